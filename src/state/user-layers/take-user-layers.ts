import { DEFAULT_STANDARD_ID } from '../../coverage/rules/presets.ts';
import type { Store } from '../store.ts';
import type { UserLayer } from './user-layer.ts';
import { substituteLayers } from './substitute-layers.ts';
import { showDistrict } from './show-district.ts';

/**
 * Takes a reader's layers in, beside those taken in before, and opens the view that they are for. Layers of a role
 * that was not brought stay as they were.
 */
export function takeUserLayers(store: Store, layers: readonly UserLayer[]): void {
  const { loaded, userLayers } = store.state;
  if (!loaded || layers.length === 0) return;
  const shipped = userLayers?.shipped ?? loaded;
  const all = new Map([...(userLayers?.layers ?? []), ...layers.map((layer) => [layer.role, layer] as const)]);
  const placed = substituteLayers(shipped, all, DEFAULT_STANDARD_ID);
  showDistrict(store, placed, { shipped, layers: all });
  const { coverage } = placed.district;
  store.command({ kind: 'fit-layers', layers: layers.flatMap(({ role }) => coverage?.[role] ?? []) });
}
