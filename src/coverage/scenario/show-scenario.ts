import { TooMuchWorkError } from '../../geometry/sweep/work.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { RunOptions } from '../run-options.ts';
import { limitSteps } from '../limits.ts';
import { EditedParks } from './edited-parks.ts';

/**
 * Makes all the edits of a scenario on an open analysis, once. Returns false where their outlines cross so often that
 * measuring them would take hours; the analysis is then of no more use.
 *
 * @throws the signal's reason when it is aborted
 */
export function showScenario(session: CoverageSession, { edits }: Scenario, options: RunOptions = {}): boolean {
  const { work } = session.areas;
  const polygons = edits.flatMap((edit) => ('polygons' in edit ? edit.polygons : []));
  const vertices = polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
  work.mostSteps = work.steps + (options.mostSteps ?? limitSteps(session.input, vertices));
  try {
    new EditedParks(session).show(edits);
    session.update(options);
    return true;
  } catch (error) {
    if (!(error instanceof TooMuchWorkError)) throw error;
    return false;
  } finally {
    work.mostSteps = Infinity;
  }
}
