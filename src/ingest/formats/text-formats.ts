import { FILE_FORMATS, type FileFormat, hasEnding, listEndings } from '../../model/formats.ts';
import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import type { CooperativeLoop } from '../cooperative-loop.ts';
import type { SourceTable } from '../source-table.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';

/** Formats whose files are a text; a shapefile is several files. */
type TextFormat = Exclude<FileFormat, 'shapefile'>;

/** How a format of text is told from others, and read. */
interface TextFormatReader {
  /** How its texts begin; null where they begin in any way, and the name of the file tells them. */
  readonly start: RegExp | null;
  /** What a text without a start of its own looks like that may be it. */
  readonly likeness?: RegExp;
  /** Where its reader takes less than files may have. */
  readonly mostBytes?: number;
  /** Reads a text; null where it is refused, with the reason in the findings. */
  readonly read: (
    text: string,
    encoding: string,
    findings: Findings,
    loop: CooperativeLoop,
  ) => Promise<SourceTable | null>;
}

const GEOJSON: TextFormatReader = {
  start: /^(\{|\[\s*[\]{["\d-])/,
  read: readGeojson,
};

/** The formats of text, those that are told by their start before those that are not. */
const READERS: Readonly<Record<TextFormat, TextFormatReader>> = {
  geojson: GEOJSON,
  'geojson-lines': GEOJSON,
  kml: {
    start: /^</,
    mostBytes: LIMITS.kmlBytes,
    // the XML parser is large and most files need none
    read: async (text, encoding, findings) => (await import('./read-kml.ts')).readKml(text, encoding, findings),
  },
  csv: {
    start: null,
    likeness: /^[^\r\n]*[,;\t|][^\r\n]*[\r\n]/,
    read: async (text, encoding, findings) => readCsv(text, encoding, findings),
  },
};

const TEXT_FORMATS = Object.keys(READERS) as readonly TextFormat[];

/** Characters of a text that its start is looked for in. */
const HEAD = 2000;

/** Tells from a text and the file's name how to read it: what the text says goes first, since names lie. */
export function findTextReader(text: string, fileName: string): TextFormatReader | null {
  const head = text
    .slice(0, HEAD)
    .trimStart()
    .replace(/^[\ufeff\x1e\s]+/, '');
  const started = TEXT_FORMATS.find((format) => READERS[format].start?.test(head));
  if (started) return READERS[started];
  const named = TEXT_FORMATS.find((format) => hasEnding(fileName, listEndings(format)));
  // a damaged file of a format with a start of its own: its reader says what is wrong
  if (named && READERS[named].start) return READERS[named];
  if (/[\x00-\x08\x0e-\x1a]/.test(head)) return null;
  const alike = named ?? TEXT_FORMATS.find((format) => READERS[format].likeness?.test(head));
  return alike ? READERS[alike] : null;
}

/** Whether a file of an archive is in a format that is read, by its name. */
export function isTextFile(fileName: string): boolean {
  return TEXT_FORMATS.some((format) => hasEnding(fileName, FILE_FORMATS[format].endings));
}
