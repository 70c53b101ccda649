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

/** The conditions of the ground, from `SUBJECT` on. */
const FIRST_CONDITION = ROLE.SUBJECT;
const END_OF_CONDITIONS = ROLE.WINDOW + 1;

/** More curves than this are sorted by the engine's own sort. */
const INSERTION_SORT_UP_TO = 256;

/**
 * Sweeps over the curves of one window in strips, as `AreaSweep` describes, and holds the scratch memory for it.
 */
export class StripSweep {
  readonly #curves: CurveBuffer;
  #events = new Float64Array(256);
  #order = new Int32Array(64);
  /** The curves that pass through a strip, and where they do, from left to right. */
  #active = new Int32Array(64);
  #places = new Float64Array(64);
  /** The labels on both sides of each curve, and the row from which on they hold. */
  #left = new Int32Array(64);
  #right = new Int32Array(64);
  #since = new Float64Array(64);
  #ownerDepth = new Int32Array(16);
  readonly #depth = new Int32Array(ROLE.OWNER);
  #areas: Float64Array = new Float64Array(8);

  constructor(curves: CurveBuffer) {
    this.#curves = curves;
  }

  /**
   * Adds the area of the window's ground to its labels.
   *
   * @param depths what holds left of all curves: the depth of each role below `OWNER`
   * @param owners how many owners there may be; labels go by owner where there are any, and else by bits
   * @param wholeOwner the owner that covers the whole window, or -1
   */
  run(depths: Int32Array, owners: number, wholeOwner: number, areas: Float64Array): void {
    const { count, lo, hi, x, y, slope, radius, role, step } = this.#curves;
    if (this.#order.length < count) this.#grow(2 * count);
    if (this.#ownerDepth.length < owners) this.#ownerDepth = new Int32Array(2 * owners);
    this.#areas = areas;
    const size = this.#findEvents();
    const events = this.#events;
    const order = this.#order;
    const active = this.#active;
    const places = this.#places;
    const left = this.#left;
    const right = this.#right;
    const since = this.#since;
    const ownerDepth = this.#ownerDepth;
    const depth = this.#depth;

    // what holds left of all curves: the depth of each cover's bits, and how many conditions of the ground are not met
    let firstBefore = 0;
    let secondBefore = 0;
    let thirdBefore = 0;
    for (let r = 1; r < 8; r++) {
      if (r & 1) firstBefore += depths[r]!;
      if (r & 2) secondBefore += depths[r]!;
      if (r & 4) thirdBefore += depths[r]!;
    }
    let unmetBefore = 0;
    for (let r: number = FIRST_CONDITION; r < END_OF_CONDITIONS; r++) {
      if (depths[r]! > 0 === (r === ROLE.EXCLUDED)) unmetBefore++;
    }

    let activeCount = 0;
    let waiting = 0;
    for (let event = 0; event + 1 < size; event++) {
      const bottom = events[event]!;
      const top = events[event + 1]!;
      if (!(top > bottom)) continue;
      const row = (bottom + top) / 2;

      // curves that begin here
      while (waiting < count && lo[order[waiting]!]! <= bottom) {
        const curve = order[waiting++]!;
        left[curve] = right[curve] = NOWHERE;
        active[activeCount++] = curve;
      }

      // from left to right without those that end below; the order is nearly that of the strip below
      let kept = 0;
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        if (hi[curve]! <= bottom) {
          this.#settle(curve, hi[curve]!);
          continue;
        }
        const r = radius[curve]!;
        const rise = row - y[curve]!;
        let place = x[curve]!;
        if (r === 0) place += rise * slope[curve]!;
        else {
          const root = Math.sqrt(Math.max(0, r * r - rise * rise));
          place += r > 0 ? root : -root;
        }
        let j = kept++;
        while (j > 0 && places[j - 1]! > place) {
          places[j] = places[j - 1]!;
          active[j] = active[j - 1]!;
          j--;
        }
        places[j] = place;
        active[j] = curve;
      }
      activeCount = kept;

      let first = firstBefore;
      let second = secondBefore;
      let third = thirdBefore;
      let unmet = unmetBefore;
      for (let r: number = FIRST_CONDITION; r < END_OF_CONDITIONS; r++) depth[r] = depths[r]!;
      let ownersHere = wholeOwner >= 0 ? 1 : 0;
      let ownerSum = wholeOwner >= 0 ? wholeOwner : 0;
      if (owners > 0) {
        for (let i = 0; i < activeCount; i++) {
          if (role[active[i]!]! >= ROLE.OWNER) ownerDepth[role[active[i]!]! - ROLE.OWNER] = 0;
        }
      }
      let cover = owners > 0 ? labelOwners(ownersHere, ownerSum) : labelBits(first, second, third);
      let label = unmet === 0 ? cover : NOWHERE;

      // across the curves
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        const r = role[curve]!;
        const change = step[curve]!;
        if (r < 8) {
          if (r & 1) first += change;
          if (r & 2) second += change;
          if (r & 4) third += change;
          cover = labelBits(first, second, third);
        } else if (r < ROLE.OWNER) {
          const before = depth[r]!;
          const after = before + change;
          depth[r] = after;
          if (before > 0 !== after > 0) unmet += after > 0 === (r === ROLE.EXCLUDED) ? 1 : -1;
        } else {
          const owner = r - ROLE.OWNER;
          const before = ownerDepth[owner]!;
          const after = before + change;
          ownerDepth[owner] = after;
          if (before <= 0 && after > 0) {
            ownersHere++;
            ownerSum += owner;
          } else if (before > 0 && after <= 0) {
            ownersHere--;
            ownerSum -= owner;
          }
          cover = labelOwners(ownersHere, ownerSum);
        }
        const next = unmet === 0 ? cover : NOWHERE;
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
    const { count, lo, hi, minX, maxX, rows, rowCount } = curves;
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
    if (this.#events.length < rowCount) this.#events = new Float64Array(2 * rowCount);
    for (let i = 0; i < rowCount; i++) this.#events[i] = rows[i]!;
    let sorted = this.#sortEvents(0, rowCount);
    for (let i = 0; i < count; i++) {
      const a = order[i]!;
      let size = sorted;
      if (size + 2 * count + 2 > this.#events.length) {
        const grown = new Float64Array(2 * this.#events.length + 2 * count + 2);
        grown.set(this.#events);
        this.#events = grown;
      }
      const events = this.#events;
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
      sorted = count > INSERTION_SORT_UP_TO ? size : this.#sortEvents(sorted, size);
    }
    if (count > INSERTION_SORT_UP_TO) this.#events.subarray(0, sorted).sort();
    return sorted;
  }

  /**
   * Puts the events from `sorted` to `size` in their places among those before, leaving out repeated ones; returns how
   * many there are then. Curves come by their lowest row, so few of the events before are above the new ones.
   */
  #sortEvents(sorted: number, size: number): number {
    const events = this.#events;
    let kept = sorted;
    for (let i = sorted; i < size; i++) {
      const row = events[i]!;
      let place = kept;
      while (place > 0 && events[place - 1]! > row) place--;
      if (place > 0 && events[place - 1] === row) continue;
      for (let j = kept++; j > place; j--) events[j] = events[j - 1]!;
      events[place] = row;
    }
    return kept;
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
    this.#places = new Float64Array(size);
    this.#left = new Int32Array(size);
    this.#right = new Int32Array(size);
    this.#since = new Float64Array(size);
  }
}

function labelBits(first: number, second: number, third: number): number {
  return (first > 0 ? 1 : 0) | (second > 0 ? 2 : 0) | (third > 0 ? 4 : 0);
}

function labelOwners(owners: number, ownerSum: number): number {
  return owners === 1 ? OWNER_LABEL + ownerSum : owners === 0 ? 0 : 1;
}
