import type { SiteGains } from './site-gains.ts';

/** Called between two measurements with how far the choice has come; may throw to end it. */
type Watch = (done: number, total: number) => void;

/** A candidate and what it adds (m²) to those before it. */
export interface ChosenSite {
  readonly candidate: number;
  readonly gainedArea: number;
}

/** A candidate that adds less than this (m²) is not worth a park. */
const LEAST_GAIN_SQUARE_METERS = 1e-3;

/** A swap must bring at least this share of what is lost with it. */
const LEAST_IMPROVEMENT = 1e-9;

/** Rounds of swaps; each goes through all that are chosen. */
const MOST_ROUNDS = 8;

/**
 * Chooses candidates one after the other, each the one that adds most to those before. Gains only shrink while others
 * are chosen, so that one is measured anew only when what is known of it is the most.
 *
 * What each of `among` can add at most is left in `limits`, for the choice as it is then.
 */
export function chooseGreedily(
  gains: SiteGains,
  among: readonly number[],
  count: number,
  limits: Float64Array,
  watch: Watch,
): ChosenSite[] {
  const steps: ChosenSite[] = [];
  const measuredAt = new Map<number, number>();
  while (steps.length < count) {
    let best = -1;
    for (const candidate of among) {
      if (!gains.chosen.has(candidate) && (best < 0 || limits[candidate]! > limits[best]!)) best = candidate;
    }
    if (best < 0 || limits[best]! < LEAST_GAIN_SQUARE_METERS) break;
    if (measuredAt.get(best) === steps.length) {
      steps.push({ candidate: best, gainedArea: limits[best]! });
      gains.choose(best);
      continue;
    }
    watch(steps.length, count);
    limits[best] = Math.min(limits[best]!, gains.measureGain(best));
    measuredAt.set(best, steps.length);
  }
  return steps;
}

/**
 * Betters a choice by putting another candidate in the place of a chosen one, the best one for each, until no such swap
 * covers more.
 */
export function swapSites(gains: SiteGains, limits: Float64Array, watch: Watch): void {
  const atFirst = Float64Array.from(limits, (_, candidate) => gains.limitGain(candidate));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let swapped = false;
    const chosen = [...gains.chosen].map((candidate) => ({ candidate, loss: gains.measureGain(candidate) }));
    chosen.sort((a, b) => a.loss - b.loss);
    for (const [i, { candidate }] of chosen.entries()) {
      watch(i, chosen.length);
      const better = findBetter(gains, candidate, limits, atFirst, () => watch(i, chosen.length));
      if (better === null) continue;
      gains.giveUp(candidate);
      gains.choose(better);
      // what lay over the one that was given up may add more again
      for (const near of listNeighbours(gains, candidate)) limits[near] = atFirst[near]!;
      swapped = true;
    }
    if (!swapped) return;
  }
}

/** Finds the candidate that covers most in the place of a chosen one; null where none covers more than it. */
function findBetter(
  gains: SiteGains,
  chosen: number,
  limits: Float64Array,
  atFirst: Float64Array,
  watch: () => void,
): number | null {
  const loss = gains.measureGain(chosen);
  const near = listNeighbours(gains, chosen);
  const limitOf = (candidate: number): number =>
    near.has(candidate) ? Math.min(atFirst[candidate]!, limits[candidate]! + loss) : limits[candidate]!;
  const order = [...limits.keys()]
    .filter((candidate) => !gains.chosen.has(candidate) && limitOf(candidate) > loss)
    .sort((a, b) => limitOf(b) - limitOf(a));
  let best: number | null = null;
  let most = loss * (1 + LEAST_IMPROVEMENT) + LEAST_GAIN_SQUARE_METERS;
  for (const candidate of order) {
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

/** The candidates that may cover some of the same ground as one of them. */
function listNeighbours(gains: SiteGains, candidate: number): Set<number> {
  const blocks = new Set(gains.parts[candidate]!.map(({ block }) => block));
  const near = new Set<number>();
  gains.parts.forEach((parts, other) => {
    if (parts.some(({ block }) => blocks.has(block))) near.add(other);
  });
  return near;
}
