import { hasSwitchedLayers, selectVisibleLayerIds, switchesFor } from '../selectors.ts';
import type { Parameter } from './parameter.ts';

/** `layers=` ids of the visible layers with spaces between; default what view and generation show. Read after both. */
export const layersParameter: Parameter = {
  name: 'layers',
  read(value, state) {
    const ids = value.split(/[\s,]+/).filter((id) => id !== '');
    const known = new Set(state.loaded?.district.layers.map(({ id }) => id));
    return ids.every((id) => known.has(id)) ? { switches: switchesFor(state, ids) } : null;
  },
  write: (state) => (hasSwitchedLayers(state) ? selectVisibleLayerIds(state).join(' ') : null),
};
