import {
  doStep,
  type EditHistory,
  type EditStep,
  openHistory,
  redoStep,
  undoStep,
} from '../../coverage/scenario/edit-history.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Store } from '../store.ts';
import type { DeskScenario, ScenarioState } from './scenario-state.ts';

/** Puts a scenario on the desk and shows it; returns its key. Its edits are steps that can be undone. */
export function addScenario(store: Store, scenario: Scenario): string {
  const { scenarios } = store.state;
  const key = nameNext(scenarios.list);
  const list = [...scenarios.list, { key, history: openHistory(scenario) }];
  change(store, { list, shown: key, against: null, showsBefore: false });
  return key;
}

/** Shows a scenario, or with null the baseline. */
export function showScenario(store: Store, shown: string | null): void {
  change(store, { shown, against: null, showsBefore: false });
}

/** Compares the shown scenario with another one, or with null with the baseline. */
export function compareWith(store: Store, against: string | null): void {
  if (against !== store.state.scenarios.shown) change(store, { against });
}

/** Shows for the moment what the scenario is compared with, or the scenario again. */
export function showBefore(store: Store, showsBefore: boolean): void {
  change(store, { showsBefore });
}

/** Takes a scenario off the desk; the baseline is shown where it was. */
export function removeScenario(store: Store, key: string): void {
  const { list, shown, against } = store.state.scenarios;
  change(store, {
    list: list.filter((entry) => entry.key !== key),
    shown: shown === key ? null : shown,
    against: against === key ? null : against,
    showsBefore: false,
  });
}

/** Calls a scenario otherwise. */
export function renameScenario(store: Store, key: string, name: string): void {
  changeHistory(store, key, (history) => ({ ...history, name }));
}

/** Does a step in the scenario that is shown; without one nothing happens. */
export function editScenario(store: Store, step: EditStep): void {
  changeShown(store, (history) => doStep(history, step));
}

/** Does a step in the scenario that is shown, or as the first of a new one of this name. */
export function tryStep(store: Store, step: EditStep, name: string): void {
  if (store.state.scenarios.shown === null) addScenario(store, { name, edits: [] });
  editScenario(store, step);
}

/** Undoes the last step of the scenario that is shown. */
export function undoEdit(store: Store): void {
  changeShown(store, undoStep);
}

/** Does again what was undone last in the scenario that is shown. */
export function redoEdit(store: Store): void {
  changeShown(store, redoStep);
}

function changeShown(store: Store, make: (history: EditHistory) => EditHistory): void {
  const { shown } = store.state.scenarios;
  if (shown !== null) changeHistory(store, shown, make);
}

function changeHistory(store: Store, key: string, make: (history: EditHistory) => EditHistory): void {
  const { list } = store.state.scenarios;
  change(store, {
    list: list.map((entry) => (entry.key === key ? { ...entry, history: make(entry.history) } : entry)),
    showsBefore: false,
  });
}

function change(store: Store, patch: Partial<ScenarioState>): void {
  const { scenarios } = store.state;
  const names = Object.keys(patch) as (keyof ScenarioState)[];
  if (names.some((name) => patch[name] !== scenarios[name])) store.update({ scenarios: { ...scenarios, ...patch } });
}

function nameNext(list: readonly DeskScenario[]): string {
  const numbers = list.map(({ key }) => Number(key.slice(1)));
  return `s${Math.max(0, ...numbers) + 1}`;
}
