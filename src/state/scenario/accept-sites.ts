import { listEdits, nameNextAddition, openHistory } from '../../coverage/scenario/edit-history.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { LngLatPolygons, ScenarioEdit } from '../../model/scenario.ts';
import { nameAddedSite } from '../../model/vocabulary.ts';
import { copyShape } from '../../plan/sketch-sites.ts';
import type { MapState } from '../map-state.ts';
import type { Store } from '../store.ts';
import { tryStep } from './scenario-actions.ts';
import { findShownScenario } from './scenario-state.ts';

/** A park that is to be added. */
export interface NewPark {
  readonly polygons: LngLatPolygons;
  readonly name: string | null;
}

/**
 * Makes one step of parks that are added: in the scenario that is shown, or in a new one of the name where none is.
 * Nothing happens without parks.
 */
export function addParks(store: Store, parks: readonly NewPark[], scenarioName: string): void {
  if (parks.length === 0) return;
  const history = findShownScenario(store.state.scenarios)?.history ?? openHistory({ name: '', edits: [] });
  const first = Number(nameNextAddition(history).replace(/^.*\+/, ''));
  tryStep(
    store,
    parks.map(({ polygons, name }, i): ScenarioEdit => ({
      op: 'add',
      site: nameAddedSite('parks', first + i),
      id: null,
      polygons,
      facts: { name, code: null, status: null },
    })),
    scenarioName,
  );
}

/** The sites that are parks of the scenario that is shown: not those of a step that was undone. */
export function listAccepted({ scenarios, suggestion }: MapState): ReadonlySet<number> {
  const shown = findShownScenario(scenarios);
  const added = new Set(
    shown ? listEdits(shown.history).map((edit) => (edit.op === 'add' ? edit.polygons : null)) : [],
  );
  return new Set([...suggestion.accepted].flatMap(([number, polygons]) => (added.has(polygons) ? [number] : [])));
}

/** Makes parks of sites that were found, as one step, and notes that they are. */
export function acceptSites(
  store: Store,
  numbers: readonly number[],
  nameSite: (number: number, layer: PolygonLayer) => string,
  scenarioName: string,
): void {
  const { suggestion } = store.state;
  if (!suggestion.found) return;
  const { candidates } = suggestion.found;
  const known = listAccepted(store.state);
  const fresh = numbers.filter((number) => !known.has(number));
  const shapes = new Map(fresh.map((number) => [number, copyShape(candidates, number)]));
  const parks = [...shapes].map(([number, polygons]) => ({ polygons, name: nameSite(number, candidates) }));
  addParks(store, parks, scenarioName);
  const accepted = new Map([...suggestion.accepted, ...shapes]);
  store.update({ suggestion: { ...store.state.suggestion, accepted } });
}
