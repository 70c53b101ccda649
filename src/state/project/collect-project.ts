import type { Project, ProjectFacts, StoredLayer } from '../../model/project.ts';
import { CHECK_ROLES, type LayerRole } from '../../model/vocabulary.ts';
import type { CoverageInput } from '../../coverage/result.ts';
import { makeCoverageInput } from '../coverage/make-coverage-input.ts';
import type { MapState } from '../map-state.ts';
import { describeChoices } from './project-choices.ts';

/** The program's name, as projects tell who wrote them. */
const APP = 'district-map';

/** Collects all that is kept of the reader's work but the layers; null while there is no district. */
export function collectProject(state: MapState, layers: readonly StoredLayer[], savedAt: string): Project | null {
  const { loaded, userLayers, scenarios, camera, view } = state;
  if (!loaded) return null;
  const { id, extent } = (userLayers?.shipped ?? loaded).district;
  const shown = scenarios.list.findIndex(({ key }) => key === scenarios.shown);
  return {
    app: APP,
    savedAt,
    district: id,
    extent,
    shipped: listShipped(state),
    layers,
    choices: describeChoices(state),
    scenarios: scenarios.list.map(({ history: { name, done, undone } }) => ({ name, done, undone })),
    shown: shown < 0 ? null : shown,
    view,
    camera: camera && { center: camera.center, zoom: camera.zoom, bearing: camera.bearing },
  };
}

/** The uses for which the check takes the district's own layers. */
function listShipped({ loaded, coverage, userLayers, customStandards }: MapState): ProjectFacts['shipped'] {
  const input: Partial<CoverageInput> =
    (loaded && makeCoverageInput(loaded, coverage, userLayers, customStandards)) ?? {};
  const isThere = (role: LayerRole): boolean => !!(input as Partial<Record<LayerRole, unknown>>)[role];
  return CHECK_ROLES.filter((role) => isThere(role) && !userLayers?.layers.has(role));
}
