import type { ChoiceRules } from './choose-sites.ts';

/** Candidates that earn most together, and what that is at most. */
export interface Earnings {
  /** No choice by the rules earns more. */
  readonly worth: number;
  readonly whole: readonly number[];
  /** A share of one more, which the budget has room for. */
  readonly part: { readonly candidate: number; readonly share: number } | null;
}

/**
 * Chooses the candidates that earn most by the rules, each earning the same whatever else is chosen. With a budget one of
 * them may be chosen in part (Dantzig's bound of the knapsack), which earns at least as much as the best whole ones.
 */
export function chooseByEarnings(earnings: Float64Array, { count, budget, costs }: ChoiceRules): Earnings {
  const affordable = [...earnings.keys()].filter(
    (i) => earnings[i]! > 0 && (budget === Infinity || costs[i]! <= budget),
  );
  const best = affordable.sort((a, b) => earnings[b]! - earnings[a]!).slice(0, count);
  const most: Earnings = { worth: best.reduce((sum, i) => sum + earnings[i]!, 0), whole: best, part: null };
  if (budget === Infinity || best.reduce((sum, i) => sum + costs[i]!, 0) <= budget) return most;
  const rateOf = (i: number): number => (costs[i]! > 0 ? earnings[i]! / costs[i]! : Infinity);
  const whole: number[] = [];
  let [worth, left] = [0, budget];
  for (const candidate of affordable.sort((a, b) => rateOf(b) - rateOf(a))) {
    const cost = costs[candidate]!;
    if (cost > left) {
      const share = left / cost;
      worth += share * earnings[candidate]!;
      // of many cheap ones only so many may be chosen: both bounds hold
      return { worth: Math.min(worth, most.worth), whole: whole.slice(0, count), part: { candidate, share } };
    }
    whole.push(candidate);
    worth += earnings[candidate]!;
    left -= cost;
  }
  return { worth: Math.min(worth, most.worth), whole: whole.slice(0, count), part: null };
}
