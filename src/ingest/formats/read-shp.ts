import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import {
  isShapefile,
  listIndexed,
  listRecords,
  countEntries,
  measureRecord,
  RECORD_HEADER_BYTES,
} from './list-records.ts';
import type { PackFailure } from '../rings/pack-geometry.ts';
import { type NestedRings, nestRings } from './nest-rings.ts';

/** A shape as a GeoJSON geometry, or why it is none; null for a null shape, undefined for a damaged record. */
export type Shape = NestedRings | PackFailure | null | undefined;

/** Polygon, PolygonZ, PolygonM. */
const POLYGON_TYPES: ReadonlySet<number> = new Set([5, 15, 25]);
const OTHER_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'Point'],
  [11, 'Point'],
  [21, 'Point'],
  [3, 'LineString'],
  [13, 'LineString'],
  [23, 'LineString'],
  [8, 'MultiPoint'],
  [18, 'MultiPoint'],
  [28, 'MultiPoint'],
]);

/** What stands beside a `.shp`. */
export interface ShpCompanions {
  /** The index. */
  readonly shx: Uint8Array | null;
  /** Records of the table; null where there is none. */
  readonly rows: number | null;
}

/**
 * Reads the polygons of a `.shp` file, through its index where that is sound and complete, else in the order of the
 * file. Only polygons are read; other shapes keep their type and no coordinates. It is our own reader because the
 * libraries unzip by themselves, pull in a projection library or sort rings by winding alone.
 *
 * @returns null where the file is no shapefile at all.
 */
export function readShp(bytes: Uint8Array, companions: ShpCompanions, findings: Findings): Shape[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isShapefile(view)) {
    findings.add('shp-invalid', {});
    return null;
  }
  const type = view.getInt32(32, true);
  if (type !== 0 && !POLYGON_TYPES.has(type) && !OTHER_TYPES.has(type)) {
    findings.add('shp-type-unsupported', { type });
    return null;
  }
  const starts = chooseRecords(view, companions, findings);
  if (starts.length > LIMITS.features) {
    findings.add('too-many-features', { limit: LIMITS.features });
    return null;
  }
  return starts.map((at) => {
    const content = bytes.byteOffset + at + RECORD_HEADER_BYTES;
    return readShape(new DataView(bytes.buffer, content, measureRecord(view, at)));
  });
}

/** An index that lists fewer records than the file holds is right where the table has as many. */
function chooseRecords(shp: DataView, { shx, rows }: ShpCompanions, findings: Findings): readonly number[] {
  const { starts, isCutOff } = listRecords(shp);
  const indexed = shx && listIndexed(shp, shx);
  if (indexed && (indexed.length === rows || indexed.length === starts.length)) return indexed;
  if (isCutOff) findings.add('shp-truncated', { record: starts.length + 1 });
  const entries = shx ? countEntries(shx) : starts.length;
  if (entries !== starts.length) findings.add('shp-index-differs', { records: starts.length, indexed: entries });
  return starts;
}

function readShape(record: DataView): Shape {
  const type = record.getInt32(0, true);
  if (type === 0) return null;
  const other = OTHER_TYPES.get(type);
  if (other) return { type: other, coordinates: [] };
  if (!POLYGON_TYPES.has(type) || record.byteLength < 44) return undefined;
  const ringCount = record.getInt32(36, true);
  const pointCount = record.getInt32(40, true);
  const pointsAt = 44 + 4 * ringCount;
  if (ringCount < 0 || pointCount < 0 || pointsAt + 16 * pointCount > record.byteLength) return undefined;
  const rings: number[][][] = [];
  for (let ring = 0; ring < ringCount; ring++) {
    const first = record.getInt32(44 + 4 * ring, true);
    const last = ring + 1 < ringCount ? record.getInt32(48 + 4 * ring, true) : pointCount;
    if (first < 0 || last < first || last > pointCount) return undefined;
    const points: number[][] = [];
    for (let at = pointsAt + 16 * first; at < pointsAt + 16 * last; at += 16) {
      points.push([record.getFloat64(at, true), record.getFloat64(at + 8, true)]);
    }
    rings.push(points);
  }
  return nestRings(rings) ?? { code: 'ring-too-complex', detail: '' };
}
