import { boundPositions } from '../bbox.ts';
import { measureSquaredDistance } from '../distance.ts';
import { isInsideRing } from '../ring.ts';

/** A disc, its centre in metres of the plane; of radius 0 it is a point. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radiusMeters: number;
}

/**
 * Finds a disc that lies in a polygon: around the middle of its box as far as the nearest edge, or where the middle is
 * outside or in a hole, the vertex nearest to it. Not the largest one, but found in one pass.
 *
 * All that is within some distance of the disc is within that distance of the polygon, which settles at a glance what
 * lies deep inside a service area.
 *
 * @param rings shell, then holes; flat x, y, … in metres, not closed
 */
export function findInnerDisc(rings: readonly Float64Array[]): Disc {
  const shell = rings[0]!;
  const [minX, minY, maxX, maxY] = boundPositions(shell)!;
  const x = (minX + maxX) / 2;
  const y = (minY + maxY) / 2;
  let inside = false;
  let nearest2 = Infinity;
  for (const ring of rings) {
    if (isInsideRing(ring, 0, ring.length / 2, x, y)) inside = !inside;
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const distance2 = measureSquaredDistance(x, y, ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!);
      if (distance2 < nearest2) nearest2 = distance2;
    }
  }
  return inside ? { x, y, radiusMeters: Math.sqrt(nearest2) } : findNearestVertex(shell, x, y);
}

function findNearestVertex(ring: Float64Array, x: number, y: number): Disc {
  let nearest = 0;
  let nearest2 = Infinity;
  for (let i = 0; i < ring.length; i += 2) {
    const dx = ring[i]! - x;
    const dy = ring[i + 1]! - y;
    if (dx * dx + dy * dy >= nearest2) continue;
    nearest2 = dx * dx + dy * dy;
    nearest = i;
  }
  return { x: ring[nearest]!, y: ring[nearest + 1]!, radiusMeters: 0 };
}
