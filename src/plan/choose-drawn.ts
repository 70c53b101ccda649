import { boundPositions } from '../geometry/bbox.ts';
import type { PackedPolygons } from '../model/polygon-layer.ts';

/** More features than this are computed with and not drawn: the picture would be a blur, and the page would stall. */
export const DRAWN_AT_MOST = 5000;

/** Rows of the features of a layer to draw, in its order: all of them, or the largest where there are too many. */
export function chooseDrawn(polygons: PackedPolygons): readonly number[] {
  const rows = Array.from({ length: polygons.featureStarts.length - 1 }, (_, row) => row);
  if (rows.length <= DRAWN_AT_MOST) return rows;
  const sizes = rows.map((row) => measureBox(polygons, row));
  return rows
    .sort((a, b) => sizes[b]! - sizes[a]!)
    .slice(0, DRAWN_AT_MOST)
    .sort((a, b) => a - b);
}

/** Square degrees of a feature's box; good enough to tell large from small. */
function measureBox({ coordinates, ringStarts, polygonStarts, featureStarts }: PackedPolygons, row: number): number {
  const from = ringStarts[polygonStarts[featureStarts[row]!]!]!;
  const to = ringStarts[polygonStarts[featureStarts[row + 1]!]!]!;
  const [west, south, east, north] = boundPositions(coordinates, from, to) ?? [0, 0, 0, 0];
  return (east - west) * (north - south);
}
