import { stateCrs } from '../crs/stated-crs.ts';
import type { Findings } from '../findings.ts';
import { matchField } from '../attributes/match-field.ts';
import { makeDictionary } from '../read-own.ts';
import { packGeometry } from '../rings/pack-geometry.ts';
import { PositionList } from '../../geometry/position-list.ts';
import type { SourceFeature, SourceTable } from '../source-table.ts';
import { type CsvTable, parseCsv } from './parse-csv.ts';
import { joinPoints, type PointRow } from './join-points.ts';
import { looksLikeWkt, parseWkt } from './parse-wkt.ts';

const WKT_NAMES = ['wkt', 'geom', 'the_geom', 'geometry', 'shape', 'wkt_geom', '几何', '图形', '坐标串'];
const EAST_NAMES = [
  ...['lon', 'lng', 'long', 'longitude', '经度', '东经', 'point_x', 'coord_x', 'x_coord', 'x'],
  ...['经度e', '东经e', 'x坐标', 'x坐标m', '东坐标', '横坐标', 'easting'],
];
const NORTH_NAMES = [
  ...['lat', 'latitude', '纬度', '北纬', 'point_y', 'coord_y', 'y_coord', 'y'],
  ...['纬度n', '北纬n', 'y坐标', 'y坐标m', '北坐标', '纵坐标', 'northing'],
];
const SAMPLE_ROWS = 50;

/** Column of the first of `names` that the header has, or -1. */
function findColumn(header: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const column = header.findIndex((field) => matchField(field, name));
    if (column >= 0) return column;
  }
  return -1;
}

/** The column with most cells of WKT, or -1: names vary, and a word such as "Polygon" may stand in other columns too. */
function findWktColumn({ header, rows }: CsvTable): number {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const counts = header.map((_, column) => sample.filter((row) => looksLikeWkt(row[column] ?? '')).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

/**
 * Reads a table with a WKT column, or with the coordinates of points in two columns. Points that share a plot number
 * and are numbered in order are the corners of a polygon, as survey lists have them.
 *
 * @returns null where the table is refused; the findings say why.
 */
export function readCsv(text: string, encoding: string, findings: Findings): SourceTable | null {
  const table = parseCsv(text, findings);
  if (!table) return null;
  const wkt = findWktColumn(table);
  if (wkt >= 0) return readWktTable(table, wkt, encoding, findings);
  const east = findColumn(table.header, EAST_NAMES);
  const north = findColumn(table.header, NORTH_NAMES);
  if (east >= 0 && north >= 0) return readPointTable(table, [east, north], encoding, findings);
  const named = findColumn(table.header, WKT_NAMES);
  if (named >= 0) return readWktTable(table, named, encoding, findings);
  findings.add('csv-no-geometry', { fields: table.header.join(', ').slice(0, 200) });
  return null;
}

function readWktTable(table: CsvTable, wkt: number, encoding: string, findings: Findings): SourceTable {
  const positions = new PositionList();
  const fields = table.header.filter((_, column) => column !== wkt);
  const features = table.rows.map((row, index): SourceFeature => {
    const text = (row[wkt] ?? '').trim();
    const parsed = text === '' ? null : parseWkt(text);
    if (text !== '' && !parsed) {
      findings.add('wkt-invalid', { text: text.slice(0, 60) }, { index, id: null, name: null });
    }
    // databases write 0 where they know of none
    const crs = parsed?.srid && Number(parsed.srid) !== 0 ? stateCrs(`epsg:${Number(parsed.srid)}`, 'srid') : null;
    const geometry = packGeometry(parsed?.geometry ?? null, positions);
    return { index, id: null, properties: readRow(table.header, row, [wkt]), geometry, crs };
  });
  return { format: 'csv', features, positions, fields, crs: null, encoding, layer: null, layers: [] };
}

function readRow(header: readonly string[], row: readonly string[], without: readonly number[]) {
  const properties = makeDictionary();
  row.forEach((text, column) => {
    if (without.includes(column)) return;
    const cell = text.trim();
    properties[header[column]!] = cell === '' ? null : cell;
  });
  return properties;
}

function readPointTable(table: CsvTable, axes: [number, number], encoding: string, findings: Findings): SourceTable {
  const fields = table.header.filter((_, column) => !axes.includes(column));
  const points = table.rows.map((row): PointRow => {
    const position = axes.map((column) => Number(row[column]?.trim() || NaN));
    return { position: [position[0]!, position[1]!], properties: readRow(table.header, row, axes) };
  });
  const joined = joinPoints(points, fields);
  if (joined) findings.add('csv-points-joined', { points: points.length, polygons: joined.length });
  const positions = new PositionList();
  const features = (joined ?? points.map(describePoint)).map(({ properties, geometry }, index) => {
    return { index, id: null, properties, geometry: packGeometry(geometry, positions) };
  });
  return { format: 'csv', features, positions, fields, crs: null, encoding, layer: null, layers: [] };
}

function describePoint({ position, properties }: PointRow) {
  return { properties, geometry: { type: 'Point', coordinates: position } };
}
