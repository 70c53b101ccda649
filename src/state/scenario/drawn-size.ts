import { type DrawnSize, listDrawnBounds, measureDrawn } from '../../coverage/rules/drawn-size.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { MapState } from '../map-state.ts';

export type { DrawnSize };

/** Measures what is drawn in the plane and by the standard of the result; without one by the bounds that always hold. */
export function measureDrawnSize({ coverage, loaded }: MapState, polygons: LngLatPolygons): DrawnSize {
  const { result } = coverage;
  const meridian = result?.plane.centralMeridian ?? loaded?.district.plane.centralMeridian ?? null;
  return measureDrawn(polygons, result?.standard.classes ?? [], meridian);
}

/** The areas (m²) that the size of what is drawn is compared with, the smallest first. */
export function listSizeTicks({ coverage }: MapState): readonly number[] {
  return listDrawnBounds(coverage.result?.standard.classes ?? []);
}
