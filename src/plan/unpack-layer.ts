import type { Position } from 'geojson';
import type { PlanFeature } from '../model/feature.ts';
import type { GeometryStatus } from '../model/plan.ts';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import { chooseDrawn } from './choose-drawn.ts';

/**
 * Turns a layer that came from a file into features for map, cards and tables: all of it, or its largest features where
 * there are too many to draw. `row` is the feature's place in the file and in the check's result.
 */
export function unpackLayer(
  { role, name, features, polygons }: PolygonLayer,
  geometryStatus: GeometryStatus,
): PlanFeature[] {
  return chooseDrawn(polygons).map((row): PlanFeature => ({
    type: 'Feature',
    id: `user-${role}-${row + 1}`,
    geometry: { type: 'MultiPolygon', coordinates: unpackPolygons(polygons, row).map((rings) => rings.map(closeRing)) },
    properties: { ...describe(features[row]!), geometryStatus, source: name },
  }));
}

function describe({ index, name, code, status, landuse, population }: FeatureRecord) {
  const text = name ?? '';
  const facts = { item: null, name: text, nameEn: text, clause: null, accuracyM: Infinity, link: 'stated' as const };
  return { ...facts, row: index, code, status, landuse, population };
}

/** Positions of a flat ring, the first one once more at the end. */
function closeRing(ring: Float64Array): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  return [...positions, positions[0]!];
}
