import { LIMITS } from '../limits.ts';

/** Bytes before the first record of a `.shp` and before the first entry of a `.shx`. */
export const SHP_HEADER_BYTES = 100;
/** Bytes before the content of a record. */
export const RECORD_HEADER_BYTES = 8;

const ENTRY_BYTES = 8;
const FILE_CODE = 9994;

/** Where the records of a `.shp` begin, in bytes. */
export interface RecordList {
  readonly starts: readonly number[];
  /** The file ends within the record after these. */
  readonly isCutOff: boolean;
}

/** Whether bytes begin as a `.shp` or `.shx` does. */
export function isShapefile(view: DataView): boolean {
  return view.byteLength >= SHP_HEADER_BYTES && view.getInt32(0) === FILE_CODE;
}

/** Bytes of the content of the record at `start`, or -1 where there is no whole record. */
export function measureRecord(shp: DataView, start: number): number {
  if (start + RECORD_HEADER_BYTES > shp.byteLength) return -1;
  const length = shp.getInt32(start + 4) * 2;
  return length < 4 || start + RECORD_HEADER_BYTES + length > shp.byteLength ? -1 : length;
}

/**
 * Lists records in the order of the file, up to one more than are read. What follows the length that the header states
 * counts only if it is a record: some writers pad the file, others do not keep the length up to date.
 */
export function listRecords(shp: DataView): RecordList {
  const stated = shp.getInt32(24) * 2;
  const starts: number[] = [];
  let at = SHP_HEADER_BYTES;
  while (at + RECORD_HEADER_BYTES < shp.byteLength && starts.length <= LIMITS.features) {
    const length = measureRecord(shp, at);
    if (length < 0) return { starts, isCutOff: at < stated || stated < SHP_HEADER_BYTES };
    starts.push(at);
    at += RECORD_HEADER_BYTES + length;
  }
  return { starts, isCutOff: false };
}

/** How many records a `.shx` lists. */
export function countEntries(shx: Uint8Array): number {
  return Math.max(0, Math.floor((shx.length - SHP_HEADER_BYTES) / ENTRY_BYTES));
}

/**
 * Lists records in the order of the index, which need not be that of the file: programs that edit a layer may write a
 * changed record at the end and leave the outdated one where it was.
 *
 * @returns null where an entry does not point to a whole record of its length, or two to the same.
 */
export function listIndexed(shp: DataView, shx: Uint8Array): readonly number[] | null {
  const view = new DataView(shx.buffer, shx.byteOffset, shx.byteLength);
  const count = countEntries(shx);
  if (!isShapefile(view) || count > LIMITS.features) return null;
  const starts = new Set<number>();
  let bytes = SHP_HEADER_BYTES;
  for (let entry = 0; entry < count; entry++) {
    const start = view.getInt32(SHP_HEADER_BYTES + entry * ENTRY_BYTES) * 2;
    const length = view.getInt32(SHP_HEADER_BYTES + entry * ENTRY_BYTES + 4) * 2;
    if (start < SHP_HEADER_BYTES || measureRecord(shp, start) !== length) return null;
    starts.add(start);
    bytes += RECORD_HEADER_BYTES + length;
  }
  // entries that overlap could make a small file a large one
  return starts.size === count && bytes <= shp.byteLength ? [...starts] : null;
}
