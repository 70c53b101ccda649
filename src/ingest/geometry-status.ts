import type { ReadResult } from './read-result.ts';

type Rows = Pick<ReadResult, 'fields' | 'preview'>;

/** Says whether the first rows of a file mark their shapes as invented, as the shipped samples do. */
export function isSynthetic(rows: Rows): boolean {
  return hasStatus(rows, 'synthetic');
}

/** Says whether the first rows of a file mark their shapes as sketches, as the shipped reporting areas do. */
export function isSchematic(rows: Rows): boolean {
  return hasStatus(rows, 'schematic');
}

function hasStatus({ fields, preview }: Rows, status: string): boolean {
  const column = fields.indexOf('geometryStatus');
  return column >= 0 && preview.some((row) => row[column] === status);
}
