/** Where the directory of a zip is, and how many entries it has. */
export interface DirectorySpan {
  readonly offset: number;
  readonly count: number;
}

/** The members of a directory entry that Zip64 moves into an extra field, as the entry itself has them. */
export interface EntrySizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const END_SIGNATURE = 0x06064b50;
const END_BYTES = 56;
const EXTRA_ID = 1;
/** Stands in a field of four bytes whose value is in the extra field. */
const MOVED = 0xffffffff;

/** Finds the directory by the Zip64 end record before the plain one at `end`; null where there is none. */
export function findZip64Directory(view: DataView, end: number): DirectorySpan | null {
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) return null;
  const at = readLong(view, locator + 8);
  if (at + END_BYTES > view.byteLength || view.getUint32(at, true) !== END_SIGNATURE) return null;
  return { count: readLong(view, at + 32), offset: readLong(view, at + 48) };
}

/** Puts the values of the Zip64 extra field, if there is one, in the place of those that it holds. */
export function readZip64Sizes(extra: DataView, plain: EntrySizes): EntrySizes {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, extra.byteLength);
    if (extra.getUint16(at, true) === EXTRA_ID) return takeMoved(extra, at + 4, end, plain);
    at += 4 + length;
  }
  return plain;
}

/** The field holds only what was moved, in this order. */
function takeMoved(extra: DataView, start: number, end: number, plain: EntrySizes): EntrySizes {
  let at = start;
  const take = (value: number): number => {
    if (value !== MOVED || at + 8 > end) return value;
    at += 8;
    return readLong(extra, at - 8);
  };
  const size = take(plain.size);
  const compressedSize = take(plain.compressedSize);
  return { size, compressedSize, headerOffset: take(plain.headerOffset) };
}

/** Eight bytes as a number; exact far beyond any file that is read. */
function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
