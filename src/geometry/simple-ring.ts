import { meetEdges, visitTouchingBoxes } from './edge-contacts.ts';

/** Two edges of a ring that cross, touch or run over each other where they should not; edge i leaves vertex i. */
export interface SelfContact {
  readonly edgeA: number;
  readonly edgeB: number;
}

/**
 * Finds a place where a ring is not simple: two edges that meet anywhere but at the vertex they share.
 * Returns null for a simple ring. Repeated vertices must be dropped first. Takes n log n for n vertices.
 */
export function findSelfContact(coordinates: ArrayLike<number>, start: number, end: number): SelfContact | null {
  const count = end - start;
  const ring = new Float64Array(2 * count);
  for (let i = 0; i < 2 * count; i++) ring[i] = coordinates[2 * start + i]!;
  const next = Uint32Array.from({ length: count }, (_, i) => (i + 1) % count);
  const places = new Float64Array(4);
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
      places,
    );
    // neighbours always meet at their common vertex, and may only meet there
    const allowed = b === c || d === a ? 1 : 0;
    if (meetings <= allowed) return false;
    contact = { edgeA: start + i, edgeB: start + j };
    return true;
  });
  return contact;
}
