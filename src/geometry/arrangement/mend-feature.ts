import type { Scale } from './drop-spikes.ts';
import { makeMendFaults, type MendFaults } from './mend-faults.ts';
import { measurePolygon } from './measure-polygon.ts';
import { mendPolygon } from './mend-polygon.ts';
import { separateParts } from './separate-parts.ts';

/** The ground of a feature, and what had to be mended to know it. */
export interface MendedFeature {
  /**
   * For each polygon its shell, counter-clockwise, and its holes, clockwise; flat x, y, … and not closed. Polygons share no
   * ground. None where the feature encloses nothing or is a tangle.
   */
  readonly polygons: Float64Array[][];
  readonly faults: Readonly<MendFaults>;
}

/** Half a unit of the hundredths of a square metre that areas are compared in. */
const LEAST_AREA_SQUARE_METERS = 0.005;

/**
 * Mends a feature: makes disjoint polygons of simple rings of whatever rings it has. All that comes into the program, with
 * a file or with the district, has its ground by this one rule:
 *
 * - A ring encloses what it runs round an odd number of times. Repeated vertices and spikes enclose nothing and are dropped.
 * - The first ring of a polygon is its shell. Where other rings of the polygon hold the whole first ring, the one that
 *   holds all of those is the shell and the first one a hole like the others; where none does, the feature is refused.
 * - The other rings are holes, of level 1 if they lie in no other hole, else one level below the deepest hole that they
 *   lie in. Lying in another means wholly, and enclosing less. A place in the shell is ground where no hole covers it or
 *   the deepest that does is of an even level: a hole in a hole is an island.
 *   So a hole takes away what it covers of the shell and nothing else, and holes that cross take away ground once.
 * - A feature has the ground that one of its parts has at least; what several have counts once.
 * - What encloses no area is left out, and a part below 0.005 m² with it.
 *
 * Where rings meet so often that they are a scribble, the feature is refused. Takes n log n for n vertices and meetings.
 *
 * @param parts for each polygon its rings, shell first, flat x, y, …; they are not changed.
 * @param scale metres for a unit of each axis.
 */
export function mendFeature(parts: readonly (readonly Float64Array[])[], scale: Scale): MendedFeature {
  const faults = makeMendFaults();
  const mended: Float64Array[][][] = [];
  for (const rings of parts) {
    mended.push(mendPolygon(rings, faults, scale));
    if (faults.tooTangled > 0) return { polygons: [], faults };
  }
  const disjoint = separateParts(mended, faults);
  if (faults.tooTangled > 0) return { polygons: [], faults };
  const polygons = disjoint.filter((rings) => isSolid(measurePolygon(rings), scale));
  faults.tinyParts += disjoint.length - polygons.length;
  return { polygons, faults };
}

/** Whether an area, in square units of the rings, is more than rounding. */
export function isSolid(area: number, [scaleX, scaleY]: Scale): boolean {
  return area * scaleX * scaleY >= LEAST_AREA_SQUARE_METERS;
}
