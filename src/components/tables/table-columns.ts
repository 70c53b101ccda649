import { wordDistance, wordRatio } from '../../locales/measures.ts';
import { translateTables } from '../../locales/translate-tables.ts';
import { formatHectares, formatMissingHectares, formatSquareMeters, listSizeBounds } from '../../model/figures.ts';
import type { Language } from '../../model/localized.ts';
import { formatPoints } from '../../report/word-scenario.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';

type Result = NonNullable<CoverageState['result']>;

/** Areas in m², lengths in m, shares of 0 to 1; null where there is none. A text is what is shown. */
export type Cell = number | string | null;

/** The tables of a check, in the order of their tabs. */
export const TABLES = ['communities', 'blocks', 'parks'] as const;

export type TableName = (typeof TABLES)[number];

/** Every column, with the pixels that it takes; the name takes what is left, and no less. */
export const COLUMNS = {
  name: 130,
  id: 150,
  code: 90,
  area: 110,
  covered: 110,
  missing: 110,
  ratio: 100,
  before: 110,
  points: 100,
  gained: 110,
  lost: 110,
  turned: 120,
  status: 130,
  class: 120,
  radius: 90,
  sole: 110,
  dispensable: 130,
  nextClass: 230,
} as const satisfies Readonly<Record<string, number>>;

export type ColumnKey = keyof typeof COLUMNS;

/** Columns that read from the left. */
const TEXTS: readonly ColumnKey[] = ['name', 'id', 'code', 'turned', 'status', 'dispensable', 'nextClass'];

export const isText = (column: ColumnKey): boolean => TEXTS.includes(column);

/** What the rows of a table may be narrowed to. */
export const FILTERS = {
  communities: ['uncovered', 'below'],
  blocks: ['uncovered', 'bare', 'below', 'turned', 'chosen'],
  parks: ['counted', 'notCounted', 'planned', 'dispensable', 'chosen'],
} as const satisfies Readonly<Record<TableName, readonly string[]>>;

export type FilterKey = (typeof FILTERS)[TableName][number];

const CHANGED: readonly ColumnKey[] = ['before', 'points', 'gained', 'lost'];

/** The columns of a table, what decides first; what a scenario has changed only where there is one. */
export function listColumns(table: TableName, { change, target }: Pick<Result, 'change' | 'target'>): ColumnKey[] {
  if (table === 'parks') {
    const ledger: ColumnKey[] = ['status', 'sole', ...(target.ratio === null ? [] : (['dispensable'] as const))];
    return ['name', ...ledger, 'radius', 'class', 'area', 'nextClass', 'code', 'id'];
  }
  const turned: readonly ColumnKey[] = table === 'blocks' && change?.turned ? ['turned'] : [];
  const land: ColumnKey[] = ['name', 'missing', 'ratio', ...(change ? CHANGED : []), ...turned, 'covered', 'area'];
  return table === 'communities' ? [...land, 'id'] : [...land, 'code', 'id'];
}

/** The filters that mean something for a result. */
export function listFilters(table: TableName, { change, target }: Pick<Result, 'change' | 'target'>): FilterKey[] {
  const all: readonly FilterKey[] = FILTERS[table];
  return all.filter((filter) => {
    if (filter === 'turned') return !!change?.turned;
    return (filter !== 'below' && filter !== 'dispensable') || target.ratio !== null;
  });
}

/** Words a cell; a dash stands for what there is not. */
export function wordCell(column: ColumnKey, cell: Cell | undefined, language: Language, result: Result): string {
  if (cell === null || cell === undefined) return '—';
  if (typeof cell === 'string') return cell;
  const hectares = (value: string): string => translateTables(language, 'unit.ha', { value });
  switch (column) {
    case 'ratio':
    case 'before':
      return wordRatio(language, cell, listLines(result));
    case 'points':
      return formatPoints(cell);
    case 'radius':
      return wordDistance(language, cell);
    case 'class':
      return translateTables(language, 'tables.class', { area: formatSquareMeters(cell) });
    case 'missing':
      return hectares(cell > 0 ? formatMissingHectares(cell) : formatHectares(0));
    case 'area':
      return hectares(formatHectares(cell, listSizeBounds(result.standard.classes)));
    default:
      return hectares(formatHectares(cell));
  }
}

function listLines({ target, targets }: Result): number[] {
  return [...targets.map(({ ratio }) => ratio), ...(target.ratio === null ? [] : [target.ratio])];
}
