import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { FeatureRecord, PackedPolygons, PolygonLayer } from '../model/polygon-layer.ts';

/** The attributes of a feature under the names that the reader of files looks for first; those it lacks are absent. */
export type LayerProperties = Partial<Pick<FeatureRecord, 'name' | 'code' | 'status' | 'landuse' | 'population'>> & {
  /** Says that the shape is a mended one. */
  readonly repaired?: true;
  /** Says that the shape is invented. */
  readonly geometryStatus?: 'synthetic';
};

/**
 * Collects the features of a layer for {@link writeGeojson}, longitude and latitude. Read again, they give the same
 * coverage; a feature that could not be used keeps its index without a shape, and an invented one says that it is.
 */
export function collectLayer(
  { features, polygons }: PolygonLayer,
  synthetic = false,
): FeatureCollection<MultiPolygon, LayerProperties> {
  const status = synthetic ? ({ geometryStatus: 'synthetic' } as const) : {};
  return {
    type: 'FeatureCollection',
    features: features.map((record, index): Feature<MultiPolygon, LayerProperties> => ({
      type: 'Feature',
      ...(record.id === null ? {} : { id: record.id }),
      properties: { ...collectProperties(record), ...status },
      geometry: { type: 'MultiPolygon', coordinates: collectPolygons(polygons, index) },
    })),
  };
}

function collectProperties({ name, code, status, landuse, population, repaired }: FeatureRecord): LayerProperties {
  const all = Object.entries({ name, code, status, landuse, population }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(all), ...(repaired ? { repaired } : {}) };
}

function collectPolygons({ coordinates, ringStarts, polygonStarts, featureStarts }: PackedPolygons, feature: number) {
  const polygons: Position[][][] = [];
  for (let polygon = featureStarts[feature]!; polygon < featureStarts[feature + 1]!; polygon++) {
    const rings: Position[][] = [];
    for (let ring = polygonStarts[polygon]!; ring < polygonStarts[polygon + 1]!; ring++) {
      const positions: Position[] = [];
      for (let i = ringStarts[ring]!; i < ringStarts[ring + 1]!; i++) {
        positions.push([coordinates[2 * i]!, coordinates[2 * i + 1]!]);
      }
      rings.push(positions);
    }
    polygons.push(rings);
  }
  return polygons;
}
