import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { PolygonLayer } from '../../src/model/polygon-layer.ts';
import type { LayerRole } from '../../src/model/vocabulary.ts';
import { measureDegree } from '../../src/geometry/arrangement/drop-spikes.ts';
import { mendFeature } from '../../src/geometry/arrangement/mend-feature.ts';
import { PolygonPacker } from '../../src/geometry/polygon-packer.ts';

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
  const packer = new PolygonPacker();
  for (const { geometry } of collection.features) {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = parts.map((part) => part.map((ring) => Float64Array.from(ring.flatMap(([x, y]) => [x!, y!]))));
    packer.addFeature(mendFeature(rings, measureDegree(rings[0]![0]![1]!)).polygons);
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
    polygons: packer.finish(),
  };
}
