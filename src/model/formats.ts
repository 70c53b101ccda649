/** A format of files that is read, as far as rooms other than its reader must know it. */
interface FormatFacts {
  /** Its name, the same in every language. */
  readonly name: string;
  /** The endings of its own files, without the dot; inside an archive only these are looked for. */
  readonly endings: readonly string[];
  /** Endings of other files that may hold it. */
  readonly within: readonly string[];
  /** It wants shells to run counter-clockwise, so that others are worth a word. */
  readonly rightHand: boolean;
}

/** The formats that are read. How each is told and read stands in `ingest/formats/text-formats.ts`. */
export const FILE_FORMATS = {
  geojson: { name: 'GeoJSON', endings: ['geojson', 'json'], within: [], rightHand: true },
  'geojson-lines': { name: 'GeoJSON Lines', endings: ['geojsonl', 'ndjson'], within: [], rightHand: true },
  shapefile: { name: 'Shapefile', endings: [], within: ['zip'], rightHand: false },
  kml: { name: 'KML', endings: ['kml'], within: ['kmz'], rightHand: false },
  csv: { name: 'CSV', endings: ['csv'], within: ['tsv', 'txt'], rightHand: false },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type FileFormat = keyof typeof FILE_FORMATS;

/** Whether a file's name has one of some endings, in capitals or not. */
export function hasEnding(fileName: string, endings: readonly string[]): boolean {
  return endings.includes(fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase());
}

/** All endings under which a format comes. */
export function listEndings(format: FileFormat): readonly string[] {
  const { endings, within } = FILE_FORMATS[format];
  return [...endings, ...within];
}
