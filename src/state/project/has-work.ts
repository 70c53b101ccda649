import type { MapState } from '../map-state.ts';

/** Whether there is work that would be lost with the page: layers of the reader's own, scenarios, or standards. */
export function hasWork({
  userLayers,
  scenarios,
  customStandards,
}: Pick<MapState, 'userLayers' | 'scenarios' | 'customStandards'>): boolean {
  return userLayers !== null || scenarios.list.length > 0 || customStandards.length > 0;
}
