import { meetEdges, visitTouchingBoxes } from '../../geometry/edge-contacts.ts';
import { isInsideRing, measureSignedArea } from '../../geometry/ring.ts';
import { splitEvenOdd } from '../../geometry/split-even-odd.ts';

/** Share of an edge by which a point is moved off it into a polygon. */
const STEP_INSIDE = 1e-7;

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

/** Whether a point is inside a polygon of simple rings, by the even-odd rule. */
export function isInsidePolygon(rings: readonly Float64Array[], x: number, y: number): boolean {
  return rings.filter((ring) => isInsideRing(ring, 0, ring.length / 2, x, y)).length % 2 === 1;
}

/** A point just inside a counter-clockwise shell: beside the middle of its longest edge. */
export function findPointInside(shell: Float64Array): [number, number] {
  let best = 0;
  let longest = -1;
  for (let i = 0; i < shell.length; i += 2) {
    const j = (i + 2) % shell.length;
    const length = Math.hypot(shell[j]! - shell[i]!, shell[j + 1]! - shell[i + 1]!);
    if (length > longest) [best, longest] = [i, length];
  }
  const j = (best + 2) % shell.length;
  const [dx, dy] = [shell[j]! - shell[best]!, shell[j + 1]! - shell[best + 1]!];
  return [shell[best]! + dx / 2 - dy * STEP_INSIDE, shell[best + 1]! + dy / 2 + dx * STEP_INSIDE];
}

/** What is left of a polygon, and how much was taken off it. */
export interface Subtraction {
  readonly rest: readonly Float64Array[][];
  /** Area that the two shared. */
  readonly shared: number;
  /** False where the pieces do not add up: the two share edges in a way that this method cannot undo. */
  readonly sound: boolean;
}

/** Share of an area below which a difference is rounding. */
export const SAME_AREA = 1e-7;

/**
 * Takes a shape, given by its rings, out of a polygon: of the pieces that the even-odd rule makes of both, those inside
 * the polygon remain. The shared area follows from the areas alone (|A| + |B| − |A xor B| is twice |A ∩ B|), which
 * proves the pieces.
 */
export function subtractRings(polygon: Float64Array[], taken: readonly Float64Array[]): Subtraction {
  const [area, takenArea] = [measurePolygon(polygon), measurePolygon(taken)];
  const pieces = splitEvenOdd([...polygon, ...taken]);
  const shared = (area + takenArea - measureAll(pieces)) / 2;
  const noise = SAME_AREA * Math.min(area, takenArea);
  if (shared <= noise) return { rest: [polygon], shared: 0, sound: true };
  const rest = pieces.filter((piece) => isInsidePolygon(polygon, ...findPointInside(piece[0]!)));
  return { rest, shared, sound: Math.abs(measureAll(rest) + shared - area) <= SAME_AREA * area };
}

/** Area of polygons that do not overlap. */
export function measureAll(polygons: readonly (readonly Float64Array[])[]): number {
  return polygons.reduce((sum, rings) => sum + measurePolygon(rings), 0);
}
