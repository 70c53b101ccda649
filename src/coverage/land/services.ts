import { type Disc, findInnerDisc } from '../../geometry/sweep/inner-disc.ts';
import type { SweepRegion } from '../../geometry/sweep/roles.ts';
import { ServiceOutliner } from '../../geometry/sweep/service-outline.ts';
import { GREEN_300, PARK_500, findSizeClass, roundArea } from '../rules/size-class.ts';
import type { PlanarFeature } from './planar-layer.ts';
import type { SizeClass } from '../rules/standard.ts';

/** The readings as bits, so that the label of ground is the set of readings it meets. */
export const TIERED = 1;
export const GREEN = 2;
export const PARK = 4;

/** The reach of one park at one radius. Its role in a sweep is the readings that it serves, as bits. */
export interface Service extends SweepRegion {
  readonly radiusMeters: number;
  /** A disc in each part of the park. */
  readonly innerDiscs: readonly Disc[];
}

/** How far a park serves in some readings, as bits. */
export interface Reach {
  readonly radiusMeters: number;
  readonly readings: number;
}

/** Finds the radius of a park in each reading and gathers the readings that share one. */
export function listReaches(areaSquareMeters: number, classes: readonly SizeClass[]): Reach[] {
  const readingsByRadius = new Map<number, number>();
  const add = (radiusMeters: number, reading: number): void => {
    readingsByRadius.set(radiusMeters, (readingsByRadius.get(radiusMeters) ?? 0) | reading);
  };
  const sizeClass = findSizeClass(areaSquareMeters, classes);
  if (sizeClass) add(sizeClass.radius, TIERED);
  const rounded = roundArea(areaSquareMeters);
  if (rounded >= GREEN_300.minArea) add(GREEN_300.radius, GREEN);
  if (rounded >= PARK_500.minArea) add(PARK_500.radius, PARK);
  return [...readingsByRadius].map(([radiusMeters, readings]) => ({ radiusMeters, readings }));
}

/**
 * Makes the outlines of a park's reach in each reading that it serves, only for those of `wanted`; an outliner that is
 * at hand saves memory.
 */
export function makeServices(
  park: PlanarFeature,
  classes: readonly SizeClass[],
  wanted = TIERED | GREEN | PARK,
  outliner = new ServiceOutliner(),
): Service[] {
  const services: Service[] = [];
  const innerDiscs = park.polygons.map(findInnerDisc);
  for (const { radiusMeters, readings } of listReaches(park.area, classes)) {
    const role = readings & wanted;
    if (role === 0) continue;
    services.push({ outline: outliner.makeOutline(park.polygons, radiusMeters), role, radiusMeters, innerDiscs });
  }
  return services;
}
