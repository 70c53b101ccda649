import { type BBox, intersectBoxes, uniteBoxes } from '../bbox.ts';
import { CurveBuffer } from './curve-buffer.ts';
import { NO_OWNER, ROLE, type SweepRegion, isCover, isOwner } from './roles.ts';
import { StripSweep } from './strip-sweep.ts';
import { type Window, cutWindow } from './window.ts';
import { Work } from './work.ts';

/** How far the first window reaches beyond the sides of the ground's box, so that these pass through it. */
const MARGIN_METERS = 1;

/** Service areas with at least so many runs are asked first whether they hold all of a window. */
const MANY_RUNS = 8;

/** Ground lies inside one region of each of these roles, where there are any. */
const INSIDE_ROLES: readonly number[] = [ROLE.SUBJECT, ROLE.CLIP, ROLE.SECOND_CLIP];

/**
 * Measures the area of the ground under each combination of covers: exactly, with true arcs, in one pass.
 *
 * All rows in which a curve begins, ends or crosses another one cut the window into strips. Within a strip the curves
 * keep their order from left to right, so one row of it tells which label lies between which curves. Each curve adds
 * its ∫x dy (a closed form) to the label on its left and takes it from the label on its right. A window with many curves
 * is cut into two, since the strips cost the square of their number and more.
 *
 * Nothing can fail: curves that touch, coincide or nearly do may be taken in the wrong order, and the error is the area
 * between them, which is as small as their distance. The result does not depend on the order of the regions beyond
 * rounding.
 *
 * The object holds scratch memory that is used again for each call.
 */
export class AreaSweep {
  readonly #curves = new CurveBuffer();
  /** Counts the steps of all calls. */
  readonly work = new Work();
  readonly #strips = new StripSweep(this.#curves, this.work);
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
    const ground = boundGround(regions);
    if (!ground) return;
    const [minX, minY, maxX, maxY] = ground;
    this.#areas = areas;
    this.#owners = owners;
    this.#curves.originX = (minX + maxX) / 2;
    this.#curves.originY = (minY + maxY) / 2;
    this.#measureWindow({
      bbox: [minX - MARGIN_METERS, minY, maxX + MARGIN_METERS, maxY],
      regions,
      depths: startDepths(regions, cover),
      owner: NO_OWNER,
      cuts: 0,
      loss: 1,
    });
  }

  #measureWindow(window: Window): void {
    const gathered = this.#gather(window);
    if (!gathered) return;
    const halves = cutWindow(gathered, this.#curves);
    if (halves) for (const half of halves) this.#measureWindow(half);
    else this.#sweep(gathered);
  }

  /**
   * Gathers the curves that pass through a window, and learns from the regions without any what holds in all of it.
   * Returns the window as it is known then; null where there is no ground, or none that has a single owner.
   */
  #gather(window: Window): Window | null {
    const { bbox, depths } = window;
    const curves = this.#curves;
    const regions: SweepRegion[] = [];
    let { owner } = window;
    let passing = 0;
    let covered = 0;
    for (let role = 1; isCover(role); role++) if (depths[role]! > 0) covered |= role;
    curves.clear();
    for (const region of window.regions) {
      const { outline, role } = region;
      if (!canChangeLabel(role, covered, owner)) continue;
      const isHeld = mayHold(region, window) && outline.holds(bbox);
      if (!isHeld && curves.gather(outline, role, bbox)) {
        regions.push(region);
        if (!isOwner(role)) passing |= 1 << role;
        continue;
      }
      const depth = isHeld ? 1 : curves.wholeDepth;
      if (!isOwner(role)) depths[role] = depths[role]! + depth;
      if (depth > 0 && isCover(role)) covered |= role;
      if (depth > 0 && isOwner(role)) {
        // of ground that two owners cover no one owner is the only one
        if (owner !== NO_OWNER && owner !== role - ROLE.OWNER) return null;
        owner = role - ROLE.OWNER;
      }
    }

    this.work.add(window.regions.length + curves.visited);
    curves.visited = 0;

    // leave where there is no ground
    if (depths[ROLE.EXCLUDED]! > 0) return null;
    for (const role of INSIDE_ROLES) if (depths[role]! <= 0 && !(passing & (1 << role))) return null;

    // covers that came before the one that covers all
    if (covered === 0 && owner === NO_OWNER) return { ...window, regions, owner };
    const isNeeded = (role: number): boolean => canChangeLabel(role, covered, owner);
    curves.keepRoles(isNeeded);
    return { ...window, regions: regions.filter(({ role }) => isNeeded(role)), owner };
  }

  #sweep({ bbox, depths, owner, cuts }: Window): void {
    // the sides of the first window lie beside the ground
    if (cuts > 0) {
      const [x0, y0, x1, y1] = bbox;
      depths[ROLE.WINDOW] = 0;
      this.#curves.addUpright(x0, y0, y1, ROLE.WINDOW, 1);
      this.#curves.addUpright(x1, y0, y1, ROLE.WINDOW, -1);
    }
    this.#strips.run(depths, this.#owners, owner, this.#areas);
  }
}

/** The box in which all ground lies: that of the subjects and of the clips alike; null where it is empty. */
function boundGround(regions: readonly SweepRegion[]): BBox | null {
  let ground: BBox | null = null;
  for (const inside of INSIDE_ROLES) {
    let bounds: BBox | null = null;
    for (const { outline, role } of regions) {
      if (role === inside) bounds = bounds ? uniteBoxes(bounds, outline.bbox) : outline.bbox;
    }
    if (bounds) ground = ground ? intersectBoxes(ground, bounds) : bounds;
  }
  return ground && ground[0] <= ground[2] && ground[1] < ground[3] ? ground : null;
}

/** The depth of each role before any region is looked at: what is inside a role that nobody has is inside everywhere. */
function startDepths(regions: readonly SweepRegion[], cover: number): Int32Array {
  const depths = new Int32Array(ROLE.OWNER);
  depths[ROLE.CLIP] = depths[ROLE.SECOND_CLIP] = depths[ROLE.WINDOW] = 1;
  for (const { role } of regions) if (role === ROLE.CLIP || role === ROLE.SECOND_CLIP) depths[role] = 0;
  if (cover > 0) depths[cover] = 1;
  return depths;
}

/** Says whether it pays to ask a service area if it holds all of a window, before its curves are gathered. */
function mayHold({ outline, role }: SweepRegion, { cuts }: Window): boolean {
  return cuts > 0 && (isCover(role) || isOwner(role)) && outline.runCount >= MANY_RUNS;
}

/** Says whether a region can change the label of ground that bits cover, or an owner, anyway. */
function canChangeLabel(role: number, covered: number, owner: number): boolean {
  if (isCover(role)) return (role & ~covered) !== 0;
  return role !== ROLE.OWNER + owner || owner === NO_OWNER;
}
