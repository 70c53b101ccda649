import type { PackedPolygons } from '../model/polygon-layer.ts';

/** The polygons of one feature of a layer, each its shell and its holes: views into the layer's coordinates, not closed. */
export function unpackPolygons(packed: PackedPolygons, feature: number): Float64Array[][] {
  const { coordinates, ringStarts, polygonStarts, featureStarts } = packed;
  const polygons: Float64Array[][] = [];
  for (let polygon = featureStarts[feature]!; polygon < featureStarts[feature + 1]!; polygon++) {
    const rings: Float64Array[] = [];
    for (let ring = polygonStarts[polygon]!; ring < polygonStarts[polygon + 1]!; ring++) {
      rings.push(coordinates.subarray(2 * ringStarts[ring]!, 2 * ringStarts[ring + 1]!));
    }
    polygons.push(rings);
  }
  return polygons;
}
