import type { LoadedDistrict } from '../../model/loaded-district.ts';
import { indexCatalogue } from '../../plan/catalogue.ts';
import { forgetAnswer } from '../coverage/coverage-state.ts';
import type { Store } from '../store.ts';
import type { UserLayers } from './user-layer.ts';

/** Shows a district in another form of its layers: what was computed of the form before goes. */
export function showDistrict(store: Store, loaded: LoadedDistrict, userLayers: UserLayers | null): void {
  store.update({
    loaded,
    edited: null,
    userLayers,
    catalogue: indexCatalogue(loaded),
    selected: null,
    hovered: null,
    chosenSites: new Set(),
    view: 'green',
    coverage: forgetAnswer(store.state.coverage),
    // the address follows the camera again once the layers are away: no word of where they lay
    ...(userLayers ? {} : { camera: null }),
  });
}

/** Puts the reader's layers away and shows the district as it came, from the home camera. */
export function returnToShipped(store: Store): void {
  const { userLayers } = store.state;
  if (!userLayers) return;
  showDistrict(store, userLayers.shipped, null);
  store.command({ kind: 'home' });
}
