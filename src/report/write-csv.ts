/** A cell of a table; null is an empty one. */
export type Cell = string | number | boolean | null;

/** A table for a file: headings, and rows of as many cells. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text that a spreadsheet would run as a formula, in half or full width; tabs and line ends may hide one. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Spreadsheets take a file for UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a table as CSV (RFC 4180) for people who open it in a spreadsheet: UTF-8 with byte order mark, lines that end
 * in CRLF, numbers unrounded, and an apostrophe before texts that would be run as formulas.
 */
export function writeCsv({ headings, rows }: Table): string {
  const lines = [headings, ...rows].map((cells) => cells.map(writeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
