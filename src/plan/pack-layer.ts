import type { Position } from 'geojson';
import { measureDegree } from '../geometry/arrangement/drop-spikes.ts';
import { needsMending } from '../geometry/arrangement/mend-faults.ts';
import { mendFeature } from '../geometry/arrangement/mend-feature.ts';
import { PolygonPacker } from '../geometry/polygon-packer.ts';
import type { PlanFeature } from '../model/feature.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import type { LayerRole } from '../model/vocabulary.ts';

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const flatten = (ring: readonly Position[]): Float64Array =>
  Float64Array.from(ring.flatMap(([lng = NaN, lat = NaN]) => [lng, lat]));

function listPolygons({ geometry }: PlanFeature): readonly (readonly Position[][])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function describe({ id, properties }: PlanFeature, index: number, usable: boolean, repaired: boolean): FeatureRecord {
  const { population } = properties;
  return {
    index,
    id: String(id),
    name: properties.name,
    code: asText(properties['code']),
    status: asText(properties['status']),
    landuse: asText(properties['landuse']),
    population: typeof population === 'number' && Number.isFinite(population) ? population : null,
    usable,
    repaired,
  };
}

/**
 * Packs a layer of the geodata for the analysis. Shapes are mended by the rule that files are mended by; a feature that is
 * no polygon, encloses nothing or is a tangle keeps its row and is not usable.
 */
export function packLayer(role: LayerRole, name: string, features: readonly PlanFeature[]): PolygonLayer {
  const packer = new PolygonPacker();
  const records = features.map((feature, index) => {
    const parts = listPolygons(feature).map((rings) => rings.map(flatten));
    const { polygons, faults } = mendFeature(parts, measureDegree(parts[0]?.[0]?.[1] ?? 0));
    packer.addFeature(polygons);
    return describe(feature, index, polygons.length > 0, needsMending(faults));
  });
  const isSketch = features.some(({ properties }) => properties.geometryStatus === 'schematic');
  const layer = { role, name, features: records, polygons: packer.finish() };
  return isSketch ? { ...layer, schematic: true } : layer;
}
