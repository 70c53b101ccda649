import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { FieldTable, FieldValue } from '../model/field-table.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';

/** The attributes of a feature under the names that the reader of files looks for first; those it lacks are absent. */
export type LayerProperties = Partial<Pick<FeatureRecord, 'name' | 'code' | 'status' | 'landuse' | 'population'>> & {
  /** Says that the shape is a mended one. */
  readonly repaired?: true;
  /** Says that the shape is invented. */
  readonly geometryStatus?: 'synthetic';
};

/**
 * Collects the features of a layer for {@link writeGeojson}, longitude and latitude. Read again, they give the same
 * coverage; a feature that could not be used keeps its index without a shape, and an invented one says that it is. The
 * fields of its file come along where they are given; what is read from them stands under the names of the reader.
 */
export function collectLayer(
  { features, polygons }: PolygonLayer,
  synthetic = false,
  { fields, rows }: FieldTable = { fields: [], rows: [] },
): FeatureCollection<MultiPolygon, LayerProperties> {
  const status = synthetic ? ({ geometryStatus: 'synthetic' } as const) : {};
  return {
    type: 'FeatureCollection',
    features: features.map((record, index): Feature<MultiPolygon, LayerProperties> => ({
      type: 'Feature',
      ...(record.id === null ? {} : { id: record.id }),
      properties: { ...listOwn(fields, rows[index]), ...collectProperties(record), ...status },
      geometry: {
        type: 'MultiPolygon',
        coordinates: unpackPolygons(polygons, index).map((rings) => rings.map(listPositions)),
      },
    })),
  };
}

/** A dictionary by `Object.fromEntries`, for which any name is a name. */
function listOwn(fields: readonly string[], row: readonly FieldValue[] = []): object {
  return Object.fromEntries(fields.map((field, i) => [field, row[i] ?? null]));
}

function collectProperties({ name, code, status, landuse, population, repaired }: FeatureRecord): LayerProperties {
  const all = Object.entries({ name, code, status, landuse, population }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(all), ...(repaired ? { repaired } : {}) };
}

function listPositions(ring: Float64Array): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  return positions;
}
