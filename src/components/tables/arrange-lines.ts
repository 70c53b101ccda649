import type { Language } from '../../model/localized.ts';
import type { Line } from './table-lines.ts';
import type { Cell, ColumnKey, FilterKey } from './table-columns.ts';

/** What of a table is listed, and in which order. */
export interface Arrangement {
  readonly sort: { readonly column: ColumnKey; readonly isDescending: boolean } | null;
  readonly filter: FilterKey | null;
  /** Words that name, number and code of a row hold between them. */
  readonly search: string;
}

/**
 * Arranges the rows of a table: those that pass the filter and hold every word of the search, in the order of a column;
 * equal ones as they come. What has no value comes last, whichever way round.
 */
export function arrangeLines(
  lines: readonly Line[],
  { sort, filter, search }: Arrangement,
  chosen: ReadonlySet<string>,
  language: Language,
): readonly Line[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const listed = lines.filter((line) => isPassed(line, filter, chosen) && isFound(line, words));
  if (!sort) return listed;
  const { column, isDescending } = sort;
  const collator = new Intl.Collator(language, { numeric: true });
  return listed.sort((a, b) => {
    const [left, right] = [a.cells[column] ?? null, b.cells[column] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = compare(left, right, collator);
    return isDescending ? -order : order;
  });
}

function isPassed({ site, passes }: Line, filter: FilterKey | null, chosen: ReadonlySet<string>): boolean {
  if (filter === null) return true;
  return filter === 'chosen' ? site !== null && chosen.has(site) : passes.has(filter);
}

function isFound({ cells: { name, id, code } }: Line, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold([name, id, code].filter((cell) => typeof cell === 'string').join(' '));
  return words.every((word) => text.includes(word));
}

function compare(left: NonNullable<Cell>, right: NonNullable<Cell>, collator: Intl.Collator): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right));
}

/** Upper and lower case, wide and narrow signs are one. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
