import { bboxClip, difference, featureCollection, intersect } from '@turf/turf';
import { doBoxesMeet } from '../../geometry/bbox.ts';
import { type PlanarShape, listPolygons, measurePlanarShape } from './planar-shapes.ts';

type Box = [minX: number, minY: number, maxX: number, maxY: number];

/** Pieces smaller than this (m²) are rounding along a common edge. */
const LEAST_PIECE = 1e-6;

/** A service area with its box, so that far ones are passed over. */
export interface DrawnService {
  readonly shape: PlanarShape;
  readonly box: Box;
}

/** Finds the box of a shape. */
export function boxShape(shape: PlanarShape): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of listPolygons(shape)) {
    for (const [x = 0, y = 0] of shell ?? []) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/**
 * Cuts from a piece of land with Turf what the service areas cover; null where nothing is left.
 *
 * Each service area is clipped to the land's box first, which leaves Turf a tenth of the vertices.
 */
export function drawGap(land: PlanarShape, services: readonly DrawnService[]): PlanarShape | null {
  const box = boxShape(land);
  const clipped = services
    .filter((service) => doBoxesMeet(box, service.box))
    .map((service) => clipToBox(service.shape, box))
    .filter((shape) => shape !== null);
  if (clipped.length === 0) return land;
  return dropSlivers(difference(featureCollection([land, ...clipped])));
}

/** Takes from a piece of land what other land covers; null where nothing is left. */
export function cutLand(land: PlanarShape, others: readonly PlanarShape[]): PlanarShape | null {
  if (others.length === 0) return land;
  return dropSlivers(difference(featureCollection([land, ...others])));
}

/** The part of a piece of land inside a scope; null where there is none. */
export function keepLand(land: PlanarShape, scope: PlanarShape): PlanarShape | null {
  return dropSlivers(intersect(featureCollection([land, scope])));
}

/** `turf.bboxClip` can return empty members, on which other functions throw; a shape with none left is null. */
function clipToBox(shape: PlanarShape, box: Box): PlanarShape | null {
  // a margin, so that the box's sides do not lie on the land's edges
  const margin = 1;
  const wide: Box = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
  const coordinates = listPolygons(bboxClip(shape, wide) as PlanarShape)
    .map((rings) => rings.filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  if (coordinates.length === 0) return null;
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

function dropSlivers(shape: PlanarShape | null): PlanarShape | null {
  if (!shape) return null;
  const coordinates = listPolygons(shape).filter(
    (rings) =>
      measurePlanarShape({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: rings } }) >
      LEAST_PIECE,
  );
  if (coordinates.length === 0) return null;
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
