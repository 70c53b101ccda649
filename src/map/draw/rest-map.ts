import type { Map as EngineMap } from 'maplibre-gl';

/**
 * Has zooming by a double click, boxes and the map's own keys rest, and the map take every gesture, while it is drawn on.
 *
 * @returns what lets them go on
 */
export function restMap(map: EngineMap): () => void {
  const { keyboard, boxZoom, doubleClickZoom, cooperativeGestures } = map;
  const resting = [keyboard, boxZoom, doubleClickZoom, cooperativeGestures].filter((handler) => handler.isEnabled());
  for (const handler of resting) handler.disable();
  return () => resting.forEach((handler) => handler.enable());
}
