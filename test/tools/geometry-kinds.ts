import type { Feature, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import type { PlanFeature } from '../../src/model/feature.ts';

/** Narrows a feature of a mixed layer to its points. */
export function isPoint(feature: Feature): feature is PlanFeature<Point> {
  return feature.geometry.type === 'Point';
}

/** Narrows a feature of a mixed layer to its lines. */
export function isLine(feature: Feature): feature is PlanFeature<LineString> {
  return feature.geometry.type === 'LineString';
}

/** Narrows a feature of a mixed layer to its polygons. */
export function isPolygon(feature: Feature): feature is PlanFeature<Polygon> {
  return feature.geometry.type === 'Polygon';
}

/** Every position of a geometry. @throws for a kind of geometry the format does not have. */
export function listPositions(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  throw new Error(`the format has no ${geometry.type}`);
}
