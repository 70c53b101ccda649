import type { Feature, FeatureCollection, Position } from 'geojson';
import type { GeoJSONSource, Map as EngineMap } from 'maplibre-gl';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { Palette } from '../palette.ts';

const SOURCE = 'drawing-shape';
const LAYERS = [`${SOURCE}-fill`, `${SOURCE}-line`, `${SOURCE}-points`] as const;

/** Draws the whole shape, with its holes open, under the ring that is edited, and the vertices that are set. */
export class ShapeLayer {
  readonly #map: EngineMap;

  constructor(map: EngineMap) {
    this.#map = map;
  }

  /** Puts source and layers into the style; there is nothing in them yet. */
  add({ focus, panel }: Palette): void {
    const map = this.#map;
    map.addSource(SOURCE, { type: 'geojson', data: collect([], []), tolerance: 0 });
    map.addLayer({ id: LAYERS[0], source: SOURCE, type: 'fill', paint: { 'fill-color': focus, 'fill-opacity': 0.22 } });
    map.addLayer({ id: LAYERS[1], source: SOURCE, type: 'line', paint: { 'line-color': focus, 'line-width': 1.5 } });
    map.addLayer({
      id: LAYERS[2],
      source: SOURCE,
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': panel,
        'circle-stroke-color': focus,
        'circle-stroke-width': 2,
      },
    });
  }

  recolour({ focus, panel }: Palette): void {
    this.#map.setPaintProperty(LAYERS[0], 'fill-color', focus);
    this.#map.setPaintProperty(LAYERS[1], 'line-color', focus);
    this.#map.setPaintProperty(LAYERS[2], 'circle-color', panel);
    this.#map.setPaintProperty(LAYERS[2], 'circle-stroke-color', focus);
  }

  /** Shows a shape and vertices, flat longitudes and latitudes. */
  show(polygons: LngLatPolygons, points: readonly number[]): void {
    void this.#map.getSource<GeoJSONSource>(SOURCE)?.setData(collect(polygons, points));
  }

  /** Draws the layers above all others. */
  raise(): void {
    for (const id of LAYERS) this.#map.moveLayer(id);
  }

  remove(): void {
    for (const id of LAYERS) this.#map.removeLayer(id);
    this.#map.removeSource(SOURCE);
  }
}

function collect(polygons: LngLatPolygons, points: readonly number[]): FeatureCollection {
  const coordinates = polygons.map((rings) => rings.map((ring) => [...pair(ring), [ring[0]!, ring[1]!]]));
  const shape: Feature = { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
  const vertices = pair(points).map((position): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: position },
  }));
  return { type: 'FeatureCollection', features: [shape, ...vertices] };
}

function pair(flat: ArrayLike<number>): Position[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}
