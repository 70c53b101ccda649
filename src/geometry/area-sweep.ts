import { CurveBuffer } from './curve-buffer.ts';
import { findCrossings } from './curve-crossings.ts';
import { type Outline, RUN_STRIDE, narrowOutline } from './outline.ts';

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

const GROUND_ROLES = 16;

/** Cover labels: 0 to 7 by bits; for owners 0 is no cover, 1 is several, 2 + i is owner i alone. */
export const OWNER_LABEL = 2;

/** An outline and its role, one of `ROLE` or the bits of a cover. */
export interface SweepRegion {
  readonly outline: Outline;
  readonly role: number;
}

/** A window with more curves than this is cut into two. */
const MOST_CURVES = 48;

/** Cutting goes on while it pays: this many cuts in a row may leave more than `PAYS` of the curves on one side. */
const MOST_VAIN_CUTS = 4;
const PAYS = 0.8;

/** Outlines with at least so many runs are narrowed to the window before it is cut. */
const MANY_RUNS = 8;

/** How far (metres) the first window reaches beyond the subject. */
const MARGIN = 1;

/**
 * Measures the area of the ground under each combination of covers: exactly, with true arcs, in one pass.
 *
 * All rows in which a curve begins, ends or crosses another one cut the window into strips. Within a strip the curves
 * keep their order from left to right, so one row of it tells which label lies between which curves. Each curve adds
 * its ∫x dy (a closed form) to the label on its left and takes it from the label on its right.
 *
 * Nothing can fail: curves that touch, coincide or nearly do may be taken in the wrong order, and the error is the area
 * between them, which is as small as their distance. The result does not depend on the order of the regions beyond
 * rounding.
 *
 * The object holds scratch memory that is used again for each call.
 */
export class AreaSweep {
  readonly #curves = new CurveBuffer();
  #events = new Float64Array(256);
  #order = new Int32Array(64);
  #active = new Int32Array(64);
  #at = new Float64Array(64);
  #left = new Int32Array(64);
  #right = new Int32Array(64);
  #since = new Float64Array(64);
  #ownerDepth = new Int32Array(16);
  #areas: Float64Array = new Float64Array(8);
  #byOwner = false;
  /** The owners whose outlines pass through the window, and the one (or -1) that covers all of it. */
  #passingOwners: number[] = [];
  #wholeOwner = -1;

  /**
   * Adds to `areas[label]` the area (square units) of the subjects' ground with each label.
   *
   * @param regions at least one subject; covers with roles 1 to 7
   * @param areas eight sums, by the bits of the covers
   */
  measure(regions: readonly SweepRegion[], areas: Float64Array): void {
    this.#run(regions, areas, false, 0);
  }

  /**
   * Adds to `areas[OWNER_LABEL + i]` the area of the ground that only owner i covers, to `areas[0]` that of none and
   * to `areas[1]` that of several.
   */
  measureOwners(regions: readonly SweepRegion[], owners: number, areas: Float64Array): void {
    this.#run(regions, areas, true, owners);
  }

  #run(regions: readonly SweepRegion[], areas: Float64Array, byOwner: boolean, owners: number): void {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const base = new Int32Array(GROUND_ROLES);
    base[ROLE.CLIP] = base[ROLE.SECOND_CLIP] = base[ROLE.WINDOW] = 1;
    for (const { outline, role } of regions) {
      if (role === ROLE.CLIP || role === ROLE.SECOND_CLIP) base[role] = 0;
      if (role !== ROLE.SUBJECT) continue;
      minX = Math.min(minX, outline.minX);
      minY = Math.min(minY, outline.minY);
      maxX = Math.max(maxX, outline.maxX);
      maxY = Math.max(maxY, outline.maxY);
    }
    if (!(minX <= maxX)) return;
    this.#areas = areas;
    this.#byOwner = byOwner;
    if (this.#ownerDepth.length < owners) this.#ownerDepth = new Int32Array(2 * owners);
    this.#curves.originX = (minX + maxX) / 2;
    this.#curves.originY = (minY + maxY) / 2;
    this.#measureWindow(
      regions,
      base,
      minX - MARGIN,
      minY - MARGIN,
      maxX + MARGIN,
      maxY + MARGIN,
      Infinity,
      0,
      -1,
      true,
    );
  }

  #measureWindow(
    regions: readonly SweepRegion[],
    base: Int32Array,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    countBefore: number,
    vainCuts: number,
    wholeOwner: number,
    first: boolean,
  ): void {
    const curves = this.#curves;
    curves.clear();
    const passing: SweepRegion[] = [];
    let roles = 0;
    let owner = wholeOwner;
    for (const region of regions) {
      const { outline, role } = region;
      const depth = curves.gather(outline, role, x0, y0, x1, y1);
      if (depth === null) {
        passing.push(region);
        if (role < GROUND_ROLES) roles |= 1 << role;
      } else if (role < GROUND_ROLES) base[role] = base[role]! + depth;
      else if (depth > 0) {
        // of ground that two owners cover no one owner is the only one
        if (owner >= 0) return;
        owner = role - GROUND_ROLES;
      }
    }

    // leave where there is no ground
    if (base[ROLE.EXCLUDED]! > 0) return;
    for (const role of [ROLE.SUBJECT, ROLE.CLIP, ROLE.SECOND_CLIP]) {
      if (base[role]! <= 0 && !(roles & (1 << role))) return;
    }
    let covered = 0;
    for (let role = 1; role < 8; role++) if (base[role]! > 0) covered |= role;
    // covers that add nothing to what covers the whole window anyway
    const isNeeded = (role: number): boolean => role >= 8 || (role & ~covered) !== 0;
    if (covered !== 0) {
      for (let role = 1; role < 8; role++) if (!isNeeded(role)) roles &= ~(1 << role);
      curves.keepRoles(isNeeded);
    }

    const count = curves.count;
    const vain = count > PAYS * countBefore ? vainCuts + 1 : 0;
    if (count > MOST_CURVES && vain < MOST_VAIN_CUTS) {
      const rest = passing
        .filter(({ role }) => isNeeded(role))
        .map((region) => {
          if (region.outline.runs.length < MANY_RUNS * RUN_STRIDE) return region;
          return { outline: narrowOutline(region.outline, x0, y0, x1, y1), role: region.role };
        });
      const middleX = (x0 + x1) / 2;
      const middleY = (y0 + y1) / 2;
      if (x1 - x0 > y1 - y0) {
        this.#measureWindow(rest, base.slice(), x0, y0, middleX, y1, count, vain, owner, false);
        this.#measureWindow(rest, base, middleX, y0, x1, y1, count, vain, owner, false);
      } else {
        this.#measureWindow(rest, base.slice(), x0, y0, x1, middleY, count, vain, owner, false);
        this.#measureWindow(rest, base, x0, middleY, x1, y1, count, vain, owner, false);
      }
      return;
    }
    if (!first) {
      base[ROLE.WINDOW] = 0;
      curves.addUpright(x0, y0, y1, ROLE.WINDOW, 1);
      curves.addUpright(x1, y0, y1, ROLE.WINDOW, -1);
    }
    if (this.#byOwner) {
      this.#passingOwners = passing.flatMap(({ role }) => (role >= GROUND_ROLES ? [role - GROUND_ROLES] : []));
      this.#wholeOwner = owner;
    }
    this.#sweep(base);
    base[ROLE.WINDOW] = 1;
  }

  /** Sorts the curves by their lowest row and writes all rows where their order may change to `#events`. */
  #findEvents(): number {
    const curves = this.#curves;
    const { count, lo, hi, minX, maxX } = curves;
    if (this.#order.length < count) {
      const size = 2 * count;
      this.#order = new Int32Array(size);
      this.#active = new Int32Array(size);
      this.#at = new Float64Array(size);
      this.#left = new Int32Array(size);
      this.#right = new Int32Array(size);
      this.#since = new Float64Array(size);
    }
    const order = this.#order;
    for (let i = 0; i < count; i++) order[i] = i;
    if (count > 256) order.subarray(0, count).sort((a, b) => lo[a]! - lo[b]!);
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

  #sweep(base: Int32Array): void {
    const size = this.#findEvents();
    const curves = this.#curves;
    const { count, lo, hi, x, y, slope, radius, role, step, spanCount, spanLo, spanHi, spanRole, spanStep } = curves;
    const events = this.#events;
    const order = this.#order;
    const active = this.#active;
    const at = this.#at;
    const left = this.#left;
    const right = this.#right;
    const since = this.#since;
    const ownerDepth = this.#ownerDepth;
    const byOwner = this.#byOwner;
    const passingOwners = this.#passingOwners;
    const wholeOwner = this.#wholeOwner;
    const depth = new Int32Array(GROUND_ROLES);
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
        left[curve] = right[curve] = -1;
        active[kept++] = curve;
      }
      activeCount = kept;

      // from left to right; the order is nearly that of the strip below
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        const r = radius[curve]!;
        const rise = row - y[curve]!;
        let place: number;
        if (r === 0) place = x[curve]! + rise * slope[curve]!;
        else {
          const root2 = r * r - rise * rise;
          const root = root2 > 0 ? Math.sqrt(root2) : 0;
          place = r > 0 ? x[curve]! + root : x[curve]! - root;
        }
        let j = i - 1;
        while (j >= 0 && at[active[j]!]! > place) {
          active[j + 1] = active[j]!;
          j--;
        }
        active[j + 1] = curve;
        at[curve] = place;
      }

      // the depths left of all curves
      let bits = 0;
      for (let i = 0; i < GROUND_ROLES; i++) depth[i] = base[i]!;
      let owners = 0;
      let ownerSum = 0;
      if (byOwner) {
        for (let i = 0; i < passingOwners.length; i++) ownerDepth[passingOwners[i]!] = 0;
        if (wholeOwner >= 0) {
          owners = 1;
          ownerSum = wholeOwner;
        }
      }
      for (let i = 0; i < spanCount; i++) {
        if (!(spanLo[i]! < row && row < spanHi[i]!)) continue;
        const r = spanRole[i]!;
        if (r < GROUND_ROLES) depth[r] = depth[r]! + spanStep[i]!;
        else ownerDepth[r - GROUND_ROLES] = ownerDepth[r - GROUND_ROLES]! + spanStep[i]!;
      }
      for (let i = 1; i < 8; i++) if (depth[i]! > 0) bits |= i;
      if (byOwner) {
        for (let i = 0; i < passingOwners.length; i++) {
          if (ownerDepth[passingOwners[i]!]! <= 0) continue;
          owners++;
          ownerSum += passingOwners[i]!;
        }
      }
      let ground =
        depth[ROLE.SUBJECT]! > 0 &&
        depth[ROLE.EXCLUDED]! <= 0 &&
        depth[ROLE.CLIP]! > 0 &&
        depth[ROLE.SECOND_CLIP]! > 0 &&
        depth[ROLE.WINDOW]! > 0;
      let label = !ground ? -1 : !byOwner ? bits : owners === 1 ? OWNER_LABEL + ownerSum : owners === 0 ? 0 : 1;

      // across the curves
      for (let i = 0; i < activeCount; i++) {
        const curve = active[i]!;
        const r = role[curve]!;
        if (r < 8) {
          depth[r] = depth[r]! + step[curve]!;
          bits = 0;
          for (let k = 1; k < 8; k++) if (depth[k]! > 0) bits |= k;
        } else if (r < GROUND_ROLES) {
          depth[r] = depth[r]! + step[curve]!;
          ground =
            depth[ROLE.SUBJECT]! > 0 &&
            depth[ROLE.EXCLUDED]! <= 0 &&
            depth[ROLE.CLIP]! > 0 &&
            depth[ROLE.SECOND_CLIP]! > 0 &&
            depth[ROLE.WINDOW]! > 0;
        } else {
          const owner = r - GROUND_ROLES;
          const before = ownerDepth[owner]!;
          const after = (ownerDepth[owner] = before + step[curve]!);
          if (before <= 0 && after > 0) {
            owners++;
            ownerSum += owner;
          } else if (before > 0 && after <= 0) {
            owners--;
            ownerSum -= owner;
          }
        }
        const next = !ground ? -1 : !byOwner ? bits : owners === 1 ? OWNER_LABEL + ownerSum : owners === 0 ? 0 : 1;
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

  /** Gives the integral of a curve since its last change of labels, up to a row, to the labels on its two sides. */
  #settle(curve: number, top: number): void {
    const left = this.#left[curve]!;
    const right = this.#right[curve]!;
    if (left === right) return;
    const integral = this.#integrate(curve, this.#since[curve]!, top);
    if (left >= 0) this.#areas[left] = this.#areas[left]! + integral;
    if (right >= 0) this.#areas[right] = this.#areas[right]! - integral;
  }

  /** ∫x dy along a curve between two rows: a trapezium, and for an arc the segment between chord and arc. */
  #integrate(curve: number, from: number, to: number): number {
    const { x, y, slope, radius } = this.#curves;
    const height = to - from;
    const r = radius[curve]!;
    if (r === 0) return height * (x[curve]! + ((from + to) / 2 - y[curve]!) * slope[curve]!);
    const r2 = r * r;
    const rise0 = from - y[curve]!;
    const rise1 = to - y[curve]!;
    const root0 = Math.sqrt(Math.max(0, r2 - rise0 * rise0));
    const root1 = Math.sqrt(Math.max(0, r2 - rise1 * rise1));
    const segment = measureSegment(Math.hypot(height, root1 - root0) / 2 / Math.abs(r)) * r2;
    const bulge = height * ((root0 + root1) / 2) + segment;
    return height * x[curve]! + (r > 0 ? bulge : -bulge);
  }
}

/** Area between an arc of the unit circle and its chord, of which `sine` is half the length: asin s − s√(1 − s²). */
function measureSegment(sine: number): number {
  if (sine > 0.15) {
    const s = Math.min(1, sine);
    return Math.asin(s) - s * Math.sqrt(1 - s * s);
  }
  // the difference cancels for short arcs: its series
  const s2 = sine * sine;
  return sine * s2 * (2 / 3 + s2 * (1 / 5 + s2 * (3 / 28 + s2 * (5 / 72 + s2 * (35 / 704 + (s2 * 63) / 1664)))));
}
