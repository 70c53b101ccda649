import { isInsideRing, measureSignedArea } from '../../geometry/ring.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';

type Ring = ArrayLike<number>;

/** A ring of a shape by its place: polygon, and ring in it, of which 0 is the shell. */
export interface RingAddress {
  readonly polygon: number;
  readonly ring: number;
}

/** Adds a hole to the polygon that it begins in; to the first one where it begins in none. */
export function addHole(shape: LngLatPolygons, hole: Ring): LngLatPolygons {
  const around = shape.findIndex(([shell]) => shell && holds(shell, hole[0]!, hole[1]!));
  return shape.map((rings, polygon) => (polygon === Math.max(0, around) ? [...rings, hole] : rings));
}

/**
 * Puts a ring in the place of another. Where a shell has been moved as a whole, the holes of its polygon go along: all of
 * its vertices are elsewhere then, and a vertex that is dragged is one.
 */
export function replaceRing(shape: LngLatPolygons, { polygon, ring }: RingAddress, now: Ring): LngLatPolygons {
  const before = shape[polygon]?.[ring];
  const move = before && ring === 0 ? findMove(before, now) : null;
  return shape.map((rings, i) =>
    i !== polygon ? rings : rings.map((other, j) => (j === ring ? now : move ? move(other) : other)),
  );
}

/** The ring that a position is meant for: of those that hold it the smallest; null where none does. */
export function findRingAt(shape: LngLatPolygons, lng: number, lat: number): RingAddress | null {
  const around = shape.flatMap((rings, polygon) =>
    rings.flatMap((points, ring) => (holds(points, lng, lat) ? [{ polygon, ring, area: measure(points) }] : [])),
  );
  const [smallest] = around.sort((a, b) => a.area - b.area);
  return smallest ? { polygon: smallest.polygon, ring: smallest.ring } : null;
}

/** The ring to begin with: the largest shell. */
export function findLargestRing(shape: LngLatPolygons): RingAddress | null {
  const areas = shape.map(([shell]) => (shell ? measure(shell) : 0));
  return areas.length === 0 ? null : { polygon: areas.indexOf(Math.max(...areas)), ring: 0 };
}

const holds = (ring: Ring, lng: number, lat: number): boolean => isInsideRing(ring, 0, ring.length / 2, lng, lat);

const measure = (ring: Ring): number => Math.abs(measureSignedArea(ring, 0, ring.length / 2));

/** How a ring was moved as a whole, in the map's projection as the pointer moved it; null where it was not. */
function findMove(before: Ring, now: Ring): ((ring: Ring) => number[]) | null {
  if (before.length !== now.length) return null;
  for (let i = 0; i < now.length; i += 2) if (before[i] === now[i] && before[i + 1] === now[i + 1]) return null;
  const east = now[0]! - before[0]!;
  const north = toMercator(now[1]!) - toMercator(before[1]!);
  return (ring) =>
    Array.from(ring, (value, i) => (i % 2 === 0 ? value + east : fromMercator(toMercator(value) + north)));
}

const toMercator = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));
const fromMercator = (y: number): number => (Math.atan(Math.sinh(y)) * 180) / Math.PI;
