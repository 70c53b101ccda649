import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import css from 'maplibre-gl/dist/maplibre-gl.css?inline';
import * as maplibre from 'maplibre-gl';

// without its worker the map would stay blank and still call itself idle
maplibre.setWorkerUrl(workerUrl);

export { maplibre };

/** The engine's own styles, for the shadow root that holds the map. */
export const engineCss: string = css;
