import type { FieldTable, FieldValue } from '../model/field-table.ts';
import { encodeWithin, makeEncoder, type TextEncoding } from './encode-text.ts';

const MOST_NAME_BYTES = 10;
const MOST_TEXT_BYTES = 254;
const MOST_DIGITS = 20;
const MOST_DECIMALS = 8;
const HEADER_BYTES = 32;
/** The number of code page 936 in the header. */
const LANGUAGE_GBK = 0x4d;

/** A column of a DBF: its name as bytes, its kind, its width in bytes, and its cells. */
interface Column {
  readonly name: Uint8Array;
  readonly kind: 'C' | 'N' | 'L';
  readonly width: number;
  readonly decimals: number;
  readonly cells: readonly Uint8Array[];
}

/**
 * Writes a table as dBASE III (`.dbf`). Names are cut to ten bytes and stay different from each other, texts to 254
 * bytes; numbers have up to eight decimals. `date` is that of the file, `YYYY-MM-DD`.
 */
export function writeDbf({ fields, rows }: FieldTable, encoding: TextEncoding, date: string): Uint8Array {
  const encode = makeEncoder(encoding);
  const names = nameColumns(fields, encode);
  const columns = names.map((name, i) =>
    makeColumn(
      name,
      rows.map((row) => row[i] ?? null),
      encode,
    ),
  );
  const recordBytes = 1 + columns.reduce((sum, { width }) => sum + width, 0);
  const headBytes = HEADER_BYTES * (columns.length + 1) + 1;
  const bytes = new Uint8Array(headBytes + recordBytes * rows.length + 1).fill(0x20, headBytes);
  const view = new DataView(bytes.buffer);
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  bytes.set([0x03, year - 1900, month, day]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headBytes, true);
  view.setUint16(10, recordBytes, true);
  if (encoding === 'gbk') bytes[29] = LANGUAGE_GBK;
  columns.forEach(({ name, kind, width, decimals }, i) => {
    const at = HEADER_BYTES * (i + 1);
    bytes.set(name, at);
    bytes[at + 11] = kind.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  });
  bytes[headBytes - 1] = 0x0d;
  rows.forEach((_, row) => {
    let at = headBytes + row * recordBytes + 1;
    for (const { kind, width, cells } of columns) {
      const cell = cells[row]!;
      bytes.set(cell, kind === 'N' ? at + width - cell.length : at);
      at += width;
    }
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

/** Cuts names to what a DBF holds; the later of two that would be the same gets a number. */
function nameColumns(fields: readonly string[], encode: (text: string) => Uint8Array): Uint8Array[] {
  const taken = new Set<string>();
  return fields.map((field, i) => {
    const plain = field.replace(/[\0-\x1f]/g, ' ').trim() || `F${i + 1}`;
    let name = encodeWithin(plain, MOST_NAME_BYTES, encode);
    for (let number = 1; taken.has(keyOf(name)); number++) {
      const ending = encode(`_${number}`);
      name = Uint8Array.of(...encodeWithin(plain, MOST_NAME_BYTES - ending.length, encode), ...ending);
    }
    taken.add(keyOf(name));
    return name;
  });
}

/** Programs take names for the same that differ in the case of their letters. */
const keyOf = (name: Uint8Array): string => String.fromCharCode(...name).toUpperCase();

function makeColumn(name: Uint8Array, values: readonly FieldValue[], encode: (text: string) => Uint8Array): Column {
  const known = values.filter((value) => value !== null);
  if (known.length > 0 && known.every((value) => typeof value === 'boolean')) {
    const cells = values.map((value) => encode(value === null ? '?' : value ? 'T' : 'F'));
    return { name, kind: 'L', width: 1, decimals: 0, cells };
  }
  const numbers = known.length > 0 && known.every((value) => typeof value === 'number') ? writeNumbers(values) : null;
  const texts =
    numbers?.texts ?? values.map((value) => (value === null ? '' : String(value).replaceAll('\0', '\ufffd')));
  const cells = texts.map((text) => encodeWithin(text, MOST_TEXT_BYTES, encode));
  const width = cells.reduce((most, { length }) => Math.max(most, length), 1);
  return { name, kind: numbers ? 'N' : 'C', width, decimals: numbers?.decimals ?? 0, cells };
}

/** Numbers with as many decimals as one of them needs; null where they are too long for the format. */
function writeNumbers(values: readonly FieldValue[]): { texts: string[]; decimals: number } | null {
  const decimals = values.reduce<number>((most, value) => Math.max(most, countDecimals(value)), 0);
  const texts = values.map((value) => (typeof value === 'number' ? value.toFixed(decimals) : ''));
  return texts.every((text) => text.length <= MOST_DIGITS) ? { texts, decimals } : null;
}

function countDecimals(value: FieldValue): number {
  if (typeof value !== 'number' || Number.isInteger(value)) return 0;
  const needed = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? MOST_DECIMALS;
  return Math.min(needed, MOST_DECIMALS);
}
