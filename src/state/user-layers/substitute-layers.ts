import type { District, DistrictCoverage, DistrictLayer } from '../../model/district.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import { type LayerRole, ROLES } from '../../model/vocabulary.ts';
import { unpackLayer } from '../../plan/unpack-layer.ts';
import type { UserLayer } from './user-layer.ts';

/** What the check draws; a district that came without a check gets these layers with the reader's first. */
const COMPUTED = [
  ['service-areas', { zh: '公园服务范围', en: 'Service areas of parks' }],
  ['coverage', { zh: '已覆盖与没覆盖的居住用地', en: 'Residential land covered and not' }],
] as const;

/**
 * Substitutes a reader's layers for the district's, each under the name of its file. The district itself stays as it
 * is; what comes back is another one.
 */
export function substituteLayers(
  shipped: LoadedDistrict,
  layers: ReadonlyMap<LayerRole, UserLayer>,
  standard: string,
): LoadedDistrict {
  const features = new Map(shipped.features);
  let { district } = shipped;
  district = { ...district, coverage: settleCoverage(district, layers, standard) };
  for (const [role, { layer, synthetic }] of layers) {
    const id = district.coverage![role] ?? '';
    features.set(id, unpackLayer(layer, synthetic ? 'synthetic' : 'imported'));
    district = { ...district, layers: nameLayer(district, id, role, layer.name) };
  }
  return { ...shipped, district: addComputed(district), features };
}

/** The layers of the check; a role that the district has no layer for gets one. */
function settleCoverage(
  { coverage }: District,
  layers: ReadonlyMap<LayerRole, UserLayer>,
  standard: string,
): DistrictCoverage {
  const brought = Object.fromEntries([...layers.keys()].map((role) => [role, coverage?.[role] ?? `user-${role}`]));
  return { parks: 'user-parks', residential: 'user-residential', standard, ...coverage, ...brought };
}

function nameLayer(district: District, id: string, role: LayerRole, fileName: string): DistrictLayer[] {
  const name = { zh: fileName, en: fileName };
  if (district.layers.some((layer) => layer.id === id)) {
    return district.layers.map((layer) => (layer.id === id ? { ...layer, name, file: fileName } : layer));
  }
  return [...district.layers, makeLayer(district, { id, name, drawing: ROLES[role].drawing, file: fileName })];
}

function addComputed(district: District): District {
  const missing = COMPUTED.filter(([drawing]) => !district.layers.some((layer) => layer.drawing === drawing));
  const added = missing.map(([drawing, name]) => makeLayer(district, { id: drawing, name, drawing, file: null }));
  return { ...district, layers: [...district.layers, ...added] };
}

function makeLayer(
  { generations }: District,
  layer: Pick<DistrictLayer, 'id' | 'name' | 'drawing' | 'file'>,
): DistrictLayer {
  return { ...layer, theme: 'green', views: ['green'], on: generations.map(({ id }) => id) };
}
