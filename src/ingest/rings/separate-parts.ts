import Flatbush from 'flatbush';
import { Arrangement } from '../../geometry/arrangement/arrangement.ts';
import { countContacts } from '../../geometry/arrangement/count-contacts.ts';
import { dropSpecks, measureAll, measurePolygon, SAME_AREA } from './measure-polygon.ts';
import { measureBox } from './ring-box.ts';
import type { RingFaults } from './ring-faults.ts';

/** Pairs of parts whose boxes may meet, for each part; a feature with more is beyond mending here. */
const PAIRS_PER_PART = 50;
const FEW_PAIRS = 3_000_000;

/**
 * Makes the parts of a feature disjoint, so that no ground is counted twice: parts that overlap become their union. Parts
 * that only touch stay as they are.
 *
 * @param groups the polygons that each part of the file was mended into; those of one group are disjoint already.
 */
export function separateParts(groups: readonly Float64Array[][][], faults: RingFaults): Float64Array[][] {
  const parts = groups.flat();
  if (groups.length < 2 || parts.length < 2) return parts;
  const clusters = groupByBoxes(groups);
  if (!clusters) {
    faults.tooTangled++;
    return [];
  }
  return clusters.flatMap((cluster) => (cluster.length < 2 ? cluster : unite(cluster, faults)));
}

/** Groups parts whose boxes meet, directly or by way of others; null where too many pairs do. */
function groupByBoxes(groups: readonly Float64Array[][][]): Float64Array[][][] | null {
  const parts = groups.flat();
  const groupOf = groups.flatMap((group, place) => group.map(() => place));
  const boxes = parts.map(([shell]) => measureBox(shell!));
  const index = new Flatbush(parts.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const most = Math.max(FEW_PAIRS, PAIRS_PER_PART * parts.length);
  const clusterOf = new Int32Array(parts.length).fill(-1);
  const clusters: Float64Array[][][] = [];
  let pairs = 0;
  for (let first = 0; first < parts.length; first++) {
    if (clusterOf[first]! >= 0) continue;
    const members = [first];
    clusterOf[first] = clusters.length;
    for (const part of members) {
      const near = index.search(...boxes[part]!, (other) => {
        pairs++;
        return clusterOf[other]! < 0 && groupOf[other] !== groupOf[part];
      });
      if (pairs > most) return null;
      for (const other of near) {
        clusterOf[other] = clusters.length;
        members.push(other);
      }
    }
    clusters.push(members.sort((a, b) => a - b).map((part) => parts[part]!));
  }
  return clusters;
}

function unite(parts: readonly Float64Array[][], faults: RingFaults): readonly Float64Array[][] {
  const rings = parts.flat();
  if (countContacts(rings) === Infinity) {
    faults.tooTangled++;
    return [];
  }
  const plane = new Arrangement(rings);
  const noise = (SAME_AREA * measureAll(parts)) / parts.length;
  const isShared = plane.tracePolygons((winding) => winding > 1).some((place) => measurePolygon(place) > noise);
  if (!plane.isSound) faults.tooTangled++;
  if (!isShared) return parts;
  faults.partsOverlapping += countOverlapping(plane, parts);
  return dropSpecks(plane.tracePolygons((winding) => winding > 0));
}

/** Counts the parts that have ground along their rings which lies in another part too. */
function countOverlapping(plane: Arrangement, parts: readonly Float64Array[][]): number {
  const owners = parts.flatMap((rings, part) => rings.map(() => part));
  const found = new Set<number>();
  plane.visitPieces((ring, winding) => {
    if (winding > 1) found.add(owners[ring]!);
  });
  return found.size;
}
