import { meetEdges, visitTouchingBoxes } from './edge-contacts.ts';
import { joinRings } from './join-rings.ts';
import { NodeSet } from './node-set.ts';

/** The pieces that edges fall into where they meet: straight lines between numbered nodes. */
export interface Pieces {
  /** x0, y0, x1, y1 … of the nodes. */
  readonly nodes: readonly number[];
  /** For each piece the nodes it runs between, and the ring it is of. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly ring: readonly number[];
}

/** Cuts the edges of rings, flat and not closed, at every point where two of them meet. */
export function cutEdges(rings: readonly Float64Array[]): Pieces {
  const { points, next, ringOf } = joinRings(rings);
  const total = next.length;
  const nodes = new NodeSet(points);
  const nodeAt = (x: number, y: number): number => nodes.findOrAdd(x, y);
  const vertexNode = Array.from({ length: total }, (_, i) => nodeAt(points[2 * i]!, points[2 * i + 1]!));

  // collect the meeting points along each edge
  const cuts = new Map<number, { along: number; node: number }[]>();
  const cut = (edge: number, along: number, node: number): void => {
    const list = cuts.get(edge);
    if (list) list.push({ along, node });
    else cuts.set(edge, [{ along, node }]);
  };
  const at = (vertex: number, axis: 0 | 1): number => points[2 * vertex + axis]!;
  // where a vertex lies on an edge, or off it by rounding alone, the edge is cut at the vertex
  const cutAtVertex = (edge: number, vertex: number): boolean => {
    const end = next[edge]!;
    const node = vertexNode[vertex]!;
    if (node === vertexNode[edge] || node === vertexNode[end]) return true;
    const [ux, uy] = [at(end, 0) - at(edge, 0), at(end, 1) - at(edge, 1)];
    const [wx, wy] = [at(vertex, 0) - at(edge, 0), at(vertex, 1) - at(edge, 1)];
    const length = Math.hypot(ux, uy);
    const along = (wx * ux + wy * uy) / length;
    if (Math.abs(ux * wy - uy * wx) > nodes.tolerance * length || !(along > 0 && along < length)) return false;
    cut(edge, along / length, node);
    return true;
  };
  const along = new Float64Array(4);
  const visit = (i: number, j: number): boolean => {
    const [b, d] = [next[i]!, next[j]!];
    const onVertices = [cutAtVertex(i, j), cutAtVertex(i, d), cutAtVertex(j, i), cutAtVertex(j, b)];
    if (onVertices.includes(true)) return false;
    const found = meetEdges(at(i, 0), at(i, 1), at(b, 0), at(b, 1), at(j, 0), at(j, 1), at(d, 0), at(d, 1), along);
    if (found !== 1) return false;
    const [s, t] = [along[0]!, along[1]!];
    const node = nodeAt(at(i, 0) + s * (at(b, 0) - at(i, 0)), at(i, 1) + s * (at(b, 1) - at(i, 1)));
    cut(i, s, node);
    cut(j, t, node);
    return false;
  };
  visitTouchingBoxes(points, next, visit, nodes.tolerance);

  const from: number[] = [];
  const to: number[] = [];
  const ring: number[] = [];
  const add = (edge: number, start: number, end: number): void => {
    if (start === end) return;
    from.push(start);
    to.push(end);
    ring.push(ringOf[edge]!);
  };
  for (let i = 0; i < total; i++) {
    let last = vertexNode[i]!;
    for (const { node } of (cuts.get(i) ?? []).sort((p, q) => p.along - q.along)) {
      if (node === last || node === vertexNode[next[i]!]) continue;
      add(i, last, node);
      last = node;
    }
    add(i, last, vertexNode[next[i]!]!);
  }
  return { nodes: nodes.coordinates, from, to, ring };
}
