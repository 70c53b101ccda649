import { readOwn } from '../read-own.ts';
import { matchField } from '../roles/match-field.ts';

/** A row of a table of points. */
export interface PointRow {
  readonly position: readonly [number, number];
  readonly properties: Readonly<Record<string, unknown>>;
}

const ORDER_NAMES = ['点号', '界址点号', '拐点号', '顺序', '序号', 'order', 'seq', 'vertex', 'point_no', 'point'];
const GROUP_NAMES = [
  '地块号',
  '地块编号',
  '图斑编号',
  '宗地号',
  '面号',
  'polygon',
  'polygon_id',
  'plot',
  'group',
  'parcel',
];

/** The name of the first field that any of `names` matches. */
function findField(fields: readonly string[], names: readonly string[]): string | undefined {
  return fields.find((field) => names.some((name) => matchField(field, name)));
}

/**
 * Joins the corners of survey lists into polygons: rows of one plot number, in the order of their point numbers or else
 * of the file. The attributes are those of a plot's first row.
 *
 * @returns null where the table has no such two columns, or no plot of three corners: its points are then points.
 */
export function joinPoints(rows: readonly PointRow[], fields: readonly string[]) {
  const order = findField(fields, ORDER_NAMES);
  const group = findField(
    fields.filter((field) => field !== order),
    GROUP_NAMES,
  );
  if (order === undefined || group === undefined) return null;
  const plots = new Map<string, PointRow[]>();
  for (const row of rows) {
    const key = String(readOwn(row.properties, group) ?? '');
    const plot = plots.get(key);
    if (plot) plot.push(row);
    else plots.set(key, [row]);
  }
  const polygons = [...plots.values()];
  if (!polygons.some((plot) => plot.length >= 3)) return null;
  return polygons.map((plot) => {
    const rank = (row: PointRow) => readRank(readOwn(row.properties, order));
    const ranks = plot.map(rank);
    const sorted = ranks.some(Number.isNaN) ? plot : [...plot].sort((a, b) => rank(a) - rank(b));
    const ring = sorted.map((row) => row.position);
    return {
      properties: plot[0]!.properties,
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
    };
  });
}

const RANK_LENGTH = 30;

/** The last number of a point's name, such as 12 of `J12`. */
function readRank(name: unknown): number {
  const numbers = String(name).slice(-RANK_LENGTH).match(/\d+/g);
  return Number(numbers?.at(-1) ?? NaN);
}
