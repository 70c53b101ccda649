import { visitTouchingBoxes } from '../../geometry/edge-contacts.ts';
import { type RingAction, repairRing } from '../../geometry/repair-ring.ts';
import { dropRepeatedVertices, measureSignedArea, orientRing } from '../../geometry/ring.ts';
import { nestHoles } from '../../geometry/split-even-odd.ts';
import { isMostlyInside } from './is-mostly-inside.ts';
import { isBoxInside, measureBox } from './ring-box.ts';
import { dropSpikes, type Scale } from './drop-spikes.ts';
import type { RingFaults } from './ring-faults.ts';
import { doRingsMeet, measurePolygon, SAME_AREA, subtractRings } from './subtract-rings.ts';

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
  const holes = rings.slice(1).flatMap((ring) => mendRing(ring, faults, false, scale));
  if (holes.length === 0) return shells;
  const isPlain = [...shells, ...holes].every((polygon) => polygon.length === 1);
  if (!isPlain || doRingsMeet([...shells, ...holes].flat())) return cutHoles(shells, holes, faults);
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
  if (isTooTangled(vertices)) {
    faults.tooTangled++;
    return [];
  }
  const { ring, count } = dropSpikes(vertices, scale);
  faults.spikes += count;
  const actions: RingAction[] = [];
  const simple = ring.length < 6 ? [] : repairRing(ring, 0, actions);
  for (const [shell] of simple) orientRing(shell!, 0, shell!.length / 2, true);
  if (actions.some(({ kind }) => kind === 'split')) faults.crossings++;
  if (simple.length === 0) {
    if (isShell) faults.collapsedShells++;
    else faults.collapsedHoles++;
  } else if (isShell && simple.length === 1 && measureSignedArea(ring, 0, ring.length / 2) < 0)
    faults.clockwiseShells++;
  return simple;
}

/** Rings from this size on are looked over before they are mended, and this many edges may lie across each edge. */
const LARGE_RING = 2000;
const MOST_MEETINGS_PER_EDGE = 50;

/** Whether so many edges lie across each other that mending would take for ever: a scribble and no outline. */
function isTooTangled(ring: Float64Array): boolean {
  const count = ring.length / 2;
  if (count < LARGE_RING) return false;
  let meetings = 0;
  const next = Uint32Array.from({ length: count }, (_, i) => (i + 1) % count);
  return visitTouchingBoxes(ring, next, () => ++meetings > MOST_MEETINGS_PER_EDGE * count);
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
  const outer = holes.filter(([hole], i) =>
    holes.every(([other], j) => {
      if (i === j || !isBoxInside(boxes[i]!, boxes[j]!)) return true;
      return !isMostlyInside(hole!, [other!]);
    }),
  );
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

/** Takes each hole out of the polygons; one that only touches an edge from within is sound, one outside is dropped. */
function cutHoles(shells: Float64Array[][], holes: readonly Float64Array[][], faults: RingFaults): Float64Array[][] {
  let cut = shells;
  for (const hole of holes) {
    let taken = 0;
    cut = cut.flatMap((polygon) => {
      const { rest, shared, sound } = subtractRings(polygon, hole);
      if (!sound) faults.tooTangled++;
      taken += shared;
      return [...rest];
    });
    if (taken === 0) faults.holesOutside++;
    else if (taken < measurePolygon(hole) * (1 - SAME_AREA)) faults.holesCrossing++;
  }
  return cut;
}
