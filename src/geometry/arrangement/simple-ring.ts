import { meetEdges, visitTouchingBoxes } from './edge-contacts.ts';

/** Two edges of a ring that cross, touch or run over each other where they should not; edge i leaves vertex i. */
export interface SelfContact {
  readonly edgeA: number;
  readonly edgeB: number;
}

/** Below this many edges, trying every pair in place is quicker than copying the ring for an index. */
const FEW_EDGES = 40;

/**
 * Finds a place where a ring is not simple: two edges that meet anywhere but at the vertex they share.
 * Returns null for a simple ring. Repeated vertices must be dropped first. Takes n log n for n vertices.
 */
export function findSelfContact(coordinates: ArrayLike<number>, start: number, end: number): SelfContact | null {
  const count = end - start;
  if (count < FEW_EDGES) return findContactByPairs(coordinates, start, count);
  const ring = new Float64Array(2 * count);
  for (let i = 0; i < 2 * count; i++) ring[i] = coordinates[2 * start + i]!;
  const next = Uint32Array.from({ length: count }, (_, i) => (i + 1) % count);
  const along = new Float64Array(4);
  let contact: SelfContact | null = null;
  visitTouchingBoxes(ring, next, (i, j) => {
    const [a, b, c, d] = [i, next[i]!, j, next[j]!];
    const meetings = meetEdges(
      ring[2 * a]!,
      ring[2 * a + 1]!,
      ring[2 * b]!,
      ring[2 * b + 1]!,
      ring[2 * c]!,
      ring[2 * c + 1]!,
      ring[2 * d]!,
      ring[2 * d + 1]!,
      along,
    );
    // neighbours always meet at their common vertex, and may only meet there
    const allowed = b === c || d === a ? 1 : 0;
    if (meetings <= allowed) return false;
    contact = { edgeA: start + i, edgeB: start + j };
    return true;
  });
  return contact;
}

function findContactByPairs(coordinates: ArrayLike<number>, start: number, count: number): SelfContact | null {
  const along = new Float64Array(4);
  for (let i = 0; i + 1 < count; i++) {
    const ax = coordinates[2 * (start + i)]!;
    const ay = coordinates[2 * (start + i) + 1]!;
    const bx = coordinates[2 * (start + i) + 2]!;
    const by = coordinates[2 * (start + i) + 3]!;
    const west = Math.min(ax, bx);
    const east = Math.max(ax, bx);
    const south = Math.min(ay, by);
    const north = Math.max(ay, by);
    let cx = bx;
    let cy = by;
    for (let j = i + 1; j < count; j++) {
      const end = start + (j + 1 === count ? 0 : j + 1);
      const dx = coordinates[2 * end]!;
      const dy = coordinates[2 * end + 1]!;
      const apart =
        (cx < west && dx < west) ||
        (cx > east && dx > east) ||
        (cy < south && dy < south) ||
        (cy > north && dy > north);
      if (!apart) {
        const allowed = j === i + 1 || (i === 0 && j + 1 === count) ? 1 : 0;
        if (meetEdges(ax, ay, bx, by, cx, cy, dx, dy, along) > allowed) return { edgeA: start + i, edgeB: start + j };
      }
      cx = dx;
      cy = dy;
    }
  }
  return null;
}
