import type { CoverageInput } from '../../coverage/result.ts';
import type { AnalysisClient } from '../../worker/analysis-client.ts';
import { LatestTask } from '../latest-task.ts';
import { readShownEdits } from '../scenario/shown-edits.ts';
import type { Store } from '../store.ts';
import type { CoverageState } from './coverage-state.ts';

/** Has the layers of the shown result, with its scenario, be computed by every standard that is offered. */
export class StandardsComparer {
  readonly #store: Store;
  readonly #task = new LatestTask();
  /** The result whose standards are being compared. */
  #compared: CoverageState['result'] = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Computes what is not known yet; `input` is what the result is of. */
  async compare(input: CoverageInput, openClient: () => Promise<AnalysisClient>): Promise<void> {
    const { result, comparison } = this.#store.state.coverage;
    if (!result || comparison || this.#compared === result) return;
    this.#compared = result;
    try {
      await this.#task.run((signal) => this.#run(input, openClient, signal));
    } finally {
      if (this.#compared === result) this.#compared = null;
    }
  }

  /** Ends what is compared: it is of standards that are no more. */
  stop(): void {
    this.#task.stop();
    this.#compared = null;
  }

  async #run(input: CoverageInput, openClient: () => Promise<AnalysisClient>, signal: AbortSignal): Promise<void> {
    const { loaded, scenarios, coverage, customStandards } = this.#store.state;
    const { result } = coverage;
    if (!loaded || !result) return;
    const { listOfferedStandards } = await import('./offered-standards.ts');
    const others = listOfferedStandards(loaded, customStandards).standards.filter(
      ({ id }) => id !== result.standard.id,
    );
    const client = await openClient();
    const { edits } = readShownEdits(scenarios);
    const comparison = await client.compareStandards(
      { input, edits, standards: [result.standard, ...others] },
      { signal },
    );
    const now = this.#store.state.coverage;
    if (!signal.aborted && now.result === result) this.#store.update({ coverage: { ...now, comparison } });
  }
}
