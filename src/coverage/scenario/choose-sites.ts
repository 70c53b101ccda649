import type { SiteGains } from './site-gains.ts';
import { ValueHeap } from './value-heap.ts';

/** Called between two measurements with how far the choice has come; may throw to end it. */
type Watch = (done: number, total: number) => void;

/** A candidate and what it adds (m²) to those before it. */
export interface ChosenSite {
  readonly candidate: number;
  readonly gainedArea: number;
}

/** What a choice may be: so many sites, that cost together no more than the budget. */
export interface ChoiceRules {
  readonly count: number;
  /** Infinity where money does not matter; else a candidate of unknown cost, Infinity too, is not to be had. */
  readonly budget: number;
  readonly costs: Float64Array;
}

/** How sites are chosen one after the other. */
interface GreedyRules extends ChoiceRules {
  /** Whether the one is next that adds most for its cost, and not the one that adds most. */
  readonly byCost?: boolean;
  /** m² that are enough. */
  readonly enough?: number;
}

/** A candidate that adds less than this (m²) is not worth a park. */
const LEAST_GAIN_SQUARE_METERS = 1e-3;

/** A swap must bring at least this share of what is lost with it. */
const LEAST_IMPROVEMENT = 1e-9;

/** Rounds of swaps; each goes through all that are chosen. */
const MOST_ROUNDS = 8;

/** Costs are sums of decimals: less than this share of the budget too much is rounding. */
const COST_ROUNDING = 1e-12;

/**
 * Chooses candidates one after the other, each the one that adds most to those before, until they are enough or the money
 * is spent. Gains only shrink while others are chosen, so that one is measured anew only when what is known of it is the
 * most.
 *
 * What each of `among` can add at most is left in `limits`, for the choice as it is then.
 */
export function chooseGreedily(
  gains: SiteGains,
  among: readonly number[],
  { count, budget, costs, byCost = false, enough = Infinity }: GreedyRules,
  limits: Float64Array,
  watch: Watch,
): ChosenSite[] {
  const steps: ChosenSite[] = [];
  const measuredAt = new Map<number, number>();
  const worthOf = (candidate: number): number => {
    const cost = costs[candidate]!;
    if (!byCost || limits[candidate]! <= 0) return limits[candidate]!;
    return cost > 0 ? limits[candidate]! / cost : Infinity;
  };
  const heap = new ValueHeap();
  for (const candidate of among) if (!gains.chosen.has(candidate)) heap.push(candidate, worthOf(candidate));
  let left = budget - sumCosts(gains.chosen, costs, budget);
  let gained = 0;
  while (steps.length < count && gained < enough && heap.size > 0) {
    const best = heap.pop();
    if (limits[best]! < LEAST_GAIN_SQUARE_METERS) {
      // by cost, one that adds next to nothing may come before others
      if (byCost) continue;
      break;
    }
    // what is left only becomes less
    if (!isAffordable(costs[best]!, left, budget)) continue;
    if (measuredAt.get(best) === steps.length) {
      steps.push({ candidate: best, gainedArea: limits[best]! });
      gains.choose(best);
      gained += limits[best]!;
      left -= budget === Infinity ? 0 : costs[best]!;
      continue;
    }
    watch(steps.length, Math.min(count, among.length));
    limits[best] = Math.min(limits[best]!, gains.measureGain(best));
    measuredAt.set(best, steps.length);
    heap.push(best, worthOf(best));
  }
  return steps;
}

/**
 * Betters a choice by putting another candidate in the place of a chosen one, the best one for each that the budget has
 * room for, until no such swap covers more.
 */
export function swapSites(gains: SiteGains, { budget, costs }: ChoiceRules, limits: Float64Array, watch: Watch): void {
  const atFirst = Float64Array.from(limits, (_, candidate) => gains.limitGain(candidate));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let swapped = false;
    const chosen = [...gains.chosen].map((candidate) => ({ candidate, loss: gains.measureGain(candidate) }));
    chosen.sort((a, b) => a.loss - b.loss);
    for (const [i, { candidate }] of chosen.entries()) {
      watch(i, chosen.length);
      const left = budget - sumCosts(gains.chosen, costs, budget) + (budget === Infinity ? 0 : costs[candidate]!);
      const isOpen = (other: number): boolean => !gains.chosen.has(other) && isAffordable(costs[other]!, left, budget);
      const better = findBetter(gains, candidate, isOpen, limits, atFirst, () => watch(i, chosen.length));
      if (better === null) continue;
      gains.giveUp(candidate);
      gains.choose(better);
      // what lay over the one that was given up may add more again
      for (const near of gains.listNear(candidate)) limits[near] = atFirst[near]!;
      swapped = true;
    }
    if (!swapped) return;
  }
}

/** Finds the candidate of the open ones that covers most in the place of a chosen one; null where none covers more. */
function findBetter(
  gains: SiteGains,
  chosen: number,
  isOpen: (candidate: number) => boolean,
  limits: Float64Array,
  atFirst: Float64Array,
  watch: () => void,
): number | null {
  const loss = gains.measureGain(chosen);
  const near = new Set(gains.listNear(chosen));
  const limitOf = (candidate: number): number =>
    near.has(candidate) ? Math.min(atFirst[candidate]!, limits[candidate]! + loss) : limits[candidate]!;
  gains.countWork(limits.length);
  const order = new ValueHeap();
  for (const candidate of limits.keys()) {
    const limit = limitOf(candidate);
    if (limit > loss && isOpen(candidate)) order.push(candidate, limit);
  }
  let best: number | null = null;
  let most = loss * (1 + LEAST_IMPROVEMENT) + LEAST_GAIN_SQUARE_METERS;
  while (order.size > 0) {
    const candidate = order.pop();
    if (limitOf(candidate) <= most) break;
    watch();
    const gain = gains.measureGain(candidate, chosen);
    // away from the chosen one, this is what it adds to all of them
    if (!near.has(candidate)) limits[candidate] = Math.min(limits[candidate]!, gain);
    if (gain <= most) continue;
    best = candidate;
    most = gain;
  }
  return best;
}

/** What chosen sites cost together; nothing where money does not matter. */
function sumCosts(chosen: Iterable<number>, costs: Float64Array, budget: number): number {
  if (budget === Infinity) return 0;
  let sum = 0;
  for (const candidate of chosen) sum += costs[candidate]!;
  return sum;
}

function isAffordable(cost: number, left: number, budget: number): boolean {
  return budget === Infinity || cost <= left + COST_ROUNDING * budget;
}
