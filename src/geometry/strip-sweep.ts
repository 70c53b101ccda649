import type { CurveBuffer } from './curve-buffer.ts';
import { findCrossings } from './curve-crossings.ts';
import { integrateCurve } from './curve-integral.ts';

/**
 * What an outline stands for in a sweep. Roles 1 to 7 are covers, and the number is a set of bits: the label of a place
 * is the union of the bits of the covers over it. Roles from `OWNER` on are covers too, but each with a name of its own
 * (`OWNER` + 0, 1, …). The others say which ground is looked at.
 */
export const ROLE = {
  /** The ground is inside at least one of these. */
  SUBJECT: 8,
  /** The ground is outside all of these. */
  EXCLUDED: 9,
  /** The ground is inside one of these, if there are any. */
  CLIP: 10,
  /** The same once more, for a second condition. */
  SECOND_CLIP: 11,
  /** Reserved for the sides of windows. */
  WINDOW: 12,
  OWNER: 16,
} as const;

/** Cover labels: 0 to 7 by bits; for owners 0 is no cover, 1 is several, 2 + i is owner i alone. */
export const OWNER_LABEL = 2;

/** Not ground: belongs to no label. */
const NOWHERE = -1;

/** More curves than this are sorted by the engine's own sort. */
const INSERTION_SORT_UP_TO = 256;

/** What holds left of all curves of a window. */
export interface Background {
  /** Depth of each role below `OWNER`. */
  readonly depths: Int32Array;
  /** Labels by owner instead of by bits. */
  readonly byOwner: boolean;
  /** The owners whose curves pass through the window, and the one that covers all of it, or -1. */
  readonly passingOwners: readonly number[];
  readonly wholeOwner: number;
}

/**
 * Sweeps over the curves of one window in strips, as `AreaSweep` describes, and holds the scratch memory for it.
 */
export class StripSweep {
  readonly #curves: CurveBuffer;
  #events = new Float64Array(256);
  #order = new Int32Array(64);
  #active = new Int32Array(64);
  #at = new Float64Array(64);
  #left = new Int32Array(64);
  #right = new Int32Array(64);
  #since = new Float64Array(64);
  #ownerDepth = new Int32Array(16);
  readonly #depth = new Int32Array(ROLE.OWNER);
  #areas: Float64Array = new Float64Array(8);

  constructor(curves: CurveBuffer) {
    this.#curves = curves;
  }

  /** Adds the area of the window's ground to its labels. `owners` is how many owners there may be. */
  run({ depths, byOwner, passingOwners, wholeOwner }: Background, owners: number, areas: Float64Array): void {
    const curves = this.#curves;
    const { count, lo, hi, x, y, slope, radius, role, step, spanCount, spanLo, spanHi, spanRole, spanStep } = curves;
    if (this.#order.length < count) this.#grow(2 * count);
    if (this.#ownerDepth.length < owners) this.#ownerDepth = new Int32Array(2 * owners);
    this.#areas = areas;
    const size = this.#findEvents();
    const events = this.#events;
    const order = this.#order;
    const active = this.#active;
    const at = this.#at;
    const left = this.#left;
    const right = this.#right;
    const since = this.#since;
    const ownerDepth = this.#ownerDepth;
    const depth = this.#depth;
    let activeCount = 0;
    let waiting = 0;

    for (let event = 0; event + 1 < size; event++) {
      const bottom = events[event]!;
      const top = events[event + 1]!;
      if (!(top > bottom)) continue;
      const row = (bottom + top) / 2;

      // curves that end below, curves that begin here
      let kept = 0;
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        if (hi[curve]! > bottom) active[kept++] = curve;
        else this.#settle(curve, hi[curve]!);
      }
      while (waiting < count && lo[order[waiting]!]! <= bottom) {
        const curve = order[waiting++]!;
        if (hi[curve]! <= bottom) continue;
        left[curve] = right[curve] = NOWHERE;
        active[kept++] = curve;
      }
      activeCount = kept;

      // from left to right; the order is nearly that of the strip below
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        const r = radius[curve]!;
        const rise = row - y[curve]!;
        let place = x[curve]!;
        if (r === 0) place += rise * slope[curve]!;
        else {
          const root2 = r * r - rise * rise;
          const root = root2 > 0 ? Math.sqrt(root2) : 0;
          place += r > 0 ? root : -root;
        }
        let j = i - 1;
        while (j >= 0 && at[active[j]!]! > place) {
          active[j + 1] = active[j]!;
          j--;
        }
        active[j + 1] = curve;
        at[curve] = place;
      }

      // the depths left of all curves: of the window, and of what passes by on the left in this row
      for (let i = 1; i < ROLE.OWNER; i++) depth[i] = depths[i]!;
      let owners = 0;
      let ownerSum = 0;
      if (byOwner) {
        for (let i = 0; i < passingOwners.length; i++) ownerDepth[passingOwners[i]!] = 0;
        owners = wholeOwner >= 0 ? 1 : 0;
        ownerSum = wholeOwner >= 0 ? wholeOwner : 0;
      }
      for (let i = 0; i < spanCount; i++) {
        if (!(spanLo[i]! < row && row < spanHi[i]!)) continue;
        const r = spanRole[i]!;
        if (r < ROLE.OWNER) depth[r] = depth[r]! + spanStep[i]!;
        else ownerDepth[r - ROLE.OWNER] = ownerDepth[r - ROLE.OWNER]! + spanStep[i]!;
      }
      let [first, second, third] = [0, 0, 0];
      for (let i = 1; i < 8; i++) {
        const of = depth[i]!;
        if (of === 0) continue;
        if (i & 1) first += of;
        if (i & 2) second += of;
        if (i & 4) third += of;
      }
      if (byOwner) {
        for (let i = 0; i < passingOwners.length; i++) {
          if (ownerDepth[passingOwners[i]!]! <= 0) continue;
          owners++;
          ownerSum += passingOwners[i]!;
        }
      }
      let ground = isGround(depth);
      let cover = byOwner
        ? labelOwners(owners, ownerSum)
        : (first > 0 ? 1 : 0) | (second > 0 ? 2 : 0) | (third > 0 ? 4 : 0);
      let label = ground ? cover : NOWHERE;

      // across the curves
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        const r = role[curve]!;
        const change = step[curve]!;
        if (r < 8) {
          if (r & 1) first += change;
          if (r & 2) second += change;
          if (r & 4) third += change;
          cover = (first > 0 ? 1 : 0) | (second > 0 ? 2 : 0) | (third > 0 ? 4 : 0);
        } else if (r < ROLE.OWNER) {
          depth[r] = depth[r]! + change;
          ground = isGround(depth);
        } else {
          const owner = r - ROLE.OWNER;
          const before = ownerDepth[owner]!;
          const after = before + change;
          ownerDepth[owner] = after;
          if (before <= 0 && after > 0) {
            owners++;
            ownerSum += owner;
          } else if (before > 0 && after <= 0) {
            owners--;
            ownerSum -= owner;
          }
          cover = labelOwners(owners, ownerSum);
        }
        const next = ground ? cover : NOWHERE;
        if (left[curve] !== label || right[curve] !== next) {
          this.#settle(curve, bottom);
          left[curve] = label;
          right[curve] = next;
          since[curve] = bottom;
        }
        label = next;
      }
    }
    for (let i = 0; i < activeCount; i++) this.#settle(active[i]!, hi[active[i]!]!);
  }

  /** Sorts the curves by their lowest row and writes all rows where their order may change to `#events`. */
  #findEvents(): number {
    const curves = this.#curves;
    const { count, lo, hi, minX, maxX } = curves;
    const order = this.#order;
    for (let i = 0; i < count; i++) order[i] = i;
    if (count > INSERTION_SORT_UP_TO) order.subarray(0, count).sort((a, b) => lo[a]! - lo[b]!);
    else {
      for (let i = 1; i < count; i++) {
        const curve = order[i]!;
        const key = lo[curve]!;
        let j = i - 1;
        while (j >= 0 && lo[order[j]!]! > key) order[j + 1] = order[j--]!;
        order[j + 1] = curve;
      }
    }
    let events = this.#events;
    let size = 0;
    if (events.length < curves.rowCount) events = this.#events = new Float64Array(2 * curves.rowCount);
    while (size < curves.rowCount) {
      events[size] = curves.rows[size]!;
      size++;
    }
    for (let i = 0; i < count; i++) {
      const a = order[i]!;
      if (size + 2 * count + 2 > events.length) {
        const grown = new Float64Array(2 * events.length + 2 * count + 2);
        grown.set(events);
        events = this.#events = grown;
      }
      events[size++] = lo[a]!;
      events[size++] = hi[a]!;
      const top = hi[a]!;
      const from = minX[a]!;
      const to = maxX[a]!;
      for (let j = i + 1; j < count; j++) {
        const b = order[j]!;
        if (lo[b]! >= top) break;
        if (minX[b]! <= to && maxX[b]! >= from) size = findCrossings(curves, a, b, events, size);
      }
    }
    events.subarray(0, size).sort();
    return size;
  }

  /** Gives the integral of a curve since its last change of labels, up to a row, to the labels on its two sides. */
  #settle(curve: number, top: number): void {
    const left = this.#left[curve]!;
    const right = this.#right[curve]!;
    if (left === right) return;
    const integral = integrateCurve(this.#curves, curve, this.#since[curve]!, top);
    if (left >= 0) this.#areas[left] = this.#areas[left]! + integral;
    if (right >= 0) this.#areas[right] = this.#areas[right]! - integral;
  }

  #grow(size: number): void {
    this.#order = new Int32Array(size);
    this.#active = new Int32Array(size);
    this.#at = new Float64Array(size);
    this.#left = new Int32Array(size);
    this.#right = new Int32Array(size);
    this.#since = new Float64Array(size);
  }
}

function isGround(depth: Int32Array): boolean {
  return (
    depth[ROLE.SUBJECT]! > 0 &&
    depth[ROLE.EXCLUDED]! <= 0 &&
    depth[ROLE.CLIP]! > 0 &&
    depth[ROLE.SECOND_CLIP]! > 0 &&
    depth[ROLE.WINDOW]! > 0
  );
}

function labelOwners(owners: number, ownerSum: number): number {
  return owners === 1 ? OWNER_LABEL + ownerSum : owners === 0 ? 0 : 1;
}
