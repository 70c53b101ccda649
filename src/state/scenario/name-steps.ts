import { listSteps, type NamedScenario, nameStep, type StepName } from '../../coverage/scenario/edit-history.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { readEdits } from './shown-edits.ts';
import type { DeskScenario } from './scenario-state.ts';

/** What of a scenario can be undone and done again, and its edits, by name. */
export interface NamedSteps {
  readonly undo: StepName | null;
  readonly redo: StepName | null;
  readonly edits: NamedScenario;
}

/** Names the steps of a scenario; `parks` is the layer that it is tried on. */
export function nameSteps({ history }: DeskScenario, parks: PolygonLayer): NamedSteps {
  const { name, done, undone } = history;
  const [last, next] = [done.at(-1), undone.at(-1)];
  return {
    undo: last ? nameStep(last, done.slice(0, -1).flat(), parks) : null,
    redo: next ? nameStep(next, done.flat(), parks) : null,
    edits: listSteps({ name, edits: readEdits(history) }, parks),
  };
}
