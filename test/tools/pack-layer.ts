import type { FeatureRecord, PolygonLayer } from '../../src/model/polygon-layer.ts';
import type { LayerRole } from '../../src/model/vocabulary.ts';
import { createPlane, projectPositions, unprojectPositions } from '../../src/geometry/plane.ts';
import { measureSignedArea } from '../../src/geometry/ring.ts';

/** Metres, around the origin; per feature its polygons, each shell then holes, flat and not closed. */
export type Shapes = readonly (readonly (readonly (readonly number[])[])[])[];

/** Where the invented places lie: the plane's zone, and the origin of their metres. */
export const MERIDIAN = 117;
const CENTRE = [117.3, 32.1] as const;

/** Takes a ring in metres around the origin to longitudes and latitudes. */
export function toLngLatRing(ring: readonly number[]): Float64Array {
  const plane = createPlane(MERIDIAN);
  const [originX = 0, originY = 0] = projectPositions(plane, CENTRE);
  return unprojectPositions(
    plane,
    ring.map((value, i) => value + (i % 2 ? originY : originX)),
  );
}

/** Packs shapes (metres around the city's centre) as a layer of longitudes and latitudes. */
export function packLayer(
  role: LayerRole,
  shapes: Shapes,
  facts: readonly Partial<FeatureRecord>[] = [],
): PolygonLayer {
  const coordinates: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  const featureStarts = [0];
  for (const polygons of shapes) {
    for (const rings of polygons) {
      rings.forEach((ring, i) => {
        // shells counter-clockwise, holes clockwise
        const turned = measureSignedArea(ring, 0, ring.length / 2) > 0 === (i === 0);
        for (let k = 0; k < ring.length; k += 2) {
          const at = turned ? k : ring.length - 2 - k;
          coordinates.push(ring[at]!, ring[at + 1]!);
        }
        ringStarts.push(coordinates.length / 2);
      });
      polygonStarts.push(ringStarts.length - 1);
    }
    featureStarts.push(polygonStarts.length - 1);
  }
  return {
    role,
    name: `${role}.geojson`,
    features: shapes.map((polygons, index) => ({
      index,
      id: `${role}-${index}`,
      name: null,
      code: null,
      status: null,
      landuse: null,
      population: null,
      usable: polygons.length > 0,
      repaired: false,
      ...facts[index],
    })),
    polygons: {
      coordinates: toLngLatRing(coordinates),
      ringStarts: Uint32Array.from(ringStarts),
      polygonStarts: Uint32Array.from(polygonStarts),
      featureStarts: Uint32Array.from(featureStarts),
    },
  };
}
