import type { BBox } from '../../geometry/bbox.ts';
import type { Service } from './services.ts';

/** How much of a box a service covers, as far as it can be told at a glance: `partly` may be all or nothing too. */
export type CoverExtent = 'nothing' | 'partly' | 'all';

/**
 * Tells at a glance whether a service covers nothing or all of a box.
 *
 * The box around the park is the box around its service, less the radius: what is further than the radius from that box
 * is out of reach.
 */
export function estimateCover(service: Service, bbox: BBox): CoverExtent {
  const { outline, radiusMeters: radius } = service;
  const [minX, minY, maxX, maxY] = outline.bbox;
  const awayX = Math.max(0, minX + radius - bbox[2], bbox[0] - (maxX - radius));
  const awayY = Math.max(0, minY + radius - bbox[3], bbox[1] - (maxY - radius));
  if (awayX * awayX + awayY * awayY >= radius * radius) return 'nothing';
  return holdsBox(service, bbox) ? 'all' : 'partly';
}

/**
 * Finds readings that services serve in all of a box, as bits: one service the whole of it, or several each a quarter,
 * or a quarter of a quarter, as often as `divisions` allows. Readings that are served in smaller pieces are left out.
 */
export function findCover(services: readonly Service[], bbox: BBox, divisions: number): number {
  let cover = 0;
  let readings = 0;
  for (const service of services) {
    readings |= service.role;
    if ((service.role & ~cover) !== 0 && holdsBox(service, bbox)) cover |= service.role;
  }
  if (divisions === 0 || cover === readings || services.length < 2) return cover;
  const [minX, minY, maxX, maxY] = bbox;
  const x = (minX + maxX) / 2;
  const y = (minY + maxY) / 2;
  const quarters: readonly BBox[] = [
    [minX, minY, x, y],
    [x, minY, maxX, y],
    [minX, y, x, maxY],
    [x, y, maxX, maxY],
  ];
  for (const quarter of quarters) {
    readings &= cover | findCover(services, quarter, divisions - 1);
    if (readings === cover) break;
  }
  return readings;
}

/** What is within the radius of a disc in the park is within reach: all of a box whose farthest corner is. */
function holdsBox({ radiusMeters, innerDiscs }: Service, [minX, minY, maxX, maxY]: BBox): boolean {
  for (const disc of innerDiscs) {
    const farX = Math.max(disc.x - minX, maxX - disc.x);
    const farY = Math.max(disc.y - minY, maxY - disc.y);
    const reach = disc.radiusMeters + radiusMeters;
    if (farX * farX + farY * farY <= reach * reach) return true;
  }
  return false;
}
