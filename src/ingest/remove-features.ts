import { PolygonPacker } from '../geometry/polygon-packer.ts';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { PackedPolygons } from '../model/polygon-layer.ts';

/** The same layer without the polygons of some features, which keep their index with no polygon. */
export function removeFeatures(packed: PackedPolygons, removed: ReadonlySet<number>): PackedPolygons {
  if (removed.size === 0) return packed;
  const packer = new PolygonPacker(packed.coordinates.length / 2);
  for (let feature = 0; feature + 1 < packed.featureStarts.length; feature++) {
    packer.addFeature(removed.has(feature) ? [] : unpackPolygons(packed, feature));
  }
  return packer.finish();
}
