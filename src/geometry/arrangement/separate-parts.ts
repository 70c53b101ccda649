import Flatbush from 'flatbush';
import { boundPositions } from '../bbox.ts';
import { Arrangement } from './arrangement.ts';
import { countContacts } from './count-contacts.ts';
import { dropSpecks } from './measure-polygon.ts';
import type { MendFaults } from './mend-faults.ts';
import { RingOverlaps } from './ring-overlaps.ts';

/** Pairs of parts whose boxes may meet, for each part; a feature with more is beyond mending here. */
const PAIRS_PER_PART = 50;
const FEW_PAIRS = 3_000_000;

/**
 * Makes the parts of a feature disjoint, so that no ground is counted twice: parts that overlap become their union. Parts
 * that only touch stay as they are.
 *
 * @param groups the polygons that each part of the file was mended into; those of one group are disjoint already.
 */
export function separateParts(groups: readonly Float64Array[][][], faults: MendFaults): Float64Array[][] {
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
  const groupOf = groups.flatMap((group, number) => group.map(() => number));
  const boxes = parts.map(([shell]) => boundPositions(shell!)!);
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

function unite(parts: readonly Float64Array[][], faults: MendFaults): readonly Float64Array[][] {
  const rings = parts.flat();
  const owners = parts.flatMap((part, i) => part.map(() => i));
  const plane = countContacts(rings) && new Arrangement(rings, owners);
  const overlaps = plane?.isSound ? RingOverlaps.measure(plane.listCells(), parts.length) : null;
  if (!plane || !overlaps) {
    faults.tooTangled++;
    return [];
  }
  const isShared = (part: number): boolean => overlaps.listOthers(part).some((other) => !overlaps.isApart(part, other));
  const shared = parts.filter((_, part) => isShared(part)).length;
  if (shared === 0) return parts;
  faults.partsOverlapping += shared;
  return dropSpecks(plane.tracePolygons((owners) => owners.length > 0));
}
