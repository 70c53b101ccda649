/** Numbers that each curve takes: x0, y0, x1, y1, centre x, centre y, signed radius. */
export const CURVE_STRIDE = 7;

/** Numbers that each run takes: minX, minY, maxX, maxY, first curve, end of curves. */
export const RUN_STRIDE = 6;

/** Numbers in one of the arrays that outlines share. */
const POOL_LENGTH = 1 << 14;

/** Neighbouring curves that share one box. */
const CURVES_PER_RUN = 12;

/**
 * A region of the plane, given by the closed chains of curves around it: a point is inside when the chains wind around
 * it more than 0 times. Chains may cross themselves and each other.
 *
 * A curve is a straight line (radius 0) or a part of a quarter circle: of its right half (x = centre + root) when the
 * radius is positive, of its left half when it is negative. So every curve is monotone in x and in y, and its ends are
 * the corners of its box. It runs from (x0, y0) to (x1, y1); a counter-clockwise chain has the inside on its left.
 */
export interface Outline {
  readonly curves: Float64Array;
  /** Runs of neighbouring curves of one chain; a run that is passed by on one side need not be looked into. */
  readonly runs: Float64Array;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * Leaves out the runs of an outline that lie to the right of a window, above or below it. What is left tells the same
 * about the window and all parts of it, and no longer about other places.
 */
export function narrowOutline(outline: Outline, x0: number, y0: number, x1: number, y1: number): Outline {
  const { runs } = outline;
  const kept = new Float64Array(runs.length);
  let size = 0;
  for (let run = 0; run < runs.length; run += RUN_STRIDE) {
    if (runs[run]! >= x1 || runs[run + 1]! >= y1 || runs[run + 3]! <= y0) continue;
    for (let k = 0; k < RUN_STRIDE; k++) kept[size++] = runs[run + k]!;
  }
  return { ...outline, runs: kept.slice(0, size) };
}

/** Collects the chains of an outline; can be used again after `finish`. */
export class OutlineBuilder {
  #curves = new Float64Array(CURVE_STRIDE * 64);
  #size = 0;
  #chainStarts: number[] = [0];
  /** Finished outlines share long arrays: thousands of small ones would keep the memory manager busy. */
  #pool = new Float64Array(0);
  #pooled = 0;

  /** Adds a straight line. */
  addLine(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 !== y1 || x0 !== x1) this.#push(x0, y0, x1, y1, 0, 0, 0);
  }

  /**
   * Adds the arc around a centre from one point to another, counter-clockwise for `turn` 1 and clockwise for -1, cut
   * where it passes straight above, below or beside the centre. The arc is shorter than 270°.
   */
  addArc(
    centreX: number,
    centreY: number,
    radius: number,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    turn: 1 | -1,
  ): void {
    const last = quarterOf(x1 - centreX, y1 - centreY, -turn);
    let quarter = quarterOf(x0 - centreX, y0 - centreY, turn);
    let x = x0;
    let y = y0;
    while (quarter !== last) {
      // the axis between this quarter and the next
      const axis = turn === 1 ? (quarter + 1) & 3 : quarter;
      const endX = centreX + (axis === 0 ? radius : axis === 2 ? -radius : 0);
      const endY = centreY + (axis === 1 ? radius : axis === 3 ? -radius : 0);
      this.#pushArc(x, y, endX, endY, centreX, centreY, radius, quarter);
      x = endX;
      y = endY;
      quarter = (quarter + turn) & 3;
    }
    this.#pushArc(x, y, x1, y1, centreX, centreY, radius, quarter);
  }

  /** Adds a chain of straight lines through the vertices of a ring. */
  addRing(coordinates: ArrayLike<number>, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const j = i + 1 < end ? i + 1 : start;
      this.addLine(coordinates[2 * i]!, coordinates[2 * i + 1]!, coordinates[2 * j]!, coordinates[2 * j + 1]!);
    }
    this.closeChain();
  }

  /** Ends a chain, whose last curve ends where its first one began. */
  closeChain(): void {
    const last = this.#chainStarts[this.#chainStarts.length - 1]!;
    if (this.#size > last) this.#chainStarts.push(this.#size);
  }

  /** Returns the outline of all chains since the last call. */
  finish(): Outline {
    this.closeChain();
    const curves = this.#take(this.#size * CURVE_STRIDE);
    for (let i = 0; i < curves.length; i++) curves[i] = this.#curves[i]!;
    const starts = this.#chainStarts;
    let runCount = 0;
    for (let i = 1; i < starts.length; i++) runCount += Math.ceil((starts[i]! - starts[i - 1]!) / CURVES_PER_RUN);
    const runs = this.#take(runCount * RUN_STRIDE);
    let allMinX = Infinity;
    let allMinY = Infinity;
    let allMaxX = -Infinity;
    let allMaxY = -Infinity;
    let run = 0;
    for (let i = 1; i < starts.length; i++) {
      for (let first = starts[i - 1]!; first < starts[i]!; first += CURVES_PER_RUN) {
        const end = Math.min(first + CURVES_PER_RUN, starts[i]!);
        // each curve begins where the one before ended
        let minX = curves[first * CURVE_STRIDE]!;
        let minY = curves[first * CURVE_STRIDE + 1]!;
        let maxX = minX;
        let maxY = minY;
        for (let k = first * CURVE_STRIDE; k < end * CURVE_STRIDE; k += CURVE_STRIDE) {
          const x = curves[k + 2]!;
          const y = curves[k + 3]!;
          if (x < minX) minX = x;
          if (x > maxX) maxX = x;
          if (y < minY) minY = y;
          if (y > maxY) maxY = y;
        }
        runs[run] = minX;
        runs[run + 1] = minY;
        runs[run + 2] = maxX;
        runs[run + 3] = maxY;
        runs[run + 4] = first;
        runs[run + 5] = end;
        run += RUN_STRIDE;
        if (minX < allMinX) allMinX = minX;
        if (minY < allMinY) allMinY = minY;
        if (maxX > allMaxX) allMaxX = maxX;
        if (maxY > allMaxY) allMaxY = maxY;
      }
    }
    this.#size = 0;
    this.#chainStarts = [0];
    return { curves, runs, minX: allMinX, minY: allMinY, maxX: allMaxX, maxY: allMaxY };
  }

  #take(length: number): Float64Array {
    if (length > POOL_LENGTH / 8) return new Float64Array(length);
    if (this.#pooled + length > this.#pool.length) {
      this.#pool = new Float64Array(POOL_LENGTH);
      this.#pooled = 0;
    }
    this.#pooled += length;
    return this.#pool.subarray(this.#pooled - length, this.#pooled);
  }

  #pushArc(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    centreX: number,
    centreY: number,
    radius: number,
    quarter: number,
  ): void {
    const right = quarter === 0 || quarter === 3;
    this.#push(x0, y0, x1, y1, centreX, centreY, right ? radius : -radius);
  }

  #push(x0: number, y0: number, x1: number, y1: number, centreX: number, centreY: number, radius: number): void {
    const at = this.#size * CURVE_STRIDE;
    if (at + CURVE_STRIDE > this.#curves.length) {
      const grown = new Float64Array(2 * this.#curves.length);
      grown.set(this.#curves);
      this.#curves = grown;
    }
    const curves = this.#curves;
    curves[at] = x0;
    curves[at + 1] = y0;
    curves[at + 2] = x1;
    curves[at + 3] = y1;
    curves[at + 4] = centreX;
    curves[at + 5] = centreY;
    curves[at + 6] = radius;
    this.#size++;
  }
}

/** The quarter (0 to 3, counter-clockwise from the x axis) that one enters from a direction, turning either way. */
function quarterOf(x: number, y: number, turn: number): number {
  if (turn > 0) {
    if (x > 0 && y >= 0) return 0;
    if (x <= 0 && y > 0) return 1;
    return x < 0 ? 2 : 3;
  }
  if (x >= 0 && y > 0) return 0;
  if (x < 0 && y >= 0) return 1;
  return x <= 0 ? 2 : 3;
}
