import { isInsideRing } from '../../geometry/ring.ts';

const MOST_EDGES = 16;

/**
 * Whether a ring that does not cross a polygon lies within it. The middles of its edges decide: its vertices may lie on
 * the polygon's edge, where rounding has the last word.
 */
export function isMostlyInside(ring: Float64Array, polygon: readonly Float64Array[]): boolean {
  const n = ring.length;
  const edges = Math.min(MOST_EDGES, n / 2);
  let inside = 0;
  for (let i = 0; i < 2 * edges; i += 2) {
    const [x, y] = [(ring[i]! + ring[(i + 2) % n]!) / 2, (ring[i + 1]! + ring[(i + 3) % n]!) / 2];
    const around = polygon.filter((other) => isInsideRing(other, 0, other.length / 2, x, y)).length;
    if (around % 2 === 1) inside++;
  }
  return inside * 2 > edges;
}
