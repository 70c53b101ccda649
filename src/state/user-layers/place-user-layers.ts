import type { District, DistrictCoverage, DistrictLayer } from '../../model/district.ts';
import type { Drawing } from '../../model/drawings.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import { unpackLayer } from '../../plan/unpack-layer.ts';
import type { OwnLayer, OwnRole } from './user-layer.ts';

const DRAWINGS: Readonly<Record<OwnRole, Drawing>> = {
  parks: 'parks',
  residential: 'residential',
  communities: 'communities',
  scope: 'scope',
  historic: 'historic',
};

/** What the check draws; a district that came without a check gets these layers with the reader's first. */
const COMPUTED = [
  ['service-areas', { zh: '公园服务范围', en: 'Service areas of parks' }],
  ['coverage', { zh: '已覆盖与没覆盖的居住用地', en: 'Residential land covered and not' }],
] as const;

/**
 * Puts a reader's layers in the places of the district's own, each under the name of its file. The district itself
 * stays as it is; what comes back is another one.
 */
export function placeOwnLayers(
  shipped: LoadedDistrict,
  layers: ReadonlyMap<OwnRole, OwnLayer>,
  standard: string,
): LoadedDistrict {
  const features = new Map(shipped.features);
  let { district } = shipped;
  district = { ...district, coverage: settleCoverage(district, layers, standard) };
  for (const [role, own] of layers) {
    const id = district.coverage![role] ?? '';
    features.set(id, unpackLayer(own.layer, own.synthetic ? 'synthetic' : 'imported'));
    district = { ...district, layers: nameLayer(district, id, role, own.layer.name) };
  }
  return { ...shipped, district: addComputed(district), features };
}

/** The layers of the check; a role that the district has no layer for gets one. */
function settleCoverage(
  { coverage }: District,
  layers: ReadonlyMap<OwnRole, OwnLayer>,
  standard: string,
): DistrictCoverage {
  const own = Object.fromEntries([...layers.keys()].map((role) => [role, coverage?.[role] ?? `own-${role}`]));
  return { parks: 'own-parks', residential: 'own-residential', standard, ...coverage, ...own };
}

function nameLayer(district: District, id: string, role: OwnRole, fileName: string): DistrictLayer[] {
  const name = { zh: fileName, en: fileName };
  if (district.layers.some((layer) => layer.id === id)) {
    return district.layers.map((layer) => (layer.id === id ? { ...layer, name, file: fileName } : layer));
  }
  return [...district.layers, makeLayer(district, { id, name, drawing: DRAWINGS[role], file: fileName })];
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
