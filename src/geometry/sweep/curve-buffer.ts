import { CURVE_STRIDE, type Outline, RUN_STRIDE } from './outline.ts';

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

  clear(): void {
    this.count = 0;
    this.rowCount = 0;
  }

  /**
   * Adds the curves of an outline that pass through a window. Where none does, nothing is added and the depth of the
   * outline in the whole window is returned; else null.
   */
  gather(outline: Outline, role: number, x0: number, y0: number, x1: number, y1: number): number | null {
    if (outline.minX >= x1 || outline.minY >= y1 || outline.maxX <= x0 || outline.maxY <= y0) return 0;
    const { curves, runs, runsStart, runsEnd } = outline;
    const firstCurve = this.count;
    let isPassing = false;
    // the stretch of the chain that is passing by on the left goes from row `from` to row `to`
    let from = NaN;
    let to = NaN;
    let reached = 0;
    for (let run = runsStart; run < runsEnd; run += RUN_STRIDE) {
      const first = runs[run + 4]!;
      const end = runs[run + 5]!;
      // another chain
      if (first !== reached && from === from) {
        this.#addPassage(role, from, to, y0, y1);
        from = NaN;
      }
      reached = end;
      if (runs[run + 1]! >= y1 || runs[run + 3]! <= y0) continue;
      if (runs[run]! >= x1) {
        if (from === from) this.#addPassage(role, from, to, y0, y1);
        from = NaN;
        continue;
      }
      if (runs[run + 2]! <= x0) {
        if (from !== from) from = curves[first + 1]!;
        to = curves[end + 1]!;
        continue;
      }
      for (let k = first; k < end; k += CURVE_STRIDE) {
        const beginY = curves[k + 1]!;
        const endY = curves[k + CURVE_STRIDE + 1]!;
        if (beginY < endY ? beginY >= y1 || endY <= y0 : endY >= y1 || beginY <= y0) continue;
        const beginX = curves[k]!;
        const endX = curves[k + CURVE_STRIDE]!;
        let fromX = beginX;
        let toX = endX;
        // a curve has no turning point: the rows of the window cut its reach to the sides too
        if (beginY < y0) fromX = readX(curves, k, y0);
        else if (beginY > y1) fromX = readX(curves, k, y1);
        if (endY < y0) toX = readX(curves, k, y0);
        else if (endY > y1) toX = readX(curves, k, y1);
        if (fromX <= x0 && toX <= x0) {
          if (from !== from) from = beginY;
          to = endY;
          continue;
        }
        if (from === from) this.#addPassage(role, from, to, y0, y1);
        from = NaN;
        if (fromX >= x1 && toX >= x1) continue;
        isPassing = true;
        if (beginY === endY) this.#addRow(beginY);
        else this.#addCurve(curves, k, role, y0, y1, fromX, toX);
      }
    }
    if (from === from) this.#addPassage(role, from, to, y0, y1);
    if (isPassing) return null;
    // no curve: the depth is the same everywhere in the window
    const middle = (y0 + y1) / 2 - this.originY;
    let depth = 0;
    for (let i = firstCurve; i < this.count; i++) {
      if (this.lo[i]! < middle && middle < this.hi[i]!) depth += this.step[i]!;
    }
    this.count = firstCurve;
    return depth;
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

  /** Adds what passes by on the left between two rows. */
  #addPassage(role: number, from: number, to: number, y0: number, y1: number): void {
    const lo = Math.max(Math.min(from, to), y0);
    const hi = Math.min(Math.max(from, to), y1);
    if (lo < hi) this.addUpright(-Infinity, lo, hi, role, to < from ? 1 : -1);
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
