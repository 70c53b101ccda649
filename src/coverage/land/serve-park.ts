import type { ParkVerdict } from '../rules/park-ledger.ts';
import type { ParkSize } from '../rules/park-size.ts';
import { type RankedFeature, type Service, type ServiceAreaMaker, listReaches, makeServices } from './services.ts';
import type { SizeClass } from '../rules/standard.ts';

/**
 * Makes the reach of a park in each reading: from the boundary of its own ground, as far as its size says. A park that
 * may not serve has none.
 */
export function servePark(
  { polygons, rank }: RankedFeature,
  { area }: ParkSize,
  { eligible, radius }: ParkVerdict,
  maker?: ServiceAreaMaker,
): Service[] {
  return eligible ? makeServices({ polygons, area, rank }, asClasses(radius), undefined, maker) : [];
}

/** Says whether two sizes of a park, as decided on, let it serve equally far in each reading. */
export function servesAlike(
  a: { readonly size: ParkSize; readonly verdict: ParkVerdict },
  b: { readonly size: ParkSize; readonly verdict: ParkVerdict },
): boolean {
  const [reachesA, reachesB] = [a, b].map(({ size, verdict }) => listReaches(size.area, asClasses(verdict.radius)));
  // each radius comes once in a list
  return (
    reachesA!.length === reachesB!.length &&
    reachesA!.every(({ radiusMeters, readings }) =>
      reachesB!.some((other) => other.radiusMeters === radiusMeters && other.readings === readings),
    )
  );
}

/** The class that was decided on, for any size. */
function asClasses(radius: number | null): SizeClass[] {
  return radius === null ? [] : [{ minArea: 0, maxArea: null, radius }];
}
