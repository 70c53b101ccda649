import { listEdits, nameNextAddition, openHistory } from '../../coverage/scenario/edit-history.ts';
import type { LngLatPolygons, ScenarioEdit } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import type { Store } from '../store.ts';
import { tryStep } from './scenario-actions.ts';
import { findShownScenario } from './scenario-state.ts';

/** How the parks that a scenario adds are named. */
const ADDED = 'parks/+';

/** The names that are given to what has none yet: a park's has its number. */
export interface NewNames {
  readonly scenario: string;
  readonly park: (number: number) => string;
}

/**
 * Takes what was drawn into the scenario that is shown, as one step: the new shape of a park, or with null a new park.
 * Where none is shown, one is made first. What was drawn for a park that the scenario no longer adds is a new one.
 *
 * @returns the scenario's name
 */
export function takeDrawnPark(store: Store, site: SiteId | null, polygons: LngLatPolygons, names: NewNames): string {
  const history = findShownScenario(store.state.scenarios)?.history ?? openHistory({ name: names.scenario, edits: [] });
  const additions = listEdits(history).filter(({ op }) => op === 'add');
  const isGone = site?.startsWith(ADDED) && !additions.some((edit) => edit.site === site);
  const facts = { status: null, code: null, name: names.park(additions.length + 1) };
  const edit: ScenarioEdit =
    site !== null && !isGone
      ? { op: 'replace', site, polygons }
      : { op: 'add', site: nameNextAddition(history), id: null, polygons, facts };
  tryStep(store, [edit], history.name);
  return history.name;
}
