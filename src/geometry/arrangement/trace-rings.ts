/** Lines between numbered nodes, each with the inside on its left. */
export interface DirectedLines {
  /** x0, y0, x1, y1 … of the nodes. */
  readonly nodes: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Makes rings of directed lines: walks along them, keeps to the same face at each node and cuts the walk where it meets
 * itself. Rings are flat and not closed; shells run counter-clockwise and holes clockwise.
 */
export function traceRings({ nodes, from, to }: DirectedLines): Float64Array[] {
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
    const indexInPath = new Map<number, number>();
    let piece = first;
    while (piece >= 0) {
      used[piece] = 1;
      const node = from[piece]!;
      const seenAt = indexInPath.get(node);
      if (seenAt !== undefined) closeLoop(seenAt);
      indexInPath.set(node, path.length);
      path.push(node);
      piece = findNext(piece);
    }
    closeLoop(0);

    function closeLoop(start: number): void {
      const loop = path.splice(start);
      for (const node of loop) indexInPath.delete(node);
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
