import type { SiteGoal } from '../../coverage/scenario/suggest-sites.ts';
import type { CoverageRunner } from '../coverage/coverage-runner.ts';
import { passWholePercents } from '../coverage/show-answer.ts';
import { LatestTask } from '../latest-task.ts';
import { selectCheckInput } from '../selectors.ts';
import type { Store } from '../store.ts';
import { NO_SUGGESTION, type SuggestState } from './suggest-state.ts';

/** What a search is asked by the reader: their own layer of candidates, or squares of so many m² in a grid. */
export interface SuggestQuestion {
  readonly candidates: 'layer' | number;
  readonly goal: SiteGoal;
}

/**
 * Runs the search for the next sites of one store, one at a time; the last good sites stay where it is stopped. It is
 * stopped where another question is put to the check, which would have to wait for it.
 */
export class SuggestRunner {
  readonly #store: Store;
  readonly #runner: CoverageRunner;
  readonly #run = new LatestTask();
  readonly #release: () => void;

  constructor(store: Store, runner: CoverageRunner) {
    this.#store = store;
    this.#runner = runner;
    this.#release = store.watch(
      (state) => [...selectCheckInput(state), state.scenarios.list, state.scenarios.shown],
      () => this.stop(),
    );
  }

  /** Ends the search and leaves the store alone. */
  disconnect(): void {
    this.stop();
    this.#release();
  }

  /** Searches anew, on top of the result that is shown; nothing happens before there is one. */
  async start({ candidates: source, goal }: SuggestQuestion): Promise<void> {
    const { coverage, loaded, userLayers } = this.#store.state;
    const { result } = coverage;
    const candidates = source === 'layer' ? userLayers?.layers.get('candidates')?.layer : source;
    if (!result || candidates === undefined) return;
    await this.#run.run(async (signal) => {
      const change = (patch: Partial<SuggestState>): void => {
        if (!signal.aborted) this.#change(patch);
      };
      const basis = { result, loaded, userLayers };
      change({ phase: 'running', progress: null, notices: [] });
      try {
        const answer = await this.#runner.ask((client) =>
          client.suggest(
            { candidates, goal },
            {
              signal,
              onProgress: passWholePercents((progress) => change({ progress })),
              onSites: (found) => change({ found, goal, basis, accepted: NO_SUGGESTION.accepted }),
            },
          ),
        );
        if (answer.outcome === 'refused') {
          change({ phase: 'failed', progress: null, notices: answer.diagnostics });
          return;
        }
        const { candidates: layer, suggestion, notices } = answer;
        const found = { candidates: layer, suggestion };
        change({ phase: 'done', progress: null, found, goal, basis, notices });
      } catch (error) {
        if (signal.aborted) return;
        console.error('district-map:', error);
        const message = error instanceof Error ? error.message : String(error);
        const failure = { code: 'analysis-failed', params: { message }, severity: 'error', layer: 'coverage' } as const;
        change({ phase: 'failed', progress: null, notices: [failure] });
      }
    });
  }

  /** Ends the search; what it has found stays. */
  stop(): void {
    if (this.#store.state.suggestion.phase !== 'running') return;
    this.#run.stop();
    this.#change({ phase: 'stopped', progress: null });
  }

  #change(patch: Partial<SuggestState>): void {
    this.#store.update({ suggestion: { ...this.#store.state.suggestion, ...patch } });
  }
}
