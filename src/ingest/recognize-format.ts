import { skipProlog } from './text/skip-prolog.ts';

/** Formats that are not read but known by sight, so that the answer can say what the file is. */
export type KnownFormat =
  | 'rar'
  | 'sevenZip'
  | 'gzip'
  | 'nestedZip'
  | 'dwg'
  | 'dxf'
  | 'geopackage'
  | 'flatGeobuf'
  | 'geodatabase'
  | 'mapInfo'
  | 'excel'
  | 'office'
  | 'pdf'
  | 'picture'
  | 'shapefilePart'
  | 'webPage'
  | 'topojson'
  | 'esriJson'
  | 'gml'
  | 'gpx'
  | 'osm'
  | 'plotList';

/** What to do with a format: one piece of advice serves several. */
export type FormatAdvice = 'repack' | 'fromCad' | 'fromGis' | 'asCsv' | 'allParts' | 'drawAreas' | 'downloadAgain';

/** The advice for each format. */
export const ADVICE_FOR: Readonly<Record<KnownFormat, FormatAdvice>> = {
  rar: 'repack',
  sevenZip: 'repack',
  gzip: 'repack',
  nestedZip: 'repack',
  dwg: 'fromCad',
  dxf: 'fromCad',
  geopackage: 'fromGis',
  flatGeobuf: 'fromGis',
  geodatabase: 'fromGis',
  mapInfo: 'fromGis',
  excel: 'asCsv',
  office: 'drawAreas',
  pdf: 'drawAreas',
  picture: 'drawAreas',
  shapefilePart: 'allParts',
  webPage: 'downloadAgain',
  topojson: 'fromGis',
  esriJson: 'fromGis',
  gml: 'fromGis',
  gpx: 'fromGis',
  osm: 'fromGis',
  plotList: 'fromGis',
};

/** The first bytes of files, as Latin-1. */
const SIGNATURES: readonly (readonly [RegExp, KnownFormat])[] = [
  [/^Rar!/, 'rar'],
  [/^7z\xbc\xaf/, 'sevenZip'],
  [/^\x1f\x8b/, 'gzip'],
  [/^AC10\d\d/, 'dwg'],
  [/^AutoCAD Binary DXF/, 'dxf'],
  [/^SQLite format 3\0/, 'geopackage'],
  [/^fgb/, 'flatGeobuf'],
  [/^\0\x01\0\0Standard (Jet|ACE)/, 'geodatabase'],
  [/^%PDF/, 'pdf'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM|RIFF....WEBP)/s, 'picture'],
];

const EXTENSIONS: readonly (readonly [RegExp, KnownFormat])[] = [
  [/\.(shp|shx|dbf|prj|cpg|sbn|sbx)$/i, 'shapefilePart'],
  [/\.(xls|xlsx|xlsm|et)$/i, 'excel'],
  [/\.(docx?|pptx?|wps)$/i, 'office'],
  [/\.dwg$/i, 'dwg'],
  [/\.dxf$/i, 'dxf'],
  [/\.(mif|tab)$/i, 'mapInfo'],
  [/\.(gdb|gdbtable|mdb)$/i, 'geodatabase'],
  [/\.gpkg$/i, 'geopackage'],
  [/\.(png|jpe?g|tiff?|gif|bmp)$/i, 'picture'],
  [/\.pdf$/i, 'pdf'],
];

const HEAD_BYTES = 64;

/** Recognizes a file that cannot be read by its first bytes, then by its name; null for one never seen. */
export function recognizeBinary(bytes: Uint8Array, fileName: string): KnownFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  // old Office files share their first bytes: the name tells them apart
  const signed = SIGNATURES.find(([signature]) => signature.test(head));
  return signed?.[1] ?? recognizeName(fileName) ?? (head.startsWith('\xd0\xcf\x11\xe0') ? 'office' : null);
}

/** Recognizes a file by its name alone. */
export function recognizeName(fileName: string): KnownFormat | null {
  return EXTENSIONS.find(([pattern]) => pattern.test(fileName))?.[1] ?? null;
}

/** How texts begin; XML ones behind their prolog. */
const TEXTS: readonly (readonly [RegExp, KnownFormat])[] = [
  [/^(<!doctype\s+html|<html)/i, 'webPage'],
  [/^<gpx\b/, 'gpx'],
  [/^<osm\b/, 'osm'],
  [/^<(gml:|wfs:|[^>]*\bxmlns(:\w+)?="http:\/\/www\.opengis\.net\/gml)/, 'gml'],
  [/^0\s*\r?\n\s*SECTION\s*\r?\n/, 'dxf'],
  [/^Version\s+\d+\s*\r?\nCharset\s/i, 'mapInfo'],
  [/^!table\b/i, 'mapInfo'],
  [/^\[(属性描述|地块坐标)\]/, 'plotList'],
  [/^(PROJCS|GEOGCS|PROJCRS|GEOGCRS|GEODCRS)\s*\[/i, 'shapefilePart'],
];

/** Recognizes a text that is none of the formats read; null for one never seen. */
export function recognizeText(text: string): KnownFormat | null {
  const start = skipProlog(text);
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}
