import { TooMuchWorkError } from '../geometry/sweep/work.ts';
import type { CoverageInput, CoverageRefusal } from './result.ts';

/** Steps that any analysis may take (see `Work`): a second or two. */
const FREE_STEPS = 80_000_000;

/** Steps more for each vertex of its layers. A city takes 25, one park as a comb of 1,600 teeth 7,400. */
const STEPS_PER_VERTEX = 200;

/**
 * Limits the steps of an analysis by the size of its layers. Layers whose curves cross each other as often as they can,
 * the square of their number, would take hours: they are refused before long, whatever the machine. `more` are vertices
 * that come besides.
 */
export function limitSteps({ parks, residential, scope }: CoverageInput, more = 0): number {
  const layers = [parks, residential, ...(scope ? [scope] : [])];
  const vertices = layers.reduce((sum, { polygons }) => sum + polygons.coordinates.length / 2, more);
  return FREE_STEPS + STEPS_PER_VERTEX * vertices;
}

/** Refuses layers that take too many steps; another error goes on. */
export function refuseWork(error: unknown, { residential }: CoverageInput): CoverageRefusal {
  if (!(error instanceof TooMuchWorkError)) throw error;
  return {
    outcome: 'refused',
    diagnostics: [{ code: 'too-complex', params: {}, severity: 'error', layer: residential.name }],
  };
}
