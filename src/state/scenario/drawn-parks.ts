import type { PlanFeature } from '../../model/feature.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import { readRow } from '../../plan/catalogue.ts';
import type { MapState } from '../map-state.ts';
import { selectSelectedSite } from '../selectors.ts';

/** A park that can be reshaped, with the shape that it has now. */
export interface DrawnPark {
  readonly site: SiteId;
  readonly polygons: LngLatPolygons;
}

/** The park whose card is open, as the scenario that is shown has it; null where none is, or there is no result yet. */
export function findParkToReshape(state: MapState): DrawnPark | null {
  const chosen = selectSelectedSite(state);
  if (chosen?.kind !== 'park' || chosen.layer !== state.loaded?.district.coverage?.parks) return null;
  const site = state.coverage.result?.parks.items.find(({ index }) => index === chosen.index)?.site;
  return site ? { site, polygons: flattenFeature(chosen.feature) } : null;
}

/**
 * Lists the outlines that a drawn park may lie against: of the parks and blocks that are drawn, as the scenario that is
 * shown has them, but for one of them. Flat longitudes and latitudes in degrees, not closed.
 */
export function listOutlines(state: MapState, except: SiteId | null): ArrayLike<number>[] {
  const drawn = state.edited ?? state.loaded;
  const leftOut = state.coverage.result?.parks.items.find(({ site }) => site === except)?.index;
  return (['parks', 'residential'] as const).flatMap((role) => {
    const features = drawn?.features.get(drawn.district.coverage?.[role] ?? '') ?? [];
    return features.flatMap((feature, index) =>
      role === 'parks' && readRow(feature, index) === leftOut ? [] : flattenFeature(feature).flat(),
    );
  });
}

/** The rings of a feature, flat and not closed. */
function flattenFeature({ geometry }: PlanFeature): LngLatPolygons {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.map((rings) =>
    rings.map((ring) => ring.slice(0, -1).flatMap(([lng = NaN, lat = NaN]) => [lng, lat])),
  );
}
