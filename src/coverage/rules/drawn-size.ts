import { measurePolygon } from '../../geometry/arrangement/measure-polygon.ts';
import { createPlane, findCentralMeridian, projectPositions } from '../../geometry/plane.ts';
import { listSizeBounds } from '../../model/figures.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import { findSizeClass, GREEN_300, PARK_500 } from './size-class.ts';
import type { SizeClass } from './standard.ts';

/** How large a drawn park is, and what it counts as by its own ground alone. */
export interface DrawnSize {
  readonly areaSquareMeters: number;
  /** Metres that it serves by the standard; null where it is too small for every class. */
  readonly radius: number | null;
  /** Whether it is green, and a park, for the readings beside the standard's own. */
  readonly isGreen: boolean;
  readonly isPark: boolean;
}

/**
 * Measures a shape of simple rings in the plane of a run and finds its class. Lakes, touching parcels and historic areas,
 * which may make it another one in the check, are not looked at.
 *
 * @param centralMeridian degrees east; null takes the zone that the shape lies in
 */
export function measureDrawn(
  polygons: LngLatPolygons,
  classes: readonly SizeClass[],
  centralMeridian: number | null,
): DrawnSize {
  const plane = createPlane(centralMeridian ?? findCentralMeridian(polygons[0]?.[0]?.[0] ?? 0));
  const areaSquareMeters = polygons.reduce(
    (sum, rings) => sum + measurePolygon(rings.map((ring) => projectPositions(plane, ring))),
    0,
  );
  const of = (sizeClass: { readonly minArea: number; readonly radius: number }): boolean =>
    findSizeClass(areaSquareMeters, [{ ...sizeClass, maxArea: null }]) !== null;
  return {
    areaSquareMeters,
    radius: findSizeClass(areaSquareMeters, classes)?.radius ?? null,
    isGreen: of(GREEN_300),
    isPark: of(PARK_500),
  };
}

/** The areas (m²) at which the size of a drawn park comes to count for more, the smallest first. */
export function listDrawnBounds(classes: readonly SizeClass[]): number[] {
  const bounds = listSizeBounds(classes.filter(({ where }) => !where));
  return [...new Set(bounds)].filter((bound) => bound > 0).sort((a, b) => a - b);
}
