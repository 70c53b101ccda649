import { joinRings } from './join-rings.ts';
import { isBefore, measureTurn, visitLinesBelow } from './visit-lines-below.ts';

/** How rings lie in each other. */
export interface RingNest {
  /** For each ring the smallest one around it, −1 for none. */
  readonly around: Int32Array;
  /** For each ring the largest one around it, or itself. */
  readonly outermost: Int32Array;
  /** How many rings there are around each. */
  readonly depths: Int32Array;
}

/**
 * Finds how rings lie in each other: simple ones, flat and not closed, that may touch in vertices but not cross or run
 * along each other. Takes n log n for n vertices, however deep they nest and however close they stand.
 */
export function findRingsAround(rings: readonly Float64Array[]): RingNest {
  const around = new Int32Array(rings.length).fill(-1);
  const outermost = Int32Array.from(rings, (_, ring) => ring);
  const depths = new Int32Array(rings.length);
  if (rings.length < 2) return { around, outermost, depths };
  const { points: nodes, next, ringOf, starts } = joinRings(rings);
  const isAsked = new Uint8Array(next.length);
  const isLeft = new Uint8Array(rings.length);
  for (let ring = 0; ring < rings.length; ring++) {
    const [start, end] = [starts[ring]!, starts[ring + 1]!];
    let west = start;
    for (let node = start; node < end; node++) if (isBefore(nodes, node, west)) west = node;
    // of the two edges at the westernmost vertex the southern one has the outside below it
    const before = west > start ? west - 1 : end - 1;
    isLeft[ring] = Number(measureTurn(nodes, west, next[west]!, before) > 0);
    isAsked[isLeft[ring] ? west : before] = 1;
  }

  visitLinesBelow({ nodes, from: Uint32Array.from(next, (_, node) => node), to: next }, isAsked, (line, below) => {
    if (below < 0) return;
    const [ring, other] = [ringOf[line]!, ringOf[below]!];
    // above an edge that runs east is the inside of a ring that has it on its left
    const isInside = isBefore(nodes, below, next[below]!) === (isLeft[other] === 1);
    const parent = isInside ? other : around[other]!;
    if (parent < 0) return;
    around[ring] = parent;
    outermost[ring] = outermost[parent]!;
    depths[ring] = depths[parent]! + 1;
  });
  return { around, outermost, depths };
}
