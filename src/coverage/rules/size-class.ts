import { LEAST_GREEN_AREA, LEAST_PARK_AREA, listSizeBounds, roundArea } from '../../model/figures.ts';
import type { SizeClass } from './standard.ts';

/** The readings beside the standard's own are always these, whatever the standard: "300 m to green, 500 m to a park". */
export const GREEN_300 = { minArea: LEAST_GREEN_AREA, radius: 300 } as const;
export const PARK_500 = { minArea: LEAST_PARK_AREA, radius: 500 } as const;

/** A park this close to a bound, as a share of it, may change its class with the next survey. */
const NEAR = 0.005;

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

/** A larger class than a park is of, and what its size lacks of it (m²). */
export interface NextClass {
  readonly minArea: number;
  readonly radius: number;
  readonly missingArea: number;
}

/**
 * Finds the next larger class in which a park of some size would serve further than `radius` metres; null where there
 * is none. The size is the one that parks are classed by, which need not be that of the park's own ground.
 */
export function findNextClass(
  { area, historic }: { readonly area: number; readonly historic: boolean },
  classes: readonly SizeClass[],
  radius: number,
): NextClass | null {
  const [next] = classes
    .filter(({ where }) => !where || historic)
    .filter((larger) => larger.minArea > area && larger.radius > radius)
    .sort((a, b) => a.minArea - b.minArea);
  return next ? { minArea: next.minArea, radius: next.radius, missingArea: next.minArea - area } : null;
}

/** Finds the bound that an area comes within 0.5 % of, from above or below, or null. */
export function findNearBound(area: number, classes: readonly SizeClass[]): number | null {
  return listSizeBounds(classes).find((bound) => bound > 0 && Math.abs(area - bound) <= NEAR * bound) ?? null;
}

/** Says whether an area lies within the bounds of a class; rounded as for the classing itself. */
function isOfClass(area: number, minArea: number, maxArea: number | null): boolean {
  const rounded = roundArea(area);
  return rounded >= minArea && (maxArea === null || rounded < maxArea);
}
