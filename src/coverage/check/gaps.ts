import { bboxClip, difference, featureCollection, intersect } from '@turf/turf';
import { type BBox, EMPTY_BOX, boundPositions, uniteBoxes, widenBox } from '../../geometry/bbox.ts';
import { type PlanarShape, listPolygons, measurePlanarShape } from './planar-shapes.ts';

/** Pieces smaller than this are rounding along a common edge. */
const LEAST_PIECE_SQUARE_METERS = 1e-6;

/** How far the box to which service areas are clipped reaches beyond the land. */
const CLIP_MARGIN_METERS = 1;

/** Finds the box around a shape. */
export function boundShape(shape: PlanarShape): BBox {
  return listPolygons(shape).reduce(
    (box, [shell]) => uniteBoxes(box, boundPositions((shell ?? []).flat()) ?? EMPTY_BOX),
    EMPTY_BOX,
  );
}

/**
 * Cuts from a piece of land with Turf what the service areas cover; null where nothing is left.
 *
 * Each service area is clipped to the land's box first, which leaves Turf a tenth of the vertices.
 */
export function drawGap(
  land: PlanarShape,
  serviceAreas: readonly { readonly shape: PlanarShape }[],
): PlanarShape | null {
  const bbox = boundShape(land);
  const clipped = serviceAreas.map(({ shape }) => clipToBox(shape, bbox)).filter((shape) => shape !== null);
  if (clipped.length === 0) return land;
  return subtractShapes(land, clipped);
}

/** Takes from a piece of land what other land covers; null where nothing is left. */
export function cutLand(land: PlanarShape, others: readonly PlanarShape[]): PlanarShape | null {
  if (others.length === 0) return land;
  return subtractShapes(land, others);
}

/**
 * Turf's difference can fail where many edges meet in nearly the same points, as on a regular grid ("unable to complete
 * output ring"); with one shape after the other there are fewer such points.
 */
function subtractShapes(land: PlanarShape, others: readonly PlanarShape[]): PlanarShape | null {
  try {
    return dropSlivers(difference(featureCollection([land, ...others])));
  } catch (error) {
    if (others.length < 2) throw error;
    return others.reduce<PlanarShape | null>((left, other) => left && subtractShapes(left, [other]), land);
  }
}

/** The part of a piece of land inside a scope; null where there is none. */
export function keepLand(land: PlanarShape, scope: PlanarShape): PlanarShape | null {
  return dropSlivers(intersect(featureCollection([land, scope])));
}

/** `turf.bboxClip` can return empty members, on which other functions throw; a shape with none left is null. */
function clipToBox(shape: PlanarShape, bbox: BBox): PlanarShape | null {
  // wider, so that the box's sides do not lie on the land's edges
  const [minX, minY, maxX, maxY] = widenBox(bbox, CLIP_MARGIN_METERS);
  const coordinates = listPolygons(bboxClip(shape, [minX, minY, maxX, maxY]) as PlanarShape)
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
      LEAST_PIECE_SQUARE_METERS,
  );
  if (coordinates.length === 0) return null;
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
