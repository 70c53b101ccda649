import { foldEdits } from '../../../src/coverage/scenario/fold-edits.ts';
import { unpackPolygons } from '../../../src/geometry/unpack-polygons.ts';
import { PolygonPacker } from '../../../src/geometry/polygon-packer.ts';
import type { FeatureRecord, PolygonLayer } from '../../../src/model/polygon-layer.ts';
import type { ScenarioEdit } from '../../../src/model/scenario.ts';
import { nameSites } from '../../../src/model/vocabulary.ts';

/** The layer that edits make of a layer, as if it had been drawn so: parks that were added come last. */
export function editLayer(layer: PolygonLayer, edits: readonly ScenarioEdit[]): PolygonLayer {
  const states = foldEdits(edits);
  const packer = new PolygonPacker();
  const features: FeatureRecord[] = [];
  nameSites('parks', layer.features).forEach((site, i) => {
    const { present = true, polygons = null, facts = {} } = states.get(site) ?? {};
    if (!present) return;
    packer.addFeature(polygons ?? unpackPolygons(layer.polygons, i));
    features.push({ ...layer.features[i]!, ...facts });
  });
  for (const { addition, present, polygons, facts } of states.values()) {
    if (!addition || !present) continue;
    packer.addFeature(polygons!);
    features.push({ ...layer.features[0]!, ...facts, id: addition.id, index: features.length });
  }
  return { ...layer, features, polygons: packer.finish() };
}
