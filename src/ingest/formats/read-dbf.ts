import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { makeDictionary } from '../read-own.ts';
import { chooseDecoder, trimCell } from './dbf-encoding.ts';
import { makeNamesUnique } from './unique-names.ts';

/** A dBASE table: one dictionary for each record, deleted ones too, so that records stay beside their shapes. */
export interface DbfTable {
  readonly fields: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Places of the records that are marked as deleted. */
  readonly deleted: ReadonlySet<number>;
  readonly encoding: string;
}

interface Column {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const HEADER_BYTES = 32;
const NAME_BYTES = 11;
/** `*` before a record. */
const DELETED = 0x2a;

/**
 * Reads a dBASE table. The encoding is the reader's choice, else what `.cpg` says, else the header's language byte, else
 * strict UTF-8, else GB 18030; a statement that the bytes contradict is set aside with a warning. It is our own reader
 * because the field names need the same care as the values, and because cells are cut in the middle of characters.
 *
 * @returns null where the header makes no sense, `refused` where the table is too large; the findings say so.
 */
export function readDbf(
  bytes: Uint8Array,
  encoding: string,
  cpg: string | null,
  findings: Findings,
): DbfTable | 'refused' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = bytes.length < HEADER_BYTES ? null : readColumns(bytes, view);
  if (!columns) {
    findings.add('dbf-invalid', {});
    return null;
  }
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const stated = Math.min(view.getUint32(4, true), LIMITS.features);
  const count = Math.min(stated, Math.max(0, Math.floor((bytes.length - headerLength) / recordLength)));
  if (count * columns.length > LIMITS.cells) {
    findings.add('too-many-cells', { limit: LIMITS.cells });
    return 'refused';
  }
  const texts = sampleTexts(bytes, columns, headerLength, recordLength, count);
  const decoder = chooseDecoder({ texts, encoding, cpg, languageByte: bytes[29]! }, findings);
  if (!decoder) return null;
  const cells = new CellReader(decoder);
  const fields = nameFields(columns, cells);
  const deleted = new Set<number>();
  const rows = Array.from({ length: count }, (_, row) => {
    const record = makeDictionary();
    const start = headerLength + row * recordLength;
    if (bytes[start] === DELETED) deleted.add(row);
    columns.forEach((column, i) => {
      const cell = bytes.subarray(start + column.offset, start + column.offset + column.length);
      record[fields[i]!] = cells.read(cell, column.type);
    });
    return record;
  });
  cells.report(findings);
  return { fields, rows, deleted, encoding: decoder.encoding };
}

function readColumns(bytes: Uint8Array, view: DataView): Column[] | null {
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  if (headerLength < HEADER_BYTES + 1 || headerLength > bytes.length || recordLength < 1) return null;
  const columns: Column[] = [];
  let offset = 1;
  for (let at = HEADER_BYTES; at + HEADER_BYTES <= headerLength && bytes[at] !== 0x0d; at += HEADER_BYTES) {
    const name = bytes.subarray(at, at + NAME_BYTES);
    const nul = name.indexOf(0);
    const length = bytes[at + 16]!;
    const type = String.fromCharCode(bytes[at + 11]!);
    // a column without width holds nothing, however many there are
    if (length > 0) columns.push({ nameBytes: nul < 0 ? name : name.subarray(0, nul), type, offset, length });
    offset += length;
  }
  return offset > recordLength || columns.length > LIMITS.fields ? null : columns;
}

const SAMPLE_BYTES = 1 << 20;

/** Field names and text cells with a byte above 0x7F: all that an encoding can be told from. */
function sampleTexts(bytes: Uint8Array, columns: readonly Column[], header: number, record: number, count: number) {
  const texts = columns.map((column) => column.nameBytes);
  let size = 0;
  for (let row = 0; row < count && size < SAMPLE_BYTES; row++) {
    for (const { type, offset, length } of columns) {
      if (type !== 'C') continue;
      const cell = bytes.subarray(header + row * record + offset, header + row * record + offset + length);
      if (!cell.some((byte) => byte >= 0x80)) continue;
      texts.push(trimCell(cell));
      size += length;
    }
  }
  return texts;
}

function nameFields(columns: readonly Column[], cells: CellReader): string[] {
  return makeNamesUnique(columns.map(({ nameBytes }) => cells.readText(trimCell(nameBytes))));
}

/** A number; the text itself where it is none, or an integer too long for one, as ids are. */
function readNumber(text: string): number | string | null {
  if (text === '' || text.startsWith('*')) return null;
  const value = Number(text);
  const isExact = Number.isFinite(value) && (Number.isSafeInteger(value) || !/^[+-]?\d+$/.test(text));
  return isExact ? value : text;
}

/** Reads cells and counts what could not be read. */
class CellReader {
  readonly #decoder: TextDecoder;
  #unreadable = 0;
  #cut = 0;

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
  }

  read(cell: Uint8Array, type: string): unknown {
    const text = this.readText(trimCell(cell));
    if (type === 'N' || type === 'F') return readNumber(text.trim());
    if (type === 'L') return /^[yt]$/i.test(text) ? true : /^[nf]$/i.test(text) ? false : null;
    return text === '' ? null : text;
  }

  /** A character that the end of the cell cut off is dropped; any other that makes no sense stays visible. */
  readText(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes);
    const first = text.indexOf('\ufffd');
    if (first < 0) return text.trimEnd();
    if (first === text.length - 1) {
      this.#cut++;
      return text.slice(0, -1).trimEnd();
    }
    this.#unreadable++;
    return text.trimEnd();
  }

  report(findings: Findings): void {
    if (this.#cut > 0) findings.add('text-truncated', { count: this.#cut });
    if (this.#unreadable > 0)
      findings.add('text-unreadable', { count: this.#unreadable, encoding: this.#decoder.encoding });
  }
}
