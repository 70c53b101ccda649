import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { PolygonLayer } from '../../src/model/polygon-layer.ts';
import type { LayerRole } from '../../src/model/vocabulary.ts';
import { repairPolygon } from '../../src/geometry/arrangement/repair-ring.ts';

/** Towns below the folder of REAL_LAYERS; none where it is not set. */
export function listRealTowns(): string[] {
  const folder = process.env.REAL_LAYERS;
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder).filter((town) => existsSync(join(folder, town, 'expected.json')));
}

/** Reads a file of a town as JSON. */
export function readTownFile(town: string, file: string): unknown {
  return JSON.parse(readFileSync(join(process.env.REAL_LAYERS ?? '', town, file), 'utf8'));
}

/** Packs a GeoJSON layer of polygons for the analysis. */
export function packFeatures(role: LayerRole, collection: FeatureCollection<Polygon | MultiPolygon>): PolygonLayer {
  const coordinates: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  const featureStarts = [0];
  for (const { geometry } of collection.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      const flat = rings.map((ring) => ring.flatMap(([lng = NaN, lat = NaN]) => [lng, lat]));
      for (const part of repairPolygon(flat).polygons) {
        for (const ring of part) {
          for (const value of ring) coordinates.push(value);
          ringStarts.push(coordinates.length / 2);
        }
        polygonStarts.push(ringStarts.length - 1);
      }
    }
    featureStarts.push(polygonStarts.length - 1);
  }
  return {
    role,
    name: `${role}.geojson`,
    features: collection.features.map(({ id }, index) => ({
      index,
      id: id === undefined ? null : String(id),
      name: null,
      code: null,
      status: null,
      landuse: null,
      population: null,
      usable: true,
      repaired: false,
    })),
    polygons: {
      coordinates: Float64Array.from(coordinates),
      ringStarts: Uint32Array.from(ringStarts),
      polygonStarts: Uint32Array.from(polygonStarts),
      featureStarts: Uint32Array.from(featureStarts),
    },
  };
}
