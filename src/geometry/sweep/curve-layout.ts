/**
 * Numbers that each curve takes: x0, y0, centre x, centre y, signed radius. It ends where the next one begins; after the
 * last curve of a chain stands the point where the chain closes.
 */
export const CURVE_STRIDE = 5;

/** Numbers that each run takes: minX, minY, maxX, maxY, and in `curves` where its first curve begins and its last ends. */
export const RUN_STRIDE = 6;

/** Curves in flat arrays, and the runs of them that belong together. */
export interface CurveRuns {
  readonly curves: Float64Array;
  readonly runs: Float64Array;
  readonly runsStart: number;
  readonly runsEnd: number;
}
