import type { Position } from 'geojson';

const METERS_PER_DEGREE = 111_195;
const MIDDLE: Position = [120.18, 30.19];

/**
 * A position in metres east and north of the district's middle. A sphere is enough here: over the district it is true to
 * 0.3 %, and the tests ask for tens of metres.
 */
export function toMeters(position: Position): Position {
  const cos = Math.cos((MIDDLE[1]! * Math.PI) / 180);
  return [(position[0]! - MIDDLE[0]!) * METERS_PER_DEGREE * cos, (position[1]! - MIDDLE[1]!) * METERS_PER_DEGREE];
}

/** Distance of two positions in metres. */
export function measureDistance(a: Position, b: Position): number {
  const [p, q] = [toMeters(a), toMeters(b)];
  return Math.hypot(q[0]! - p[0]!, q[1]! - p[1]!);
}

/** Length of a line in metres. */
export function measureLength(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, position, index) => sum + measureDistance(line[index]!, position), 0);
}

/** Distance in metres from a position to the nearest place of a line. */
export function measureDistanceToLine(position: Position, line: readonly Position[]): number {
  const [x, y] = toMeters(position) as [number, number];
  let nearest = Infinity;
  for (let index = 1; index < line.length; index++) {
    const [ax, ay] = toMeters(line[index - 1]!) as [number, number];
    const [bx, by] = toMeters(line[index]!) as [number, number];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return nearest;
}

/** Positions every `stepMeters` along a line, its ends included. */
export function sampleLine(line: readonly Position[], stepMeters: number): Position[] {
  return line.flatMap((from, index) => {
    const to = line[index + 1];
    if (!to) return [from];
    const steps = Math.max(1, Math.ceil(measureDistance(from, to) / stepMeters));
    return Array.from({ length: steps }, (_, step): Position => {
      const t = step / steps;
      return [from[0]! + t * (to[0]! - from[0]!), from[1]! + t * (to[1]! - from[1]!)];
    });
  });
}

/** Area of a ring in square metres; positive when it runs against the clock. */
export function measureRingArea(ring: readonly Position[]): number {
  const points = ring.map(toMeters);
  return points.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = points[index] as [number, number];
    return sum + (px * y! - x! * py) / 2;
  }, 0);
}
