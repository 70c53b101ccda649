import Flatbush from 'flatbush';
import { boundPositions } from '../bbox.ts';
import { isInsideRing, measureSignedArea } from '../ring.ts';

/** Puts each hole into the smallest shell around it; a hole outside every shell is dropped. */
export function nestHoles(shells: readonly Float64Array[], holes: readonly Float64Array[]): Float64Array[][] {
  const polygons = shells.map((shell) => [shell]);
  if (shells.length === 0 || holes.length === 0) return polygons;
  const areas = shells.map((shell) => Math.abs(measureSignedArea(shell, 0, shell.length / 2)));
  const index = new Flatbush(shells.length);
  for (const shell of shells) index.add(...boundPositions(shell)!);
  index.finish();
  for (const hole of holes) {
    // the middle of an edge: a vertex may lie on the shell
    const x = (hole[0]! + hole[2]!) / 2;
    const y = (hole[1]! + hole[3]!) / 2;
    let best = -1;
    for (const i of index.search(x, y, x, y)) {
      const shell = shells[i]!;
      if ((best < 0 || areas[i]! < areas[best]!) && isInsideRing(shell, 0, shell.length / 2, x, y)) best = i;
    }
    if (best >= 0) polygons[best]!.push(hole);
  }
  return polygons;
}
