import type { Feature, Geometry } from 'geojson';
import { type ParkState, foldEdits } from '../../coverage/scenario/fold-edits.ts';
import { describeShape } from '../../coverage/scenario/write-scenario.ts';
import type { PlanFeature } from '../../model/feature.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { ScenarioEdit } from '../../model/scenario.ts';
import { nameAddedSite, nameSites, type SiteId } from '../../model/vocabulary.ts';
import { readRow } from '../../plan/catalogue.ts';

/** A district with the parks of a scenario, and the outlines of those that are no longer as they were. */
export interface EditedDistrict {
  readonly loaded: LoadedDistrict;
  readonly before: readonly Feature<Geometry>[];
}

/**
 * Makes the parks of a district be as edits say: for map, list and cards. `parks` is the layer that the edits speak of.
 * Each feature carries its row in the check's result; edited ones have `edited: true`.
 */
export function editDistrict(
  loaded: LoadedDistrict,
  parks: PolygonLayer,
  edits: readonly ScenarioEdit[],
): EditedDistrict {
  const layer = loaded.district.coverage!.parks;
  const states = foldEdits(edits);
  const sites = nameSites('parks', parks.features);
  const before: Feature<Geometry>[] = [];
  const features = (loaded.features.get(layer) ?? []).flatMap((feature, index): PlanFeature[] => {
    const row = readRow(feature, index);
    const state = states.get(sites[row]!);
    const isMoved = state && (!state.present || state.polygons);
    if (isMoved)
      before.push({ type: 'Feature', properties: { fid: `was-${row}`, change: 'was' }, geometry: feature.geometry });
    if (!state) return [{ ...feature, properties: { ...feature.properties, row } }];
    return state.present ? [editFeature(feature, row, state)] : [];
  });
  const added = [...states].flatMap(([site, state]) =>
    state.addition && state.present ? [makeFeature(site, parks.features.length + numberOf(site) - 1, state)] : [],
  );
  return { loaded: { ...loaded, features: new Map(loaded.features).set(layer, [...features, ...added]) }, before };
}

function editFeature(feature: PlanFeature, row: number, { polygons, facts }: ParkState): PlanFeature {
  const { name = feature.properties.name } = facts;
  return {
    ...feature,
    geometry: polygons ? describeShape(polygons) : feature.geometry,
    properties: {
      ...feature.properties,
      ...facts,
      name: name ?? '',
      nameEn: facts.name === undefined ? feature.properties.nameEn : (facts.name ?? ''),
      row,
      edited: true,
    },
  };
}

function makeFeature(site: SiteId, row: number, { polygons, facts }: ParkState): PlanFeature {
  const name = facts.name ?? '';
  return {
    type: 'Feature',
    id: site.slice(site.indexOf('/') + 1),
    geometry: describeShape(polygons!),
    properties: {
      ...facts,
      item: null,
      name,
      nameEn: name,
      clause: null,
      geometryStatus: 'drawn',
      accuracyM: Infinity,
      source: '',
      link: 'stated',
      row,
      edited: true,
    },
  };
}

/** The how-manieth park is named so that a scenario adds, counted from 1. */
function numberOf(site: SiteId): number {
  return Number(site.slice(nameAddedSite('parks', 1).length - 1));
}
