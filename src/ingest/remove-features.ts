import type { PackedPolygons } from '../model/polygon-layer.ts';

/** The same layer without the polygons of some features, which keep their place with no polygon. */
export function removeFeatures(packed: PackedPolygons, removed: ReadonlySet<number>): PackedPolygons {
  if (removed.size === 0) return packed;
  const { coordinates, ringStarts, polygonStarts, featureStarts } = packed;
  const kept: number[] = [];
  const rings: number[] = [0];
  const polygons: number[] = [0];
  const features: number[] = [0];
  for (let feature = 0; feature + 1 < featureStarts.length; feature++) {
    const end = removed.has(feature) ? featureStarts[feature]! : featureStarts[feature + 1]!;
    for (let polygon = featureStarts[feature]!; polygon < end; polygon++) {
      for (let ring = polygonStarts[polygon]!; ring < polygonStarts[polygon + 1]!; ring++) {
        for (let i = 2 * ringStarts[ring]!; i < 2 * ringStarts[ring + 1]!; i++) kept.push(coordinates[i]!);
        rings.push(kept.length / 2);
      }
      polygons.push(rings.length - 1);
    }
    features.push(polygons.length - 1);
  }
  return {
    coordinates: Float64Array.from(kept),
    ringStarts: Uint32Array.from(rings),
    polygonStarts: Uint32Array.from(polygons),
    featureStarts: Uint32Array.from(features),
  };
}
