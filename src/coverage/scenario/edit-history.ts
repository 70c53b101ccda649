import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { EditOp, Scenario, ScenarioEdit } from '../../model/scenario.ts';
import { type SiteId, nameAddedSite, nameSites } from '../../model/vocabulary.ts';
import { foldEdits } from './fold-edits.ts';

/** What is done and undone at once: mostly one edit, several where sites are accepted together. */
export type EditStep = readonly ScenarioEdit[];

/** A scenario with what was done in it and what was undone; it never changes, each step makes a new one. */
export interface EditHistory {
  readonly name: string;
  readonly done: readonly EditStep[];
  /** The last one is the next to be done again. */
  readonly undone: readonly EditStep[];
}

/** What a step is called: what it does, to which park, and to how many where they are several. */
export interface StepName {
  readonly op: EditOp;
  /** The park's name, else its id, else its place; null for a step of several parks. */
  readonly park: string | null;
  readonly count: number;
}

/** Opens a scenario: each of its edits is a step that can be undone. */
export function openHistory({ name, edits }: Scenario): EditHistory {
  return { name, done: edits.map((edit) => [edit]), undone: [] };
}

/** Lists the edits that hold. */
export function listEdits({ done }: EditHistory): ScenarioEdit[] {
  return done.flat();
}

/** Does a step; what was undone before cannot be done again after it. A step without edits is none. */
export function doStep(history: EditHistory, step: EditStep): EditHistory {
  return step.length === 0 ? history : { ...history, done: [...history.done, step], undone: [] };
}

/** Undoes the last step; the same history where there is none. */
export function undoStep(history: EditHistory): EditHistory {
  const last = history.done.at(-1);
  return last ? { ...history, done: history.done.slice(0, -1), undone: [...history.undone, last] } : history;
}

/** Does again the step that was undone last; the same history where there is none. */
export function redoStep(history: EditHistory): EditHistory {
  const next = history.undone.at(-1);
  return next ? { ...history, done: [...history.done, next], undone: history.undone.slice(0, -1) } : history;
}

/** The name for the next park that is added. */
export function nameNextAddition(history: EditHistory): SiteId {
  return nameAddedSite('parks', listEdits(history).filter(({ op }) => op === 'add').length + 1);
}

/**
 * Names a step by its edits, with the names that the parks have after it: `before` are the edits that held before it,
 * `parks` the layer.
 */
export function nameStep(step: EditStep, before: readonly ScenarioEdit[], parks: PolygonLayer): StepName {
  const sites = new Set(step.map(({ site }) => site));
  const { op, site } = step[0]!;
  if (sites.size > 1) return { op, park: null, count: sites.size };
  return { op, park: nameParkOf(site, [...before, ...step], parks), count: 1 };
}

/** A scenario by the names of its steps; the first ones where they are many. */
export interface NamedScenario {
  readonly name: string;
  readonly steps: readonly StepName[];
  /** How many more there are. */
  readonly more: number;
}

/** Names the first edits of a scenario, each as a step. */
export function listSteps({ name, edits }: Scenario, parks: PolygonLayer, most = 30): NamedScenario {
  const steps = edits.slice(0, most).map((edit, i) => nameStep([edit], edits.slice(0, i), parks));
  return { name, steps, more: edits.length - steps.length };
}

function nameParkOf(site: SiteId, edits: readonly ScenarioEdit[], { features }: PolygonLayer): string {
  const state = foldEdits(edits.filter((edit) => edit.site === site)).get(site);
  const record = state?.addition ? null : features[nameSites('parks', features).indexOf(site)];
  const name = state?.facts.name === undefined ? record?.name : state.facts.name;
  return name ?? state?.addition?.id ?? record?.id ?? site.slice(site.indexOf('/') + 1);
}
