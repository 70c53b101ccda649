import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { TooMuchWorkError } from '../../geometry/sweep/work.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { RunOptions } from '../run-options.ts';
import { limitSteps } from '../limits.ts';
import { sumLand } from '../land/readings.ts';
import type { Reading } from '../result.ts';
import { boundCover } from './bound-cover.ts';
import { type ChoiceRules, type ChosenSite, chooseGreedily, swapSites } from './choose-sites.ts';
import { SiteGains } from './site-gains.ts';

/** One of the sites that are suggested, and where the tiered reading stands with it and those before. */
export interface SuggestedSite {
  /** The candidate's number in its layer. */
  readonly candidate: number;
  /** m² that it adds to those before. */
  readonly gainedArea: number;
  readonly coveredArea: number;
  readonly ratio: number;
}

/** What no choice of as many candidates can do better than. */
export interface SuggestionBound {
  readonly ratio: number;
  /** Percentage points that the suggestion may lie below the best choice. */
  readonly gapPoints: number;
}

/** The sites to choose next, the one that adds most first; fewer than were asked for where the others add nothing. */
export interface Suggestion {
  readonly baseline: Reading;
  readonly steps: readonly SuggestedSite[];
  /** Null where it was not found, or not yet. */
  readonly bound: SuggestionBound | null;
  /** The search was ended early, for it would have taken hours: the last good sites. */
  readonly cutShort?: true;
}

/** How far a search goes. */
export interface SiteGoal {
  /** How many sites at most. */
  readonly count: number;
  /** The tiered ratio that is enough; null for as many sites as may be. */
  readonly until?: number | null;
  /** What all sites may cost together, in the unit of the candidates' costs; those of unknown cost are then left out. */
  readonly budget?: number | null;
}

/** How a search for sites reports on its way. */
export interface SuggestOptions extends RunOptions {
  /** Gets each suggestion that is better than the one before: whoever ends the search has the last one. */
  readonly onSuggestion?: (suggestion: Suggestion) => void;
  /** Whether to find out how far from the best the suggestion can be; takes about as long again. */
  readonly bound?: boolean;
}

/** Steps of the search for each step of a whole analysis that is allowed. */
const SEARCH_SHARE = 20;

/**
 * Suggests which candidates to make parks of, so that most residential land comes within reach in the tiered reading, or
 * as few as reach a ratio. Parks that are there stay, the edits of a scenario that is shown included. Gains are exact, in
 * m².
 *
 * Lazy greedy, then swaps of one for one; in the cases that were compared this is within 0.5 % of the best choice, and
 * the bound says how far it may be in this one (Church and ReVelle 1974: the maximal covering location problem). With a
 * budget the greedy choice by gain for cost is made too, and the better of both is taken (Khuller, Moss and Naor 1999: the
 * budgeted maximum coverage problem).
 *
 * @returns null where the outlines cross so often that measuring would take hours
 * @throws the signal's reason when it is aborted
 */
export function suggestSites(
  session: CoverageSession,
  candidates: PolygonLayer,
  goal: SiteGoal,
  { onProgress, signal, onSuggestion, bound = true, mostSteps }: SuggestOptions = {},
): Suggestion | null {
  const { work } = session.areas;
  const baseline = session.readReadings().tiered;
  const land = sumLand(session.areas.readUnion());
  const limit = mostSteps ?? SEARCH_SHARE * limitSteps(session.input, candidates.polygons.coordinates.length / 2);
  work.mostSteps = work.steps + limit;
  const watch = (stage: string) => (done: number, total: number) => {
    signal?.throwIfAborted();
    onProgress?.({ stage, done, total });
  };
  const costs = Float64Array.from(candidates.features, ({ cost }) => cost ?? Infinity);
  const rules: ChoiceRules = { count: goal.count, budget: goal.budget ?? Infinity, costs };
  // as for meeting a line, which is unrounded: a last step may not fall short of it by rounding
  const until = goal.until ?? Infinity;
  const enough = until === Infinity ? Infinity : Math.max(0, until * land - baseline.coveredArea);
  let last: Suggestion | null = null;
  const tell = (steps: readonly ChosenSite[], found: SuggestionBound | null = null): void => {
    last = { baseline, steps: addUp(steps, baseline, land), bound: found };
    onSuggestion?.(last);
  };
  try {
    const search = new SiteSearch(new SiteGains(session, candidates), rules, enough, watch);
    let steps = search.chooseFirst();
    tell(steps);
    steps = search.better(steps.map(({ candidate }) => candidate));
    tell(steps);
    // the bound is that of as many sites, also where a ratio was the goal
    const bounded = enough === Infinity ? rules : { ...rules, count: steps.length };
    const most = bound ? boundCover(search.gains, bounded, sumGains(steps), watch('bound')) : null;
    if (most === null || land <= 0) return last;
    // prices lead to another choice than gains do, and swaps from there perhaps to a better one
    if (enough === Infinity) {
      const other = search.better(most.choice);
      if (sumGains(other) > sumGains(steps)) steps = other;
    }
    const [ratio, reached] = [most.area, sumGains(steps)].map((added) =>
      Math.min(1, (baseline.coveredArea + added) / land),
    ) as [number, number];
    tell(steps, { ratio, gapPoints: 100 * (ratio - reached) });
  } catch (error) {
    if (!(error instanceof TooMuchWorkError)) throw error;
    if (last !== null) last = { ...(last as Suggestion), cutShort: true };
  } finally {
    work.mostSteps = Infinity;
  }
  return last;
}

/** Reports how far a stage of the search has come. */
type WatchStage = (stage: string) => (done: number, total: number) => void;

/** Chooses sites by rules, in several ways from the same gains. */
class SiteSearch {
  readonly gains: SiteGains;
  readonly #rules: ChoiceRules;
  /** m² that are enough. */
  readonly #enough: number;
  readonly #watch: WatchStage;
  readonly #all: readonly number[];

  constructor(gains: SiteGains, rules: ChoiceRules, enough: number, watch: WatchStage) {
    this.gains = gains;
    this.#rules = rules;
    this.#enough = enough;
    this.#watch = watch;
    this.#all = [...gains.parts.keys()];
  }

  /** Chooses greedily: by gain, and with a budget by gain for cost too; the better one is chosen then. */
  chooseFirst(): ChosenSite[] {
    const byGain = this.#choose(this.#all, false);
    if (this.#rules.budget === Infinity) return byGain;
    this.#clear();
    const byCost = this.#choose(this.#all, true);
    if (isBetter(byCost, byGain, this.#enough)) return byCost;
    this.#take(byGain.map(({ candidate }) => candidate));
    return byGain;
  }

  /** Betters a choice by swaps, and puts it in order: each site adds most to those before. */
  better(choice: readonly number[]): ChosenSite[] {
    this.#take(choice);
    const limits = this.#limit();
    swapSites(this.gains, this.#rules, limits, this.#watch('swaps'));
    // swaps for cheaper ones leave money for more
    const chosen = [...this.gains.chosen];
    if (this.#rules.budget !== Infinity && chosen.length < this.#rules.count) {
      const count = this.#rules.count - chosen.length;
      chooseGreedily(this.gains, this.#all, { ...this.#rules, count }, this.#limit(), this.#watch('swaps'));
    }
    const all = [...this.gains.chosen];
    this.#clear();
    return this.#choose(all, false, 'swaps');
  }

  #choose(among: readonly number[], byCost: boolean, stage = 'sites'): ChosenSite[] {
    const rules = { ...this.#rules, byCost, enough: this.#enough };
    return chooseGreedily(this.gains, among, rules, this.#limit(), this.#watch(stage));
  }

  #take(choice: readonly number[]): void {
    this.#clear();
    for (const candidate of choice) this.gains.choose(candidate);
  }

  #clear(): void {
    for (const candidate of [...this.gains.chosen]) this.gains.giveUp(candidate);
  }

  #limit(): Float64Array {
    return Float64Array.from(this.#all, (candidate) => this.gains.limitGain(candidate));
  }
}

/** Says whether a choice is better than another: it gains more, or where both gain enough, with fewer sites. */
function isBetter(one: readonly ChosenSite[], other: readonly ChosenSite[], enough: number): boolean {
  const [a, b] = [one, other].map((steps) => Math.min(enough, sumGains(steps))) as [number, number];
  return a > b || (a === b && one.length < other.length);
}

function sumGains(steps: readonly ChosenSite[]): number {
  return steps.reduce((sum, { gainedArea }) => sum + gainedArea, 0);
}

function addUp(steps: readonly ChosenSite[], { coveredArea }: Reading, land: number): SuggestedSite[] {
  let covered = coveredArea;
  return steps.map(({ candidate, gainedArea }) => {
    covered = Math.min(land, covered + gainedArea);
    return { candidate, gainedArea, coveredArea: covered, ratio: covered / land };
  });
}
