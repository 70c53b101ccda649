import { doBoxesMeet } from '../../geometry/bbox.ts';
import { isMostlyInside } from './is-mostly-inside.ts';
import { type Box, measureBox } from './ring-box.ts';
import type { RingFaults } from './ring-faults.ts';
import { doRingsMeet, subtractRings } from './subtract-rings.ts';

/** Pairs of parts that may be compared closely; a feature with more is beyond mending here. */
const MOST_PAIRS = 20_000;

interface Part {
  readonly rings: Float64Array[];
  readonly box: Box;
}

/**
 * Makes the parts of a feature disjoint, so that no ground is counted twice: what a part shares with an earlier one is
 * taken off it. Parts that only touch stay as they are.
 */
export function separateParts(polygons: Float64Array[][], faults: RingFaults): Float64Array[][] {
  if (polygons.length < 2) return polygons;
  const kept: Part[] = [];
  let pairs = 0;
  for (const polygon of polygons) {
    let pieces: Part[] = [makePart(polygon)];
    for (const earlier of [...kept]) {
      if (!pieces.some((piece) => doBoxesMeet(piece.box, earlier.box))) continue;
      if (++pairs > MOST_PAIRS) {
        faults.tooTangled++;
        return [];
      }
      pieces = pieces.flatMap((piece) => takeOff(piece, earlier, faults));
    }
    kept.push(...pieces);
  }
  return kept.map(({ rings }) => rings);
}

function makePart(rings: Float64Array[]): Part {
  return { rings, box: measureBox(rings[0]!) };
}

function takeOff(piece: Part, earlier: Part, faults: RingFaults): Part[] {
  if (!doBoxesMeet(piece.box, earlier.box) || !mayOverlap(piece.rings, earlier.rings)) return [piece];
  const { rest, shared, sound } = subtractRings(piece.rings, earlier.rings);
  if (!sound) faults.tooTangled++;
  if (shared > 0) faults.partsOverlapping++;
  return shared > 0 ? rest.map(makePart) : [piece];
}

/** Parts overlap where their edges meet, or where one lies within the other. */
function mayOverlap(a: readonly Float64Array[], b: readonly Float64Array[]): boolean {
  return doRingsMeet([...a, ...b], a.length) || isMostlyInside(a[0]!, b) || isMostlyInside(b[0]!, a);
}
