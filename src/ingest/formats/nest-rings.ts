import { Arrangement } from '../../geometry/arrangement/arrangement.ts';
import { countContacts } from '../../geometry/arrangement/count-contacts.ts';
import { findRingsAround } from '../../geometry/arrangement/find-rings-around.ts';
import { RingOverlaps } from '../../geometry/arrangement/ring-overlaps.ts';
import { dropRepeatedVertices, measureSignedArea } from '../../geometry/ring.ts';

type Ring = readonly (readonly number[])[];

/** The polygons of a record: a GeoJSON geometry. */
export interface NestedRings {
  readonly type: string;
  readonly coordinates: readonly unknown[];
}

/**
 * Makes polygons of a shapefile's flat list of rings: shells are clockwise and each hole goes to the smallest of them that
 * most of it lies in. A ring wound as a hole that lies in no shell is a shell written the wrong way round, and is kept as
 * one; so is a ring that encloses nothing, for the mender to speak of.
 *
 * @returns null where the rings are a tangle.
 */
export function nestRings(rings: readonly Ring[]): NestedRings | null {
  if (rings.length <= 1) return { type: 'Polygon', coordinates: rings };
  const outlines = rings.map((ring) => {
    const positions = ring.flatMap(([x = NaN, y = NaN]) => [x, y]);
    return dropRepeatedVertices(positions, 0, ring.length);
  });
  // what has a place that is no number is refused later on, ring by ring
  if (!outlines.every((outline) => outline.every(Number.isFinite))) return join(rings.map((ring) => [ring]));
  const shells = findShells(outlines);
  if (!shells) return null;
  const polygons = rings.map((ring, i) => (shells[i] === i ? [ring] : []));
  rings.forEach((ring, i) => {
    if (shells[i] !== i) polygons[shells[i]!]!.push(ring);
  });
  return join(polygons.filter((polygon) => polygon.length > 0));
}

function join(polygons: readonly (readonly Ring[])[]): NestedRings {
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** For each ring the shell that it is a hole of, or itself; null for a tangle. */
function findShells(outlines: readonly Float64Array[]): Int32Array | null {
  const shells = Int32Array.from(outlines, (_, i) => i);
  const solid = [...shells].filter((ring) => outlines[ring]!.length >= 6);
  const rings = solid.map((ring) => outlines[ring]!);
  const isShell = rings.map((ring) => measureSignedArea(ring, 0, ring.length / 2) <= 0);
  const contacts = countContacts(rings);
  const overlaps = contacts && contacts.total > 0 ? measureOverlaps(rings) : null;
  if (!contacts || (contacts.total > 0 && !overlaps)) return null;
  const found = overlaps ? chooseByGround(overlaps, isShell) : chooseByNesting(rings, isShell);
  found.forEach((shell, i) => (shells[solid[i]!] = solid[shell]!));
  return shells;
}

/** Of rings that meet nowhere: the next one outwards that is a shell. */
function chooseByNesting(rings: readonly Float64Array[], isShell: boolean[]): Int32Array {
  const { around, depths } = findRingsAround(rings);
  const shells = Int32Array.from(rings, (_, i) => i);
  for (const ring of [...shells].sort((a, b) => depths[a]! - depths[b]!)) {
    const outer = around[ring]!;
    if (isShell[ring]) continue;
    if (outer < 0) isShell[ring] = true;
    else shells[ring] = isShell[outer] ? outer : shells[outer]!;
  }
  return shells;
}

function measureOverlaps(rings: readonly Float64Array[]): RingOverlaps | null {
  const plane = new Arrangement(rings);
  return plane.isSound ? RingOverlaps.measure(plane.listCells(), rings.length) : null;
}

/** Of rings that meet: the smallest shell around most of the ring; one that encloses the same only for want of a larger. */
function chooseByGround(overlaps: RingOverlaps, isShell: boolean[]): Int32Array {
  const { areas } = overlaps;
  const shells = Int32Array.from(isShell, (_, i) => i);
  const holes = [...shells].filter((ring) => !isShell[ring]).sort((a, b) => areas[b]! - areas[a]!);
  for (const hole of holes) {
    const around = overlaps
      .listOthers(hole)
      .filter((shell) => isShell[shell] && overlaps.share(hole, shell) > areas[hole]! / 2);
    const larger = around.filter((shell) => areas[shell]! > areas[hole]! && !overlaps.covers(hole, shell));
    const [first, ...others] = larger.length > 0 ? larger : around;
    if (first === undefined) isShell[hole] = true;
    else shells[hole] = others.reduce((best, shell) => (areas[shell]! < areas[best]! ? shell : best), first);
  }
  return shells;
}
