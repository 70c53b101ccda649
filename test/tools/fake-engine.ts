import type { GeoJSON } from 'geojson';
import type { LayerSpecification, Map as EngineMap, SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** A stand-in for MapLibre that keeps a style, writes down what is asked of it, and refuses what MapLibre refuses. */
export class FakeEngine {
  /** The style as it stands; null until it has loaded. */
  style: StyleSpecification | null = null;
  /** Each call, with the layer or source it names. */
  readonly calls: (readonly [method: string, id: string])[] = [];
  readonly #listeners: (() => void)[] = [];
  #given: StyleSpecification;

  constructor(style: StyleSpecification) {
    this.#given = style;
  }

  /** The same object under the engine's own type. */
  get map(): EngineMap {
    return this as unknown as EngineMap;
  }

  on(_event: 'style.load', listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Takes in the style it was given, as MapLibre does a frame later. */
  load(): void {
    this.style = { ...this.#given, sources: { ...this.#given.sources }, layers: [...this.#given.layers] };
    for (const listener of this.#listeners) listener();
  }

  setStyle(style: StyleSpecification): void {
    this.calls.push(['setStyle', '']);
    this.style = null;
    this.#given = style;
  }

  addSource(id: string, source: SourceSpecification): void {
    this.#note('addSource', id, !this.#loaded.sources[id]);
    this.#loaded.sources[id] = source;
  }

  removeSource(id: string): void {
    const isUsed = this.#loaded.layers.some((layer) => 'source' in layer && layer.source === id);
    this.#note('removeSource', id, id in this.#loaded.sources && !isUsed);
    this.#loaded.sources = omit(this.#loaded.sources, id);
  }

  getSource(id: string): { setData: (data: GeoJSON) => Promise<void> } {
    return {
      setData: async (data) => {
        this.#note('setData', id, id in this.#loaded.sources);
        this.#loaded.sources[id] = { ...this.#loaded.sources[id], data } as SourceSpecification;
      },
    };
  }

  addLayer(layer: LayerSpecification, above: string | undefined): void {
    const { layers, sources } = this.#loaded;
    const index = above === undefined ? layers.length : layers.findIndex(({ id }) => id === above);
    const isNew = layers.every(({ id }) => id !== layer.id);
    this.#note('addLayer', layer.id, isNew && index >= 0 && 'source' in layer && layer.source in sources);
    layers.splice(index, 0, layer);
  }

  removeLayer(id: string): void {
    this.#loaded.layers.splice(this.#indexOf('removeLayer', id), 1);
  }

  setPaintProperty(id: string, name: string, value: unknown): void {
    this.#set('setPaintProperty', id, 'paint', name, value);
  }

  setLayoutProperty(id: string, name: string, value: unknown): void {
    this.#set('setLayoutProperty', id, 'layout', name, value);
  }

  #set(method: string, id: string, group: 'paint' | 'layout', name: string, value: unknown): void {
    const index = this.#indexOf(method, id);
    const layer = this.#loaded.layers[index]!;
    const others = omit({ ...layer[group] } as Record<string, unknown>, name);
    const values = value === undefined ? others : { ...others, [name]: value };
    this.#loaded.layers[index] = { ...layer, [group]: values } as LayerSpecification;
  }

  get #loaded(): StyleSpecification {
    if (!this.style) throw new Error('Style is not done loading.');
    return this.style;
  }

  #indexOf(method: string, id: string): number {
    const index = this.#loaded.layers.findIndex((layer) => layer.id === id);
    this.#note(method, id, index >= 0);
    return index;
  }

  #note(method: string, id: string, isAllowed: boolean): void {
    if (!isAllowed) throw new Error(`expected a style that allows ${method} of ${id}`);
    this.calls.push([method, id]);
  }
}

/** A record without one of its members. */
const omit = <Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
