import { meetEdges, visitTouchingBoxes } from './edge-contacts.ts';

/** Rings that lie side by side meet a few times for each edge; what meets more often is a tangle, unless it is small. */
const CONTACTS_PER_EDGE = 10;
const FEW_CONTACTS = 10_000;
/** Pairs of edges that may be looked at closely, because their boxes touch. */
const PAIRS_PER_EDGE = 50;
const FEW_PAIRS = 3_000_000;

/**
 * Counts the pairs of edges of rings, flat and not closed, that meet; neighbours on a ring only where they share more
 * than their vertex. The work of cutting rings apart grows with this number and not with the number of vertices.
 *
 * @returns Infinity for a tangle: more than 10,000 contacts and 10 for each edge, or 3,000,000 pairs whose boxes touch and
 * 50 for each edge; it is known as soon as they are counted.
 */
export function countContacts(rings: readonly Float64Array[]): number {
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
  const mostPairs = Math.max(FEW_PAIRS, PAIRS_PER_EDGE * total);
  const mostContacts = FEW_CONTACTS + CONTACTS_PER_EDGE * total;
  const places = new Float64Array(4);
  let [pairs, contacts] = [0, 0];
  const isTangle = visitTouchingBoxes(points, next, (i, j) => {
    const [a, b, c, d] = [2 * i, 2 * next[i]!, 2 * j, 2 * next[j]!];
    const found = meetEdges(
      points[a]!,
      points[a + 1]!,
      points[b]!,
      points[b + 1]!,
      points[c]!,
      points[c + 1]!,
      points[d]!,
      points[d + 1]!,
      places,
    );
    const allowed = b === c || d === a ? 1 : 0;
    if (found > allowed) contacts++;
    return ++pairs > mostPairs || contacts > mostContacts;
  });
  return isTangle ? Infinity : contacts;
}
