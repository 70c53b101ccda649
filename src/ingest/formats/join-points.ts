import { readOwn } from '../read-own.ts';
import { matchField } from '../attributes/match-field.ts';

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
/** The number of the boundary within a plot: the first is the outer one, the others are holes. */
const RING_NAMES = ['圈号', '环号', '地块圈号', 'ring', 'ring_no', 'ring_id'];

/** The name of the first field that any of `names` matches. */
function findField(fields: readonly string[], names: readonly string[]): string | undefined {
  return fields.find((field) => names.some((name) => matchField(field, name)));
}

/**
 * Joins the corners of survey lists into polygons: rows of one plot number, and of one ring number where there is such a
 * column, in the order of their point numbers or else of the file. The attributes are those of a plot's first row.
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
  const ring = findField(
    fields.filter((field) => field !== order && field !== group),
    RING_NAMES,
  );
  const plots = groupRows(rows, group);
  if (!plots.some((plot) => plot.length >= 3)) return null;
  return plots.map((plot) => {
    const rings = ring === undefined ? [plot] : groupRows(plot, ring);
    return {
      properties: plot[0]!.properties,
      geometry: { type: 'Polygon', coordinates: rings.map((corners) => closeRing(corners, order)) },
    };
  });
}

/** The rows in groups of one value of a field, in the order of the first of each. */
function groupRows(rows: readonly PointRow[], field: string): PointRow[][] {
  const groups = new Map<string, PointRow[]>();
  for (const row of rows) {
    const key = String(readOwn(row.properties, field) ?? '');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function closeRing(corners: readonly PointRow[], order: string): PointRow['position'][] {
  const rank = (row: PointRow) => readRank(readOwn(row.properties, order));
  const isRanked = !corners.some((row) => Number.isNaN(rank(row)));
  const ring = (isRanked ? [...corners].sort((a, b) => rank(a) - rank(b)) : corners).map(({ position }) => position);
  return [...ring, ring[0]!];
}

const RANK_LENGTH = 30;

/** The last number of a point's name, such as 12 of `J12`. */
function readRank(name: unknown): number {
  const numbers = String(name).slice(-RANK_LENGTH).match(/\d+/g);
  return Number(numbers?.at(-1) ?? NaN);
}
