import { type BBox, boundPositions, EMPTY_BOX, uniteBoxes } from '../geometry/bbox.ts';
import { measureSignedArea } from '../geometry/ring.ts';

/** The polygons of a feature: rings of x0, y0, x1, y1 …, not closed; the first of each is its shell. */
type FlatPolygons = readonly (readonly ArrayLike<number>[])[];

const FILE_CODE = 9994;
const VERSION = 1000;
const POLYGON = 5;
const HEADER_BYTES = 100;

/**
 * Writes polygons as the `.shp` and `.shx` of a shapefile: shells clockwise, holes counter-clockwise, rings closed. A
 * feature without polygons keeps its place as a shape that is none.
 */
export function writeShp(features: readonly FlatPolygons[]): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
  const records = features.map(writeRecord);
  const box = features
    .flatMap((polygons) => polygons.flat())
    .reduce<BBox>((all, ring) => uniteBoxes(all, boundPositions(ring) ?? EMPTY_BOX), EMPTY_BOX)
    .map((value) => (Number.isFinite(value) ? value : 0));
  const total = records.reduce((sum, { length }) => sum + 8 + length, HEADER_BYTES);
  const [shp, shx] = [new Uint8Array(total), new Uint8Array(HEADER_BYTES + 8 * records.length)];
  const [main, index] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  for (const view of [main, index]) writeHeader(view, box);
  let at = HEADER_BYTES;
  records.forEach((record, i) => {
    // lengths and places are counted in pairs of bytes
    index.setInt32(HEADER_BYTES + 8 * i, at / 2);
    index.setInt32(HEADER_BYTES + 8 * i + 4, record.length / 2);
    main.setInt32(at, i + 1);
    main.setInt32(at + 4, record.length / 2);
    shp.set(record, at + 8);
    at += 8 + record.length;
  });
  return { shp, shx };
}

function writeHeader(view: DataView, box: readonly number[]): void {
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, POLYGON, true);
  box.forEach((value, i) => view.setFloat64(36 + 8 * i, value, true));
}

function writeRecord(polygons: FlatPolygons): Uint8Array {
  const rings = polygons.flatMap((parts) => parts.map((ring, i) => closeRing(ring, i === 0)));
  if (rings.length === 0) return new Uint8Array(4);
  const points = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const bytes = new Uint8Array(44 + 4 * rings.length + 16 * points);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, POLYGON, true);
  const box = rings.reduce<BBox>((all, ring) => uniteBoxes(all, boundPositions(ring) ?? EMPTY_BOX), EMPTY_BOX);
  box.forEach((value, i) => view.setFloat64(4 + 8 * i, value, true));
  view.setInt32(36, rings.length, true);
  view.setInt32(40, points, true);
  let [first, at] = [0, 44 + 4 * rings.length];
  rings.forEach((ring, i) => {
    view.setInt32(44 + 4 * i, first, true);
    first += ring.length / 2;
    for (const value of ring) {
      view.setFloat64(at, value, true);
      at += 8;
    }
  });
  return bytes;
}

/** Turns a ring as the format wants it, and repeats its first position at its end. */
function closeRing(ring: ArrayLike<number>, isShell: boolean): number[] {
  const positions = Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);
  const isClockwise = measureSignedArea(ring, 0, ring.length / 2) < 0;
  if (isClockwise !== isShell) positions.reverse();
  return [...positions, ...positions.slice(0, 1)].flat();
}
