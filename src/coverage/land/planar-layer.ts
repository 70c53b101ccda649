import type { PackedPolygons } from '../../model/polygon-layer.ts';
import { type BBox, EMPTY_BOX, boundPositions, uniteBoxes } from '../../geometry/bbox.ts';
import { type Outline, OutlineBuilder } from '../../geometry/sweep/outline.ts';
import { type Plane, projectPositions, unprojectPositions } from '../../geometry/plane.ts';
import { dropRepeatedVertices, measureSignedArea, orientRing } from '../../geometry/ring.ts';

/** The run's plane with an origin nearby: small coordinates keep their digits. */
export interface Frame {
  readonly plane: Plane;
  /** Metres of the plane. */
  readonly originX: number;
  readonly originY: number;
}

/** The rings of a polygon in metres from the frame's origin: the shell, counter-clockwise, then the holes, clockwise. */
export type PlanarRings = readonly Float64Array[];

/** A feature's polygons on the plane. Without polygons the feature is not usable and has no area. */
export interface PlanarFeature {
  readonly polygons: readonly PlanarRings[];
  /** m²: holes subtracted, parts added up. */
  readonly area: number;
}

/** Projects the polygons of a layer; one entry for each feature, in the layer's order. */
export function projectLayer(polygons: PackedPolygons, frame: Frame): PlanarFeature[] {
  const { ringStarts, polygonStarts, featureStarts } = polygons;
  const positions = projectPositions(frame.plane, polygons.coordinates);
  for (let i = 0; i < positions.length; i += 2) {
    positions[i] = positions[i]! - frame.originX;
    positions[i + 1] = positions[i + 1]! - frame.originY;
  }
  const features: PlanarFeature[] = [];
  for (let feature = 0; feature + 1 < featureStarts.length; feature++) {
    const parts: Float64Array[][] = [];
    for (let polygon = featureStarts[feature]!; polygon < featureStarts[feature + 1]!; polygon++) {
      const rings: Float64Array[] = [];
      for (let ring = polygonStarts[polygon]!; ring < polygonStarts[polygon + 1]!; ring++) {
        rings.push(dropRepeatedVertices(positions, ringStarts[ring]!, ringStarts[ring + 1]!));
      }
      parts.push(rings);
    }
    features.push(makePlanarFeature(parts));
  }
  return features;
}

/** Orients the rings (metres, not closed) of a feature's polygons in place and measures them; drops empty ones. */
export function makePlanarFeature(parts: readonly (readonly Float64Array[])[]): PlanarFeature {
  const polygons: Float64Array[][] = [];
  let area = 0;
  for (const rings of parts) {
    const kept: Float64Array[] = [];
    for (const [i, ring] of rings.entries()) {
      const count = ring.length / 2;
      orientRing(ring, 0, count, i === 0);
      const signed = measureSignedArea(ring, 0, count);
      if (i === 0 && signed === 0) break;
      if (signed === 0) continue;
      area += signed;
      kept.push(ring);
    }
    if (kept.length > 0) polygons.push(kept);
  }
  return { polygons, area };
}

/** Finds the box (metres of the frame) around polygons; of none it is empty. */
export function boundPolygons(polygons: readonly PlanarRings[]): BBox {
  return polygons.reduce((box, [shell]) => uniteBoxes(box, boundPositions(shell!) ?? EMPTY_BOX), EMPTY_BOX);
}

/** Makes the outline of polygons, to sweep over them; a builder that is at hand saves memory. */
export function makeOutline(polygons: readonly PlanarRings[], builder = new OutlineBuilder()): Outline {
  for (const rings of polygons) for (const ring of rings) builder.addRing(ring, 0, ring.length / 2);
  return builder.finish();
}

/** Takes a ring of the frame back to longitude and latitude. */
export function toLngLats(ring: ArrayLike<number>, frame: Frame): Float64Array<ArrayBuffer> {
  const positions = Float64Array.from(ring, (value, i) => value + (i % 2 === 0 ? frame.originX : frame.originY));
  return unprojectPositions(frame.plane, positions, positions);
}

/** Projects one feature's rings of longitudes and latitudes (degrees, not closed) into the frame. */
export function projectFeature(polygons: readonly (readonly ArrayLike<number>[])[], frame: Frame): PlanarFeature {
  return makePlanarFeature(
    polygons.map((rings) =>
      rings.map((lngLats) => {
        const ring = projectPositions(frame.plane, lngLats);
        for (let i = 0; i < ring.length; i += 2) {
          ring[i] = ring[i]! - frame.originX;
          ring[i + 1] = ring[i + 1]! - frame.originY;
        }
        return dropRepeatedVertices(ring, 0, ring.length / 2);
      }),
    ),
  );
}
