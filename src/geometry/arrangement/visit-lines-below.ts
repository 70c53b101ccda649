import { LineOrder } from './line-order.ts';

/** Straight lines between numbered nodes. */
export interface Lines {
  /** x0, y0, x1, y1 … of the nodes; several may be in one place. */
  readonly nodes: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** Whether a node comes before another from west to east, and in the same longitude from south to north. */
export function isBefore(nodes: ArrayLike<number>, a: number, b: number): boolean {
  const [ax, bx] = [nodes[2 * a]!, nodes[2 * b]!];
  return ax < bx || (ax === bx && nodes[2 * a + 1]! < nodes[2 * b + 1]!);
}

/** Twice the area of the triangle of three nodes, positive where the way over them turns left. */
export function measureTurn(nodes: ArrayLike<number>, a: number, b: number, c: number): number {
  const [x, y] = [nodes[2 * a]!, nodes[2 * a + 1]!];
  return (nodes[2 * b]! - x) * (nodes[2 * c + 1]! - y) - (nodes[2 * b + 1]! - y) * (nodes[2 * c]! - x);
}

/**
 * Sweeps over lines from west to east and visits those in question with the line just south of their western end, or −1.
 * A line that starts in the same node and runs further south counts as such. The lines meet in nodes only.
 *
 * Takes n log n for n lines, however they lie.
 *
 * @param isAsked 1 for each line to visit.
 */
export function visitLinesBelow(
  { nodes, from, to }: Lines,
  isAsked: ArrayLike<number>,
  visit: (line: number, below: number) => void,
): void {
  const nodeCount = nodes.length / 2;
  const order = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  order.sort((a, b) => nodes[2 * a]! - nodes[2 * b]! || nodes[2 * a + 1]! - nodes[2 * b + 1]!);
  const isSamePoint = (a: number, b: number): boolean =>
    nodes[2 * a] === nodes[2 * b] && nodes[2 * a + 1] === nodes[2 * b + 1];

  // the lines by the node that they start from, and by the node that they lead to
  const leaving = groupByNode(from, nodeCount);
  const coming = groupByNode(to, nodeCount);
  const west = (line: number): number => (isBefore(nodes, to[line]!, from[line]!) ? to[line]! : from[line]!);
  const east = (line: number): number => (isBefore(nodes, to[line]!, from[line]!) ? from[line]! : to[line]!);
  const lines = new LineOrder();
  // what ends in a node makes room; what starts there comes in when all of it is known
  const meet = (line: number, ends: ArrayLike<number>, at: number, starting: number[]): void => {
    if (isBefore(nodes, ends[line]!, at)) lines.remove(line);
    else if (isBefore(nodes, at, ends[line]!)) starting.push(line);
  };
  for (let first = 0, next = 0; first < nodeCount; first = next) {
    const at = order[first]!;
    const starting: number[] = [];
    for (next = first; next < nodeCount && isSamePoint(order[next]!, at); next++) {
      const node = order[next]!;
      for (let i = leaving.starts[node]!; i < leaving.starts[node + 1]!; i++)
        meet(leaving.members[i]!, to, at, starting);
      for (let i = coming.starts[node]!; i < coming.starts[node + 1]!; i++)
        meet(coming.members[i]!, from, at, starting);
    }
    if (starting.length === 0) continue;
    if (starting.length > 1) starting.sort((a, b) => measureTurn(nodes, at, east(b), east(a)));
    let below = lines.insert(starting, (line) => measureTurn(nodes, west(line), east(line), at) > 0);
    for (const line of starting) {
      if (isAsked[line]) visit(line, below);
      below = line;
    }
  }
}

/** Lists the lines of each node: `members` from `starts[node]` to `starts[node + 1]`. */
function groupByNode(nodeOf: ArrayLike<number>, nodeCount: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(nodeCount + 1);
  const members = new Uint32Array(nodeOf.length);
  for (let line = 0; line < nodeOf.length; line++) starts[nodeOf[line]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  for (let line = 0; line < nodeOf.length; line++) members[next[nodeOf[line]!]!++] = line;
  return { starts, members };
}
