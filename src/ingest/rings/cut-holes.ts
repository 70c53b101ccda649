import { Arrangement } from '../../geometry/arrangement/arrangement.ts';
import { orientRing } from '../../geometry/ring.ts';
import { dropSpecks, measureAll, SAME_AREA } from './measure-polygon.ts';
import type { RingFaults } from './ring-faults.ts';

/**
 * Takes holes that meet a shell or each other out of the polygons, all at once. One that only touches an edge from
 * within is sound; of one that crosses an edge or another hole only what is inside and not yet taken goes.
 */
export function cutHoles(
  shells: readonly Float64Array[][],
  holes: readonly Float64Array[][],
  faults: RingFaults,
): Float64Array[][] {
  for (const polygon of [...shells, ...holes]) {
    polygon.forEach((ring, i) => orientRing(ring, 0, ring.length / 2, i === 0));
  }
  const shellRings = shells.flat();
  const holeRings = holes.flat();
  // one hole outweighs all shells, so that only ground in a shell and in no hole has a winding above 0
  const weight = shellRings.length + 1;
  const plane = new Arrangement(
    [...shellRings, ...holeRings],
    [...shellRings.map(() => 1), ...holeRings.map(() => -weight)],
  );
  if (!plane.isSound) faults.tooTangled++;
  const rest = dropSpecks(plane.tracePolygons((winding) => winding > 0));
  const taken = measureAll(holes);
  if (measureAll(rest) - (measureAll(shells) - taken) > SAME_AREA * taken) countFaults(plane, shells, holes, faults);
  return rest;
}

/** Tells holes wholly outside from those that lie partly outside or share ground, by what lies along their rings. */
function countFaults(
  plane: Arrangement,
  shells: readonly Float64Array[][],
  holes: readonly Float64Array[][],
  faults: RingFaults,
): void {
  const shellRings = shells.flat().length;
  const owners = holes.flatMap((rings, hole) => rings.map(() => hole));
  const takes = holes.map(() => false);
  const spills = holes.map(() => false);
  plane.visitPieces((ring, winding) => {
    const hole = owners[ring - shellRings];
    if (hole === undefined) return;
    // inside one hole alone and in a shell
    if (winding > -(shellRings + 1) && winding < 0) takes[hole] = true;
    else spills[hole] = true;
  });
  faults.holesOutside += takes.filter((inside) => !inside).length;
  faults.holesCrossing += takes.filter((inside, hole) => inside && spills[hole]).length;
}
