import { measureExtentDistance } from '../../coverage/layer-extents.ts';
import { DEFAULT_STANDARD_ID } from '../../coverage/rules/presets.ts';
import type { CoverageInput } from '../../coverage/result.ts';
import type { PlanFeature } from '../../model/feature.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { Standard } from '../../model/standard.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { type LayerRole, OPTIONAL_ROLES, type RoleOfPart } from '../../model/vocabulary.ts';
import { packLayer } from '../../plan/pack-layer.ts';
import type { CoverageQuestion } from './coverage-state.ts';
import { listOfferedStandards } from './offered-standards.ts';
import type { UserLayer, UserLayers } from '../user-layers/user-layer.ts';

/** Layers of districts as they were packed for the analysis, by what is in them; kept as long as their district is. */
export type PackedLayers = WeakMap<LoadedDistrict, Map<string, PolygonLayer>>;

/**
 * Puts the question to the analysis: the district's layers, or those that the reader brought instead, with what the
 * reader has switched on, and the standards that the reader has made. Named parks come after those of the layer, so that a park's row keeps its number; they are
 * sketches of the district and do not go with a reader's parks. Shipped layers are taken from `packed`, or packed and
 * put there.
 */
export function makeCoverageInput(
  loaded: LoadedDistrict,
  { include, includeNamed, standard, parkSize }: CoverageQuestion,
  userLayers: UserLayers | null,
  custom: readonly Standard[],
  packed: PackedLayers = new WeakMap(),
): CoverageInput | null {
  const { district, features } = loaded;
  const setup = district.coverage;
  if (!setup) return null;
  const pick = (id: string | undefined): readonly PlanFeature[] => (id === undefined ? [] : (features.get(id) ?? []));
  const brought = (role: LayerRole): UserLayer | undefined => userLayers?.layers.get(role);
  const named =
    includeNamed && !brought('parks')
      ? pick(setup.named).filter(({ geometry }) => geometry.type.endsWith('Polygon'))
      : [];
  const shippedLayers = provide(packed, userLayers?.shipped ?? loaded, () => new Map<string, PolygonLayer>());
  const pack = (role: LayerRole, layer: string, parts: readonly PlanFeature[], key: string = role): PolygonLayer =>
    provide(shippedLayers, key, () => packLayer(role, layer, parts));
  const residential = brought('residential')?.layer ?? pack('residential', setup.residential, pick(setup.residential));
  const areas = (role: RoleOfPart<'optional'>): PolygonLayer | null => {
    const shipped = pick(setup[role]);
    const own = brought(role)?.layer;
    if (own || shipped.length === 0) return own ?? null;
    const layer = pack(role, setup[role] ?? '', shipped);
    // the district's areas say nothing of land that the reader brought from elsewhere
    return measureExtentDistance(layer, residential) === 0 ? layer : null;
  };
  const { standards } = listOfferedStandards(loaded, custom);
  // a district may name a standard that there is not; the notices say so
  const wanted = [standard ?? setup.standard, DEFAULT_STANDARD_ID];
  const chosen = wanted.map((id) => standards.find((candidate) => candidate.id === id)).find((found) => !!found);
  if (!chosen) return null;
  return {
    parks:
      brought('parks')?.layer ??
      pack('parks', setup.parks, [...pick(setup.parks), ...named], named.length > 0 ? 'parks, named' : 'parks'),
    residential,
    ...Object.fromEntries(OPTIONAL_ROLES.map((role) => [role, areas(role)])),
    standard: chosen,
    include,
    parkSize,
    codeEdition: brought('parks')?.codeEdition ?? null,
    // land that the reader brought chooses its plane as on the command line
    centralMeridian: brought('residential') ? null : district.plane.centralMeridian,
  };
}

/** What a map holds under a key; what is not there yet is made and put there. */
function provide<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
