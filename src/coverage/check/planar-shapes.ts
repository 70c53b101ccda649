import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { unprojectPositions } from '../../geometry/plane.ts';
import { measureSignedArea } from '../../geometry/ring.ts';
import type { Frame, PlanarRings } from '../land/planar-layer.ts';

/** A GeoJSON shape whose coordinates are metres of a frame; for Turf's planar operations, and for no map. */
export type PlanarShape = Feature<Polygon | MultiPolygon>;

/** Writes polygons of the frame as a GeoJSON shape in metres, or null where there are none. */
export function toPlanarShape(polygons: readonly PlanarRings[]): PlanarShape | null {
  if (polygons.length === 0) return null;
  const coordinates = polygons.map((rings) => rings.map(closeRing));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** The polygons of a shape, each a list of closed rings. */
export function listPolygons({ geometry }: PlanarShape): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Measures a shape in m² by the shoelace formula; `turf.area` would take its metres for degrees on a sphere. */
export function measurePlanarShape(shape: PlanarShape | null): number {
  if (!shape) return 0;
  let area = 0;
  for (const rings of listPolygons(shape)) {
    rings.forEach((ring, i) => {
      const size = Math.abs(measureSignedArea(ring.flat(), 0, ring.length - 1));
      area += i === 0 ? size : -size;
    });
  }
  return area;
}

/** Measures the length (metres) of all rings of a shape. */
export function measurePerimeter(shape: PlanarShape): number {
  return listPolygons(shape)
    .flat()
    .reduce((sum, ring) => {
      const sides = ring.slice(1).map(([x = 0, y = 0], i) => Math.hypot(x - ring[i]![0]!, y - ring[i]![1]!));
      return sum + sides.reduce((length, side) => length + side, 0);
    }, 0);
}

/** Takes a shape in metres of the frame to longitude and latitude, for a map or a file. */
export function toLngLatGeometry(shape: PlanarShape, frame: Frame): MultiPolygon {
  const takeRing = (ring: Position[]): Position[] => {
    const metres = Float64Array.from(ring.flat());
    for (let i = 0; i < metres.length; i += 2) {
      metres[i] = metres[i]! + frame.originX;
      metres[i + 1] = metres[i + 1]! + frame.originY;
    }
    const lngLats = unprojectPositions(frame.plane, metres, metres);
    return ring.map((_, i) => [lngLats[2 * i]!, lngLats[2 * i + 1]!]);
  };
  return { type: 'MultiPolygon', coordinates: listPolygons(shape).map((rings) => rings.map(takeRing)) };
}

function closeRing(ring: Float64Array): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  positions.push([ring[0]!, ring[1]!]);
  return positions;
}
