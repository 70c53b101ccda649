import Flatbush from 'flatbush';

/** Below this many edges, trying every pair is quicker than an index. */
const INDEX_FROM_EDGES = 40;

/**
 * Visits every pair of edges (i < j) whose boxes touch. Edge i runs from vertex i to vertex `next[i]`.
 * Stops as soon as `visit` returns true, and then returns true itself.
 *
 * @param margin how much wider each box is than its edge, on every side.
 */
export function visitTouchingBoxes(
  coordinates: ArrayLike<number>,
  next: ArrayLike<number>,
  visit: (i: number, j: number) => boolean,
  margin = 0,
): boolean {
  const count = next.length;
  const boxes = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) {
    const x0 = coordinates[2 * i]!;
    const y0 = coordinates[2 * i + 1]!;
    const x1 = coordinates[2 * next[i]!]!;
    const y1 = coordinates[2 * next[i]! + 1]!;
    boxes[4 * i] = Math.min(x0, x1) - margin;
    boxes[4 * i + 1] = Math.min(y0, y1) - margin;
    boxes[4 * i + 2] = Math.max(x0, x1) + margin;
    boxes[4 * i + 3] = Math.max(y0, y1) + margin;
  }
  if (count < INDEX_FROM_EDGES) {
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        if (
          boxes[4 * i]! <= boxes[4 * j + 2]! &&
          boxes[4 * j]! <= boxes[4 * i + 2]! &&
          boxes[4 * i + 1]! <= boxes[4 * j + 3]! &&
          boxes[4 * j + 1]! <= boxes[4 * i + 3]! &&
          visit(i, j)
        ) {
          return true;
        }
      }
    }
    return false;
  }
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) index.add(boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2]!, boxes[4 * i + 3]!);
  index.finish();
  for (let i = 0; i < count; i++) {
    const [minX, minY, maxX, maxY] = boxes.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
    const found = index.search(minX, minY, maxX, maxY, (j) => j > i);
    for (const j of found) if (visit(i, j)) return true;
  }
  return false;
}

/**
 * Finds where two straight edges meet, as the shares along each (0 to 1) of up to two points: two where they run over
 * each other, else one. Returns the number of points; `along` receives a0, b0, a1, b1.
 */
export function meetEdges(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  along: Float64Array,
): number {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = dx - cx;
  const vy = dy - cy;
  const wx = cx - ax;
  const wy = cy - ay;
  const cross = ux * vy - uy * vx;
  if (cross !== 0) {
    const s = (wx * vy - wy * vx) / cross;
    const t = (wx * uy - wy * ux) / cross;
    if (s < 0 || s > 1 || t < 0 || t > 1) return 0;
    along[0] = s;
    along[1] = t;
    return 1;
  }
  // parallel: they share points only on one line
  if (wx * uy - wy * ux !== 0) return 0;
  const lengthA = ux * ux + uy * uy;
  const lengthB = vx * vx + vy * vy;
  if (lengthA === 0 || lengthB === 0) return 0;
  const c = (wx * ux + wy * uy) / lengthA;
  const d = c + (vx * ux + vy * uy) / lengthA;
  const from = Math.max(0, Math.min(c, d));
  const to = Math.min(1, Math.max(c, d));
  if (from > to) return 0;
  let size = 0;
  for (const s of from === to ? [from] : [from, to]) {
    along[size++] = s;
    along[size++] = Math.min(1, Math.max(0, ((s * ux - wx) * vx + (s * uy - wy) * vy) / lengthB));
  }
  return size / 2;
}

/** Whether a point lies on a straight edge from a to b, its ends included, or off it by no more than `tolerance`. */
export function isOnEdge(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  tolerance: number,
): boolean {
  const ux = bx - ax;
  const uy = by - ay;
  const wx = x - ax;
  const wy = y - ay;
  const length = Math.hypot(ux, uy);
  const along = wx * ux + wy * uy;
  const slack = tolerance * length;
  return Math.abs(ux * wy - uy * wx) <= slack && along >= -slack && along <= length * length + slack;
}
