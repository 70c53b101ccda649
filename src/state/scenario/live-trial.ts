import type { MultiPolygon } from 'geojson';
import { nameNextAddition, openHistory } from '../../coverage/scenario/edit-history.ts';
import type { LngLatPolygons, ScenarioEdit } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import type { CoverageRunner } from '../coverage/coverage-runner.ts';
import type { Store } from '../store.ts';
import { findShownScenario } from './scenario-state.ts';
import { readShownEdits } from './shown-edits.ts';

/** What a shape under the hand would give. */
export interface Trial {
  /** The tiered ratio, and the points that it is above what is shown. */
  readonly ratio: number | null;
  readonly points: number | null;
  /** How far the park would serve, in degrees; null where it would not count. */
  readonly reach: MultiPolygon | null;
  /** Blocks of which another share would be covered: their ids on the map, and by how much (-1 to 1). */
  readonly blocks: ReadonlyMap<string, number>;
}

/** A smaller change of a block's share is none that can be seen. */
const LEAST_CHANGE = 0.001;

/**
 * Has the open analysis follow a shape that is being drawn: one question at a time, always about the latest shape. Nothing
 * of it goes through the store; at the end the analysis is of the scenario again.
 */
export class LiveTrial {
  readonly #store: Store;
  readonly #runner: CoverageRunner;
  readonly #site: SiteId | null;
  readonly #onAnswer: (trial: Trial | null) => void;
  /** The shape to ask about next; undefined where none has come since the last one. */
  #next: LngLatPolygons | null | undefined = undefined;
  #isAsking = false;
  #hasEnded = false;

  /** `site` is the park that is reshaped; null where a new one is drawn. Answers come later than their questions. */
  constructor(store: Store, runner: CoverageRunner, site: SiteId | null, onAnswer: (trial: Trial | null) => void) {
    this.#store = store;
    this.#runner = runner;
    this.#site = site;
    this.#onAnswer = onAnswer;
  }

  /** The shape is another one; null while it is none. */
  move(polygons: LngLatPolygons | null): void {
    this.#next = polygons;
    if (!this.#isAsking) void this.#ask();
  }

  /** The drawing has ended: what it asked is forgotten. */
  end(): void {
    this.#hasEnded = true;
    void this.#runner.tryEdits(readShownEdits(this.#store.state.scenarios).edits, null);
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#next !== undefined && !this.#hasEnded) {
        const polygons = this.#next;
        this.#next = undefined;
        const trial = await (polygons ? this.#try(polygons) : null);
        if (!this.#hasEnded) this.#onAnswer(trial);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  async #try(polygons: LngLatPolygons): Promise<Trial | null> {
    const { scenarios, coverage } = this.#store.state;
    const { result } = coverage;
    const [edit, site] = this.#makeEdit(polygons);
    try {
      const answer = await this.#runner.tryEdits([...readShownEdits(scenarios).edits, edit], site);
      if (!answer || !result) return null;
      const [ratio, before] = [answer.readings.tiered.ratio, result.readings.tiered.ratio];
      return {
        ratio,
        points: ratio === null || before === null ? null : 100 * (ratio - before),
        reach: answer.park?.reach ?? null,
        blocks: this.#listChanged(answer.blockRatios),
      };
    } catch {
      // a worker that broke down is told of by the run that comes next
      return null;
    }
  }

  #makeEdit(polygons: LngLatPolygons): [ScenarioEdit, SiteId] {
    const site = this.#site;
    if (site !== null) return [{ op: 'replace', site, polygons }, site];
    const history = findShownScenario(this.#store.state.scenarios)?.history ?? openHistory({ name: '', edits: [] });
    const added = nameNextAddition(history);
    return [{ op: 'add', site: added, id: null, polygons, facts: { status: null, code: null, name: null } }, added];
  }

  #listChanged(ratios: readonly (number | null)[]): ReadonlyMap<string, number> {
    const { coverage, catalogue, loaded } = this.#store.state;
    const sites = catalogue?.sitesByRow.get(loaded?.district.coverage?.residential ?? '');
    const changed = new Map<string, number>();
    for (const [row, block] of (coverage.result?.blocks ?? []).entries()) {
      const change = (ratios[row] ?? 0) - (block.ratio ?? 0);
      const site = Math.abs(change) > LEAST_CHANGE ? sites?.get(block.index) : undefined;
      if (site) changed.set(site.id, change);
    }
    return changed;
  }
}
