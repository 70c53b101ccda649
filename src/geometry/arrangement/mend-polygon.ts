import { measureSignedArea, orientRing } from '../ring.ts';
import { Arrangement } from './arrangement.ts';
import { cleanRing } from './clean-ring.ts';
import { countContacts } from './count-contacts.ts';
import type { Scale } from './drop-spikes.ts';
import { dropSpecks } from './measure-polygon.ts';
import type { MendFaults } from './mend-faults.ts';
import { findRingsAround } from './find-rings-around.ts';
import { readHoles } from './read-holes.ts';
import { RingOverlaps } from './ring-overlaps.ts';

/**
 * Makes simple polygons of the rings of one polygon: the ground it has by the rule of {@link mendFeature}.
 *
 * @param rings the shell first, flat x, y, … in one unit, each with the closing vertex if the file has it; they are not
 * changed.
 * @param faults what was wrong is added here.
 * @param scale with it, spikes are known that rounding has opened.
 * @returns for each polygon its shell, counter-clockwise, and its holes, clockwise, not closed; none where the shell
 * encloses nothing or the rings are a tangle.
 */
export function mendPolygon(
  rings: readonly Float64Array[],
  faults: MendFaults,
  scale: Scale | null = null,
): Float64Array[][] {
  const cleaned = rings.map((ring, i) => cleanRing(ring, i === 0, faults, scale));
  if (!cleaned[0]) return [];
  const outlines = cleaned.filter((ring) => ring !== null);
  const contacts = countContacts(outlines);
  if (!contacts) {
    faults.tooTangled++;
    return [];
  }
  return contacts.total === 0 ? nestOutlines(outlines, faults) : cutOutlines(outlines, contacts.own, faults);
}

/** Rings that meet nowhere: by turns, from the shell inwards, they are the edge of ground and of none. */
function nestOutlines(outlines: readonly Float64Array[], faults: MendFaults): Float64Array[][] {
  const areas = outlines.map((ring) => measureSignedArea(ring, 0, ring.length / 2));
  if (areas[0] === 0) {
    faults.collapsedShells++;
    return [];
  }
  const solid = outlines.filter((_, i) => areas[i] !== 0);
  faults.collapsedHoles += outlines.length - solid.length;
  const { around, outermost, depths } = findRingsAround(solid);
  const shell = outermost[0]!;
  if (shell !== 0) faults.shellsNotFirst++;
  const polygons = solid.map((): Float64Array[] => []);
  solid.forEach((outline, i) => {
    if (outermost[i] !== shell) {
      faults.holesOutside++;
      return;
    }
    const isGround = depths[i]! % 2 === 0;
    if (i === shell && measureSignedArea(outline, 0, outline.length / 2) < 0) faults.clockwiseShells++;
    if (depths[i]! > 1) faults.holesInHoles++;
    const ring = outline.slice();
    orientRing(ring, 0, ring.length / 2, isGround);
    if (isGround) polygons[i]!.unshift(ring);
    else polygons[around[i]!]!.push(ring);
  });
  return polygons.filter((polygon) => polygon.length > 0);
}

/** Rings that meet themselves or each other: cut where they do, and put together by what covers each cell. */
function cutOutlines(
  outlines: readonly Float64Array[],
  ownContacts: Uint32Array,
  faults: MendFaults,
): Float64Array[][] {
  const plane = new Arrangement(outlines);
  const overlaps = plane.isSound ? RingOverlaps.measure(plane.listCells(), outlines.length) : null;
  if (!overlaps) {
    faults.tooTangled++;
    return [];
  }
  ownContacts.forEach((count, ring) => {
    if (count > 0 && !overlaps.isNothing(ring)) faults.crossings++;
  });
  if (overlaps.isNothing(0)) {
    faults.collapsedShells++;
    return [];
  }
  const reading = readHoles(overlaps, faults);
  if (!reading) {
    faults.tooTangled++;
    return [];
  }
  const shell = outlines[reading.shell]!;
  const isPlain = ownContacts[reading.shell] === 0;
  if (isPlain && measureSignedArea(shell, 0, shell.length / 2) < 0) faults.clockwiseShells++;
  return dropSpecks(plane.tracePolygons(reading.isGround));
}
