import type { Service } from './services.ts';

/** A box in metres; every outline has one. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** How much of a place a service covers, as far as it can be told at a glance: `partly` may be all or nothing too. */
export type Grasp = 'nothing' | 'partly' | 'all';

/**
 * Tells at a glance whether a service covers nothing or all of a box.
 *
 * The box around the park is the box around its service, less the radius: a place further than the radius from that box
 * is out of reach.
 */
export function compareReach(service: Service, box: Box): Grasp {
  const { outline, radius } = service;
  const awayX = Math.max(0, outline.minX + radius - box.maxX, box.minX - (outline.maxX - radius));
  const awayY = Math.max(0, outline.minY + radius - box.maxY, box.minY - (outline.maxY - radius));
  if (awayX * awayX + awayY * awayY >= radius * radius) return 'nothing';
  return holdsBox(service, box) ? 'all' : 'partly';
}

/**
 * Finds readings that services serve in all of a box, as bits: one service the whole of it, or several each a quarter,
 * or a quarter of a quarter, as often as `divisions` allows. Readings that are served in smaller pieces are left out.
 */
export function findCover(services: readonly Service[], box: Box, divisions: number): number {
  let cover = 0;
  let readings = 0;
  for (const service of services) {
    readings |= service.role;
    if ((service.role & ~cover) !== 0 && holdsBox(service, box)) cover |= service.role;
  }
  if (divisions === 0 || cover === readings || services.length < 2) return cover;
  const { minX, minY, maxX, maxY } = box;
  const x = (minX + maxX) / 2;
  const y = (minY + maxY) / 2;
  const quarters: readonly Box[] = [
    { minX, minY, maxX: x, maxY: y },
    { minX: x, minY, maxX, maxY: y },
    { minX, minY: y, maxX: x, maxY },
    { minX: x, minY: y, maxX, maxY },
  ];
  for (const quarter of quarters) {
    readings &= cover | findCover(services, quarter, divisions - 1);
    if (readings === cover) break;
  }
  return readings;
}

/** What is within the radius of a disc in the park is within reach: all of a box whose farthest corner is. */
function holdsBox({ radius, innerDiscs }: Service, box: Box): boolean {
  for (const disc of innerDiscs) {
    const farX = Math.max(disc.x - box.minX, box.maxX - disc.x);
    const farY = Math.max(disc.y - box.minY, box.maxY - disc.y);
    const reach = disc.radius + radius;
    if (farX * farX + farY * farY <= reach * reach) return true;
  }
  return false;
}
