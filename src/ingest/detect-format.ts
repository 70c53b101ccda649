import { guessEncoding } from './text/guess-encoding.ts';

/** The families of formats that a file's first bytes tell apart. */
export type FormatFamily = 'zip' | 'json' | 'xml' | 'csv' | 'shp' | 'binary';

const ZIP = 0x04034b50;
const EMPTY_ZIP = 0x06054b50;
const SHAPEFILE = 9994;

/** Tells from the first bytes what a binary file is; null for what may be text. */
export function detectBinary(bytes: Uint8Array): FormatFamily | null {
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

/** Tells from a text and the file's name what it is: what the text says goes first, since names lie. */
export function detectText(text: string, fileName: string): FormatFamily {
  const start = text
    .slice(0, 2000)
    .trimStart()
    .replace(/^[\ufeff\x1e\s]+/, '');
  if (/^(\{|\[\s*[\]{["\d-])/.test(start)) return 'json';
  if (start.startsWith('<')) return 'xml';
  if (/\.(geojson|json|ndjson|geojsonl)$/i.test(fileName)) return 'json';
  if (/\.kml$/i.test(fileName)) return 'xml';
  if (/[\x00-\x08\x0e-\x1a]/.test(start)) return 'binary';
  return /\.(csv|tsv|txt)$/i.test(fileName) || /^[^\r\n]*[,;\t|][^\r\n]*[\r\n]/.test(start) ? 'csv' : 'binary';
}
