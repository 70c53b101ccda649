/** A cell of a table; null is an empty one. */
export type Cell = string | number | boolean | null;

/** A table for a file: headings, and rows of as many cells. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text that a spreadsheet would run as a formula, in half or full width; what takes no room, or only room, may hide one. */
const FORMULA = /^[\s\u00ad\u200c\u200d]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * Characters that nobody sees and that change what is seen or read: control codes (a NUL ends a text, an ESC steers a
 * terminal), what has no width, and what turns the direction of writing. Tabs and line ends may stand in a cell.
 */
const UNSEEN = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Spreadsheets take a file for UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a table as CSV (RFC 4180) for people who open it in a spreadsheet: UTF-8 with byte order mark, lines that end
 * in CRLF, numbers unrounded, an apostrophe before texts that would be run as formulas, and a mark (U+FFFD) in the place
 * of characters that nobody sees.
 */
export function writeCsv({ headings, rows }: Table): string {
  const lines = [headings, ...rows].map((cells) => cells.map(writeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const seen = cell.replace(UNSEEN, '\ufffd');
  const text = FORMULA.test(seen) ? `'${seen}` : seen;
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
