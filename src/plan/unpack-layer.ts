import type { Position } from 'geojson';
import type { PlanFeature } from '../model/feature.ts';
import type { GeometryStatus } from '../model/plan.ts';
import type { FeatureRecord, PackedPolygons, PolygonLayer } from '../model/polygon-layer.ts';
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
    id: `own-${role}-${row + 1}`,
    geometry: { type: 'MultiPolygon', coordinates: unpackPolygons(polygons, row) },
    properties: { ...describe(features[row]!), geometryStatus, source: name },
  }));
}

function describe({ index, name, code, status, landuse, population }: FeatureRecord) {
  const text = name ?? '';
  const facts = { item: null, name: text, nameEn: text, clause: null, accuracyM: Infinity, link: 'stated' as const };
  return { ...facts, row: index, code, status, landuse, population };
}

function unpackPolygons(packed: PackedPolygons, row: number): Position[][][] {
  const { coordinates, ringStarts, polygonStarts, featureStarts } = packed;
  const polygons: Position[][][] = [];
  for (let polygon = featureStarts[row]!; polygon < featureStarts[row + 1]!; polygon++) {
    const rings: Position[][] = [];
    for (let ring = polygonStarts[polygon]!; ring < polygonStarts[polygon + 1]!; ring++) {
      const positions: Position[] = [];
      for (let i = ringStarts[ring]!; i < ringStarts[ring + 1]!; i++) {
        positions.push([coordinates[2 * i]!, coordinates[2 * i + 1]!]);
      }
      rings.push([...positions, positions[0]!]);
    }
    polygons.push(rings);
  }
  return polygons;
}
