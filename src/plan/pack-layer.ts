import type { Position } from 'geojson';
import { repairPolygon } from '../geometry/arrangement/repair-ring.ts';
import type { PlanFeature } from '../model/feature.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import type { LayerRole } from '../model/vocabulary.ts';

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
  const coordinates: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  const featureStarts = [0];
  const records = features.map((feature, index) => {
    const repairs = listPolygons(feature).map((rings) => repairPolygon(rings.map(flatten)));
    const polygons = repairs.flatMap((repair) => repair.polygons);
    for (const polygon of polygons) {
      for (const ring of polygon) {
        for (const value of ring) coordinates.push(value);
        ringStarts.push(coordinates.length / 2);
      }
      polygonStarts.push(ringStarts.length - 1);
    }
    featureStarts.push(polygonStarts.length - 1);
    const repaired = repairs.some(({ actions }) => actions.length > 0);
    return describe(feature, index, polygons.length > 0, repaired);
  });
  return {
    role,
    name,
    features: records,
    polygons: {
      coordinates: Float64Array.from(coordinates),
      ringStarts: Uint32Array.from(ringStarts),
      polygonStarts: Uint32Array.from(polygonStarts),
      featureStarts: Uint32Array.from(featureStarts),
    },
  };
}
