import type { Position } from 'geojson';
import { repairPolygon } from '../geometry/arrangement/repair-ring.ts';
import { PolygonPacker } from '../geometry/polygon-packer.ts';
import type { PlanFeature } from '../model/feature.ts';
import type { FeatureRecord, LayerRole, PolygonLayer } from '../model/polygon-layer.ts';

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const flatten = (ring: readonly Position[]): number[] => ring.flatMap(([lng = NaN, lat = NaN]) => [lng, lat]);

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
 * Packs a layer of the geodata for the analysis. Rings that meet themselves are mended; a feature that is no polygon,
 * or encloses nothing, keeps its row and is not usable.
 */
export function packLayer(role: LayerRole, name: string, features: readonly PlanFeature[]): PolygonLayer {
  const packer = new PolygonPacker();
  const records = features.map((feature, index) => {
    const repairs = listPolygons(feature).map((rings) => repairPolygon(rings.map(flatten)));
    const polygons = repairs.flatMap((repair) => repair.polygons);
    packer.addFeature(polygons);
    const repaired = repairs.some(({ actions }) => actions.length > 0);
    return describe(feature, index, polygons.length > 0, repaired);
  });
  return { role, name, features: records, polygons: packer.finish() };
}
