import type { OutlineBuilder } from '../geometry/outline.ts';
import type { ParkVerdict } from './park-ledger.ts';
import type { ParkSize } from './park-size.ts';
import type { PlanarFeature } from './planar-layer.ts';
import { type Service, makeServices } from './services.ts';

/**
 * Makes the reach of a park in each reading: from the boundary of its own ground, as far as its size says. A park that
 * may not serve has none.
 */
export function servePark(
  { polygons }: PlanarFeature,
  { area }: ParkSize,
  { eligible, radius }: ParkVerdict,
  builder?: OutlineBuilder,
): Service[] {
  if (!eligible) return [];
  const classes = radius === null ? [] : [{ minArea: 0, maxArea: null, radius }];
  return makeServices({ polygons, area }, classes, undefined, builder);
}
