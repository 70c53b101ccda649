import type { SizeClass } from './standard.ts';

/** The readings beside the standard's own are always these, whatever the standard: "300 m to green, 500 m to a park". */
export const GREEN_300 = { minArea: 400, radius: 300 } as const;
export const PARK_500 = { minArea: 5000, radius: 500 } as const;

/** A park this close to a bound, as a share of it, may change its class with the next survey. */
const NEAR = 0.005;

/** Rounds an area to the 0.01 m² by which parks are classed: surveys and projections know no more. */
export function roundArea(area: number): number {
  return Math.round(area * 100) / 100;
}

/**
 * Finds the class of a park by its area in m², or null where it is too small. Bounds are "at least".
 * Classes for historic areas take no part unless `historic` says that the park lies in one.
 */
export function findSizeClass(area: number, classes: readonly SizeClass[], historic = false): SizeClass | null {
  let best: SizeClass | null = null;
  for (const sizeClass of classes) {
    if (sizeClass.where === 'historic' && !historic) continue;
    if (!isOfClass(area, sizeClass.minArea, sizeClass.maxArea)) continue;
    if (!best || sizeClass.radius > best.radius) best = sizeClass;
  }
  return best;
}

/** Finds the bound that an area comes within 0.5 % of, from above or below, or null. */
export function findNearBound(area: number, classes: readonly SizeClass[]): number | null {
  const bounds = [...classes.map(({ minArea }) => minArea), GREEN_300.minArea, PARK_500.minArea];
  return bounds.find((bound) => bound > 0 && Math.abs(area - bound) <= NEAR * bound) ?? null;
}

/** Says whether an area lies within the bounds of a class; rounded as for the classing itself. */
function isOfClass(area: number, minArea: number, maxArea: number | null): boolean {
  const rounded = roundArea(area);
  return rounded >= minArea && (maxArea === null || rounded < maxArea);
}
