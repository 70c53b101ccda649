import type { UncoveredCell } from '../land/gain-measure.ts';
import type { SiteGains } from './site-gains.ts';

/** Side of the cells. Smaller ones do not bring the bound closer in the same time. */
const CELL_METERS = 50;

/** Pairs of a candidate and a cell that fit into memory with ease. */
const MOST_PAIRS = 20_000_000;

const MOST_STEPS = 1500;

/** After so many steps without a better bound, the steps are halved. */
const PATIENCE = 15;

/** Which candidates cover which cells: entries `starts[c]` to `starts[c + 1]` are those of candidate c. */
interface CellCover {
  readonly areas: Float64Array;
  readonly starts: Uint32Array;
  readonly cells: Uint32Array;
  readonly shares: Float64Array;
}

/** What no choice can add more than, and the best choice that was met on the way. */
export interface CoverBound {
  /** m². */
  readonly area: number;
  /** Candidates that cover most by cells, which is nearly but not quite the truth. */
  readonly choice: readonly number[];
}

/**
 * Finds an area (m²) that no choice of `count` candidates can add more than; null where that takes too much memory.
 *
 * The uncovered ground is cut into cells. Several candidates together cover at most the sum of their shares of a cell,
 * measured exactly, and no more than the cell; so the best choice by cells covers at least as much as any does in truth.
 * A price for each cell (Lagrange's multiplier of that sum) bounds the best choice by cells: what the cells are worth above
 * their prices, and the prices that the `count` best candidates earn. The prices follow the subgradient, by steps after
 * Polyak, towards the lowest bound; every one of them is a bound.
 *
 * @param found m² that some choice adds
 */
export function boundCover(
  gains: SiteGains,
  count: number,
  found: number,
  watch: (done: number, total: number) => void,
): CoverBound | null {
  const cover = cutIntoCells(gains, watch);
  if (!cover) return null;
  const { areas } = cover;
  const prices = areas.map((area) => area / 2);
  const candidates = cover.starts.length - 1;
  const earnings = new Float64Array(candidates);
  const covered = new Float64Array(areas.length);
  let bound = areas.reduce((sum, area) => sum + area, 0);
  let choice: readonly number[] = [];
  let most = 0;
  let theta = 1;
  let idle = 0;
  for (let step = 0; step < MOST_STEPS && theta > 1e-4; step++) {
    if (step % 16 === 0) watch(step, MOST_STEPS);
    earn(cover, prices, earnings);
    const best = [...earnings.keys()].sort((a, b) => earnings[b]! - earnings[a]!).slice(0, count);
    const value =
      areas.reduce((sum, area, cell) => sum + area - prices[cell]!, 0) +
      best.reduce((sum, candidate) => sum + earnings[candidate]!, 0);
    if (value < bound * (1 - 1e-7)) idle = 0;
    else if (++idle >= PATIENCE) {
      idle = 0;
      theta /= 2;
    }
    bound = Math.min(bound, value);
    if (bound <= found * (1 + 1e-6)) break;
    covered.fill(-1);
    for (const candidate of best) addShares(cover, candidate, covered);
    const worth = areas.reduce((sum, area, cell) => sum + area * Math.min(1, covered[cell]! + 1), 0);
    if (worth > most) {
      most = worth;
      choice = best;
    }
    descend(prices, covered, areas, theta * (value - found));
  }
  // the sums are rounded
  return { area: bound * (1 + 1e-9) + 1e-6, choice };
}

/** What each candidate would earn by the prices of its cells. */
function earn({ starts, cells, shares }: CellCover, prices: Float64Array, earnings: Float64Array): void {
  for (let candidate = 0; candidate < earnings.length; candidate++) {
    let sum = 0;
    for (let i = starts[candidate]!; i < starts[candidate + 1]!; i++) sum += shares[i]! * prices[cells[i]!]!;
    earnings[candidate] = sum;
  }
}

function addShares({ starts, cells, shares }: CellCover, candidate: number, sums: Float64Array): void {
  for (let i = starts[candidate]!; i < starts[candidate + 1]!; i++) sums[cells[i]!] = sums[cells[i]!]! + shares[i]!;
}

/** Moves the prices against the subgradient as far as `decrease` asks; each stays between nothing and its cell's area. */
function descend(prices: Float64Array, slope: Float64Array, areas: Float64Array, decrease: number): void {
  let norm = 0;
  for (let cell = 0; cell < prices.length; cell++) {
    const isStuck = slope[cell]! > 0 ? prices[cell]! <= 0 : prices[cell]! >= areas[cell]!;
    if (isStuck) slope[cell] = 0;
    norm += slope[cell]! * slope[cell]! * areas[cell]!;
  }
  if (norm === 0) return;
  const length = decrease / norm;
  for (let cell = 0; cell < prices.length; cell++) {
    // in proportion to the cells, so that slivers do not jump between nothing and all
    const price = prices[cell]! - length * slope[cell]! * areas[cell]!;
    prices[cell] = Math.min(areas[cell]!, Math.max(0, price));
  }
}

function cutIntoCells(gains: SiteGains, watch: (done: number, total: number) => void): CellCover | null {
  const { parts, measure } = gains;
  const cellsOf = new Map<number, { readonly first: number; readonly cells: readonly UncoveredCell[] }>();
  const areas: number[] = [];
  const starts = [0];
  const cells: number[] = [];
  const shares: number[] = [];
  for (const [candidate, own] of parts.entries()) {
    if (candidate % 16 === 0) watch(candidate, parts.length);
    for (const part of own) {
      let cut = cellsOf.get(part.block);
      if (!cut) {
        cut = { first: areas.length, cells: measure.listCells(part.block, CELL_METERS) };
        cellsOf.set(part.block, cut);
        for (const { area } of cut.cells) areas.push(area);
      }
      for (const [i, cell] of cut.cells.entries()) {
        const share = measure.measureShare(cell, part.areas);
        if (share === 0) continue;
        cells.push(cut.first + i);
        shares.push(share);
      }
    }
    if (cells.length > MOST_PAIRS) return null;
    starts.push(cells.length);
  }
  return {
    areas: Float64Array.from(areas),
    starts: Uint32Array.from(starts),
    cells: Uint32Array.from(cells),
    shares: Float64Array.from(shares),
  };
}
