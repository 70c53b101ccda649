import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { looksLikeWkt } from './parse-wkt.ts';
import { makeNamesUnique } from './unique-names.ts';

/** The cells of a delimited text, row by row, with the line each row starts on; a row may end before the header does. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

const HEAD_CHARACTERS = 10_000;
const HEAD_LINES = 5;

/**
 * The delimiter that splits the first line that can be split into most cells, quotes respected: a title may stand above.
 * `sep=;` is a spreadsheet's own statement.
 */
function chooseDelimiter(text: string): { delimiter: string; start: number } {
  const stated = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (stated) return { delimiter: stated[1]!, start: stated[0].length };
  const head = text.slice(0, HEAD_CHARACTERS).replace(/"[^"]*"/g, '');
  for (const line of head.split(/\r\n|\r|\n/).slice(0, HEAD_LINES)) {
    const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
    const most = Math.max(...counts);
    if (most > 1) return { delimiter: DELIMITERS[counts.indexOf(most)]!, start: 0 };
  }
  return { delimiter: DELIMITERS[0], start: 0 };
}

function isValue(cell: string): boolean {
  return Number.isFinite(Number(cell)) || looksLikeWkt(cell);
}

/** Whether the first row is a title above the heading: one cell alone, above several words that are no values. */
function isTitle(rows: readonly (readonly string[])[]): boolean {
  const [first = [], second = []] = rows.slice(0, 2).map((row) => row.filter((cell) => cell.trim() !== ''));
  return first.length === 1 && second.length > 1 && !second.some(isValue);
}

/**
 * Parses a delimited text as RFC 4180 has it: quoted cells may hold delimiters, line ends and doubled quotes. Blank rows
 * and a title above the heading are left out; short rows stay short and long ones are cut, with a warning.
 *
 * @returns null where a quote never closes.
 */
export function parseCsv(text: string, findings: Findings): CsvTable | null {
  const { delimiter, start } = chooseDelimiter(text);
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let line = 1 + (start > 0 ? 1 : 0);
  let rowLine = line;
  let at = start;
  let cells = 0;
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = findClosingQuote(text, at + 1);
      if (end < 0) {
        findings.add('csv-unclosed-quote', { line });
        return null;
      }
      const quoted = text.slice(at + 1, end);
      line += countLineEnds(quoted);
      const tail = findCellEnd(text, end + 1, delimiter);
      cell = quoted.replaceAll('""', '"') + text.slice(end + 1, tail).trimEnd();
      at = tail;
    } else {
      const end = findCellEnd(text, at, delimiter);
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (++cells > LIMITS.cells) {
      findings.add('too-many-cells', { limit: LIMITS.cells });
      return null;
    }
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (row.some((cell) => cell.trim() !== '')) {
      rows.push(row);
      lines.push(rowLine);
    }
    if (rows.length > LIMITS.features) {
      findings.add('too-many-features', { limit: LIMITS.features });
      return null;
    }
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    rowLine = ++line;
  }
  if (isTitle(rows)) {
    const title = rows.shift()!.find((cell) => cell.trim() !== '')!;
    lines.shift();
    findings.add('csv-title-skipped', { title: title.trim().slice(0, 60) });
  }
  return squareUp(rows, lines, findings);
}

function findClosingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

function findCellEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function squareUp(rows: readonly string[][], lines: readonly number[], findings: Findings): CsvTable {
  const width = rows[0]?.length ?? 0;
  if (width > LIMITS.fields) findings.add('too-many-fields', { limit: LIMITS.fields });
  const header = nameColumns((rows[0] ?? []).slice(0, LIMITS.fields));
  const body = rows.slice(1).map((row, i) => {
    if (row.length === width) return row.length === header.length ? row : row.slice(0, header.length);
    const isPadding = row.slice(width).every((cell) => cell.trim() === '') && row.length > width;
    if (!isPadding) {
      findings.add('csv-row-width', { line: lines[i + 1]!, cells: row.length, expected: width });
    }
    // filling up a million short rows below a wide heading would exhaust the memory
    return row.length > header.length ? row.slice(0, header.length) : row;
  });
  return { header, rows: body, lines: lines.slice(1) };
}

function nameColumns(cells: readonly string[]): string[] {
  return makeNamesUnique(cells.map((cell, column) => cell.trim() || `column_${column + 1}`));
}
