import Flatbush from 'flatbush';
import { Arrangement } from '../../geometry/arrangement/arrangement.ts';
import { countContacts } from '../../geometry/arrangement/count-contacts.ts';
import { nestHoles } from '../../geometry/arrangement/nest-holes.ts';
import { dropRepeatedVertices, measureSignedArea, orientRing } from '../../geometry/ring.ts';
import { cutHoles } from './cut-holes.ts';
import { isMostlyInside } from './is-mostly-inside.ts';
import { isBoxInside, measureBox } from './ring-box.ts';
import { dropSpikes, type Scale } from './drop-spikes.ts';
import type { RingFaults } from './ring-faults.ts';

/**
 * Makes simple polygons of the rings of one polygon, shell first, each with the closing vertex if the file has it. The
 * coordinates are the file's own, eastward value first. Faults are added to `faults`. Without anything left the shell
 * enclosed nothing. With a scale, spikes are known that rounding has opened.
 *
 * @returns for each polygon its shell, counter-clockwise, and its holes, clockwise, not closed.
 */
export function mendPolygon(
  rings: readonly Float64Array[],
  faults: RingFaults,
  scale: Scale | null = null,
): Float64Array[][] {
  const shells = mendRing(rings[0]!, faults, true, scale);
  const holes: Float64Array[][] = [];
  for (const ring of rings.slice(1)) {
    if (faults.tooTangled > 0) return [];
    for (const hole of mendRing(ring, faults, false, scale)) holes.push(hole);
  }
  if (holes.length === 0) return shells;
  const contacts = countContacts([...shells, ...holes].flat());
  if (contacts === Infinity) {
    faults.tooTangled++;
    return [];
  }
  const isPlain = [...shells, ...holes].every((polygon) => polygon.length === 1);
  if (!isPlain || contacts > 0) return cutHoles(shells, holes, faults);
  const outer = holes.length < 2 ? holes : dropHolesInHoles(holes, faults);
  return placeHoles(shells, outer, faults);
}

function mendRing(raw: Float64Array, faults: RingFaults, isShell: boolean, scale: Scale | null): Float64Array[][] {
  const n = raw.length;
  const isClosed = n > 2 && raw[0] === raw[n - 2] && raw[1] === raw[n - 1];
  const open = isClosed ? raw.subarray(0, n - 2) : raw;
  const vertices = hasRepeats(open) ? dropRepeatedVertices(open, 0, open.length / 2) : open;
  if (vertices.length < 6) {
    if (isShell) faults.tooShort++;
    else faults.collapsedHoles++;
    return [];
  }
  if (!isClosed) faults.unclosed++;
  faults.repeated += (open.length - vertices.length) / 2;
  const { ring, count } = dropSpikes(vertices, scale);
  faults.spikes += count;
  const simple = ring.length < 6 ? [] : untangle(ring, faults);
  if (!simple) return [];
  if (simple.length === 0) {
    if (isShell) faults.collapsedShells++;
    else faults.collapsedHoles++;
  } else if (isShell && simple.length === 1 && measureSignedArea(ring, 0, ring.length / 2) < 0)
    faults.clockwiseShells++;
  return simple;
}

/** Splits a ring where it meets itself, all lobes kept; null for a tangle, which is no outline and would take for ever. */
function untangle(ring: Float64Array, faults: RingFaults): Float64Array[][] | null {
  const contacts = countContacts([ring]);
  if (contacts === 0) {
    if (measureSignedArea(ring, 0, ring.length / 2) === 0) return [];
    const shell = ring.slice();
    orientRing(shell, 0, shell.length / 2, true);
    return [[shell]];
  }
  const plane = contacts === Infinity ? null : new Arrangement([ring]);
  if (!plane?.isSound) {
    faults.tooTangled++;
    return null;
  }
  const lobes = plane.tracePolygons((winding) => winding % 2 !== 0);
  if (lobes.length > 0) faults.crossings++;
  return lobes;
}

/** Whether a vertex repeats the one before it, the last one and the first included. */
function hasRepeats(ring: Float64Array): boolean {
  let [x, y] = [ring[ring.length - 2], ring[ring.length - 1]];
  for (let i = 0; i < ring.length; i += 2) {
    if (ring[i] === x && ring[i + 1] === y) return true;
    x = ring[i];
    y = ring[i + 1];
  }
  return false;
}

/** A hole within another hole takes nothing away; counted, it would be taken off twice. The holes do not meet. */
function dropHolesInHoles(holes: readonly Float64Array[][], faults: RingFaults): Float64Array[][] {
  const boxes = holes.map(([hole]) => measureBox(hole!));
  const index = new Flatbush(holes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const outer = holes.filter(([hole], i) => {
    const isAround = (j: number): boolean =>
      i !== j && isBoxInside(boxes[i]!, boxes[j]!) && isMostlyInside(hole!, holes[j]!);
    const [west, south] = boxes[i]!;
    return index.search(west, south, west, south, isAround).length === 0;
  });
  faults.holesInHoles += holes.length - outer.length;
  return outer;
}

/** Puts holes that meet nothing into the shells that they lie in. */
function placeHoles(shells: Float64Array[][], holes: readonly Float64Array[][], faults: RingFaults): Float64Array[][] {
  const flat = holes.flat();
  for (const hole of flat) orientRing(hole, 0, hole.length / 2, false);
  const polygons = nestHoles(shells.flat(), flat);
  const placed = polygons.reduce((sum, polygon) => sum + polygon.length - 1, 0);
  faults.holesOutside += flat.length - placed;
  return polygons;
}
