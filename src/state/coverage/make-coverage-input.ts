import { DEFAULT_STANDARD_ID } from '../../coverage/rules/presets.ts';
import type { CoverageInput } from '../../coverage/result.ts';
import type { PlanFeature } from '../../model/feature.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { type LayerRole, OPTIONAL_ROLES, type RoleOfPart } from '../../model/vocabulary.ts';
import { packLayer } from '../../plan/pack-layer.ts';
import type { CoverageQuestion } from './coverage-state.ts';
import { listOfferedStandards } from './offered-standards.ts';
import type { UserLayer, UserLayers } from '../user-layers/user-layer.ts';

/**
 * Puts the question to the analysis: the district's layers, or those that the reader brought instead, with what the
 * reader has switched on. Named parks come after those of the layer, so that a park's row keeps its number; they are
 * sketches of the district and do not go with a reader's parks.
 */
export function makeCoverageInput(
  loaded: LoadedDistrict,
  { include, includeNamed, standard, parkSize }: CoverageQuestion,
  userLayers: UserLayers | null,
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
  const areas = (role: RoleOfPart<'optional'>): PolygonLayer | null => {
    const shipped = pick(setup[role]);
    return brought(role)?.layer ?? (shipped.length > 0 ? packLayer(role, setup[role] ?? '', shipped) : null);
  };
  const { standards } = listOfferedStandards(loaded);
  // a district may name a standard that there is not; the notices say so
  const wanted = [standard ?? setup.standard, DEFAULT_STANDARD_ID];
  const chosen = wanted.map((id) => standards.find((candidate) => candidate.id === id)).find((found) => !!found);
  if (!chosen) return null;
  return {
    parks: brought('parks')?.layer ?? packLayer('parks', setup.parks, [...pick(setup.parks), ...named]),
    residential: brought('residential')?.layer ?? packLayer('residential', setup.residential, pick(setup.residential)),
    ...Object.fromEntries(OPTIONAL_ROLES.map((role) => [role, areas(role)])),
    standard: chosen,
    include,
    parkSize,
    codeEdition: brought('parks')?.codeEdition ?? null,
    // land that the reader brought chooses its plane as on the command line
    centralMeridian: brought('residential') ? null : district.plane.centralMeridian,
  };
}
