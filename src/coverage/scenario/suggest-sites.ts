import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { TooMuchWorkError } from '../../geometry/sweep/work.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { RunOptions } from '../run-options.ts';
import { limitSteps } from '../limits.ts';
import { sumLand } from '../land/readings.ts';
import type { Reading } from '../result.ts';
import { boundCover } from './bound-cover.ts';
import { type ChosenSite, chooseGreedily, swapSites } from './choose-sites.ts';
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
 * Suggests which `count` candidates to make parks of, so that most residential land comes within reach in the tiered
 * reading. Parks that are there stay, the edits of a scenario that is shown included. Gains are exact, in m².
 *
 * Lazy greedy, then swaps of one for one; in the cases that were compared this is within 0.5 % of the best choice, and
 * the bound says how far it may be in this one (Church and ReVelle 1974: the maximal covering location problem).
 *
 * @returns null where the outlines cross so often that measuring would take hours
 * @throws the signal's reason when it is aborted
 */
export function suggestSites(
  session: CoverageSession,
  candidates: PolygonLayer,
  count: number,
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
  let last: Suggestion | null = null;
  const tell = (steps: readonly ChosenSite[], found: SuggestionBound | null = null): void => {
    last = { baseline, steps: addUp(steps, baseline, land), bound: found };
    onSuggestion?.(last);
  };
  try {
    const gains = new SiteGains(session, candidates);
    const all = [...gains.parts.keys()];
    const limits = Float64Array.from(all, (candidate) => gains.limitGain(candidate));
    let steps = chooseGreedily(gains, all, count, limits, watch('sites'));
    tell(steps);
    swapSites(gains, limits, watch('swaps'));
    steps = orderSites(gains, watch('swaps'));
    tell(steps);
    const most = bound ? boundCover(gains, count, sumGains(steps), watch('bound')) : null;
    if (most === null || land <= 0) return last;
    // prices lead to another choice than gains do, and swaps from there perhaps to a better one
    const other = trySites(gains, most.choice, watch('swaps'));
    if (sumGains(other) > sumGains(steps)) steps = other;
    const [ratio, reached] = [most.area, sumGains(steps)].map((added) =>
      Math.min(1, (baseline.coveredArea + added) / land),
    ) as [number, number];
    tell(steps, { ratio, gapPoints: 100 * (ratio - reached) });
  } catch (error) {
    if (!(error instanceof TooMuchWorkError)) throw error;
  } finally {
    work.mostSteps = Infinity;
  }
  return last;
}

/** Betters another choice in the place of the one that is made. */
function trySites(
  gains: SiteGains,
  choice: readonly number[],
  watch: (done: number, total: number) => void,
): ChosenSite[] {
  for (const candidate of [...gains.chosen]) gains.giveUp(candidate);
  for (const candidate of choice) gains.choose(candidate);
  const limits = Float64Array.from(gains.parts, (_, candidate) => gains.limitGain(candidate));
  swapSites(gains, limits, watch);
  return orderSites(gains, watch);
}

function sumGains(steps: readonly ChosenSite[]): number {
  return steps.reduce((sum, { gainedArea }) => sum + gainedArea, 0);
}

/** Orders the chosen sites so that each adds most to those before. */
function orderSites(gains: SiteGains, watch: (done: number, total: number) => void): ChosenSite[] {
  const chosen = [...gains.chosen];
  for (const candidate of chosen) gains.giveUp(candidate);
  const limits = Float64Array.from(gains.parts, (_, candidate) => gains.limitGain(candidate));
  return chooseGreedily(gains, chosen, chosen.length, limits, watch);
}

function addUp(steps: readonly ChosenSite[], { coveredArea }: Reading, land: number): SuggestedSite[] {
  let covered = coveredArea;
  return steps.map(({ candidate, gainedArea }) => {
    covered = Math.min(land, covered + gainedArea);
    return { candidate, gainedArea, coveredArea: covered, ratio: covered / land };
  });
}
