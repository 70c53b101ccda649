import { Inflate } from 'fflate';
import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { guessNarrow } from '../text/guess-encoding.ts';
import { crc32 } from './crc32.ts';
import { type DirectorySpan, findZip64Directory, readZip64Sizes } from './zip64.ts';

/** An entry of a zip as its directory describes it; the sizes are claims. */
export interface ZipEntry {
  /** Without its folders. */
  readonly name: string;
  /** With its folders; only to tell layers apart. */
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;
const NESTED = /\.(zip|kmz|7z|rar|gz|tar|bz2|xz)$/i;
const CLUTTER = /(^|\/)(__macosx\/|\.ds_store$|thumbs\.db$|desktop\.ini$|\.)/i;

/**
 * Lists the files of a zip from its central directory. Folders and the clutter of desktops are left out in silence;
 * nested archives, absolute paths and paths that climb out are left out and named.
 *
 * @returns null where the directory cannot be read or is too long.
 */
export function listZip(bytes: Uint8Array, findings: Findings): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory && directory.count > LIMITS.zipEntries) {
    findings.add('zip-too-many-entries', { limit: LIMITS.zipEntries });
    return null;
  }
  const entries = directory && readDirectory(view, bytes, directory);
  if (!entries) {
    findings.add('zip-invalid', {});
    return null;
  }
  return entries.filter((entry) => isWelcome(entry, findings));
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function findDirectory(view: DataView): DirectorySpan | null {
  const end = findEnd(view);
  if (end < 0) return null;
  const plain = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  return findZip64Directory(view, end) ?? plain;
}

function readDirectory(view: DataView, bytes: Uint8Array, { offset, count }: DirectorySpan): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + 46 + nameLength;
    if (extraAt + extraLength > view.byteLength) return null;
    const { compressedSize, headerOffset } = readZip64Sizes(
      new DataView(bytes.buffer, bytes.byteOffset + extraAt, extraLength),
      {
        compressedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        headerOffset: view.getUint32(at + 42, true),
      },
    );
    const path = decodeName(bytes.subarray(at + 46, extraAt), (flags & UTF8_FLAG) !== 0);
    entries.push({
      path,
      name: path.slice(path.lastIndexOf('/') + 1),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & ENCRYPTED_FLAG) !== 0,
      crc: view.getUint32(at + 16, true),
      compressedSize,
      headerOffset,
    });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Chinese zip programs write names in GBK without saying so. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const encoding = isUtf8 ? 'utf-8' : guessNarrow(bytes).encoding;
  return new TextDecoder(encoding).decode(bytes).replaceAll('\\', '/');
}

function isWelcome(entry: ZipEntry, findings: Findings): boolean {
  if (entry.name === '') return false;
  const climbs = entry.path.startsWith('/') || /^[a-z]:/i.test(entry.path) || entry.path.split('/').includes('..');
  if (!climbs && CLUTTER.test(entry.path)) return false;
  if (!climbs && !NESTED.test(entry.name)) return true;
  findings.add('zip-entry-ignored', { entry: entry.path.slice(0, 100), reason: climbs ? 'path' : 'nested' });
  return false;
}

/** Compressed bytes handed to the decompressor at once: small, so that a bomb is noticed after a few megabytes. */
const PIECE_BYTES = 4096;

/** Unpacks the entries of one zip and counts all that comes out, whatever the zip claims. */
export class Unzipper {
  readonly #bytes: Uint8Array;
  readonly #findings: Findings;
  #produced = 0;

  constructor(bytes: Uint8Array, findings: Findings) {
    this.#bytes = bytes;
    this.#findings = findings;
  }

  /** The bytes of an entry, or null with the reason in the findings. */
  unpack(entry: ZipEntry): Uint8Array | null {
    const name = entry.path.slice(0, 100);
    if (entry.encrypted) return this.#refuse(() => this.#findings.add('zip-encrypted', { entry: name }));
    if (entry.method !== 0 && entry.method !== 8) {
      return this.#refuse(() => this.#findings.add('zip-method', { entry: name, method: entry.method }));
    }
    const data = this.#locate(entry);
    const unpacked = data && (entry.method === 0 ? this.#copy(data) : this.#inflate(data, name));
    if (unpacked === 'too-much') return null;
    if (!unpacked || crc32(unpacked) !== entry.crc) {
      return this.#refuse(() => this.#findings.add('zip-entry-damaged', { entry: name }));
    }
    return unpacked;
  }

  #refuse(report: () => void): null {
    report();
    return null;
  }

  #locate(entry: ZipEntry): Uint8Array | null {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const at = entry.headerOffset;
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE) return null;
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const end = start + entry.compressedSize;
    return end > view.byteLength ? null : this.#bytes.subarray(start, end);
  }

  #copy(data: Uint8Array): Uint8Array | 'too-much' {
    this.#produced += data.length;
    return this.#produced > LIMITS.zipBytes ? this.#stop() : data.slice();
  }

  #stop(): 'too-much' {
    this.#findings.add('zip-too-large', { limit: LIMITS.zipBytes });
    return 'too-much';
  }

  #inflate(data: Uint8Array, name: string): Uint8Array | 'too-much' | null {
    const pieces: Uint8Array[] = [];
    let produced = 0;
    let ended = false;
    const inflate = new Inflate((piece, final) => {
      pieces.push(piece);
      produced += piece.length;
      ended = final;
    });
    for (let at = 0; at < data.length; at += PIECE_BYTES) {
      const consumed = Math.min(at + PIECE_BYTES, data.length);
      try {
        inflate.push(data.subarray(at, consumed), consumed === data.length);
      } catch {
        return null;
      }
      if (this.#produced + produced > LIMITS.zipBytes) return this.#stop();
      if (produced > LIMITS.zipRatioFloor && produced > consumed * LIMITS.zipRatio) {
        this.#findings.add('zip-ratio', { entry: name, limit: LIMITS.zipRatio });
        return 'too-much';
      }
    }
    this.#produced += produced;
    return ended ? join(pieces, produced) : null;
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
