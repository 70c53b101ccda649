import type { AnalysisClient } from '../../worker/analysis-client.ts';
import type { Progress } from '../../model/progress.ts';
import type { Site } from '../../plan/catalogue.ts';
import { addNotices } from '../actions.ts';
import { LatestTask } from '../latest-task.ts';
import type { MapState } from '../map-state.ts';
import { haveSameMembers } from '../same-members.ts';
import { needsCoverage, selectCheckInput } from '../selectors.ts';
import { forgetAnswer, type CoverageState } from './coverage-state.ts';
import { drawLand } from './draw-land.ts';
import type { PackedLayers } from './make-coverage-input.ts';
import type { Store } from '../store.ts';

/**
 * Runs the coverage check of one store: one worker, one run at a time, the last good result kept. Every answer is bound
 * to the district, the layers and the question that it was computed of, and is refused where the store has others.
 */
export class CoverageRunner {
  readonly #store: Store;
  readonly #makeClient: () => Promise<AnalysisClient>;
  readonly #run = new LatestTask();
  readonly #packed: PackedLayers = new WeakMap();
  #client: Promise<AnalysisClient> | null = null;
  #releases: readonly (() => void)[] = [];

  constructor(
    store: Store,
    makeClient: () => Promise<AnalysisClient> = async () =>
      new (await import('../../worker/analysis-client.ts')).AnalysisClient(),
  ) {
    this.#store = store;
    this.#makeClient = makeClient;
  }

  /** Follows the store from now on: the check starts where its view is open and nobody has computed an answer. */
  connect(): void {
    const store = this.#store;
    this.#releases = [
      store.watch(selectCheckInput, () => this.#run.stop()),
      store.watch(
        ({ loaded }) => [loaded === null],
        () => this.#endClient(),
      ),
      store.subscribe((state) => this.#startWhereNeeded(state)),
    ];
    this.#startWhereNeeded(store.state);
  }

  /**
   * Leaves the store alone, ends the run and gives back the worker. The answer goes with it, for the worker explains
   * it; the question stays.
   */
  disconnect(): void {
    for (const release of this.#releases) release();
    this.#releases = [];
    this.#run.stop();
    this.#endClient();
    this.#store.update({ coverage: forgetAnswer(this.#store.state.coverage) });
  }

  /** Computes the result, then has Turf check it and draw it. A run that is under way is ended. */
  async start(): Promise<void> {
    await this.#run.run((signal) => this.#check(signal));
  }

  async #check(signal: AbortSignal): Promise<void> {
    const { loaded, awaitsLayers, coverage, userLayers } = this.#store.state;
    if (!loaded?.district.coverage || awaitsLayers) return;
    const checked = selectCheckInput(this.#store.state);
    const change = (patch: Partial<CoverageState>): void => {
      const isAsked = !signal.aborted && haveSameMembers(checked, selectCheckInput(this.#store.state));
      if (isAsked) this.#change(patch);
    };
    change({ phase: 'running', progress: null, problems: [], mayInsist: false });
    const onProgress = passWholePercents((progress) => change({ progress }));
    try {
      const client = await this.#openClient();
      // the standards and the packing are not needed before somebody asks
      const { makeCoverageInput } = await import('./make-coverage-input.ts');
      const { listOfferedStandards } = await import('./offered-standards.ts');
      signal.throwIfAborted();
      const { standards, diagnostics } = listOfferedStandards(loaded);
      addNotices(this.#store, diagnostics);
      if (coverage.standard !== null && !standards.some(({ id }) => id === coverage.standard)) {
        console.warn(`district-map: no standard "${coverage.standard}"`);
        // another question, and so another run; where the store is followed it is under way by now
        this.#change({ standard: null, phase: 'idle' });
        return signal.aborted ? undefined : await this.start();
      }
      const input = makeCoverageInput(loaded, coverage, userLayers, this.#packed);
      if (!input) return;
      const check = await client.check(
        { input, draw: true, insist: coverage.insist },
        {
          signal,
          onProgress,
          onResult: (result, notices) =>
            change({ result, notices, verification: null, drawing: null, explanations: new Map() }),
        },
      );
      if (check.outcome === 'refused') {
        const { diagnostics, mayInsist = false } = check;
        change({ phase: 'failed', progress: null, problems: diagnostics, mayInsist });
        return;
      }
      const { result, drawn, verification, notices } = check;
      change({
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
      // the engine's own words are English: they are for the console and for programs
      console.error('district-map:', error);
      const message = error instanceof Error ? error.message : String(error);
      const problem = { params: { message }, severity: 'error', layer: 'coverage' } as const;
      // the number stands also where Turf could not draw and check it, as with very large layers
      if (this.#store.state.coverage.result !== coverage.result) {
        change({ phase: 'done', progress: null, drawing: null, problems: [{ ...problem, code: 'drawing-failed' }] });
      } else {
        change({ phase: 'failed', progress: null, problems: [{ ...problem, code: 'analysis-failed' }] });
      }
    }
  }

  /** Asks for the explanation of a park or block, once for each result; nothing happens before there is one. */
  async explain({ id, kind, index }: Site): Promise<void> {
    const { result, explanations } = this.#store.state.coverage;
    // another result may come while this one is explained, or the worker that knows it may be given back
    const isStill = (): boolean => this.#store.state.coverage.result === result;
    const client = await this.#client;
    const row = kind === 'park' ? result?.parks.items[index] : result?.blocks[index];
    if (!client || !row || explanations.has(id) || !isStill()) return;
    try {
      const explanation = await client.explain(kind, row.site);
      if (!isStill()) return;
      this.#change({ explanations: new Map(this.#store.state.coverage.explanations).set(id, explanation) });
    } catch {
      // the card goes without; a run that broke down has its own report
    }
  }

  /** Ends the run; what was known before stays. */
  stop(): void {
    this.#run.stop();
    const { result, drawing } = this.#store.state.coverage;
    const stopped = { code: 'analysis-stopped', params: {}, severity: 'info', layer: 'coverage' } as const;
    this.#change(
      result
        ? { phase: 'done', progress: null, problems: drawing ? [] : [stopped] }
        : { phase: 'failed', progress: null, problems: [stopped] },
    );
  }

  #startWhereNeeded(state: MapState): void {
    if (needsCoverage(state)) void this.start();
  }

  /** The client; one that could not be had is asked for again by the next run. */
  async #openClient(): Promise<AnalysisClient> {
    const client = (this.#client ??= this.#makeClient());
    try {
      return await client;
    } catch (error) {
      if (this.#client === client) this.#client = null;
      throw error;
    }
  }

  #endClient(): void {
    void this.#client?.then(
      (client) => client.dispose(),
      () => undefined,
    );
    this.#client = null;
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
