import type { AnalysisClient } from '../../worker/analysis-client.ts';
import type { Progress } from '../../model/progress.ts';
import type { Site } from '../../plan/catalogue.ts';
import { addNotices } from '../actions.ts';
import { INITIAL_COVERAGE, type CoverageState } from './coverage-state.ts';
import { drawLand } from './draw-land.ts';
import type { Store } from '../store.ts';

/** Runs the coverage check of one store: one worker, one run at a time, the last good result kept. */
export class CoverageRunner {
  readonly #store: Store;
  readonly #makeClient: () => Promise<AnalysisClient>;
  #client: Promise<AnalysisClient> | null = null;
  #run: AbortController | null = null;

  constructor(
    store: Store,
    makeClient: () => Promise<AnalysisClient> = async () =>
      new (await import('../../worker/analysis-client.ts')).AnalysisClient(),
  ) {
    this.#store = store;
    this.#makeClient = makeClient;
  }

  /** Computes the result, then has Turf check it and draw it. A run that is under way is ended. */
  async start(): Promise<void> {
    this.#run?.abort();
    const { loaded, coverage, userLayers } = this.#store.state;
    if (!loaded?.district.coverage) return;
    const run = new AbortController();
    this.#run = run;
    const { signal } = run;
    this.#change({ phase: 'running', progress: null, problems: [] });
    const onProgress = passWholePercents((progress) => this.#change({ progress }));
    try {
      this.#client ??= this.#makeClient();
      const client = await this.#client;
      // the standards and the packing are not needed before somebody asks
      const { makeCoverageInput } = await import('./make-coverage-input.ts');
      const { listOfferedStandards } = await import('./offered-standards.ts');
      signal.throwIfAborted();
      const { standards, diagnostics } = listOfferedStandards(loaded);
      addNotices(this.#store, diagnostics);
      if (coverage.standard !== null && !standards.some(({ id }) => id === coverage.standard)) {
        console.warn(`district-map: no standard "${coverage.standard}"`);
        this.#change({ standard: null });
      }
      const input = makeCoverageInput(loaded, coverage, userLayers);
      if (!input) return;
      const check = await client.check(
        { input, draw: true },
        {
          signal,
          onProgress,
          onResult: (result, notices) =>
            this.#change({ result, notices, verification: null, drawing: null, explanations: new Map() }),
        },
      );
      if (check.outcome === 'refused') {
        this.#change({ phase: 'failed', progress: null, problems: check.diagnostics });
        return;
      }
      const { result, drawn, verification, notices } = check;
      this.#change({
        phase: 'done',
        progress: null,
        drawing: drawn && { serviceAreas: drawn.serviceAreas, land: drawLand(loaded, result, drawn.gaps) },
        verification,
        notices: notices.filter(({ code }) => code !== 'drawing-failed'),
        // that the number has no picture is not to be looked for in a list
        problems: notices.filter(({ code }) => code === 'drawing-failed'),
      });
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      const problem = { params: { message }, severity: 'error', layer: 'coverage' } as const;
      // the number stands also where Turf could not draw and check it, as with very large layers
      if (this.#store.state.coverage.result !== coverage.result) {
        this.#change({
          phase: 'done',
          progress: null,
          drawing: null,
          problems: [{ ...problem, code: 'drawing-failed' }],
        });
      } else {
        this.#change({ phase: 'failed', progress: null, problems: [{ ...problem, code: 'analysis-failed' }] });
      }
    }
  }

  /** Asks for the explanation of a park or block, once for each result; nothing happens before there is one. */
  async explain({ id, kind, index }: Site): Promise<void> {
    const { result, explanations } = this.#store.state.coverage;
    const client = await this.#client;
    if (!client || !result || explanations.has(id)) return;
    try {
      const explanation = await client.explain(kind, index);
      // another result may have come while this one was explained
      if (this.#store.state.coverage.result !== result) return;
      this.#change({ explanations: new Map(this.#store.state.coverage.explanations).set(id, explanation) });
    } catch {
      // the card goes without; a run that broke down has its own report
    }
  }

  /** Ends the run; what was known before stays. */
  stop(): void {
    this.#run?.abort();
    const { result, drawing } = this.#store.state.coverage;
    const stopped = { code: 'analysis-stopped', params: {}, severity: 'info', layer: 'coverage' } as const;
    this.#change(
      result
        ? { phase: 'done', progress: null, problems: drawing ? [] : [stopped] }
        : { phase: 'failed', progress: null, problems: [stopped] },
    );
  }

  /** Gives back the worker and forgets the result: the district has changed, or the element has gone. */
  reset(): void {
    this.#run?.abort();
    this.#run = null;
    void this.#client?.then((client) => client.dispose());
    this.#client = null;
    this.#store.update({ coverage: INITIAL_COVERAGE });
  }

  #change(patch: Partial<CoverageState>): void {
    this.#store.update({ coverage: { ...this.#store.state.coverage, ...patch } });
  }
}

/** Passes on a report of progress only where it tells of another stage or percent: each one draws the panel again. */
function passWholePercents(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const { stage, done, total } = progress;
    const step = `${stage} ${total > 0 ? Math.floor((100 * done) / total) : 0}`;
    if (step === last) return;
    last = step;
    report(progress);
  };
}
