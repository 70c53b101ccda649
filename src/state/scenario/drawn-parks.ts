import { listEdits } from '../../coverage/scenario/edit-history.ts';
import { foldEdits, type ParkState } from '../../coverage/scenario/fold-edits.ts';
import type { PlanFeature } from '../../model/feature.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import { readRow } from '../../plan/catalogue.ts';
import type { MapState } from '../map-state.ts';
import { selectSelectedSite } from '../selectors.ts';
import { findShownScenario } from './scenario-actions.ts';

/** A park that can be reshaped, with the shape that it has now. */
export interface DrawnPark {
  readonly site: SiteId;
  readonly polygons: LngLatPolygons;
}

/** The park whose card is open, as the scenario that is shown has it; null where none is, or there is no result yet. */
export function findParkToReshape(state: MapState): DrawnPark | null {
  const chosen = selectSelectedSite(state);
  if (chosen?.kind !== 'park' || chosen.layer !== state.loaded?.district.coverage?.parks) return null;
  const site = nameRow(state, 'parks', chosen.index);
  const edited = site && foldShown(state).get(site);
  if (!site || edited?.present === false) return null;
  return { site, polygons: edited?.polygons ?? flattenFeature(chosen.feature) };
}

/**
 * Lists the outlines that a drawn park may lie against: of the parks and blocks that are drawn, as the scenario that is
 * shown has them, but for one of them. Flat longitudes and latitudes in degrees, closed or not.
 */
export function listOutlines(state: MapState, except: SiteId | null): ArrayLike<number>[] {
  const { loaded } = state;
  const edited = foldShown(state);
  const drawn = (['parks', 'residential'] as const).flatMap((role) => {
    const features = loaded?.features.get(loaded.district.coverage?.[role] ?? '') ?? [];
    return features.flatMap((feature, index) => {
      const site = nameRow(state, role, readRow(feature, index));
      return site !== null && (site === except || edited.has(site)) ? [] : flattenFeature(feature).flat();
    });
  });
  const others = [...edited].filter(([site, { present }]) => present && site !== except);
  return [...drawn, ...others.flatMap(([, { polygons }]) => polygons?.flat() ?? [])];
}

/** The name of a row of the result; null where there is no such row. */
function nameRow({ coverage: { result } }: MapState, role: 'parks' | 'residential', row: number): SiteId | null {
  return (role === 'parks' ? result?.parks.items : result?.blocks)?.[row]?.site ?? null;
}

function foldShown({ scenarios }: MapState): ReadonlyMap<SiteId, ParkState> {
  const shown = findShownScenario(scenarios);
  return foldEdits(shown ? listEdits(shown.history) : []);
}

/** The rings of a feature, flat and not closed. */
function flattenFeature({ geometry }: PlanFeature): LngLatPolygons {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.map((rings) =>
    rings.map((ring) => ring.slice(0, -1).flatMap(([lng = NaN, lat = NaN]) => [lng, lat])),
  );
}
