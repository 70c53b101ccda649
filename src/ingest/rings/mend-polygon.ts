import { type RingAction, repairRing } from '../../geometry/repair-ring.ts';
import { dropRepeatedVertices, isInsideRing, measureSignedArea, orientRing } from '../../geometry/ring.ts';
import { nestHoles } from '../../geometry/split-even-odd.ts';
import { dropSpikes } from './drop-spikes.ts';
import type { RingFaults } from './ring-faults.ts';
import { doRingsMeet, measurePolygon, subtractHole } from './subtract-hole.ts';

const SAME_AREA = 1e-9;

/**
 * Makes simple polygons of the rings of one polygon, shell first, each with the closing vertex if the file has it. The
 * coordinates are the file's own, eastward value first. Faults are added to `faults`. Without anything left the shell
 * enclosed nothing.
 *
 * @returns for each polygon its shell, counter-clockwise, and its holes, clockwise, not closed.
 */
export function mendPolygon(rings: readonly Float64Array[], faults: RingFaults): Float64Array[][] {
  const shells: Float64Array[] = [];
  const holes: Float64Array[] = [];
  rings.forEach((raw, place) => {
    for (const [outer, ...inner] of mendRing(raw, faults, place === 0)) {
      // what a hole that crosses itself encloses twice is ground again
      (place === 0 ? shells : holes).push(outer!);
      (place === 0 ? holes : shells).push(...inner);
    }
  });
  for (const shell of shells) orientRing(shell, 0, shell.length / 2, true);
  for (const hole of holes) orientRing(hole, 0, hole.length / 2, false);
  if (holes.length === 0) return shells.map((shell) => [shell]);
  const outer = holes.length < 2 ? holes : dropHolesInHoles(holes, faults);
  return doRingsMeet([...shells, ...outer]) ? cutHoles(shells, outer, faults) : placeHoles(shells, outer, faults);
}

function mendRing(raw: Float64Array, faults: RingFaults, isShell: boolean): Float64Array[][] {
  const vertices = dropRepeatedVertices(raw, 0, raw.length / 2);
  const isClosed = raw.length > 2 && raw[0] === raw[raw.length - 2] && raw[1] === raw[raw.length - 1];
  const repeated = raw.length / 2 - vertices.length / 2 - (isClosed ? 1 : 0);
  if (vertices.length < 6) {
    if (isShell) faults.tooShort++;
    else faults.collapsedHoles++;
    return [];
  }
  if (!isClosed) faults.unclosed++;
  faults.repeated += Math.max(0, repeated);
  const { ring, count } = dropSpikes(vertices);
  faults.spikes += count;
  const actions: RingAction[] = [];
  const simple = ring.length < 6 ? [] : repairRing(closeRing(ring), 0, actions);
  if (actions.some(({ kind }) => kind === 'split')) faults.crossings++;
  if (simple.length === 0) {
    if (isShell) faults.collapsedShells++;
    else faults.collapsedHoles++;
  } else if (isShell && simple.length === 1 && measureSignedArea(ring, 0, ring.length / 2) < 0)
    faults.clockwiseShells++;
  return simple;
}

function closeRing(ring: Float64Array): Float64Array {
  const closed = new Float64Array(ring.length + 2);
  closed.set(ring);
  closed.set(ring.subarray(0, 2), ring.length);
  return closed;
}

/** A hole within another hole takes nothing away; counted, it would be taken off twice. */
function dropHolesInHoles(holes: readonly Float64Array[], faults: RingFaults): Float64Array[] {
  const boxes = holes.map(measureBox);
  const outer = holes.filter((hole, i) =>
    holes.every((other, j) => {
      if (i === j || !isBoxInside(boxes[i]!, boxes[j]!)) return true;
      const [x, y] = [(hole[0]! + hole[2]!) / 2, (hole[1]! + hole[3]!) / 2];
      return !isInsideRing(other, 0, other.length / 2, x, y) || doRingsMeet([hole, other]);
    }),
  );
  faults.holesInHoles += holes.length - outer.length;
  return outer;
}

type Box = readonly [number, number, number, number];

function measureBox(ring: Float64Array): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i]!);
    box[1] = Math.min(box[1], ring[i + 1]!);
    box[2] = Math.max(box[2], ring[i]!);
    box[3] = Math.max(box[3], ring[i + 1]!);
  }
  return box;
}

function isBoxInside(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

function placeHoles(shells: Float64Array[], holes: readonly Float64Array[], faults: RingFaults): Float64Array[][] {
  const polygons = nestHoles(shells, holes);
  const placed = polygons.reduce((sum, polygon) => sum + polygon.length - 1, 0);
  faults.holesOutside += holes.length - placed;
  return polygons;
}

/** Holes that only touch the shell, or each other, stay as they are; the others are cut out of the polygon. */
function cutHoles(shells: Float64Array[], holes: readonly Float64Array[], faults: RingFaults): Float64Array[][] {
  let cut: Float64Array[][] = shells.map((shell) => [shell]);
  for (const hole of holes) cut = cut.flatMap((polygon) => subtractHole(polygon, hole));
  const area = cut.reduce((sum, polygon) => sum + measurePolygon(polygon), 0);
  const nested = nestHoles(shells, holes);
  const nestedArea = nested.reduce((sum, polygon) => sum + measurePolygon(polygon), 0);
  const allPlaced = nested.reduce((sum, polygon) => sum + polygon.length - 1, 0) === holes.length;
  if (allPlaced && Math.abs(area - nestedArea) <= SAME_AREA * Math.abs(nestedArea)) return nested;
  faults.holesCrossing++;
  return cut;
}
