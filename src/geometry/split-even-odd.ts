import Flatbush from 'flatbush';
import { meetEdges, visitTouchingBoxes } from './edge-contacts.ts';
import { NodeSet } from './node-set.ts';
import { isInsideRing, measureSignedArea } from './ring.ts';

/** Closer than this share of an edge to one of its ends, a meeting point is that end. */
const SNAP = 1e-12;

/** The pieces that edges fall into where they meet: straight lines between numbered nodes. */
interface Pieces {
  readonly nodes: number[];
  readonly from: number[];
  readonly to: number[];
}

/**
 * Splits rings that cross or touch themselves or each other into simple rings that bound the same area by the
 * even-odd rule, so that all lobes of a bow-tie are kept.
 *
 * Each polygon is its shell, counter-clockwise, then its holes, clockwise; rings are flat and not closed. Lobes that
 * touch in a point become polygons of their own. Takes n log n for n vertices with few meetings.
 */
export function splitEvenOdd(rings: readonly Float64Array[]): Float64Array[][] {
  const pieces = keepOddPieces(cutAtMeetings(rings));
  orientInsideLeft(pieces);
  const shells: Float64Array[] = [];
  const holes: Float64Array[] = [];
  for (const ring of traceRings(pieces)) {
    const area = measureSignedArea(ring, 0, ring.length / 2);
    if (area > 0) shells.push(ring);
    if (area < 0) holes.push(ring);
  }
  return nestHoles(shells, holes);
}

/** Puts each hole into the smallest shell around it; a hole outside every shell is dropped. */
export function nestHoles(shells: readonly Float64Array[], holes: readonly Float64Array[]): Float64Array[][] {
  const areas = shells.map((shell) => Math.abs(measureSignedArea(shell, 0, shell.length / 2)));
  const polygons = shells.map((shell) => [shell]);
  for (const hole of holes) {
    // the middle of an edge: a vertex may lie on the shell
    const x = (hole[0]! + hole[2]!) / 2;
    const y = (hole[1]! + hole[3]!) / 2;
    let best = -1;
    for (let i = 0; i < shells.length; i++) {
      const shell = shells[i]!;
      if ((best < 0 || areas[i]! < areas[best]!) && isInsideRing(shell, 0, shell.length / 2, x, y)) best = i;
    }
    if (best >= 0) polygons[best]!.push(hole);
  }
  return polygons;
}

function cutAtMeetings(rings: readonly Float64Array[]): Pieces {
  const total = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const points = new Float64Array(2 * total);
  const next = new Uint32Array(total);
  let offset = 0;
  for (const ring of rings) {
    const count = ring.length / 2;
    points.set(ring, 2 * offset);
    for (let i = 0; i < count; i++) next[offset + i] = offset + ((i + 1) % count);
    offset += count;
  }

  const nodes = new NodeSet(points);
  const nodeAt = (x: number, y: number): number => nodes.findOrAdd(x, y);
  const vertexNode = Array.from({ length: total }, (_, i) => nodeAt(points[2 * i]!, points[2 * i + 1]!));

  // collect the meeting points along each edge; an end of either edge stands for a point next to it
  const cuts = new Map<number, { place: number; node: number }[]>();
  const cut = (edge: number, place: number, node: number): void => {
    const list = cuts.get(edge);
    if (list) list.push({ place, node });
    else cuts.set(edge, [{ place, node }]);
  };
  const endAt = (edge: number, place: number): number | null => {
    if (place <= SNAP) return vertexNode[edge]!;
    return place >= 1 - SNAP ? vertexNode[next[edge]!]! : null;
  };
  const places = new Float64Array(4);
  const at = (edge: number, axis: 0 | 1): number => points[2 * edge + axis]!;
  visitTouchingBoxes(points, next, (i, j) => {
    const [b, d] = [next[i]!, next[j]!];
    const found = meetEdges(at(i, 0), at(i, 1), at(b, 0), at(b, 1), at(j, 0), at(j, 1), at(d, 0), at(d, 1), places);
    for (let k = 0; k < found; k++) {
      const s = places[2 * k]!;
      const t = places[2 * k + 1]!;
      const node =
        endAt(i, s) ??
        endAt(j, t) ??
        nodeAt(at(i, 0) + s * (at(b, 0) - at(i, 0)), at(i, 1) + s * (at(b, 1) - at(i, 1)));
      cut(i, s, node);
      cut(j, t, node);
    }
    return false;
  });

  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < total; i++) {
    let last = vertexNode[i]!;
    for (const { node } of (cuts.get(i) ?? []).sort((p, q) => p.place - q.place)) {
      if (node === last || node === vertexNode[next[i]!]) continue;
      from.push(last);
      to.push(node);
      last = node;
    }
    from.push(last);
    to.push(vertexNode[next[i]!]!);
  }
  return { nodes: nodes.coordinates, from, to };
}

/** A piece that an even number of edges share bounds nothing by the even-odd rule. */
function keepOddPieces({ nodes, from, to }: Pieces): Pieces {
  const odd = new Map<number, number>();
  const count = nodes.length / 2;
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue;
    const key = Math.min(from[i]!, to[i]!) * count + Math.max(from[i]!, to[i]!);
    if (!odd.delete(key)) odd.set(key, i);
  }
  const kept = [...odd.values()].sort((a, b) => a - b);
  return { nodes, from: kept.map((i) => from[i]!), to: kept.map((i) => to[i]!) };
}

/** Turns each piece so that the inside is on its left, by counting the pieces that a ray from its middle crosses. */
function orientInsideLeft({ nodes, from, to }: Pieces): void {
  const count = from.length;
  if (count === 0) return;
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    const [a, b] = [2 * from[i]!, 2 * to[i]!];
    index.add(
      Math.min(nodes[a]!, nodes[b]!),
      Math.min(nodes[a + 1]!, nodes[b + 1]!),
      Math.max(nodes[a]!, nodes[b]!),
      Math.max(nodes[a + 1]!, nodes[b + 1]!),
    );
  }
  index.finish();
  for (let i = 0; i < count; i++) {
    const [a, b] = [2 * from[i]!, 2 * to[i]!];
    // the ray runs along the axis that crosses the piece more squarely
    const axis = Math.abs(nodes[b + 1]! - nodes[a + 1]!) >= Math.abs(nodes[b]! - nodes[a]!) ? 0 : 1;
    const along = (nodes[a + axis]! + nodes[b + axis]!) / 2;
    const level = (nodes[a + 1 - axis]! + nodes[b + 1 - axis]!) / 2;
    const found =
      axis === 0 ? index.search(along, level, index.maxX, level) : index.search(level, along, level, index.maxY);
    let insideAhead = false;
    for (const j of found) {
      if (j === i) continue;
      const [c, d] = [2 * from[j]!, 2 * to[j]!];
      const level0 = nodes[c + 1 - axis]!;
      const level1 = nodes[d + 1 - axis]!;
      if (level0 > level === level1 > level) continue;
      const crossing =
        nodes[c + axis]! + ((level - level0) / (level1 - level0)) * (nodes[d + axis]! - nodes[c + axis]!);
      if (crossing > along) insideAhead = !insideAhead;
    }
    // ahead is to the right of a piece that runs up (ray along x), or to the left of one that runs right (along y)
    const rises = nodes[b + 1 - axis]! > nodes[a + 1 - axis]!;
    const aheadIsLeft = axis === 0 ? !rises : rises;
    if (aheadIsLeft !== insideAhead) [from[i], to[i]] = [to[i]!, from[i]!];
  }
}

/** Walks along the pieces and keeps to the same face at each node; cuts the walk where it meets itself. */
function traceRings({ nodes, from, to }: Pieces): Float64Array[] {
  const leaving = new Map<number, number[]>();
  for (let i = 0; i < from.length; i++) {
    const list = leaving.get(from[i]!);
    if (list) list.push(i);
    else leaving.set(from[i]!, [i]);
  }
  const angleOf = (a: number, b: number): number =>
    Math.atan2(nodes[2 * b + 1]! - nodes[2 * a + 1]!, nodes[2 * b]! - nodes[2 * a]!);
  const used = new Uint8Array(from.length);
  const rings: Float64Array[] = [];
  for (let first = 0; first < from.length; first++) {
    if (used[first]) continue;
    const path: number[] = [];
    const placeInPath = new Map<number, number>();
    let piece = first;
    while (piece >= 0) {
      used[piece] = 1;
      const node = from[piece]!;
      const seenAt = placeInPath.get(node);
      if (seenAt !== undefined) closeLoop(seenAt);
      placeInPath.set(node, path.length);
      path.push(node);
      piece = findNext(piece);
    }
    closeLoop(0);

    function closeLoop(start: number): void {
      const loop = path.splice(start);
      for (const node of loop) placeInPath.delete(node);
      if (loop.length >= 3)
        rings.push(Float64Array.from(loop.flatMap((node) => [nodes[2 * node]!, nodes[2 * node + 1]!])));
    }
  }
  return rings;

  // the first unused piece clockwise from where we came
  function findNext(piece: number): number {
    const node = to[piece]!;
    const back = angleOf(node, from[piece]!);
    let best = -1;
    let bestTurn = Infinity;
    for (const candidate of leaving.get(node) ?? []) {
      if (used[candidate]) continue;
      const turn = (back - angleOf(node, to[candidate]!) + 4 * Math.PI) % (2 * Math.PI);
      if (turn < bestTurn) {
        best = candidate;
        bestTurn = turn;
      }
    }
    return best;
  }
}
