import type { DrawnCoverage } from './draw-coverage.ts';
import type { Readings } from './result.ts';

/** Differences up to this (percentage points) are the polygons that stand for arcs in the drawing. */
export const EXPLAINED_POINTS = 0.02;

/** The second opinion on the tiered ratio. */
export interface Verification {
  readonly engine: 'turf';
  readonly ratio: number | null;
  /** Turf's ratio less the exact one, as a share (0.0001 is 0.01 points); null where there is no land. */
  readonly difference: number | null;
  /** What the difference means: polygons for arcs, or more than they can explain. */
  readonly explanation: 'none' | 'arcs' | 'unexplained';
}

/** Compares the area that Turf finds with the exact one. */
export function verifyCoverage(drawn: Pick<DrawnCoverage, 'land' | 'coveredArea'>, { tiered }: Readings): Verification {
  if (tiered.ratio === null || drawn.land <= 0) {
    return { engine: 'turf', ratio: null, difference: null, explanation: 'none' };
  }
  const ratio = drawn.coveredArea / drawn.land;
  const difference = ratio - tiered.ratio;
  const points = Math.abs(difference) * 100;
  const explanation = points < 1e-9 ? 'none' : points <= EXPLAINED_POINTS ? 'arcs' : 'unexplained';
  return { engine: 'turf', ratio, difference, explanation };
}
