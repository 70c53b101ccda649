/** The vertices of rings in one array; edge i runs from vertex i to vertex `next[i]`. */
export interface JoinedRings {
  /** x0, y0, x1, y1 … */
  readonly points: Float64Array;
  readonly next: Uint32Array;
  /** For each vertex, and so for each edge, the ring it is of. */
  readonly ringOf: Uint32Array;
  /** First vertex of each ring, and the number of all. */
  readonly starts: Uint32Array;
}

/** Joins rings that are flat and not closed. */
export function joinRings(rings: readonly Float64Array[]): JoinedRings {
  const starts = new Uint32Array(rings.length + 1);
  rings.forEach((ring, i) => (starts[i + 1] = starts[i]! + ring.length / 2));
  const total = starts[rings.length]!;
  const points = new Float64Array(2 * total);
  const next = new Uint32Array(total);
  const ringOf = new Uint32Array(total);
  rings.forEach((ring, i) => {
    const [start, end] = [starts[i]!, starts[i + 1]!];
    points.set(ring, 2 * start);
    ringOf.fill(i, start, end);
    for (let vertex = start; vertex < end; vertex++) next[vertex] = vertex + 1 < end ? vertex + 1 : start;
  });
  return { points, next, ringOf, starts };
}
