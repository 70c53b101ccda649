import type { CoverageInput } from '../../coverage/result.ts';
import { indexCatalogue } from '../../plan/catalogue.ts';
import type { Store } from '../store.ts';
import type { Baseline, CheckedLayers, ScenarioRunner } from './scenario-runner.ts';

/** Tries the scenarios of one store on its check; what that takes is fetched with the first scenario. */
export class LazyScenarios {
  readonly #store: Store;
  #check: CheckedLayers | null = null;
  #baseline: Baseline | null = null;
  #runner: ScenarioRunner | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The layers that scenarios are tried on; null before a check's number is there. */
  get input(): CoverageInput | null {
    return this.#check?.input ?? null;
  }

  /** Takes a check of the layers alone whose number is there: their parks are shown. */
  await(check: CheckedLayers): void {
    this.close();
    this.#check = check;
  }

  /** Takes its answer as the store shows it, and shows what the store wants on top of it. */
  async open(): Promise<void> {
    if (!this.#check) return;
    this.#baseline = { ...this.#check, checked: this.#store.state };
    await this.settle();
  }

  /** Has the scenario be computed that is to be shown. */
  async settle(): Promise<void> {
    const baseline = this.#baseline;
    if (!baseline || (!this.#runner && this.#store.state.scenarios.list.length === 0)) return;
    const { ScenarioRunner } = await import('./scenario-runner.ts');
    if (this.#baseline !== baseline) return;
    this.#runner ??= new ScenarioRunner(this.#store, baseline);
    await this.#runner.settle();
  }

  /** Ends what is computed of a scenario, by the reader's wish. Returns false where that is none. */
  stop(): boolean {
    return this.#runner?.stop() ?? false;
  }

  /** Forgets the check: it is of another question. The parks are as they were. */
  close(): void {
    this.#runner?.end();
    this.#check = this.#baseline = this.#runner = null;
    const { loaded, edited } = this.#store.state;
    if (loaded && edited) this.#store.update({ edited: null, catalogue: indexCatalogue(loaded) });
  }
}
