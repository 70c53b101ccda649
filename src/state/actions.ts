import { type Diagnostic, joinDiagnostics } from '../model/diagnostic.ts';
import type { MapCode } from '../model/diagnostic-codes.ts';
import type { View } from '../model/district.ts';
import type { LoadResult } from '../load/load-district.ts';
import { indexCatalogue, type Catalogue } from '../plan/catalogue.ts';
import { forgetAnswer } from './coverage/coverage-state.ts';
import { selectGeneration, selectOfferedLayers, selectVisibleLayerIds, switchesFor } from './selectors.ts';
import type { Store } from './store.ts';

/**
 * Takes in a district, or the news that it could not be had. With `awaitsLayers` it is the plan alone, and the whole is
 * to follow: ids that the plan does not know may be those of parks and blocks.
 */
export function acceptDistrict(store: Store, { loaded, diagnostics }: LoadResult, awaitsLayers = false): void {
  if (!loaded) {
    store.update({ phase: 'error', diagnostics });
    return;
  }
  const catalogue = indexCatalogue(loaded);
  const { selected, coverage } = store.state;
  const { waiting } = store;
  store.update({
    loaded,
    edited: null,
    awaitsLayers,
    userLayers: null,
    catalogue,
    // what was noticed while the layers were on their way is still so
    diagnostics: joinDiagnostics(diagnostics, store.state.diagnostics),
    coverage: forgetAnswer(coverage),
    chosenSites: new Set(),
    selected: selected !== null && (awaitsLayers || hasItem(catalogue, selected)) ? selected : null,
  });
  if (selected !== null && !selectItem(store, selected)) warnOfItem(selected);
  if (awaitsLayers) return;
  if (waiting?.kind === 'fit-item' && !hasItem(catalogue, waiting.item)) warnOfItem(waiting.item);
}

/** Says whether the catalogue has an item, a park or a block of this id. */
function hasItem({ items, sites }: Catalogue, id: string): boolean {
  return items.has(id) || sites.has(id);
}

/** Warns of an id that is not in the district. */
export function warnOfItem(id: string): void {
  console.warn(`district-map: no item "${id}"`);
}

/**
 * Moves the map to an item, when there is a map.
 *
 * @returns false where the catalogue has no such item; one that was asked for before the data came is looked at then
 */
export function goToItem(store: Store, id: string): boolean {
  const { catalogue, awaitsLayers } = store.state;
  if (catalogue && !awaitsLayers && !hasItem(catalogue, id)) return false;
  store.command({ kind: 'fit-item', item: id });
  return true;
}

/** Opens a view. */
export function showView(store: Store, view: View): void {
  store.update({ view });
  closeHiddenItem(store);
}

/** Shows another generation of the plan. */
export function showGeneration(store: Store, generation: string): void {
  store.update({ generation });
  closeHiddenItem(store);
}

/** Switches one layer on or off. */
export function switchLayer(store: Store, id: string, on: boolean): void {
  const visible = selectOfferedLayers(store.state).filter((offered) => offered.visible && offered.layer.id !== id);
  const ids = visible.map(({ layer }) => layer.id);
  store.update({ switches: switchesFor(store.state, on ? [...ids, id] : ids) });
  closeHiddenItem(store);
}

/** Makes exactly these layers visible in the current view. */
export function showLayers(store: Store, ids: readonly string[]): void {
  store.update({ switches: switchesFor(store.state, ids) });
  closeHiddenItem(store);
}

/**
 * Opens an item's card and brings its layer to the map: the view changes when the current one does not offer it, and
 * the layer is switched on. Null closes the card.
 *
 * @returns false where the catalogue has no such item
 */
export function selectItem(store: Store, id: string | null): boolean {
  if (id === null) {
    store.update({ selected: null });
    return true;
  }
  const { catalogue, loaded, awaitsLayers } = store.state;
  if (!catalogue || !loaded || (awaitsLayers && !hasItem(catalogue, id))) {
    // asked before the data came: remembered, and looked at again when it does
    store.update({ selected: id });
    return true;
  }
  const layerId = (catalogue.items.get(id) ?? catalogue.sites.get(id))?.layer;
  const layer = loaded.district.layers.find((candidate) => candidate.id === layerId);
  if (!layer) return false;
  if (!layer.views.includes(store.state.view) && layer.views[0]) store.update({ view: layer.views[0] });
  const offered = selectOfferedLayers(store.state).find((candidate) => candidate.layer.id === layer.id);
  const switches = offered?.visible ? store.state.switches : new Map(store.state.switches).set(layer.id, true);
  store.update({ selected: id, switches });
  return true;
}

/** A card whose item is no longer on the map is closed: list, map and card always speak of the same set. */
function closeHiddenItem(store: Store): void {
  const { selected, catalogue, awaitsLayers } = store.state;
  if (selected === null || !catalogue || (awaitsLayers && !hasItem(catalogue, selected))) return;
  const layerId = (catalogue.items.get(selected) ?? catalogue.sites.get(selected))?.layer;
  if (!selectVisibleLayerIds(store.state).some((visible) => visible === layerId)) store.update({ selected: null });
}

/** Says whether a generation id is one of the district's. */
export function isKnownGeneration(store: Store, id: string): boolean {
  const { loaded } = store.state;
  return loaded
    ? loaded.district.generations.some((generation) => generation.id === id)
    : id === selectGeneration(store.state);
}

/** Has text stand in for the map, and says why. */
export function obstructMap(store: Store, code: MapCode, params: Diagnostic['params'] = {}): void {
  store.update({ phase: 'text-only', obstacle: { code, params, severity: 'error', layer: 'map' } });
}

/** Adds to the notices what they do not say yet. */
export function addNotices(store: Store, found: readonly Diagnostic[]): void {
  store.update({ diagnostics: joinDiagnostics(store.state.diagnostics, found) });
}
