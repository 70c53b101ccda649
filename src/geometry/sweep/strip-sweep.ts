import type { CurveBuffer } from './curve-buffer.ts';
import { integrateCurve } from './curve-integral.ts';
import { GroundLabel, NOWHERE } from './ground-label.ts';
import { isOwner } from './roles.ts';
import { StripRows } from './strip-rows.ts';
import type { Work } from './work.ts';

/**
 * Sweeps over the curves of one window in strips, as `AreaSweep` describes, and holds the scratch memory for it.
 *
 * Invariant: while a strip is looked at, `#active` has the curves that pass through all of it from left to right, and
 * `#left` and `#right` of each the labels beside it, which hold from the row `#since` on. A curve's integral is given to
 * its labels only when these change or when it ends, so that most strips cost no more than their order.
 */
export class StripSweep {
  readonly #curves: CurveBuffer;
  readonly #rows: StripRows;
  readonly #work: Work;
  readonly #ground = new GroundLabel();
  /** How many curves, by their lowest row, have begun so far. */
  #begun = 0;
  #activeCount = 0;
  #active = new Int32Array(64);
  /** Where each active curve passes through the middle of the strip. */
  #activeX = new Float64Array(64);
  #left = new Int32Array(64);
  #right = new Int32Array(64);
  #since = new Float64Array(64);
  #areas: Float64Array = new Float64Array(8);

  constructor(curves: CurveBuffer, work: Work) {
    this.#curves = curves;
    this.#rows = new StripRows(curves, work);
    this.#work = work;
  }

  /**
   * Adds the area of the window's ground to its labels.
   *
   * @param depths what holds left of all curves: the depth of each role below `OWNER`
   * @param owners how many owners there may be; labels go by owner where there are any, and else by bits
   * @param wholeOwner the owner that covers the whole window, or -1
   */
  run(depths: Int32Array, owners: number, wholeOwner: number, areas: Float64Array): void {
    this.#areas = areas;
    this.#begun = this.#activeCount = 0;
    this.#reserve(this.#curves.count);
    this.#ground.open(depths, owners, wholeOwner);
    const size = this.#rows.find();
    const { rows } = this.#rows;
    for (let i = 0; i + 1 < size; i++) {
      const bottom = rows[i]!;
      const top = rows[i + 1]!;
      if (!(top > bottom)) continue;
      this.#beginCurves(bottom);
      this.#work.add(this.#activeCount);
      this.#orderCurves(bottom, (bottom + top) / 2);
      if (owners > 0) this.#forgetOwners();
      this.#labelCurves(bottom);
    }
    this.#endCurves();
  }

  /** Takes in the curves that begin in a row or below. */
  #beginCurves(bottom: number): void {
    const { count, lo } = this.#curves;
    const { curvesByRow } = this.#rows;
    while (this.#begun < count && lo[curvesByRow[this.#begun]!]! <= bottom) {
      const curve = curvesByRow[this.#begun++]!;
      this.#left[curve] = this.#right[curve] = NOWHERE;
      this.#active[this.#activeCount++] = curve;
    }
  }

  /**
   * Orders the active curves as they pass through a row, and ends those that do not reach above `bottom`. The order is
   * nearly that of the strip below, so each curve moves past few others.
   */
  #orderCurves(bottom: number, row: number): void {
    const { hi, x, y, slope, radius } = this.#curves;
    const active = this.#active;
    const activeX = this.#activeX;
    let kept = 0;
    for (let i = 0; i < this.#activeCount; i++) {
      const curve = active[i]!;
      if (hi[curve]! <= bottom) {
        this.#settle(curve, hi[curve]!);
        continue;
      }
      const r = radius[curve]!;
      const rise = row - y[curve]!;
      let rowX = x[curve]!;
      if (r === 0) rowX += rise * slope[curve]!;
      else {
        const root = Math.sqrt(Math.max(0, r * r - rise * rise));
        rowX += r > 0 ? root : -root;
      }
      let j = kept++;
      while (j > 0 && activeX[j - 1]! > rowX) {
        activeX[j] = activeX[j - 1]!;
        active[j] = active[j - 1]!;
        j--;
      }
      activeX[j] = rowX;
      active[j] = curve;
    }
    this.#activeCount = kept;
  }

  #forgetOwners(): void {
    const { role } = this.#curves;
    for (let i = 0; i < this.#activeCount; i++) {
      const r = role[this.#active[i]!]!;
      if (isOwner(r)) this.#ground.forgetOwner(r);
    }
  }

  /** Walks across the strip from left to right; curves whose labels change are settled up to its lower row. */
  #labelCurves(bottom: number): void {
    const { role, step } = this.#curves;
    const ground = this.#ground;
    const active = this.#active;
    const lefts = this.#left;
    const rights = this.#right;
    let left = ground.rewind();
    for (let i = 0; i < this.#activeCount; i++) {
      const curve = active[i]!;
      const right = ground.cross(role[curve]!, step[curve]!);
      if (lefts[curve] !== left || rights[curve] !== right) {
        this.#settle(curve, bottom);
        lefts[curve] = left;
        rights[curve] = right;
        this.#since[curve] = bottom;
      }
      left = right;
    }
  }

  #endCurves(): void {
    const { hi } = this.#curves;
    for (let i = 0; i < this.#activeCount; i++) {
      const curve = this.#active[i]!;
      this.#settle(curve, hi[curve]!);
    }
  }

  /** Gives the integral of a curve since its last change of labels, up to a row, to the labels on its two sides. */
  #settle(curve: number, top: number): void {
    const left = this.#left[curve]!;
    const right = this.#right[curve]!;
    if (left === right) return;
    const integral = integrateCurve(this.#curves, curve, this.#since[curve]!, top);
    if (left !== NOWHERE) this.#areas[left] = this.#areas[left]! + integral;
    if (right !== NOWHERE) this.#areas[right] = this.#areas[right]! - integral;
  }

  #reserve(count: number): void {
    if (this.#active.length >= count) return;
    this.#active = new Int32Array(2 * count);
    this.#activeX = new Float64Array(2 * count);
    this.#left = new Int32Array(2 * count);
    this.#right = new Int32Array(2 * count);
    this.#since = new Float64Array(2 * count);
  }
}
