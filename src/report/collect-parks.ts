import { foldEdits } from '../coverage/scenario/fold-edits.ts';
import { isPlanned } from '../coverage/rules/what-counts.ts';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { LngLatPolygons } from '../model/scenario.ts';
import { nameSites, type SiteId } from '../model/vocabulary.ts';
import type { ReportMapSource } from './report-input.ts';

/** A park as a map shows it. */
export interface ShownPark {
  readonly polygons: LngLatPolygons;
  readonly planned: boolean;
  /** Its shape is not that of the layer. */
  readonly changed: boolean;
}

/** Collects the parks that are there after the changes, by their name. */
export function collectParks({ layers: { parks }, edits }: ReportMapSource): ReadonlyMap<SiteId, ShownPark> {
  const states = foldEdits(edits);
  const collected = new Map<SiteId, ShownPark>();
  nameSites('parks', parks.features).forEach((site, i) => {
    const { present = true, polygons = null, facts = {} } = states.get(site) ?? {};
    if (!present) return;
    const { status = parks.features[i]!.status } = facts;
    const shape = polygons ?? unpackPolygons(parks.polygons, i);
    collected.set(site, { polygons: shape, planned: isPlanned(status), changed: polygons !== null });
  });
  for (const [site, { addition, present, polygons, facts }] of states) {
    if (!addition || !present || !polygons) continue;
    collected.set(site, { polygons, planned: isPlanned(facts.status ?? null), changed: true });
  }
  return collected;
}
