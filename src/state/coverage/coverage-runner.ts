import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { AnalysisClient } from '../../worker/analysis-client.ts';
import type { Progress } from '../../model/progress.ts';
import type { Site } from '../../plan/catalogue.ts';
import { addNotices } from '../actions.ts';
import { LatestTask } from '../latest-task.ts';
import type { MapState } from '../map-state.ts';
import { LazyScenarios } from '../scenario/lazy-scenarios.ts';
import { haveSameMembers } from '../same-members.ts';
import { needsCoverage, selectCheckInput } from '../selectors.ts';
import { describeQuestion, forgetAnswer, type CoverageState } from './coverage-state.ts';
import { PartialDrawing } from './partial-drawing.ts';
import { describeStop, DRAWING_STOPPED, passWholePercents, showOpinion } from './show-answer.ts';
import type { PackedLayers } from './make-coverage-input.ts';
import type { StandardsComparer } from './standards-comparer.ts';
import type { Store } from '../store.ts';

export type { BlockMends } from '../../coverage/scenario/find-mends.ts';

/**
 * Runs the coverage check of one store: one worker, one run at a time, the last good result kept. Every answer is bound
 * to the district, the layers and the question that it was computed of, and is refused where the store has others.
 */
export class CoverageRunner {
  readonly #store: Store;
  readonly #makeClient: () => Promise<AnalysisClient>;
  readonly #run = new LatestTask();
  /** There is one once somebody compared. */
  #comparer: StandardsComparer | null = null;
  readonly #packed: PackedLayers = new WeakMap();
  #client: Promise<AnalysisClient> | null = null;
  readonly #scenarios: LazyScenarios;
  /** What is drawn of the result that was computed last, while it is not all. */
  #partial: PartialDrawing | null = null;
  #releases: readonly (() => void)[] = [];

  constructor(
    store: Store,
    makeClient: () => Promise<AnalysisClient> = async () =>
      new (await import('../../worker/analysis-client.ts')).AnalysisClient(),
  ) {
    this.#store = store;
    this.#makeClient = makeClient;
    this.#scenarios = new LazyScenarios(store);
  }

  /** Follows the store from now on: the check starts where its view is open and nobody has computed an answer. */
  connect(): void {
    const store = this.#store;
    this.#releases = [
      store.watch(selectCheckInput, () => {
        this.#run.stop();
        this.#comparer?.stop();
        this.#partial = null;
        this.#scenarios.close();
      }),
      // standards that are being compared are not those that there are now
      store.watch(
        ({ customStandards }) => [customStandards],
        () => this.#comparer?.stop(),
      ),
      store.watch(
        ({ scenarios }) => [scenarios],
        () => void this.#scenarios.settle(),
      ),
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
    this.#comparer?.stop();
    this.#endClient();
    this.#scenarios.close();
    this.#store.update({ coverage: forgetAnswer(this.#store.state.coverage) });
  }

  /** The parks of the layers that are checked: edits speak of these; null before there is a number. */
  get parks(): PolygonLayer | null {
    return this.#scenarios.input?.parks ?? null;
  }

  /** Goes on with a drawing that was stopped. */
  async resumeDrawing(): Promise<void> {
    await this.#run.run((signal) => this.#draw(signal));
  }

  /** Computes the result, then has Turf check it and draw it. A run that is under way is ended. */
  async start(): Promise<void> {
    await this.#run.run((signal) => this.#check(signal));
  }

  async #check(signal: AbortSignal): Promise<void> {
    const { loaded, awaitsLayers, coverage, userLayers, customStandards } = this.#store.state;
    if (!loaded?.district.coverage || awaitsLayers) return;
    const checked = selectCheckInput(this.#store.state);
    const change = (patch: Partial<CoverageState>): void => {
      const isAsked = !signal.aborted && haveSameMembers(checked, selectCheckInput(this.#store.state));
      if (isAsked) this.#change(patch);
    };
    change({ phase: 'running', progress: null, problems: [], mayInsist: false });
    this.#partial = null;
    const onProgress = this.#followProgress(change);
    try {
      const client = await this.#openClient();
      // the standards and the packing are not needed before somebody asks
      const { makeCoverageInput } = await import('./make-coverage-input.ts');
      const { listOfferedStandards } = await import('./offered-standards.ts');
      signal.throwIfAborted();
      const { standards, diagnostics } = listOfferedStandards(loaded, customStandards);
      addNotices(this.#store, diagnostics);
      if (coverage.standard !== null && !standards.some(({ id }) => id === coverage.standard)) {
        console.warn(`district-map: no standard "${coverage.standard}"`);
        // another question, and so another run; where the store is followed it is under way by now
        this.#change({ standard: null, phase: 'idle' });
        return signal.aborted ? undefined : await this.start();
      }
      const input = makeCoverageInput(loaded, coverage, userLayers, customStandards, this.#packed);
      if (!input) return;
      const check = await client.check(
        { input, draw: true, insist: coverage.insist },
        {
          signal,
          onProgress,
          onResult: (result, notices) => {
            this.#partial = new PartialDrawing(loaded, input, result);
            this.#scenarios.await({ loaded, input, client });
            change({
              answered: describeQuestion(coverage, input),
              result,
              notices,
              verification: null,
              drawing: null,
              explanations: new Map(),
              comparison: null,
            });
          },
          onServiceAreas: (features) => this.#partial?.onServiceAreas(features),
          onGaps: (features) => this.#partial?.onGaps(features),
        },
      );
      if (check.outcome === 'refused') {
        const { diagnostics, mayInsist = false } = check;
        change({ phase: 'failed', progress: null, problems: diagnostics, mayInsist });
        return;
      }
      this.#partial = null;
      change(showOpinion(loaded, check.result, check));
      if (!signal.aborted) await this.#scenarios.open();
    } catch (error) {
      if (signal.aborted) return;
      // the engine's own words are English: they are for the console and for programs
      console.error('district-map:', error);
      const message = error instanceof Error ? error.message : String(error);
      const problem = { params: { message }, severity: 'error', layer: 'coverage' } as const;
      // the number stands also where Turf could not draw and check it, as with very large layers
      if (this.#store.state.coverage.result !== coverage.result) {
        change(this.#showPartial(describeStop(error)));
        await this.#scenarios.open();
      } else {
        change({ phase: 'failed', progress: null, problems: [{ ...problem, code: 'analysis-failed' }] });
      }
    }
  }

  async #draw(signal: AbortSignal): Promise<void> {
    const { loaded, coverage } = this.#store.state;
    const { result } = coverage;
    const [client, partial] = [await this.#client, this.#partial];
    if (!loaded || !result || !client || !partial) return;
    const change = (patch: Partial<CoverageState>): void => {
      if (!signal.aborted && this.#store.state.coverage.result === result) this.#change(patch);
    };
    change({ phase: 'running', progress: null, problems: [] });
    const { onServiceAreas, onGaps } = partial;
    try {
      const opinion = await client.draw({ signal, onProgress: this.#followProgress(change), onServiceAreas, onGaps });
      this.#partial = null;
      const notices = [...coverage.notices, ...opinion.notices];
      change(showOpinion(loaded, result, { ...opinion, notices }));
      await this.#scenarios.open();
    } catch (error) {
      if (signal.aborted) return;
      change(this.#showPartial(describeStop(error)));
    }
  }

  /** What is drawn stays, and can be gone on with. */
  #showPartial(problem: Diagnostic): Partial<CoverageState> {
    return { phase: 'done', progress: null, drawing: this.#partial?.read() ?? null, problems: [problem] };
  }

  #followProgress(change: (patch: Partial<CoverageState>) => void): (progress: Progress) => void {
    const show = passWholePercents((progress) => change({ progress }));
    return (progress) => {
      this.#partial?.onProgress(progress);
      show(progress);
    };
  }

  /** Asks for the explanation of a park or block, once for each result; nothing happens before there is one. */
  async explain({ id, kind, index }: Site): Promise<void> {
    const { result, explanations } = this.#store.state.coverage;
    // another result may come while this one is explained, or the worker that knows it may be given back
    const isStill = (): boolean => this.#store.state.coverage.result === result;
    const client = await this.#client;
    const rows = kind === 'park' ? result?.parks.items : result?.blocks;
    const row = rows?.find((candidate) => candidate.index === index);
    if (!client || !row || explanations.has(id) || !isStill()) return;
    try {
      const explanation = await client.explain(kind, row.site);
      if (!isStill()) return;
      this.#change({ explanations: new Map(this.#store.state.coverage.explanations).set(id, explanation) });
    } catch {
      // the card goes without; a run that broke down has its own report
    }
  }

  /** Computes the layers of the result by every standard that is offered; nothing happens where that is known. */
  async compareStandards(): Promise<void> {
    const { input } = this.#scenarios;
    if (!input) return;
    const { StandardsComparer } = await import('./standards-comparer.ts');
    this.#comparer ??= new StandardsComparer(this.#store);
    await this.#comparer.compare(input, () => this.#openClient());
  }

  /** Puts a question to the worker, which is started for it where there is none. */
  async ask<T>(question: (client: AnalysisClient) => Promise<T>): Promise<T> {
    return question(await this.#openClient());
  }

  /** Asks the open analysis what edits would give, for as long as they are being drawn; null while it is at other work. */
  async tryEdits(...asked: Parameters<AnalysisClient['try']>): ReturnType<AnalysisClient['try']> {
    const client = await this.#client;
    return client && this.#store.state.coverage.phase === 'done' ? client.try(...asked) : null;
  }

  /** Ends the run; what was known before stays. */
  stop(): void {
    if (this.#scenarios.stop()) return;
    this.#run.stop();
    const { result, drawing } = this.#store.state.coverage;
    if (this.#partial) {
      this.#change(this.#showPartial(DRAWING_STOPPED));
      void this.#scenarios.open();
      return;
    }
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
