import { difference } from 'polyclip-ts';
import { meetEdges, visitTouchingBoxes } from '../../geometry/edge-contacts.ts';
import { measureSignedArea, orientRing } from '../../geometry/ring.ts';

/** Area of a polygon of simple rings: the shell's less the holes'. */
export function measurePolygon(rings: readonly Float64Array[]): number {
  return rings.reduce((area, ring, i) => {
    const size = Math.abs(measureSignedArea(ring, 0, ring.length / 2));
    return i === 0 ? size : area - size;
  }, 0);
}

/**
 * Whether an edge of one ring meets an edge of another; with `split`, an edge of the first `split` rings an edge of the
 * others.
 */
export function doRingsMeet(rings: readonly Float64Array[], split?: number): boolean {
  const total = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const points = new Float64Array(2 * total);
  const next = new Uint32Array(total);
  const groupOf = new Uint32Array(total);
  let offset = 0;
  rings.forEach((ring, place) => {
    const count = ring.length / 2;
    points.set(ring, 2 * offset);
    for (let i = 0; i < count; i++) {
      next[offset + i] = offset + ((i + 1) % count);
      groupOf[offset + i] = split === undefined ? place : Number(place < split);
    }
    offset += count;
  });
  const places = new Float64Array(4);
  const at = (vertex: number): [number, number] => [points[2 * vertex]!, points[2 * vertex + 1]!];
  return visitTouchingBoxes(points, next, (i, j) => {
    if (groupOf[i] === groupOf[j]) return false;
    return meetEdges(...at(i), ...at(next[i]!), ...at(j), ...at(next[j]!), places) > 0;
  });
}

/** What is left of a polygon, and how much was taken off it. */
export interface Subtraction {
  readonly rest: readonly Float64Array[][];
  /** Area that the two shared. */
  readonly shared: number;
  /** False where the shapes are beyond the clipper. */
  readonly sound: boolean;
}

/** Share of an area below which a difference is rounding. */
export const SAME_AREA = 1e-7;
const SPECK = 1e-12;
/** The clipper computes with long numbers: this many vertices take it seconds. */
const MOST_VERTICES = 20_000;

/**
 * Takes one polygon out of another. It is needed only where a drawing is at fault, so that the exact and slow arithmetic
 * of a clipping library costs nothing.
 */
export function subtractRings(polygon: Float64Array[], taken: readonly Float64Array[]): Subtraction {
  const vertices = [...polygon, ...taken].reduce((sum, ring) => sum + ring.length / 2, 0);
  if (vertices > MOST_VERTICES) return { rest: [], shared: 0, sound: false };
  const area = measurePolygon(polygon);
  try {
    const pieces = difference(listRings(polygon), listRings(taken)).map((rings) => rings.map(flattenRing));
    // rounding leaves specks where edges run along each other
    const isSpeck = (ring: Float64Array): boolean => measurePolygon([ring]) <= SPECK * area;
    const rest = pieces.filter(([shell]) => !isSpeck(shell!)).map((rings) => rings.filter((ring) => !isSpeck(ring)));
    const shared = area - measureAll(rest);
    const isNoise = shared <= SAME_AREA * Math.min(area, measurePolygon(taken));
    return isNoise ? { rest: [polygon], shared: 0, sound: true } : { rest, shared, sound: true };
  } catch {
    return { rest: [], shared: 0, sound: false };
  }
}

function listRings(rings: readonly Float64Array[]): [number, number][][] {
  return rings.map((ring) => Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]));
}

/** A ring of the clipper, which closes it, as ours: open, shells counter-clockwise and holes clockwise. */
function flattenRing(closed: readonly (readonly number[])[], place: number): Float64Array {
  const ring = Float64Array.from(closed.slice(0, -1).flat());
  orientRing(ring, 0, ring.length / 2, place === 0);
  return ring;
}

/** Area of polygons that do not overlap. */
export function measureAll(polygons: readonly (readonly Float64Array[])[]): number {
  return polygons.reduce((sum, rings) => sum + measurePolygon(rings), 0);
}
