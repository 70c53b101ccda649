import { guessEncoding } from './text/guess-encoding.ts';

/** What a file's first bytes may tell that is no text. */
type BinaryKind = 'zip' | 'shp' | 'binary';

const ZIP = 0x04034b50;
const EMPTY_ZIP = 0x06054b50;
const SHAPEFILE = 9994;

/** Tells from the first bytes what a binary file is; null for what may be text. */
export function detectBinary(bytes: Uint8Array): BinaryKind | null {
  if (bytes.length < 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 4);
  const signature = view.getUint32(0, true);
  if (signature === ZIP || signature === EMPTY_ZIP) return 'zip';
  if (view.getInt32(0) === SHAPEFILE) return 'shp';
  return hasControls(bytes) ? 'binary' : null;
}

const HEAD_BYTES = 512;

/** Control characters have no place in a text; zeros belong to UTF-16, 0x1B and above to some old encodings. */
function hasControls(bytes: Uint8Array): boolean {
  const isWide = guessEncoding(bytes.subarray(0, HEAD_BYTES)).encoding.startsWith('utf-16');
  return !isWide && bytes.subarray(0, HEAD_BYTES).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
}
