import { isOnEdge, meetEdges, visitTouchingBoxes } from './edge-contacts.ts';
import { joinRings } from './join-rings.ts';
import { findTolerance } from './node-set.ts';

/** Rings that lie side by side meet a few times for each edge; what meets more often is a tangle, unless it is small. */
const CONTACTS_PER_EDGE = 10;
const FEW_CONTACTS = 10_000;
/** Pairs of edges that may be looked at closely, because their boxes touch. */
const PAIRS_PER_EDGE = 50;
const FEW_PAIRS = 3_000_000;

/** How often rings meet. */
export interface Contacts {
  /** Pairs of edges that meet; neighbours on a ring only where they share more than their vertex. */
  readonly total: number;
  /** For each ring those of its pairs that are of this ring alone. */
  readonly own: Uint32Array;
}

/**
 * Counts where the edges of rings, flat and not closed, meet. The work of cutting rings apart grows with this number and not
 * with the number of vertices.
 *
 * @returns null for a tangle: more than 10,000 contacts and 10 for each edge, in all or of one ring, or 3,000,000 pairs
 * whose boxes touch and 50 for each edge; it is known as soon as they are counted.
 */
export function countContacts(rings: readonly Float64Array[]): Contacts | null {
  const { points, next, ringOf } = joinRings(rings);
  const edges = next.length;
  const mostPairs = Math.max(FEW_PAIRS, PAIRS_PER_EDGE * edges);
  const mostContacts = FEW_CONTACTS + CONTACTS_PER_EDGE * edges;
  const own = new Uint32Array(rings.length);
  const along = new Float64Array(4);
  let [pairs, total] = [0, 0];
  const tolerance = findTolerance(points);
  const visit = (i: number, j: number): boolean => {
    const [a, b, c, d] = [2 * i, 2 * next[i]!, 2 * j, 2 * next[j]!];
    const [ax, ay, bx, by] = [points[a]!, points[a + 1]!, points[b]!, points[b + 1]!];
    const [cx, cy, dx, dy] = [points[c]!, points[c + 1]!, points[d]!, points[d + 1]!];
    const isOwn = ringOf[i] === ringOf[j];
    let isContact = meetEdges(ax, ay, bx, by, cx, cy, dx, dy, along) > (b === c || d === a ? 1 : 0);
    // between rings a touch that rounding has opened is one; within a ring it is the shape as drawn
    isContact ||=
      !isOwn &&
      (isOnEdge(ax, ay, cx, cy, dx, dy, tolerance) ||
        isOnEdge(bx, by, cx, cy, dx, dy, tolerance) ||
        isOnEdge(cx, cy, ax, ay, bx, by, tolerance) ||
        isOnEdge(dx, dy, ax, ay, bx, by, tolerance));
    if (isContact) total++;
    const ring = ringOf[i]!;
    const isScribble =
      isContact && isOwn && ++own[ring]! > FEW_CONTACTS + (CONTACTS_PER_EDGE * rings[ring]!.length) / 2;
    return ++pairs > mostPairs || total > mostContacts || isScribble;
  };
  return visitTouchingBoxes(points, next, visit, tolerance) ? null : { total, own };
}
