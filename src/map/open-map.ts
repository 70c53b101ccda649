import { type Map as EngineMap, Map, setWorkerUrl } from 'maplibre-gl';
import engineStyles from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { engineStyles };

/** Opens a map in `container` that draws one square, which proves that engine and worker run. */
export function openMap(container: HTMLElement): EngineMap {
  setWorkerUrl(workerUrl);
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ];
  return new Map({
    container,
    attributionControl: false,
    center: [0, 0],
    zoom: 6,
    style: {
      version: 8,
      sources: {
        square: {
          type: 'geojson',
          data: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [corners] } },
        },
      },
      layers: [
        { id: 'land', type: 'background', paint: { 'background-color': '#f4f1e8' } },
        { id: 'square', type: 'fill', source: 'square', paint: { 'fill-color': '#4f8a5b' } },
      ],
    },
  });
}
