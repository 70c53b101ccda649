import type { Polygon, Position } from 'geojson';
import { projectToPlane } from './gauss-kruger.ts';

type Point = readonly [number, number];

/** Metres between two places. */
export function measureDistanceMeters(a: Position, b: Position): number {
  return distance(projectToPlane(a), projectToPlane(b));
}

/** Metres from a place to the nearest point of a line. */
export function measureDistanceToLineMeters(place: Position, line: readonly Position[]): number {
  const point = projectToPlane(place);
  const knots = line.map(projectToPlane);
  return Math.min(...pairs(knots).map(([start, end]) => distanceToSegment(point, start, end)));
}

/** Length of a line in metres. */
export function measureLengthMeters(line: readonly Position[]): number {
  return pairs(line.map(projectToPlane)).reduce((sum, [start, end]) => sum + distance(start, end), 0);
}

/** Area of a polygon in square metres, holes taken out. */
export function measureAreaSquareMeters(polygon: Polygon): number {
  return polygon.coordinates.reduce((sum, ring) => sum + signedArea(ring.map(projectToPlane)), 0);
}

/** The largest change of direction at a vertex of a line, degrees: what an eye sees as a kink. */
export function findSharpestBendDegrees(line: readonly Position[]): number {
  const legs = pairs(line.map(projectToPlane)).map(([start, end]) => Math.atan2(end[1] - start[1], end[0] - start[0]));
  const turns = pairs(legs).map(([before, after]) =>
    Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before))),
  );
  return (Math.max(0, ...turns) * 180) / Math.PI;
}

/** Whether a place lies inside a polygon and in none of its holes. */
export function isInside([lng = NaN, lat = NaN]: Position, polygon: Polygon): boolean {
  return polygon.coordinates
    .flatMap((ring) => pairs(ring))
    .reduce((inside, [start, end]) => {
      const [x0 = NaN, y0 = NaN] = start;
      const [x1 = NaN, y1 = NaN] = end;
      if (y0 > lat === y1 > lat) return inside;
      return lng < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0) ? !inside : inside;
    }, false);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, index) => [items[index] as T, item]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function distanceToSegment(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  return distance(point, [start[0] + dx * share, start[1] + dy * share]);
}

// Against the clock is positive. Measured from the ring's first corner: the plane's numbers are large.
function signedArea(ring: readonly Point[]): number {
  const [x0, y0] = ring[0] ?? [NaN, NaN];
  return pairs(ring).reduce((sum, [a, b]) => sum + ((a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0)) / 2, 0);
}
