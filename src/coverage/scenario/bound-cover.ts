import type { BBox } from '../../geometry/bbox.ts';
import type { UncoveredCell } from '../land/gain-measure.ts';
import type { ServiceArea } from '../land/services.ts';
import type { ChoiceRules } from './choose-sites.ts';
import { type Earnings, chooseByEarnings } from './choose-by-earnings.ts';
import type { SiteGains } from './site-gains.ts';

/** Side of the cells. Smaller ones do not bring the bound closer in the same time. */
const CELL_METERS = 50;

/** Pairs of a candidate and a cell that fit into memory with ease. */
const MOST_PAIRS = 20_000_000;

const MOST_STEPS = 1500;

/** Pairs that the steps may look at, all together: a second or two. Every step gives a bound, later ones a closer one. */
const MOST_VISITS = 1_000_000_000;

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
 * Finds an area (m²) that no choice of candidates by the rules can add more than; null where that takes too much memory.
 *
 * The uncovered ground is cut into cells. Several candidates together cover at most the sum of their shares of a cell,
 * measured exactly, and no more than the cell; so the best choice by cells covers at least as much as any does in truth.
 * A price for each cell (Lagrange's multiplier of that sum) bounds the best choice by cells: what the cells are worth above
 * their prices, and the prices that the best candidates by the rules earn. The prices follow the subgradient, by steps
 * after Polyak, towards the lowest bound; every one of them is a bound.
 *
 * @param found m² that some choice adds
 */
export function boundCover(
  gains: SiteGains,
  rules: ChoiceRules,
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
  const steps = Math.min(MOST_STEPS, Math.ceil(MOST_VISITS / (cover.cells.length + areas.length + candidates + 1)));
  let bound = areas.reduce((sum, area) => sum + area, 0);
  let choice: readonly number[] = [];
  let most = 0;
  let theta = 1;
  let idle = 0;
  for (let step = 0; step < steps && theta > 1e-4; step++) {
    if (step % 16 === 0) watch(step, steps);
    earn(cover, prices, earnings);
    const best: Earnings = chooseByEarnings(earnings, rules);
    const value = areas.reduce((sum, area, cell) => sum + area - prices[cell]!, 0) + best.worth;
    if (value < bound * (1 - 1e-7)) idle = 0;
    else if (++idle >= PATIENCE) {
      idle = 0;
      theta /= 2;
    }
    bound = Math.min(bound, value);
    if (bound <= found * (1 + 1e-6)) break;
    covered.fill(-1);
    for (const candidate of best.whole) addShares(cover, candidate, 1, covered);
    const worth = areas.reduce((sum, area, cell) => sum + area * Math.min(1, covered[cell]! + 1), 0);
    if (worth > most) {
      most = worth;
      choice = best.whole;
    }
    if (best.part) addShares(cover, best.part.candidate, best.part.share, covered);
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

function addShares({ starts, cells, shares }: CellCover, candidate: number, weight: number, sums: Float64Array): void {
  for (let i = starts[candidate]!; i < starts[candidate + 1]!; i++) {
    sums[cells[i]!] = sums[cells[i]!]! + weight * shares[i]!;
  }
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

/** Cuts what the candidates may reach of the uncovered ground into cells; ground that none reaches is of no account. */
function cutIntoCells(gains: SiteGains, watch: (done: number, total: number) => void): CellCover | null {
  const { parts, measure } = gains;
  const opened = new Map<number, Map<number, OpenedCell>>();
  const areas: number[] = [];
  const starts = [0];
  const cells: number[] = [];
  const shares: number[] = [];
  for (const [candidate, own] of parts.entries()) {
    if (candidate % 16 === 0) watch(candidate, parts.length);
    for (const part of own) {
      const ofBlock = opened.get(part.block) ?? new Map<number, OpenedCell>();
      opened.set(part.block, ofBlock);
      for (const key of listCells(part.areas, measure.boundBlock(part.block))) {
        let cell = ofBlock.get(key);
        if (cell === undefined) {
          const found = measure.openCell(part.block, columnOf(key), rowOf(key), CELL_METERS);
          cell = found && { ...found, number: areas.length };
          ofBlock.set(key, cell);
          if (found) areas.push(found.area);
        }
        const share = cell ? measure.measureShare(cell, part.areas) : 0;
        if (share === 0) continue;
        cells.push(cell!.number);
        shares.push(share);
      }
      if (cells.length > MOST_PAIRS) return null;
    }
    starts.push(cells.length);
  }
  return {
    areas: Float64Array.from(areas),
    starts: Uint32Array.from(starts),
    cells: Uint32Array.from(cells),
    shares: Float64Array.from(shares),
  };
}

/** A cell and its number among all; null where nothing of it is uncovered. */
type OpenedCell = (UncoveredCell & { readonly number: number }) | null;

/** Cells along one axis: the world is 800,000 of them around. */
const ROW = 2 ** 24;

const columnOf = (key: number): number => Math.floor(key / ROW) - ROW / 2;
const rowOf = (key: number): number => (key % ROW) - ROW / 2;

/** The cells that the boxes of areas meet within a box, each as one number. */
function listCells(areas: readonly ServiceArea[], [minX, minY, maxX, maxY]: BBox): Set<number> {
  const keys = new Set<number>();
  for (const { outline } of areas) {
    const [x0, y0, x1, y1] = outline.bbox;
    const lastColumn = Math.floor(Math.min(x1, maxX) / CELL_METERS);
    const lastRow = Math.floor(Math.min(y1, maxY) / CELL_METERS);
    for (let column = Math.floor(Math.max(x0, minX) / CELL_METERS); column <= lastColumn; column++) {
      for (let row = Math.floor(Math.max(y0, minY) / CELL_METERS); row <= lastRow; row++) {
        keys.add((column + ROW / 2) * ROW + row + ROW / 2);
      }
    }
  }
  return keys;
}
