import { type EditHistory, type EditStep, listEdits } from '../../coverage/scenario/edit-history.ts';
import type { ScenarioEdit } from '../../model/scenario.ts';
import type { ScenarioState } from './scenario-state.ts';

/** No edits: the baseline. One object, as the edits of every scenario are. */
export const BASELINE: readonly ScenarioEdit[] = [];

/** The edits of each list of steps that was asked for: the same steps give the same object. */
const known = new WeakMap<readonly EditStep[], readonly ScenarioEdit[]>();

/** What is to be shown on top of the layers, and what it is compared with. */
export interface ShownEdits {
  readonly edits: readonly ScenarioEdit[];
  readonly against: readonly ScenarioEdit[];
}

/** The edits that the map and the figures are to show at the moment. */
export function readShownEdits({ list, shown, against, showsBefore }: ScenarioState): ShownEdits {
  const editsOf = (wanted: string | null): readonly ScenarioEdit[] => {
    const entry = list.find(({ key }) => key === wanted);
    return entry ? readEdits(entry.history) : BASELINE;
  };
  if (shown === null || showsBefore) return { edits: editsOf(shown === null ? null : against), against: BASELINE };
  return { edits: editsOf(shown), against: editsOf(against) };
}

/** The edits of a scenario that hold. */
export function readEdits(history: EditHistory): readonly ScenarioEdit[] {
  if (history.done.length === 0) return BASELINE;
  const edits = known.get(history.done) ?? listEdits(history);
  known.set(history.done, edits);
  return edits;
}
