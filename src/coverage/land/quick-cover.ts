import type { BBox } from '../../geometry/bbox.ts';
import type { ServiceArea } from './services.ts';

/** How much of a box a service area covers, as far as it can be told at a glance: `partly` may be all or nothing too. */
export type CoverExtent = 'nothing' | 'partly' | 'all';

/**
 * Tells at a glance whether a service area covers nothing or all of a box.
 *
 * The box around the park is that around the area, less the radius: what is further than the radius from that box
 * is out of reach.
 */
export function estimateCover(area: ServiceArea, bbox: BBox): CoverExtent {
  const { outline, radiusMeters: radius } = area;
  const [minX, minY, maxX, maxY] = outline.bbox;
  const awayX = Math.max(0, minX + radius - bbox[2], bbox[0] - (maxX - radius));
  const awayY = Math.max(0, minY + radius - bbox[3], bbox[1] - (maxY - radius));
  if (awayX * awayX + awayY * awayY >= radius * radius) return 'nothing';
  return holdsBox(area, bbox) ? 'all' : 'partly';
}

/**
 * Finds readings that service areas serve in all of a box, as bits: one area the whole of it, or several each a quarter,
 * or a quarter of a quarter, as often as `divisions` allows. Readings that are served in smaller pieces are left out.
 */
export function findCover(areas: readonly ServiceArea[], bbox: BBox, divisions: number): number {
  let cover = 0;
  let readings = 0;
  for (const area of areas) {
    readings |= area.role;
    if ((area.role & ~cover) !== 0 && holdsBox(area, bbox)) cover |= area.role;
  }
  if (divisions === 0 || cover === readings || areas.length < 2) return cover;
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
    readings &= cover | findCover(areas, quarter, divisions - 1);
    if (readings === cover) break;
  }
  return readings;
}

/** What is within the radius of a disc in the park is within reach: all of a box whose farthest corner is. */
function holdsBox({ radiusMeters, innerDisc }: ServiceArea, [minX, minY, maxX, maxY]: BBox): boolean {
  const farX = Math.max(innerDisc.x - minX, maxX - innerDisc.x);
  const farY = Math.max(innerDisc.y - minY, maxY - innerDisc.y);
  const reach = innerDisc.radiusMeters + radiusMeters;
  return farX * farX + farY * farY <= reach * reach;
}
