import { DEFAULT_STANDARD_ID } from '../../coverage/rules/presets.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { REQUIRED_ROLES } from '../../model/vocabulary.ts';
import type { OpenedProject } from '../../worker/ingest-protocol.ts';
import { askCoverage } from '../coverage/coverage-state.ts';
import type { MapState } from '../map-state.ts';
import type { ScenarioState } from '../scenario/scenario-state.ts';
import type { Store } from '../store.ts';
import { showDistrict } from '../user-layers/show-district.ts';
import { substituteLayers } from '../user-layers/substitute-layers.ts';
import { takeChoices, takeStandards } from './project-choices.ts';
import { takeStoredLayer } from './store-layer.ts';

/**
 * What a project of another district meets here: one that rests on that district's layers cannot be shown, others can be
 * looked at.
 */
export function reviewDistrict(
  { district, shipped }: OpenedProject,
  { loaded, userLayers }: Pick<MapState, 'loaded' | 'userLayers'>,
  fileName: string,
): readonly Diagnostic[] {
  const here = (userLayers?.shipped ?? loaded)?.district.id;
  if (here === undefined || here === district) return [];
  const missing = REQUIRED_ROLES.filter((role) => shipped.includes(role)).map((role): Diagnostic => ({
    code: 'project-layer-missing',
    params: { role, district },
    severity: 'error',
    layer: fileName,
  }));
  if (missing.length > 0) return missing;
  return [{ code: 'project-other-district', params: { district }, severity: 'warning', layer: fileName }];
}

/** Shows an opened project in the place of what is there: its layers, choices, scenarios with their steps, view and camera. */
export function showProject(store: Store, project: OpenedProject): void {
  const { loaded, userLayers } = store.state;
  const shipped = userLayers?.shipped ?? loaded;
  if (!shipped) return;
  const layers = new Map(
    project.layers.flatMap((opened) => takeStoredLayer(opened) ?? []).map((layer) => [layer.role, layer] as const),
  );
  const placed = layers.size === 0 ? null : { shipped, layers };
  showDistrict(store, placed ? substituteLayers(shipped, layers, DEFAULT_STANDARD_ID) : shipped, placed);
  const { view, camera } = project;
  store.update({
    view,
    customStandards: takeStandards(project.choices),
    scenarios: openScenarios(project),
    coverage: askCoverage(store.state.coverage, takeChoices(project.choices, store.state)),
    ...(camera ? { camera: { ...camera, movedBy: 'command' } } : {}),
  });
  if (camera) store.command({ kind: 'jump', center: camera.center, zoom: camera.zoom });
  else if (placed) {
    const roles = store.state.loaded?.district.coverage;
    store.command({ kind: 'fit-layers', layers: [...layers.keys()].flatMap((role) => roles?.[role] ?? []) });
  }
}

function openScenarios({ scenarios, shown }: OpenedProject): ScenarioState {
  const nameKey = (index: number): string => `s${index + 1}`;
  return {
    list: scenarios.map(({ name, done, undone }, index) => ({ key: nameKey(index), history: { name, done, undone } })),
    shown: shown === null ? null : nameKey(shown),
    against: null,
    showsBefore: false,
  };
}
