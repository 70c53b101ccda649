import { buffer, featureCollection, union } from '@turf/turf';
import { type PlanarRings, boundPolygons } from '../land/planar-layer.ts';
import { type PlanarShape, listPolygons, toPlanarShape } from './planar-shapes.ts';

/** Metres to a degree on the sphere that `turf.buffer` uses (radius 6371008.8 m). */
const METERS_PER_DEGREE = (6371008.8 * Math.PI) / 180;

/** Segments to a quarter circle: arcs lie up to 0.0075 % of the radius inside the true ones, straight sides on them. */
const STEPS = 64;

/** How far the sides lie inside the true arc at most, as a share of the radius. */
export const ARC_SAG = 1 - Math.cos(Math.PI / (4 * STEPS));

/**
 * Draws the service area of a park with Turf: all within `radiusMeters`, arcs as polygons of 256 sides to the circle.
 *
 * `turf.buffer` takes degrees on a sphere. The park is moved to null island, where a degree is as long in both
 * directions, and back; that keeps metres of the plane metres. Returns null where Turf finds nothing.
 */
export function drawServiceArea(polygons: readonly PlanarRings[], radiusMeters: number): PlanarShape | null {
  const shape = toPlanarShape(polygons);
  if (!shape) return null;
  const [x, y] = findMiddle(polygons);
  const small = mapPositions(shape, ([px = 0, py = 0]) => [(px - x) / METERS_PER_DEGREE, (py - y) / METERS_PER_DEGREE]);
  const grown = buffer(small, radiusMeters, { units: 'meters', steps: STEPS });
  if (!grown) return null;
  return mapPositions(grown, ([px = 0, py = 0]) => [px * METERS_PER_DEGREE + x, py * METERS_PER_DEGREE + y]);
}

/** Unites shapes in metres; null for none. */
export function uniteShapes(shapes: readonly PlanarShape[]): PlanarShape | null {
  if (shapes.length < 2) return shapes[0] ?? null;
  return union(featureCollection([...shapes]));
}

function findMiddle(polygons: readonly PlanarRings[]): readonly [number, number] {
  const [minX, minY, maxX, maxY] = boundPolygons(polygons);
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}

function mapPositions(shape: PlanarShape, map: (position: readonly number[]) => [number, number]): PlanarShape {
  const coordinates = listPolygons(shape).map((rings) => rings.map((ring) => ring.map(map)));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
