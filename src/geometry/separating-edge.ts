/** Rings with more vertices than this are not looked at: each edge is compared with all of them. */
const MOST_VERTICES = 24;

/**
 * Says whether the line along some edge of one of two rings has the one ring on its left and the other on its right:
 * then they share no ground. Where it says no they may still share none.
 *
 * @param a flat x, y, …, counter-clockwise, not closed; `b` likewise
 */
export function haveSeparatingEdge(a: Float64Array, b: Float64Array): boolean {
  if (a.length > 2 * MOST_VERTICES || b.length > 2 * MOST_VERTICES) return false;
  return hasEdgeBetween(a, b) || hasEdgeBetween(b, a);
}

function hasEdgeBetween(ring: Float64Array, other: Float64Array): boolean {
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const x = ring[j]!;
    const y = ring[j + 1]!;
    const dx = ring[i]! - x;
    const dy = ring[i + 1]! - y;
    if (lieOnSide(other, x, y, -dx, -dy) && lieOnSide(ring, x, y, dx, dy)) return true;
  }
  return false;
}

/** Whether no vertex of a ring lies to the right of a line, given by a point and a direction. */
function lieOnSide(ring: Float64Array, x: number, y: number, dx: number, dy: number): boolean {
  for (let i = 0; i < ring.length; i += 2) if (dx * (ring[i + 1]! - y) - dy * (ring[i]! - x) < 0) return false;
  return true;
}
