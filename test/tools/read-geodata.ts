import { readFileSync } from 'node:fs';
import type { Feature, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import type { PlanFeature } from '../../src/model/feature.ts';

/** The features of a file of `geodata/`, by its path there. */
export function readFeatures(path: string): PlanFeature[] {
  const text = readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { features: PlanFeature[] }).features;
}

/** The feature with this id. */
export function pickFeature<G extends Geometry = Geometry>(
  features: readonly PlanFeature[],
  id: string,
): PlanFeature<G> {
  const feature = features.find((candidate) => candidate.id === id);
  if (!feature) throw new Error(`no feature ${id}`);
  return feature as PlanFeature<G>;
}

export function isPoint(feature: Feature): feature is PlanFeature<Point> {
  return feature.geometry.type === 'Point';
}

export function isLine(feature: Feature): feature is PlanFeature<LineString> {
  return feature.geometry.type === 'LineString';
}

export function isPolygon(feature: Feature): feature is PlanFeature<Polygon> {
  return feature.geometry.type === 'Polygon';
}

/** Every position of a geometry. */
export function listPositions(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  throw new Error(`the format has no ${geometry.type}`);
}
