import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import css from 'maplibre-gl/dist/maplibre-gl.css?inline';
import * as maplibre from 'maplibre-gl';

// without its worker the map would stay blank and still call itself idle
maplibre.setWorkerUrl(workerUrl);

export { maplibre };

/** Gives the shadow root that holds the map the engine's styles, until the returned function is called. */
export function adoptEngineStyles(container: HTMLElement): () => void {
  const root = container.getRootNode() as ShadowRoot | Document;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
