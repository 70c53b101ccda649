/** How the numbers of a column are shown, `plain` as the program that opens it likes; what a cell holds is never rounded. */
export type CellKind = 'text' | 'plain' | 'points' | 'count' | 'hectares' | 'squareMeters' | 'meters' | 'percent';

/** A cell: a text, a number in the unit of its column, or nothing. */
export type CellValue = string | number | null;

/** A column of a sheet; `percent` holds shares of 0 to 1. */
export interface SheetColumn {
  readonly heading: string;
  readonly kind: CellKind;
  /** Characters. */
  readonly width: number;
  /** What its shares are compared with, besides the lines that every ratio is. */
  readonly lines?: readonly number[] | undefined;
}

/** One sheet: lines of text above, then a table. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The sheets of a file for Excel, as plain data. */
export type Workbook = readonly Sheet[];
