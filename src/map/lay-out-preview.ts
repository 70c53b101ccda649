import { boundGeometries, boundPositions, doBoxesMeet } from '../geometry/bbox.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import { findBoundary } from '../plan/boundary.ts';
import { chooseDrawn } from '../plan/choose-drawn.ts';
import { drawOutlines } from './draw-outlines.ts';
import { drawOutline, frameOverview } from './frame-overview.ts';

/** A small picture of a layer against the outline of the district, as SVG paths. */
export interface LayerPreview {
  readonly district: string;
  readonly shapes: string;
  /** Those of the shapes that were mended. */
  readonly mended: string;
  /** How many features are drawn. */
  readonly drawn: number;
  /** Whether the layer meets the district's box. */
  readonly isInside: boolean;
}

/** Lays out the picture of a layer, which shows the district too however far away it is; null for an empty layer. */
export function layOutPreview(
  { polygons, features }: PolygonLayer,
  loaded: LoadedDistrict,
  width: number,
  height: number,
): LayerPreview | null {
  const box = boundPositions(polygons.coordinates);
  if (!box) return null;
  const boundary = findBoundary(loaded);
  const [west, south, east, north] = (boundary && boundGeometries([boundary])) ?? loaded.district.extent;
  const corners = [
    [west, south],
    [east, north],
  ] as const;
  const frame = frameOverview(box, corners, width, height);
  const rows = chooseDrawn(polygons);
  return {
    district: boundary ? drawOutline(boundary, frame) : '',
    shapes: drawOutlines(polygons, rows, frame),
    mended: drawOutlines(
      polygons,
      rows.filter((row) => features[row]?.repaired),
      frame,
    ),
    drawn: rows.length,
    isInside: doBoxesMeet(box, [west, south, east, north]),
  };
}
