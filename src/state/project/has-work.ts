import type { MapState } from '../map-state.ts';

/** Whether there is work that would be lost with the page: layers of the reader's own, or scenarios. */
export function hasWork({ userLayers, scenarios }: Pick<MapState, 'userLayers' | 'scenarios'>): boolean {
  return userLayers !== null || scenarios.list.length > 0;
}
