import type { FeatureRecord, PolygonLayer } from '../../src/model/polygon-layer.ts';
import type { LayerRole } from '../../src/model/vocabulary.ts';
import { createPlane, projectPositions, unprojectPositions } from '../../src/geometry/plane.ts';
import { PolygonPacker } from '../../src/geometry/polygon-packer.ts';
import { orientRing } from '../../src/geometry/ring.ts';

/** Metres, around the origin; per feature its polygons, each shell then holes, flat and not closed. */
export type Shapes = readonly (readonly (readonly (readonly number[])[])[])[];

/** Where the invented places lie: the plane's zone, and the origin of their metres. */
export const MERIDIAN = 117;
const CENTRE = [117.3, 32.1] as const;

/** Takes a ring in metres around the origin to longitudes and latitudes. */
export function toLngLatRing(ring: ArrayLike<number>): Float64Array {
  const plane = createPlane(MERIDIAN);
  const [originX = 0, originY = 0] = projectPositions(plane, CENTRE);
  return unprojectPositions(
    plane,
    Float64Array.from(ring, (value, i) => value + (i % 2 ? originY : originX)),
  );
}

/** Copies a ring so that a shell, the first one, runs counter-clockwise and a hole clockwise. */
function turnRing(ring: readonly number[], place: number): Float64Array {
  const turned = Float64Array.from(ring);
  orientRing(turned, 0, turned.length / 2, place === 0);
  return turned;
}

/** Packs shapes (metres around the city's centre) as a layer of longitudes and latitudes. */
export function packLayer(
  role: LayerRole,
  shapes: Shapes,
  facts: readonly Partial<FeatureRecord>[] = [],
): PolygonLayer {
  const packer = new PolygonPacker();
  for (const polygons of shapes) packer.addFeature(polygons.map((rings) => rings.map(turnRing)));
  const packed = packer.finish();
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
    polygons: { ...packed, coordinates: toLngLatRing(packed.coordinates) },
  };
}
