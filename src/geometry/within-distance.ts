import Flatbush from 'flatbush';
import { type BBox, doBoxesMeet, widenBox } from './bbox.ts';
import { doEdgesCross, isInsideRings, measureSquaredDistance } from './distance.ts';

/** The rings of one polygon: shell, then holes; flat x, y, … and not closed. */
type Rings = readonly ArrayLike<number>[];

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** Up to so many pairs of edges are compared as they are: an index would take longer. */
const FEW_PAIRS = 1024;

/**
 * Says whether two polygons have points no further apart than `distance`: they overlap, touch or nearly touch.
 *
 * Only edges near the other polygon are compared, and by an index, which makes it quick for long rings too;
 * `measurePolygonDistance` tries all pairs.
 */
export function areWithinDistance(a: Rings, b: Rings, distance: number): boolean {
  if (isInsideRings(a, b[0]![0]!, b[0]![1]!) || isInsideRings(b, a[0]![0]!, a[0]![1]!)) return true;
  if (countVertices(a) * countVertices(b) <= FEW_PAIRS) return arePairsWithin(a, b, distance);
  const [edgesA, edgesB] = [listEdges(a), listEdges(b)];
  const nearA = edgesA.filter(meets(boundEdges(edgesB), distance));
  const nearB = edgesB.filter(meets(boundEdges(edgesA), distance));
  if (nearA.length === 0 || nearB.length === 0) return false;
  const index = new Flatbush(nearB.length);
  for (const edge of nearB) index.add(...boundEdges([edge]));
  index.finish();
  return nearA.some((edge) => {
    const found = index.search(...widenBox(boundEdges([edge]), distance));
    return found.some((other) => areEdgesWithin(edge, nearB[other]!, distance));
  });
}

function countVertices(rings: Rings): number {
  return rings.reduce((sum, ring) => sum + ring.length / 2, 0);
}

/** Compares all pairs of edges. */
function arePairsWithin(a: Rings, b: Rings, distance: number): boolean {
  for (const ringA of a) {
    for (const ringB of b) {
      for (let i = 0, h = ringA.length - 2; i < ringA.length; h = i, i += 2) {
        for (let k = 0, j = ringB.length - 2; k < ringB.length; j = k, k += 2) {
          if (isPairWithin(ringA, h, i, ringB, j, k, distance)) return true;
        }
      }
    }
  }
  return false;
}

/** Compares the edge of one ring from the position h to i with that of another from j to k. */
function isPairWithin(
  a: ArrayLike<number>,
  h: number,
  i: number,
  b: ArrayLike<number>,
  j: number,
  k: number,
  distance: number,
): boolean {
  const [ax, ay, bx, by] = [a[h]!, a[h + 1]!, a[i]!, a[i + 1]!];
  const [cx, cy, dx, dy] = [b[j]!, b[j + 1]!, b[k]!, b[k + 1]!];
  const apartX = Math.max(Math.min(ax, bx) - Math.max(cx, dx), Math.min(cx, dx) - Math.max(ax, bx));
  const apartY = Math.max(Math.min(ay, by) - Math.max(cy, dy), Math.min(cy, dy) - Math.max(ay, by));
  if (apartX > distance || apartY > distance) return false;
  return areEdgesWithin([ax, ay, bx, by], [cx, cy, dx, dy], distance);
}

function listEdges(rings: Rings): Edge[] {
  return rings.flatMap((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i): Edge => {
      const next = (2 * i + 2) % ring.length;
      return [ring[2 * i]!, ring[2 * i + 1]!, ring[next]!, ring[next + 1]!];
    }),
  );
}

function boundEdges(edges: readonly Edge[]): BBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x0, y0, x1, y1] of edges) {
    minX = Math.min(minX, x0, x1);
    minY = Math.min(minY, y0, y1);
    maxX = Math.max(maxX, x0, x1);
    maxY = Math.max(maxY, y0, y1);
  }
  return [minX, minY, maxX, maxY];
}

function meets(bbox: BBox, distance: number): (edge: Edge) => boolean {
  const reach = widenBox(bbox, distance);
  return (edge) => doBoxesMeet(boundEdges([edge]), reach);
}

function areEdgesWithin([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge, distance: number): boolean {
  const nearest = Math.min(
    measureSquaredDistance(ax, ay, cx, cy, dx, dy),
    measureSquaredDistance(bx, by, cx, cy, dx, dy),
    measureSquaredDistance(cx, cy, ax, ay, bx, by),
    measureSquaredDistance(dx, dy, ax, ay, bx, by),
  );
  return nearest <= distance * distance || doEdgesCross(ax, ay, bx, by, cx, cy, dx, dy);
}
