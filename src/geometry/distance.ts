import { isInsideRing } from './ring.ts';

/** Measures the squared distance from a point to the straight line between two points. */
export function measureSquaredDistance(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length2)) : 0;
  const offX = x - x0 - along * dx;
  const offY = y - y0 - along * dy;
  return offX * offX + offY * offY;
}

/** The rings of one polygon: shell, then holes; flat x, y, … and not closed. */
type Rings = readonly ArrayLike<number>[];

/** Says whether a point lies in a polygon and in none of its holes; on the edge either answer may come. */
export function isInsideRings(rings: Rings, x: number, y: number): boolean {
  return rings.reduce((inside, ring) => inside !== isInsideRing(ring, 0, ring.length / 2, x, y), false);
}

/**
 * Measures the distance between two polygons, 0 where they have a point in common. Tries all pairs of edges: for a few
 * polygons, not for layers.
 */
export function measurePolygonDistance(a: Rings, b: Rings): number {
  if (isInsideRings(a, b[0]![0]!, b[0]![1]!) || isInsideRings(b, a[0]![0]!, a[0]![1]!)) return 0;
  let nearest = Infinity;
  for (const ringA of a) for (const ringB of b) nearest = Math.min(nearest, measureRings(ringA, ringB));
  return Math.sqrt(nearest);
}

function measureRings(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let nearest = Infinity;
  for (let i = 0; i < a.length; i += 2) {
    const j = (i + 2) % a.length;
    const [ax, ay, bx, by] = [a[i]!, a[i + 1]!, a[j]!, a[j + 1]!];
    for (let k = 0; k < b.length; k += 2) {
      const l = (k + 2) % b.length;
      const [cx, cy, dx, dy] = [b[k]!, b[k + 1]!, b[l]!, b[l + 1]!];
      nearest = Math.min(
        nearest,
        measureSquaredDistance(ax, ay, cx, cy, dx, dy),
        measureSquaredDistance(cx, cy, ax, ay, bx, by),
      );
      if (doEdgesCross(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
    }
  }
  return nearest;
}

/** Says whether two edges cross properly: each has the other's ends on both its sides. */
export function doEdgesCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

/** Two points, and how far they are from each other. */
export interface ShortestLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly length: number;
}

/** Finds the shortest line from the edge of one polygon to that of another; tries all pairs, as `measurePolygonDistance`. */
export function findShortestLine(a: Rings, b: Rings): ShortestLine {
  let best: ShortestLine = { from: [NaN, NaN], to: [NaN, NaN], length: Infinity };
  const visit = (corners: Rings, edges: Rings, isFrom: boolean): void => {
    for (const corner of corners) {
      for (let i = 0; i < corner.length; i += 2) {
        const at = [corner[i]!, corner[i + 1]!] as const;
        for (const edge of edges) {
          for (let k = 0, h = edge.length - 2; k < edge.length; h = k, k += 2) {
            const foot = findFoot(...at, edge[h]!, edge[h + 1]!, edge[k]!, edge[k + 1]!);
            const length = Math.hypot(foot[0] - at[0], foot[1] - at[1]);
            if (length < best.length) best = isFrom ? { from: at, to: foot, length } : { from: foot, to: at, length };
          }
        }
      }
    }
  };
  visit(a, b, true);
  visit(b, a, false);
  return best;
}

/** The point of an edge that is nearest to a point. */
function findFoot(x: number, y: number, x0: number, y0: number, x1: number, y1: number): readonly [number, number] {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length2)) : 0;
  return [x0 + along * dx, y0 + along * dy];
}
