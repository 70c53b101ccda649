import { GEOMETRY_TYPES } from '../geometry-types.ts';
import { LIMITS } from '../limits.ts';
import { readOwn } from '../read-own.ts';
import { type LenientJson, measureDepth, parseLenient } from '../text/parse-json.ts';

/** One text of a sequence, and the line it begins on, counted from 1. */
export interface TextRecord {
  readonly text: string;
  readonly line: number;
}

const KNOWN_TYPES: ReadonlySet<unknown> = new Set([...GEOMETRY_TYPES, 'Feature', 'FeatureCollection']);

/** The RS of RFC 8142, which stands before each text of a sequence. */
const SEPARATOR = '\x1e';

/** Parses a record; null for what is no GeoJSON. */
export function parseRecord(text: string): LenientJson | null {
  const parsed = measureDepth(text) > LIMITS.jsonDepth ? null : parseLenient(text);
  return parsed && KNOWN_TYPES.has(readOwn(parsed.value, 'type')) ? parsed : null;
}

/**
 * Splits a text sequence: at the separators of RFC 8142, else line by line.
 *
 * @returns null for a single JSON text.
 */
export function splitRecords(text: string): TextRecord[] | null {
  const body = text.trimStart();
  if (body.startsWith(SEPARATOR)) {
    const records = listRecords(text, SEPARATOR);
    if (records.length > 1) return records;
  }
  const bare = body.replace(SEPARATOR, '');
  const [first, rest] = cutLine(bare);
  if (rest.trim() === '' || !first.startsWith('{')) return null;
  if (isObject(first) || isBroken(first, rest, bare)) return listRecords(text, '\n');
  return null;
}

/** The first line of a text, and what follows it; found by index, for a pattern would take for ever over blanks. */
function cutLine(text: string): [line: string, rest: string] {
  const end = text.search(/[\r\n]/);
  return end < 0 ? [text.trim(), ''] : [text.slice(0, end).trim(), text.slice(end).trimStart()];
}

function isObject(line: string): boolean {
  const looksWhole = line.startsWith('{') && line.endsWith('}') && measureDepth(line) <= LIMITS.jsonDepth;
  return looksWhole && parseLenient(line) !== null;
}

/** Whether only the first line of a sequence is broken: the second is whole, and all together are no JSON. */
function isBroken(first: string, rest: string, whole: string): boolean {
  const [second] = cutLine(rest);
  if (first.includes('"features"') || !isObject(second) || !parseRecord(second)) return false;
  return measureDepth(whole) <= LIMITS.jsonDepth && parseLenient(whole) === null;
}

function listRecords(text: string, separator: string): TextRecord[] {
  const records: TextRecord[] = [];
  let line = 1;
  for (const piece of text.split(separator)) {
    const record = piece.replace(SEPARATOR, '');
    const start = record.length - record.trimStart().length;
    if (record.trim() !== '') records.push({ text: record.trim(), line: line + countLines(record.slice(0, start)) });
    line += separator === '\n' ? 1 : countLines(piece);
  }
  return records;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
