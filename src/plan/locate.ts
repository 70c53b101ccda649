import type { PlanFeature } from '../model/feature.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { boundGeometries, boxContains } from '../geometry/bbox.ts';
import { measureBearingDegrees, measureDistanceMeters, type LngLat } from '../geometry/geodesic.ts';
import { isInsidePolygon } from '../geometry/point-in-polygon.ts';
import { findBoundary } from './boundary.ts';

/** A place of the plan that lies beyond the district. */
export interface OutsidePlace {
  readonly item: string;
  readonly feature: PlanFeature;
  readonly position: LngLat;
  /** From the district's origin. */
  readonly distanceMeters: number;
  /** Degrees clockwise from north, from the district's origin. */
  readonly bearingDegrees: number;
  /** Estimated error of the position, and so of the distance. */
  readonly accuracyMeters: number;
}

/** How far beyond the boundary's box a point may lie and still belong to the map's own picture, in degrees. */
const MARGIN_DEGREES = 0.01;

/**
 * Finds the points of the plan that lie outside the district, one an item, in the order of `featuresByItem`: these are
 * the places that need a pointer at the map's edge.
 */
export function findOutsidePlaces(
  loaded: LoadedDistrict,
  featuresByItem: ReadonlyMap<string, readonly PlanFeature[]>,
): ReadonlyMap<string, OutsidePlace> {
  const places = new Map<string, OutsidePlace>();
  const boundary = findBoundary(loaded);
  const box = boundary && boundGeometries([boundary]);
  if (!boundary || !box) return places;
  const origin = loaded.district.origin.coordinates;
  for (const [item, features] of featuresByItem) {
    for (const feature of features) {
      if (feature.geometry.type !== 'Point') continue;
      const position = feature.geometry.coordinates as [number, number];
      if (boxContains(box, position, MARGIN_DEGREES) || isInsidePolygon(boundary, ...position)) continue;
      places.set(item, {
        item,
        feature,
        position,
        distanceMeters: measureDistanceMeters(origin, position),
        bearingDegrees: measureBearingDegrees(origin, position),
        accuracyMeters: feature.properties.accuracyM,
      });
      break;
    }
  }
  return places;
}
