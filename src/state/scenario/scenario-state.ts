import type { EditHistory } from '../../coverage/scenario/edit-history.ts';

/** A scenario on the desk, with a name of its own that stays when the reader calls it otherwise. */
export interface DeskScenario {
  readonly key: string;
  readonly history: EditHistory;
}

/** The scenarios of one map. The baseline, the layers as they are, is none of them and never changes. */
export interface ScenarioState {
  readonly list: readonly DeskScenario[];
  /** Key of the one that is shown and edited; null while the baseline is. */
  readonly shown: string | null;
  /** What the shown one is compared with: the key of another; null for the baseline. */
  readonly against: string | null;
  /** Whether the map shows, for the moment, what the scenario is compared with. */
  readonly showsBefore: boolean;
}

export const NO_SCENARIOS: ScenarioState = { list: [], shown: null, against: null, showsBefore: false };

/** The scenario that is shown; null while the baseline is. */
export function findShownScenario({ list, shown }: ScenarioState): DeskScenario | null {
  return list.find(({ key }) => key === shown) ?? null;
}
