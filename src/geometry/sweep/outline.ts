import type { BBox } from '../bbox.ts';
import { CURVE_STRIDE, type CurveRuns, RUN_STRIDE } from './curve-layout.ts';
import { ReachIndex } from './reach-index.ts';

/** Numbers in one of the arrays that outlines share. */
const POOL_LENGTH = 1 << 14;

/** Neighbouring curves that share one box: 12 of them. */
const RUN_LENGTH = 12 * CURVE_STRIDE;

/**
 * A region of the plane, given by the closed chains of curves around it: a point is inside when the chains wind around
 * it more than 0 times. Chains may cross themselves and each other.
 *
 * A curve is a straight line (radius 0) or a part of a quarter circle: of its right half (x = centre + root) when the
 * radius is positive, of its left half when it is negative. So every curve is monotone in x and in y, and its ends are
 * the corners of its box. It runs from (x0, y0) to (x1, y1); a counter-clockwise chain has the inside on its left.
 */
export class Outline implements CurveRuns {
  /** The numbers of the curves, and those of other outlines before and behind. */
  readonly curves: Float64Array;
  /** Runs of neighbouring curves of one chain, each with its box: one that a window lies beside is passed over. */
  readonly runs: Float64Array;
  readonly runsStart: number;
  readonly runsEnd: number;
  /** The box around all; of an outline without curves it is empty, from Infinity to -Infinity. */
  readonly bbox: BBox;
  /** How deep all points lie for which it is made besides what its runs say: 0 unless it was narrowed. */
  readonly depth: number;
  /** The outline that this one was narrowed from, or itself. */
  readonly #whole: Outline;
  #reach: ReachIndex | null = null;

  constructor(
    curves: Float64Array,
    runs: Float64Array,
    runsStart: number,
    runsEnd: number,
    bbox: BBox,
    depth = 0,
    whole: Outline | null = null,
  ) {
    this.depth = depth;
    this.#whole = whole ?? this;
    this.curves = curves;
    this.runs = runs;
    this.runsStart = runsStart;
    this.runsEnd = runsEnd;
    this.bbox = bbox;
  }

  /** Makes an outline of only some of the runs; what is left out gives all points `depth`. */
  keepRuns(runs: Float64Array, depth: number): Outline {
    return new Outline(this.curves, runs, 0, runs.length, this.bbox, depth, this.#whole);
  }

  /** Says of the outline of a service area whether it holds all of a box; where it says no it may still hold it. */
  holds(bbox: BBox): boolean {
    const whole = this.#whole;
    whole.#reach ??= new ReachIndex(whole);
    return whole.#reach.holds(bbox);
  }

  /** How many runs there are. */
  get runCount(): number {
    return (this.runsEnd - this.runsStart) / RUN_STRIDE;
  }
}

/** Collects the chains of an outline; can be used again after `finish`. */
export class OutlineBuilder {
  /** Outlines are written one after the other into long arrays: fresh memory is dear, and small arrays are dearer. */
  #pool = new Float64Array(0);
  /** Where the outline begins in the pool, and where its next number goes. */
  #start = 0;
  #end = 0;
  /** For each chain where it begins, counted from `#start`, and where its closing point stands. */
  #chains: number[] = [];
  #chainStart = 0;
  #lastX = 0;
  #lastY = 0;

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
      this.#push(x, y, endX, endY, centreX, centreY, isRight(quarter) ? radius : -radius);
      x = endX;
      y = endY;
      quarter = (quarter + turn) & 3;
    }
    this.#push(x, y, x1, y1, centreX, centreY, isRight(quarter) ? radius : -radius);
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
    const size = this.#end - this.#start;
    if (size === this.#chainStart) return;
    this.#reserve(2);
    this.#pool[this.#end++] = this.#lastX;
    this.#pool[this.#end++] = this.#lastY;
    this.#chains.push(this.#chainStart, size);
    this.#chainStart = size + 2;
  }

  /** Returns the outline of all chains since the last call. */
  finish(): Outline {
    this.closeChain();
    const chains = this.#chains;
    let length = 0;
    for (let i = 0; i < chains.length; i += 2)
      length += RUN_STRIDE * Math.ceil((chains[i + 1]! - chains[i]!) / RUN_LENGTH);
    this.#reserve(length);
    const runsStart = this.#end;
    for (let i = 0; i < chains.length; i += 2) this.#addRuns(this.#start + chains[i]!, this.#start + chains[i + 1]!);
    const outline = new Outline(
      this.#pool,
      this.#pool,
      runsStart,
      this.#end,
      boundRuns(this.#pool, runsStart, this.#end),
    );
    this.#start = this.#end;
    this.#chains.length = 0;
    this.#chainStart = 0;
    return outline;
  }

  /** Writes the runs of a chain behind all curves, each with its box. */
  #addRuns(chainStart: number, chainEnd: number): void {
    const pool = this.#pool;
    let run = this.#end;
    for (let first = chainStart; first < chainEnd; first += RUN_LENGTH) {
      const end = Math.min(first + RUN_LENGTH, chainEnd);
      let minX = pool[end]!;
      let minY = pool[end + 1]!;
      let maxX = minX;
      let maxY = minY;
      for (let k = first; k < end; k += CURVE_STRIDE) {
        const x = pool[k]!;
        const y = pool[k + 1]!;
        if (x < minX) minX = x;
        if (x > maxX) maxX = x;
        if (y < minY) minY = y;
        if (y > maxY) maxY = y;
      }
      pool[run] = minX;
      pool[run + 1] = minY;
      pool[run + 2] = maxX;
      pool[run + 3] = maxY;
      pool[run + 4] = first;
      pool[run + 5] = end;
      run += RUN_STRIDE;
    }
    this.#end = run;
  }

  #push(x0: number, y0: number, x1: number, y1: number, centreX: number, centreY: number, radius: number): void {
    this.#reserve(CURVE_STRIDE);
    const pool = this.#pool;
    const at = this.#end;
    pool[at] = x0;
    pool[at + 1] = y0;
    pool[at + 2] = centreX;
    pool[at + 3] = centreY;
    pool[at + 4] = radius;
    this.#end = at + CURVE_STRIDE;
    this.#lastX = x1;
    this.#lastY = y1;
  }

  /** Makes room for more numbers; where the pool is full the outline moves to the next one. */
  #reserve(length: number): void {
    if (this.#end + length <= this.#pool.length) return;
    const begun = this.#pool.subarray(this.#start, this.#end);
    this.#pool = new Float64Array(Math.max(POOL_LENGTH, 2 * (begun.length + length)));
    this.#pool.set(begun);
    this.#start = 0;
    this.#end = begun.length;
  }
}

/** Finds the box around runs; of none it is empty. */
function boundRuns(runs: Float64Array, start: number, end: number): BBox {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let run = start; run < end; run += RUN_STRIDE) {
    if (runs[run]! < minX) minX = runs[run]!;
    if (runs[run + 1]! < minY) minY = runs[run + 1]!;
    if (runs[run + 2]! > maxX) maxX = runs[run + 2]!;
    if (runs[run + 3]! > maxY) maxY = runs[run + 3]!;
  }
  return [minX, minY, maxX, maxY];
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

/** Whether a quarter belongs to the right half of its circle. */
function isRight(quarter: number): boolean {
  return quarter === 0 || quarter === 3;
}
