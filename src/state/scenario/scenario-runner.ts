import type { Feature } from 'geojson';
import type { CoverageInput } from '../../coverage/result.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { Progress } from '../../model/progress.ts';
import { indexCatalogue } from '../../plan/catalogue.ts';
import type { AnalysisClient } from '../../worker/analysis-client.ts';
import type { CoverageState } from '../coverage/coverage-state.ts';
import { describeStop, passWholePercents, showOpinion } from '../coverage/show-answer.ts';
import { LatestTask } from '../latest-task.ts';
import type { MapState } from '../map-state.ts';
import { haveSameMembers } from '../same-members.ts';
import type { Store } from '../store.ts';
import { dropUnfitting } from './drop-unfitting.ts';
import { type EditedDistrict, editDistrict } from './edit-district.ts';
import { BASELINE, readShownEdits, type ShownEdits } from './shown-edits.ts';

/** What a check of the layers alone is made of. */
export interface CheckedLayers {
  readonly loaded: LoadedDistrict;
  readonly input: CoverageInput;
  readonly client: AnalysisClient;
}

/** A check of the layers alone that is done, on which scenarios are tried. */
export interface Baseline extends CheckedLayers {
  /** The store as it showed the answer. */
  readonly checked: MapState;
}

/** What the store shows of a scenario. */
type Answer = Pick<MapState, 'edited' | 'catalogue'> & { readonly coverage: Partial<CoverageState> };

/** As much of a check as changes with a scenario. */
const ANSWERED = ['phase', 'progress', 'result', 'drawing', 'verification', 'notices', 'problems'] as const;

/**
 * Computes the scenarios of one store on the analysis that its check has left open, and shows them in the place of the
 * baseline's answer. Answers are kept: to look at the baseline again, or at another scenario, costs nothing.
 */
export class ScenarioRunner {
  readonly #store: Store;
  readonly #baseline: Baseline;
  readonly #task = new LatestTask();
  /** What was answered: by the edits, then by what they were compared with. */
  readonly #answers = new WeakMap<readonly unknown[], WeakMap<readonly unknown[], Answer>>();
  #isAtWork = false;
  #shown: ShownEdits = { edits: BASELINE, against: BASELINE };

  constructor(store: Store, baseline: Baseline) {
    this.#store = store;
    this.#baseline = baseline;
    const { catalogue, coverage } = baseline.checked;
    const answered = Object.fromEntries(ANSWERED.map((name) => [name, coverage[name]]));
    this.#keep(this.#shown, { edited: null, catalogue, coverage: answered });
  }

  /** Shows what the store wants to be shown, if that is something else. */
  async settle(): Promise<void> {
    dropUnfitting(this.#store, this.#baseline.input.parks);
    const wanted = readShownEdits(this.#store.state.scenarios);
    if (haveSameMembers(Object.values(wanted), Object.values(this.#shown))) return;
    this.#shown = wanted;
    await this.#task.run(async (signal) => {
      this.#isAtWork = true;
      await this.#show(wanted, signal);
      if (!signal.aborted) this.#isAtWork = false;
    });
  }

  /** Ends what is computed, without a word. */
  end(): void {
    this.#task.stop();
    this.#isAtWork = false;
  }

  /** Ends what is computed: the figures stay, and what is not drawn of them is not. Returns false where nothing is. */
  stop(): boolean {
    if (!this.#isAtWork) return false;
    this.end();
    const stopped = { code: 'analysis-stopped', params: {}, severity: 'info', layer: 'coverage' } as const;
    this.#change({ phase: 'done', progress: null, drawing: null, problems: [stopped] });
    return true;
  }

  async #show(wanted: ShownEdits, signal: AbortSignal): Promise<void> {
    try {
      const known = this.#answers.get(wanted.edits)?.get(wanted.against);
      if (known) {
        this.#apply(known);
        // cards ask the analysis: it has to be of the same parks
        await this.#baseline.client.try(wanted.edits);
        return;
      }
      const answer = await this.#compute(wanted, signal, true);
      if (answer && !signal.aborted) this.#apply(answer);
    } catch (error) {
      if (signal.aborted) return;
      console.error('district-map:', error);
      this.#fail(describeStop(error));
    }
  }

  /** Computes an answer; on its way it is shown where that is wanted. Null where it cannot be had. */
  async #compute(wanted: ShownEdits, signal: AbortSignal, isShown: boolean): Promise<Answer | null> {
    const { client, loaded, input } = this.#baseline;
    const before = await this.#answerFor(wanted.against, signal);
    if (!before) return null;
    if (isShown) this.#change({ phase: 'running', progress: null, problems: [] });
    const read = await client.show(wanted.edits, wanted.against);
    signal.throwIfAborted();
    if (!read) {
      this.#fail({ code: 'too-complex', params: {}, severity: 'error', layer: input.parks.name });
      return null;
    }
    const edited = editDistrict(loaded, input.parks, wanted.edits);
    const places = { edited: edited.loaded, catalogue: indexCatalogue(edited.loaded) };
    const news = { ...read, verification: null, explanations: new Map(), comparison: null };
    // the drawing of a moment ago stays until the next one is there
    if (isShown) this.#apply({ ...places, coverage: news });
    const onProgress = passWholePercents((progress: Progress) => isShown && this.#change({ progress }));
    const opinion = await client.draw({ signal, onProgress });
    signal.throwIfAborted();
    const gapsBefore = before.coverage.drawing?.gaps.features;
    const gaps = opinion.drawn?.gaps.features;
    const changes = gapsBefore && gaps ? (await client.drawChange(gapsBefore, gaps, { signal })).features : [];
    const notices = [...read.notices, ...opinion.notices];
    const shown = showOpinion(edited.loaded, read.result, { ...opinion, notices }, describeChanges(changes, edited));
    const answer = { ...places, coverage: { ...news, ...shown } };
    this.#keep(wanted, answer);
    return answer;
  }

  /** The answer for edits beside the baseline. */
  async #answerFor(edits: readonly unknown[], signal: AbortSignal): Promise<Answer | null> {
    const known = this.#answers.get(edits)?.get(BASELINE);
    return known ?? this.#compute({ edits: edits as ShownEdits['edits'], against: BASELINE }, signal, false);
  }

  #keep({ edits, against }: ShownEdits, answer: Answer): void {
    const answers = this.#answers.get(edits) ?? new WeakMap<readonly unknown[], Answer>();
    this.#answers.set(edits, answers.set(against, answer));
  }

  #apply({ edited, catalogue, coverage }: Answer): void {
    const { state } = this.#store;
    const isThere =
      state.selected === null || catalogue?.sites.has(state.selected) || catalogue?.items.has(state.selected);
    this.#store.update({
      edited,
      catalogue,
      coverage: { ...state.coverage, explanations: new Map(), comparison: null, ...coverage },
      ...(isThere ? {} : { selected: null }),
    });
  }

  #fail(problem: Diagnostic): void {
    this.#change({ phase: 'failed', progress: null, problems: [problem] });
  }

  #change(patch: Partial<CoverageState>): void {
    this.#store.update({ coverage: { ...this.#store.state.coverage, ...patch } });
  }
}

/** What the map draws of a change: land won and lost, and where parks were. */
function describeChanges(changes: readonly Feature[], { before }: EditedDistrict): Feature[] {
  const land = changes.map(({ geometry, properties }): Feature => {
    const { index, change } = properties as { index: number; change: string };
    return { type: 'Feature', geometry, properties: { fid: `${change}-${index}`, change } };
  });
  return [...land, ...before];
}
