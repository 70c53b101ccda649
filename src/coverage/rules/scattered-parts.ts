import { measureSignedArea } from '../../geometry/ring.ts';
import { groupClose } from './group-parks.ts';
import type { ParkSize } from './park-size.ts';
import type { PlanarRings } from '../land/planar-layer.ts';
import { findSizeClass } from './size-class.ts';
import type { SizeClass } from './standard.ts';

/** Parts further apart than this are not one park for its visitors. */
const APART_METERS = 50;

/** Says whether a park reaches its class only by adding up parts that lie more than 50 m apart. */
export function isScattered({ area, ground, historic }: ParkSize, classes: readonly SizeClass[]): boolean {
  if (ground.length < 2) return false;
  const whole = findSizeClass(area, classes, historic);
  if (!whole) return false;
  const parts = ground.map((rings) => [rings]);
  return groupClose(parts, APART_METERS).every((indices) => {
    const together = indices.reduce((sum, index) => sum + measureRings(ground[index]!), 0);
    return findSizeClass(together, classes, historic)?.minArea !== whole.minArea;
  });
}

function measureRings(rings: PlanarRings): number {
  return rings.reduce((sum, ring) => sum + measureSignedArea(ring, 0, ring.length / 2), 0);
}
