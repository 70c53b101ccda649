import type { BlockRow, ParkRow } from '../coverage/result.ts';
import type { ReportWords } from '../locales/report-words.ts';
import type { FieldTable } from '../model/field-table.ts';
import { readOwnRow } from './own-columns.ts';
import type { Table } from './write-csv.ts';

/** Members of a block's row, in the order of the columns. */
const BLOCK_COLUMNS = ['index', 'id', 'name', 'area', 'coveredArea', 'ratio'] as const;

/** More of them, where a scenario has changed the parks. */
const CHANGE_COLUMNS = ['baselineRatio', 'gainedArea', 'lostArea'] as const;

/** Members of a park's row, in the order of the columns. */
const PARK_COLUMNS = ['index', 'id', 'name', 'area', 'size', 'radius', 'counted', 'reason', 'ownContribution'] as const;

/** The blocks that are residential land: what is none, or lies outside the scope, is no row of nothing. */
export function listLand<T extends { readonly area: number }>(blocks: readonly T[]): T[] {
  return blocks.filter(({ area }) => area > 0);
}

/** Makes the table of blocks: areas in m², ratios 0 to 1, unrounded; then the columns of their file. */
export function tabulateBlocks(
  blocks: readonly Omit<BlockRow, 'site'>[],
  { say }: ReportWords,
  own: FieldTable = { fields: [], rows: [] },
): Table {
  const isChanged = blocks.some(({ baselineRatio }) => baselineRatio !== undefined);
  const columns = [...BLOCK_COLUMNS, ...(isChanged ? CHANGE_COLUMNS : [])];
  return {
    headings: [...columns.map((column) => say(`column.${column}`)), ...own.fields],
    rows: blocks.map((block) => [...columns.map((column) => block[column] ?? null), ...readOwnRow(own, block.index)]),
  };
}

/**
 * Makes the table of parks: areas in m², radii in m, unrounded. The size by which a park
 * is classed has a column where it may be another than its area. The columns of their file come last.
 */
export function tabulateParks(
  parks: readonly Omit<ParkRow, 'site'>[],
  { say }: ReportWords,
  own: FieldTable = { fields: [], rows: [] },
): Table {
  const isSized = parks.some(({ size }) => size !== undefined);
  const columns = PARK_COLUMNS.filter((column) => column !== 'size' || isSized);
  return {
    headings: [...columns.map((column) => say(`column.${column}`)), ...own.fields],
    rows: parks.map((park) => [...columns.map((column) => park[column] ?? null), ...readOwnRow(own, park.index)]),
  };
}
