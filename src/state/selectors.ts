import type { DistrictLayer } from '../model/district.ts';
import { LAYER_ROLES, ROLES } from '../model/vocabulary.ts';
import type { PlanItem, Theme as PlanTheme } from '../model/plan.ts';
import type { Site } from '../plan/catalogue.ts';
import type { OutsidePlace } from '../plan/locate.ts';
import type { MapState } from './map-state.ts';

/** A layer as the legend offers it. */
export interface OfferedLayer {
  readonly layer: DistrictLayer;
  readonly visible: boolean;
  readonly items: readonly PlanItem[];
}

/** A fieldset of the legend and a heading of the list. */
export interface OfferedTheme {
  readonly theme: PlanTheme;
  readonly layers: readonly OfferedLayer[];
}

/** The generation that is shown: the chosen one if the district has it, else its newest. */
export function selectGeneration(state: MapState): string {
  const generations = state.loaded?.district.generations ?? [];
  return (generations.find(({ id }) => id === state.generation) ?? generations[0])?.id ?? '';
}

/** Says whether a layer is on by itself in the current view and generation. */
function isOnByDefault(state: MapState, layer: DistrictLayer): boolean {
  return layer.on.includes(selectGeneration(state));
}

/** The layers that the current view offers, in drawing order. */
export function selectOfferedLayers(state: MapState): readonly OfferedLayer[] {
  const layers = state.loaded?.district.layers ?? [];
  return layers
    .filter((layer) => layer.views.includes(state.view))
    .map((layer) => ({
      layer,
      visible: state.switches.get(layer.id) ?? isOnByDefault(state, layer),
      items: state.catalogue?.itemsByLayer.get(layer.id) ?? [],
    }));
}

/** What decides which layers and items are shown: where it stays the same, so do all lists below. */
export function selectShownSet(state: MapState): readonly unknown[] {
  const { loaded, catalogue, view, generation, switches } = state;
  return [loaded, catalogue, view, generation, switches];
}

/** Ids of the layers that are drawn now. */
export function selectVisibleLayerIds(state: MapState): readonly string[] {
  return selectOfferedLayers(state)
    .filter(({ visible }) => visible)
    .map(({ layer }) => layer.id);
}

/** The switches that make exactly `ids` the visible layers of the current view. */
export function switchesFor(state: MapState, ids: readonly string[]): ReadonlyMap<string, boolean> {
  const switches = new Map(state.switches);
  for (const { layer } of selectOfferedLayers(state)) {
    const wanted = ids.includes(layer.id);
    if (wanted === isOnByDefault(state, layer)) switches.delete(layer.id);
    else switches.set(layer.id, wanted);
  }
  return switches;
}

/** True when a layer of the current view was switched by hand. */
export function hasSwitchedLayers(state: MapState): boolean {
  return selectOfferedLayers(state).some(({ layer, visible }) => visible !== isOnByDefault(state, layer));
}

/** The current view's layers under the plan's themes, in the themes' order; the legend shows these. */
export function selectOfferedThemes(state: MapState): readonly OfferedTheme[] {
  const offered = selectOfferedLayers(state);
  const themes = state.loaded?.plan.themes ?? [];
  // a layer must have its checkbox also where the plan does not know its theme, or could not be read
  const others = [...new Set(offered.map(({ layer }) => layer.theme))].filter(
    (id) => !themes.some((theme) => theme.id === id),
  );
  return [...themes, ...others.map((id) => ({ id, name: { zh: '', en: '' } }))]
    .map((theme) => ({ theme, layers: offered.filter(({ layer }) => layer.theme === theme.id) }))
    .filter(({ layers }) => layers.length > 0);
}

/** The same set as on the map, for the list: themes and layers that are visible and hold items. */
export function selectListedThemes(state: MapState): readonly OfferedTheme[] {
  return selectOfferedThemes(state)
    .map(({ theme, layers }) => ({ theme, layers: layers.filter(({ visible, items }) => visible && items.length > 0) }))
    .filter(({ layers }) => layers.length > 0);
}

/** The item whose card is open. */
export function selectSelectedItem(state: MapState): PlanItem | null {
  return (state.selected !== null && state.catalogue?.items.get(state.selected)) || null;
}

/** The park or block whose card is open. */
export function selectSelectedSite(state: MapState): Site | null {
  return (state.selected !== null && state.catalogue?.sites.get(state.selected)) || null;
}

/** `auto` resolved to what the reader's system asks for. */
export function selectColourScheme(state: MapState): 'light' | 'dark' {
  return state.theme === 'auto' ? state.systemTheme : state.theme;
}

/** Places beyond the district whose items are listed at the moment: they get a pointer and a dot in the overview. */
export function selectOutsidePlaces(state: MapState): readonly OutsidePlace[] {
  const listed = new Set(
    selectListedThemes(state).flatMap(({ layers }) => layers.flatMap(({ items }) => items.map(({ id }) => id))),
  );
  return [...(state.catalogue?.outside.values() ?? [])].filter(({ item }) => listed.has(item));
}

/** Number of items in the list. */
export function countListedItems(state: MapState): number {
  return selectListedThemes(state).reduce(
    (sum, { layers }) => sum + layers.reduce((count, { items }) => count + items.length, 0),
    0,
  );
}

/** True when the view shows the coverage check and nobody has computed it yet. */
export function needsCoverage({ view, loaded, awaitsLayers, coverage }: MapState): boolean {
  return view === 'green' && !awaitsLayers && loaded?.district.coverage !== undefined && coverage.phase === 'idle';
}

/** What a check is made of. An answer belongs to these very objects and is refused where one of them is another. */
export function selectCheckInput({ loaded, userLayers, coverage, customStandards }: MapState): readonly unknown[] {
  const { standard, include, includeNamed, parkSize, insist } = coverage;
  const custom = customStandards.find(({ id }) => id === standard);
  return [loaded, userLayers, standard, custom, include, includeNamed, parkSize, insist];
}

/** True when a layer that the coverage check reads holds invented features: every figure must then say so. */
export function isSynthetic({ loaded }: MapState): boolean {
  return LAYER_ROLES.filter((role) => ROLES[role].decides).some((role) =>
    (loaded?.features.get(loaded.district.coverage?.[role] ?? '') ?? []).some(
      ({ properties }) => properties.geometryStatus === 'synthetic',
    ),
  );
}
