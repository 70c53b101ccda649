import type { GeoJSONSource, Map as EngineMap, StyleSpecification } from 'maplibre-gl';
import { listChanges, type StyleChange } from './style/list-changes.ts';

/** Keeps a map's style as it is wanted, by the changes alone. */
export class StyleDriver {
  readonly #map: EngineMap;
  /** What the map draws, or will have drawn as soon as it has loaded. */
  #shown: StyleSpecification;
  #wanted: StyleSpecification;
  #isLoaded = false;

  /** `style` is the one that the map was made with. */
  constructor(map: EngineMap, style: StyleSpecification) {
    this.#map = map;
    this.#shown = style;
    this.#wanted = style;
    map.on('style.load', () => {
      this.#isLoaded = true;
      this.show(this.#wanted);
    });
  }

  /** Whether the map has taken in the style it was given: before, it has no sources. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Draws a style: what differs from the one that is shown, at once or as soon as the map can. */
  show(style: StyleSpecification): void {
    this.#wanted = style;
    if (!this.#isLoaded) return;
    for (const change of listChanges(this.#shown, style)) applyChange(this.#map, change);
    this.#shown = style;
  }

  /** Draws a style from nothing: for a context that came back empty. */
  showAnew(style: StyleSpecification): void {
    this.#isLoaded = false;
    this.#shown = style;
    this.#wanted = style;
    this.#map.setStyle(style, { diff: false, validate: false });
  }
}

function applyChange(map: EngineMap, change: StyleChange): void {
  switch (change.kind) {
    case 'removeLayer':
      map.removeLayer(change.id);
      break;
    case 'removeSource':
      map.removeSource(change.id);
      break;
    case 'addSource':
      map.addSource(change.id, change.source);
      break;
    case 'setData':
      void map.getSource<GeoJSONSource>(change.id)?.setData(change.data);
      break;
    case 'addLayer':
      map.addLayer(change.layer, change.above);
      break;
    // the style is ours and a test holds it against the engine's specification
    case 'setPaint':
      map.setPaintProperty(change.id, change.name as never, change.value as never, { validate: false });
      break;
    case 'setLayout':
      map.setLayoutProperty(change.id, change.name as never, change.value as never, { validate: false });
      break;
  }
}
