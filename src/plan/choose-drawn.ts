import { boundPositions } from '../geometry/bbox.ts';
import type { PackedPolygons } from '../model/polygon-layer.ts';

/** More features than this are computed with and not drawn: the picture would be a blur, and the page would stall. */
export const DRAWN_AT_MOST = 5000;

/** Rows of the features of a layer to draw, in its order: all of them, or the largest where there are too many. */
export function chooseDrawn(polygons: PackedPolygons): readonly number[] {
  const count = polygons.featureStarts.length - 1;
  if (count <= DRAWN_AT_MOST) return Array.from({ length: count }, (_, row) => row);
  const sizes = new Float64Array(count);
  for (let row = 0; row < count; row++) sizes[row] = measureBox(polygons, row);
  // the numbers alone sort in a tenth of the time that rows by their numbers take
  const least = sizes.slice().sort()[count - DRAWN_AT_MOST]!;
  const rows: number[] = [];
  let room = DRAWN_AT_MOST - sizes.reduce((larger, size) => larger + (size > least ? 1 : 0), 0);
  for (let row = 0; row < count; row++) {
    if (sizes[row]! > least || (sizes[row] === least && room-- > 0)) rows.push(row);
  }
  return rows;
}

/** Square degrees of a feature's box; good enough to tell large from small. */
function measureBox({ coordinates, ringStarts, polygonStarts, featureStarts }: PackedPolygons, row: number): number {
  const from = ringStarts[polygonStarts[featureStarts[row]!]!]!;
  const to = ringStarts[polygonStarts[featureStarts[row + 1]!]!]!;
  const [west, south, east, north] = boundPositions(coordinates, from, to) ?? [0, 0, 0, 0];
  return (east - west) * (north - south);
}
