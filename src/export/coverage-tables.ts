import type { BlockRow, ParkRow } from '../coverage/result.ts';
import type { Table } from './write-csv.ts';

/** Members of a block's row, in the order of the columns. */
export const BLOCK_COLUMNS = ['index', 'id', 'name', 'area', 'coveredArea', 'ratio'] as const;

/** Members of a park's row, in the order of the columns. */
export const PARK_COLUMNS = [
  'index',
  'id',
  'name',
  'area',
  'size',
  'radius',
  'counted',
  'reason',
  'ownContribution',
] as const;

/** Any column of the two tables. */
export type CoverageColumn = (typeof BLOCK_COLUMNS)[number] | (typeof PARK_COLUMNS)[number];

/** Makes the table of blocks, headings by the caller's words: areas in m², ratios 0 to 1, unrounded. */
export function tabulateBlocks(blocks: readonly BlockRow[], head: (column: CoverageColumn) => string): Table {
  return {
    headings: BLOCK_COLUMNS.map(head),
    rows: blocks.map((block) => BLOCK_COLUMNS.map((column) => block[column])),
  };
}

/**
 * Makes the table of parks, headings by the caller's words: areas in m², radii in m, unrounded. The size by which a park
 * is classed has a column where it may be another than its area.
 */
export function tabulateParks(parks: readonly ParkRow[], head: (column: CoverageColumn) => string): Table {
  const isSized = parks.some(({ size }) => size !== undefined);
  const columns = PARK_COLUMNS.filter((column) => column !== 'size' || isSized);
  return {
    headings: columns.map(head),
    rows: parks.map((park) => columns.map((column) => park[column] ?? null)),
  };
}
