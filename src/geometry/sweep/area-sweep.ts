import { CurveBuffer } from './curve-buffer.ts';
import { type Outline, RUN_STRIDE } from './outline.ts';
import { ROLE, StripSweep } from './strip-sweep.ts';

/** An outline and its role, one of `ROLE` or the bits of a cover. */
export interface SweepRegion {
  readonly outline: Outline;
  readonly role: number;
}

/** A window with more curves than this is cut into two. */
const MOST_CURVES = 96;

/** Cutting goes on while it pays: this many cuts in a row may leave more than `PAYS` of the curves on one side. */
const MOST_VAIN_CUTS = 4;
const PAYS = 0.9;

/** A cut that leaves no more than this on the other side frees the window of empty land, and is not in vain. */
const EMPTY = 0.2;

/** Where all curves meet in a point, that would go on for ever. */
const MOST_CUTS = 24;

/** Outlines with at least so many runs are narrowed to the window before it is cut. */
const MANY_RUNS = 8;

/** How far (metres) the first window reaches beyond the sides of the ground's box, so that these pass through it. */
const MARGIN = 1;

const BOUNDS: readonly number[] = [ROLE.SUBJECT, ROLE.CLIP, ROLE.SECOND_CLIP];

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
  readonly #strips = new StripSweep(this.#curves);
  /** Depth of each role on the left of a window, or in all of it. */
  readonly #base = new Int32Array(ROLE.OWNER);
  #areas: Float64Array = new Float64Array(8);
  #owners = 0;

  /**
   * Adds to `areas[label]` the area (square units) of the subjects' ground with each label.
   *
   * @param regions covers with roles 1 to 7; without a subject there is no ground
   * @param areas eight sums, by the bits of the covers; the first will do where there are no covers
   * @param cover bits that hold everywhere
   */
  measure(regions: readonly SweepRegion[], areas: Float64Array, cover = 0): void {
    this.#run(regions, areas, cover, 0);
  }

  /**
   * Adds to `areas[OWNER_LABEL + i]` the area of the ground that only owner i covers. What comes to the labels of none and
   * of several says nothing: ground that is seen to have several owners is not measured.
   */
  measureOwners(regions: readonly SweepRegion[], owners: number, areas: Float64Array): void {
    this.#run(regions, areas, 0, owners);
  }

  #run(regions: readonly SweepRegion[], areas: Float64Array, cover: number, owners: number): void {
    const base = this.#base.fill(0);
    base[ROLE.CLIP] = base[ROLE.SECOND_CLIP] = base[ROLE.WINDOW] = 1;
    if (cover > 0) base[cover] = 1;
    let minX = -Infinity;
    let minY = -Infinity;
    let maxX = Infinity;
    let maxY = Infinity;
    // ground lies in the boxes of the subjects and of the clips alike
    for (const bound of BOUNDS) {
      let fromX = Infinity;
      let fromY = Infinity;
      let toX = -Infinity;
      let toY = -Infinity;
      for (const { outline, role } of regions) {
        if (role !== bound) continue;
        base[bound] = 0;
        fromX = Math.min(fromX, outline.minX);
        fromY = Math.min(fromY, outline.minY);
        toX = Math.max(toX, outline.maxX);
        toY = Math.max(toY, outline.maxY);
      }
      if (base[bound]! > 0) continue;
      minX = Math.max(minX, fromX);
      minY = Math.max(minY, fromY);
      maxX = Math.min(maxX, toX);
      maxY = Math.min(maxY, toY);
    }
    if (!(minX <= maxX && minY < maxY)) return;
    this.#areas = areas;
    this.#owners = owners;
    this.#curves.originX = (minX + maxX) / 2;
    this.#curves.originY = (minY + maxY) / 2;
    this.#measureWindow(regions, base, minX - MARGIN, minY, maxX + MARGIN, maxY, 0, 0, -1, true);
  }

  #measureWindow(
    regions: readonly SweepRegion[],
    base: Int32Array,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    cuts: number,
    vainCuts: number,
    wholeOwner: number,
    first: boolean,
  ): void {
    const curves = this.#curves;
    curves.clear();
    let roles = 0;
    let covered = 0;
    for (let role = 1; role < 8; role++) if (base[role]! > 0) covered |= role;
    let owner = wholeOwner;
    for (const { outline, role } of regions) {
      // covers that add nothing to what covers the whole window anyway
      if (role < 8 && (role & ~covered) === 0) continue;
      const depth = curves.gather(outline, role, x0, y0, x1, y1);
      if (depth === null) {
        if (role < ROLE.OWNER) roles |= 1 << role;
      } else if (role < ROLE.OWNER) {
        base[role] = base[role]! + depth;
        if (role < 8 && depth > 0) covered |= role;
      } else if (depth > 0) {
        // of ground that two owners cover no one owner is the only one
        if (owner >= 0) return;
        owner = role - ROLE.OWNER;
      }
    }

    // leave where there is no ground
    if (base[ROLE.EXCLUDED]! > 0) return;
    if (base[ROLE.SUBJECT]! <= 0 && !(roles & (1 << ROLE.SUBJECT))) return;
    if (base[ROLE.CLIP]! <= 0 && !(roles & (1 << ROLE.CLIP))) return;
    if (base[ROLE.SECOND_CLIP]! <= 0 && !(roles & (1 << ROLE.SECOND_CLIP))) return;

    // covers that came before the one that covers all
    const isNeeded = (role: number): boolean => role >= 8 || (role & ~covered) !== 0;
    if (covered !== 0) curves.keepRoles(isNeeded);

    const count = curves.count;
    if (count > MOST_CURVES && vainCuts < MOST_VAIN_CUTS && cuts < MOST_CUTS) {
      const rest = regions
        .filter(({ outline, role }) => isNeeded(role) && curves.gather(outline, role, x0, y0, x1, y1) === null)
        .map((region) => {
          const { outline, role } = region;
          if (outline.runsEnd - outline.runsStart < MANY_RUNS * RUN_STRIDE) return region;
          return { outline: outline.narrow(x0, y0, x1, y1), role };
        });
      const middleX = (x0 + x1) / 2;
      const middleY = (y0 + y1) / 2;
      const upright = [[x0, y0, middleX, y1] as const, [middleX, y0, x1, y1] as const];
      const level = [[x0, y0, x1, middleY] as const, [x0, middleY, x1, y1] as const];
      const halves = x1 - x0 > y1 - y0 ? upright : level;
      const counts = halves.map((half) => this.#count(rest, ...half));
      for (const [i, half] of halves.entries()) {
        const frees = counts[1 - i]! <= EMPTY * count;
        const vain = counts[i]! <= PAYS * count ? 0 : frees ? vainCuts : vainCuts + 1;
        // the first half must not change what holds left of the second
        this.#measureWindow(rest, i === 0 ? base.slice() : base, ...half, cuts + 1, vain, owner, false);
      }
      return;
    }
    if (!first) {
      base[ROLE.WINDOW] = 0;
      curves.addUpright(x0, y0, y1, ROLE.WINDOW, 1);
      curves.addUpright(x1, y0, y1, ROLE.WINDOW, -1);
    }
    this.#strips.run(base, this.#owners, owner, this.#areas);
  }

  /** How many curves pass through a window. */
  #count(regions: readonly SweepRegion[], x0: number, y0: number, x1: number, y1: number): number {
    this.#curves.clear();
    for (const { outline, role } of regions) this.#curves.gather(outline, role, x0, y0, x1, y1);
    return this.#curves.count;
  }
}
