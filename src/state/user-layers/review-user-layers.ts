import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AnalysisClient } from '../../worker/analysis-client.ts';
import { makeCoverageInput } from '../coverage/make-coverage-input.ts';
import type { MapState } from '../map-state.ts';
import type { PlacedLayers } from './take-user-layers.ts';

const startClient = async (): Promise<AnalysisClient> =>
  new (await import('../../worker/analysis-client.ts')).AnalysisClient();

/**
 * Finds how layers would contradict each other if they were taken in, or why there could be no check of them, in a
 * worker of its own; nothing where all is well, and where that could not be found out: the check looks once more.
 *
 * @throws the signal's reason when it is aborted
 */
export async function reviewUserLayers(
  { loaded, userLayers }: PlacedLayers,
  { coverage, customStandards }: Pick<MapState, 'coverage' | 'customStandards'>,
  signal: AbortSignal,
  makeClient: () => Promise<AnalysisClient> = startClient,
): Promise<readonly Diagnostic[]> {
  const input = makeCoverageInput(loaded, coverage, userLayers, customStandards);
  if (!input) return [];
  const client = await makeClient();
  try {
    const review = await client.check({ input, draw: false, onlyReviews: true }, { signal });
    return review.outcome === 'refused' ? review.diagnostics.filter(({ severity }) => severity === 'error') : [];
  } catch {
    signal.throwIfAborted();
    return [];
  } finally {
    client.dispose();
  }
}
