import { type EditDocument, type ScenarioDocument, describeScenario } from '../coverage/scenario/write-scenario.ts';
import {
  PROJECT_NAME_LENGTH,
  PROJECT_SCHEMA,
  type Project,
  type ProjectScenario,
  type StoredLayer,
} from '../model/project.ts';

/** A scenario in its own stable form, with the steps in which it was made and those that were undone. */
interface SteppedScenario extends ScenarioDocument {
  /** How many of the edits were made at once, step by step. */
  readonly steps: readonly number[];
  /** The next one to redo first. */
  readonly undone: readonly (readonly EditDocument[])[];
}

/**
 * Writes a project in the stable form `district-map/project@1` (`docs/project.schema.json`), as pieces of one text: the
 * sources of the layers are most of it, and are not copied.
 */
export function writeProject({ layers, scenarios, ...facts }: Project): readonly string[] {
  const { app, savedAt, district, extent, shipped, choices, shown, view, camera } = facts;
  const head = { schema: PROJECT_SCHEMA, app, savedAt, district: cut(district), extent, shipped };
  const tail = { choices, scenarios: scenarios.map(describeSteps), shown, view, camera };
  return [
    `${JSON.stringify(head).slice(0, -1)},"layers":[`,
    ...layers.flatMap((layer, index) => [index === 0 ? '\n' : ',\n', ...writeLayer(layer)]),
    `],\n${JSON.stringify(tail).slice(1)}\n`,
  ];
}

function writeLayer({ source, name, ...facts }: StoredLayer): readonly string[] {
  return [`${JSON.stringify({ name: cut(name), ...facts }).slice(0, -1)},"source":`, source, '}'];
}

function describeSteps({ name, done, undone }: ProjectScenario): SteppedScenario {
  const later = [...undone].reverse();
  // written as one: what was undone speaks of parks that were added before it
  const { schema, edits } = describeScenario({ name, edits: [...done, ...later].flat() });
  const count = done.flat().length;
  let at = count;
  return {
    schema,
    name: cut(name),
    edits: edits.slice(0, count),
    steps: done.map((step) => step.length),
    undone: later.map((step) => edits.slice(at, (at += step.length))),
  };
}

/** A name as long as readers take it. */
function cut(name: string): string {
  return name.length <= PROJECT_NAME_LENGTH ? name : [...name].slice(0, PROJECT_NAME_LENGTH).join('');
}
