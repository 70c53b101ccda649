import type { ReadResult } from './read-result.ts';

/** Says whether the first rows of a file mark their shapes as invented, as the shipped samples do. */
export function isSynthetic({ fields, preview }: Pick<ReadResult, 'fields' | 'preview'>): boolean {
  const column = fields.indexOf('geometryStatus');
  return column >= 0 && preview.some((row) => row[column] === 'synthetic');
}
