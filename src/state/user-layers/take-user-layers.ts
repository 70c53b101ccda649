import { DEFAULT_STANDARD_ID } from '../../coverage/rules/presets.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { MapState } from '../map-state.ts';
import type { Store } from '../store.ts';
import type { UserLayer, UserLayers } from './user-layer.ts';
import { substituteLayers } from './substitute-layers.ts';
import { showDistrict } from './show-district.ts';

/** A district with a reader's layers in the place of its own. */
export interface PlacedLayers {
  readonly loaded: LoadedDistrict;
  readonly userLayers: UserLayers;
}

/**
 * Places a reader's layers beside those taken in before. Layers of a role that was not brought stay as they were, but
 * for `left`, the role of a layer that has become one of another role.
 */
export function placeUserLayers(
  { loaded, userLayers }: Pick<MapState, 'loaded' | 'userLayers'>,
  layers: readonly UserLayer[],
  left: LayerRole | null = null,
): PlacedLayers | null {
  if (!loaded || layers.length === 0) return null;
  const shipped = userLayers?.shipped ?? loaded;
  const kept = [...(userLayers?.layers ?? [])].filter(([role]) => role !== left);
  const all = new Map([...kept, ...layers.map((layer) => [layer.role, layer] as const)]);
  return { loaded: substituteLayers(shipped, all, DEFAULT_STANDARD_ID), userLayers: { shipped, layers: all } };
}

/** Takes a reader's layers in and opens the view that they are for. */
export function takeUserLayers(store: Store, layers: readonly UserLayer[], left: LayerRole | null = null): void {
  const placed = placeUserLayers(store.state, layers, left);
  if (!placed) return;
  showDistrict(store, placed.loaded, placed.userLayers);
  const { coverage } = placed.loaded.district;
  store.command({ kind: 'fit-layers', layers: layers.flatMap(({ role }) => coverage?.[role] ?? []) });
}
