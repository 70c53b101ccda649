import { type BBox, doInteriorsMeet } from '../bbox.ts';
import { type Outline } from './outline.ts';
import { CURVE_STRIDE, RUN_STRIDE } from './curve-layout.ts';

/**
 * The curves of several outlines that pass through a window, side by side in flat arrays, cut to the window's rows and
 * measured from its origin.
 *
 * What passes by on the left only matters for what it encloses: it is kept as upright lines left of everything, where no
 * ground is. What passes by on the right, above and below does not matter.
 */
export class CurveBuffer {
  count = 0;
  /** Lowest and highest y of each curve within the window, leftmost and rightmost x. */
  lo = new Float64Array(64);
  hi = new Float64Array(64);
  minX = new Float64Array(64);
  maxX = new Float64Array(64);
  /** For a line its first point and its slope dx/dy; for an arc its centre and its signed radius (0 for a line). */
  x = new Float64Array(64);
  y = new Float64Array(64);
  slope = new Float64Array(64);
  radius = new Float64Array(64);
  role = new Int32Array(64);
  /** What the depth of the role changes by from left to right. */
  step = new Int32Array(64);

  /** Rows of level lines: no curves of their own, but the depths change there. */
  rowCount = 0;
  rows = new Float64Array(16);

  originX = 0;
  originY = 0;

  /** How many runs and curves have been looked at; whoever counts them sets it back. */
  visited = 0;
  /** What `gather` found of an outline that has no curve in the window. */
  wholeDepth = 0;

  /** The stretch of the chain that is passing by on the left of the window, if one is. */
  #isBeside = false;
  #passageFromY = 0;
  #passageToY = 0;
  /** What the passages so far that go by all rows enclose. */
  #besideDepth = 0;

  clear(): void {
    this.count = 0;
    this.rowCount = 0;
  }

  /**
   * Adds the curves of an outline that pass through a window, and says whether there are any. Where there are none,
   * `wholeDepth` is the depth of the outline in all of the window.
   */
  gather(outline: Outline, role: number, bbox: BBox): boolean {
    this.wholeDepth = 0;
    if (!doInteriorsMeet(outline.bbox, bbox)) return false;
    const firstCurve = this.count;
    this.#besideDepth = outline.depth;
    if (this.#gatherRuns(outline, outline.runsStart, outline.runsEnd, role, bbox)) {
      if (this.#besideDepth !== 0) this.addUpright(-Infinity, bbox[1], bbox[3], role, this.#besideDepth);
      return true;
    }

    // only passages on the left: what they enclose holds in all rows alike
    this.wholeDepth = this.#besideDepth + this.#countDepth(firstCurve, (bbox[1] + bbox[3]) / 2 - this.originY);
    this.count = firstCurve;
    return false;
  }

  /**
   * Leaves out of an outline what says nothing about a window but how deep it lies: runs to its right, above it and below
   * it, and all of a chain that has no curve in it. What is left tells the same about the window and all parts of it, and
   * no longer about what is beside it. The buffer is empty afterwards.
   */
  narrow(outline: Outline, bbox: BBox): Outline {
    const { runs, runsStart, runsEnd } = outline;
    const kept = new Float64Array(runsEnd - runsStart);
    let size = 0;
    let depth = outline.depth;
    let end = runsStart;
    for (let start = runsStart; start < runsEnd; start = end) {
      end = findChainEnd(outline, start);
      this.clear();
      this.#besideDepth = 0;
      const hasCurves = this.#gatherRuns(outline, start, end, 0, bbox);
      if (!hasCurves && this.count === 0) {
        depth += this.#besideDepth;
        continue;
      }
      for (let run = start; run < end; run += RUN_STRIDE) {
        if (runs[run]! >= bbox[2] || runs[run + 1]! >= bbox[3] || runs[run + 3]! <= bbox[1]) continue;
        for (let k = 0; k < RUN_STRIDE; k++) kept[size++] = runs[run + k]!;
      }
    }
    this.clear();
    return outline.keepRuns(kept.slice(0, size), depth);
  }

  /** Adds a vertical line, as the side of a window. */
  addUpright(x: number, y0: number, y1: number, role: number, step: number): void {
    const i = this.#grow();
    this.lo[i] = y0 - this.originY;
    this.hi[i] = y1 - this.originY;
    this.x[i] = this.minX[i] = this.maxX[i] = x - this.originX;
    this.y[i] = y0 - this.originY;
    this.slope[i] = this.radius[i] = 0;
    this.role[i] = role;
    this.step[i] = step;
  }

  /** Keeps the curves of the roles that `isNeeded`. */
  keepRoles(isNeeded: (role: number) => boolean): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (!isNeeded(this.role[i]!)) continue;
      if (kept < i) {
        this.lo[kept] = this.lo[i]!;
        this.hi[kept] = this.hi[i]!;
        this.minX[kept] = this.minX[i]!;
        this.maxX[kept] = this.maxX[i]!;
        this.x[kept] = this.x[i]!;
        this.y[kept] = this.y[i]!;
        this.slope[kept] = this.slope[i]!;
        this.radius[kept] = this.radius[i]!;
        this.role[kept] = this.role[i]!;
        this.step[kept] = this.step[i]!;
      }
      kept++;
    }
    this.count = kept;
  }

  /** Adds those curves of runs that pass through a window, and what passes by on its left; returns whether any pass. */
  #gatherRuns({ curves, runs }: Outline, runsStart: number, runsEnd: number, role: number, bbox: BBox): boolean {
    const minX = bbox[0];
    const minY = bbox[1];
    const maxX = bbox[2];
    const maxY = bbox[3];
    let hasCurves = false;
    let reached = 0;
    this.#isBeside = false;
    this.visited += (runsEnd - runsStart) / RUN_STRIDE;
    for (let run = runsStart; run < runsEnd; run += RUN_STRIDE) {
      const first = runs[run + 4]!;
      const end = runs[run + 5]!;
      const isNextOfChain = first === reached;
      reached = end;
      if (!isNextOfChain && this.#isBeside) this.#endPassage(role, minY, maxY);
      // above or below nothing matters; to the left only what is enclosed does
      if (runs[run + 1]! >= maxY || runs[run + 3]! <= minY) continue;
      if (runs[run]! >= maxX) {
        if (this.#isBeside) this.#endPassage(role, minY, maxY);
      } else if (runs[run + 2]! <= minX) this.#passBeside(curves[first + 1]!, curves[end + 1]!);
      else if (this.#gatherRun(curves, first, end, role, bbox)) hasCurves = true;
    }
    if (this.#isBeside) this.#endPassage(role, minY, maxY);
    return hasCurves;
  }

  /** Adds those of a run's curves that pass through a window; returns whether there are any. */
  #gatherRun(curves: Float64Array, first: number, end: number, role: number, bbox: BBox): boolean {
    const minX = bbox[0];
    const minY = bbox[1];
    const maxX = bbox[2];
    const maxY = bbox[3];
    let hasCurves = false;
    this.visited += (end - first) / CURVE_STRIDE;
    for (let k = first; k < end; k += CURVE_STRIDE) {
      const beginY = curves[k + 1]!;
      const endY = curves[k + CURVE_STRIDE + 1]!;
      if (beginY < endY ? beginY >= maxY || endY <= minY : endY >= maxY || beginY <= minY) continue;
      // a curve has no turning point: the rows of the window cut its reach to the sides too
      let beginX = curves[k]!;
      let endX = curves[k + CURVE_STRIDE]!;
      if (beginY < minY) beginX = readX(curves, k, minY);
      else if (beginY > maxY) beginX = readX(curves, k, maxY);
      if (endY < minY) endX = readX(curves, k, minY);
      else if (endY > maxY) endX = readX(curves, k, maxY);
      if (beginX <= minX && endX <= minX) {
        this.#passBeside(beginY, endY);
        continue;
      }
      if (this.#isBeside) this.#endPassage(role, minY, maxY);
      if (beginX >= maxX && endX >= maxX) continue;
      hasCurves = true;
      if (beginY === endY) this.#addRow(beginY);
      else this.#addCurve(curves, k, role, minY, maxY, beginX, endX);
    }
    return hasCurves;
  }

  /** The chain passes by on the left of the window, from one row to another: a new passage, or the last one goes on. */
  #passBeside(fromY: number, toY: number): void {
    if (!this.#isBeside) this.#passageFromY = fromY;
    this.#isBeside = true;
    this.#passageToY = toY;
  }

  /**
   * The chain no longer passes by on the left: an upright line stands for the passage, one for all those that pass all
   * rows of the window.
   */
  #endPassage(role: number, minY: number, maxY: number): void {
    this.#isBeside = false;
    const [from, to] = [this.#passageFromY, this.#passageToY];
    const lo = Math.max(Math.min(from, to), minY);
    const hi = Math.min(Math.max(from, to), maxY);
    const step = to < from ? 1 : -1;
    if (lo === minY && hi === maxY) this.#besideDepth += step;
    else if (lo < hi) this.addUpright(-Infinity, lo, hi, role, step);
  }

  /** The depth in a row right of the curves from `first` on. */
  #countDepth(first: number, row: number): number {
    let depth = 0;
    for (let i = first; i < this.count; i++) {
      if (this.lo[i]! < row && row < this.hi[i]!) depth += this.step[i]!;
    }
    return depth;
  }

  #addCurve(curves: Float64Array, k: number, role: number, y0: number, y1: number, fromX: number, toX: number): void {
    const i = this.#grow();
    const beginX = curves[k]! - this.originX;
    const beginY = curves[k + 1]! - this.originY;
    const endX = curves[k + CURVE_STRIDE]! - this.originX;
    const endY = curves[k + CURVE_STRIDE + 1]! - this.originY;
    const falls = endY < beginY;
    this.lo[i] = Math.max(falls ? endY : beginY, y0 - this.originY);
    this.hi[i] = Math.min(falls ? beginY : endY, y1 - this.originY);
    this.minX[i] = Math.min(fromX, toX) - this.originX;
    this.maxX[i] = Math.max(fromX, toX) - this.originX;
    const radius = curves[k + 4]!;
    this.radius[i] = radius;
    if (radius === 0) {
      this.x[i] = beginX;
      this.y[i] = beginY;
      this.slope[i] = (endX - beginX) / (endY - beginY);
    } else {
      this.x[i] = curves[k + 2]! - this.originX;
      this.y[i] = curves[k + 3]! - this.originY;
    }
    this.role[i] = role;
    this.step[i] = falls ? 1 : -1;
  }

  #addRow(y: number): void {
    if (this.rowCount === this.rows.length) this.rows = grow(this.rows);
    this.rows[this.rowCount++] = y - this.originY;
  }

  #grow(): number {
    const i = this.count++;
    if (i === this.lo.length) {
      this.lo = grow(this.lo);
      this.hi = grow(this.hi);
      this.minX = grow(this.minX);
      this.maxX = grow(this.maxX);
      this.x = grow(this.x);
      this.y = grow(this.y);
      this.slope = grow(this.slope);
      this.radius = grow(this.radius);
      this.role = growInts(this.role);
      this.step = growInts(this.step);
    }
    return i;
  }
}

/** The end of the runs of one chain, or of what is left of it, that begin at a run. */
function findChainEnd({ runs, runsEnd }: Outline, start: number): number {
  let run = start + RUN_STRIDE;
  while (run < runsEnd && runs[run + 4] === runs[run - RUN_STRIDE + 5]) run += RUN_STRIDE;
  return run;
}

/** Where a curve that is not level crosses a row that it reaches. */
function readX(curves: Float64Array, k: number, row: number): number {
  const x = curves[k]!;
  const y = curves[k + 1]!;
  const radius = curves[k + 4]!;
  if (radius === 0) return x + ((row - y) * (curves[k + CURVE_STRIDE]! - x)) / (curves[k + CURVE_STRIDE + 1]! - y);
  const rise = row - curves[k + 3]!;
  const root = Math.sqrt(Math.max(0, radius * radius - rise * rise));
  return curves[k + 2]! + (radius > 0 ? root : -root);
}

function grow(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(2 * array.length);
  grown.set(array);
  return grown;
}

function growInts(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * array.length);
  grown.set(array);
  return grown;
}
