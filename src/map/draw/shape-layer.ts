import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as EngineMap } from 'maplibre-gl';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { Palette } from '../palette.ts';

const SOURCE = 'drawing-shape';
const REACH = 'drawing-reach';
const BLOCKS = 'drawing-blocks';
const LAYERS = [`${SOURCE}-fill`, `${SOURCE}-line`, `${SOURCE}-points`] as const;

/**
 * Draws the whole shape, with its holes open, under the ring that is edited, and the vertices that are set; and what it
 * would give: how far it serves, and the blocks that change.
 */
export class ShapeLayer {
  readonly #map: EngineMap;

  /** The source of the blocks that are shaded; null where none is drawn. */
  readonly #blocks: string | null;
  #shaded: ReadonlyMap<string, number> = new Map();

  /** `blocks` is the layer of the blocks that are shaded. */
  constructor(map: EngineMap, blocks: string | null) {
    this.#map = map;
    this.#blocks = blocks;
  }

  /** Puts source and layers into the style; there is nothing in them yet. */
  add(palette: Palette): void {
    const { focus, panel } = palette;
    const map = this.#map;
    this.#addTrial(palette);
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

  #addTrial({ covered, gap }: Palette): void {
    const map = this.#map;
    if (this.#blocks !== null && map.getSource(this.#blocks)) {
      map.addLayer({
        id: BLOCKS,
        source: this.#blocks,
        type: 'fill',
        filter: ['==', ['get', 'part'], 'shape'],
        paint: {
          'fill-color': ['case', ['>', countChange(), 0], covered, gap],
          'fill-opacity': ['min', 0.75, ['*', 1.5, ['abs', countChange()]]],
        },
      });
    }
    map.addSource(REACH, { type: 'geojson', data: collect([], []), tolerance: 0 });
    map.addLayer({
      id: REACH,
      source: REACH,
      type: 'line',
      paint: { 'line-color': covered, 'line-width': 2, 'line-dasharray': [3, 2] },
    });
  }

  recolour({ focus, panel, covered }: Palette): void {
    this.#map.setPaintProperty(REACH, 'line-color', covered);
    this.#map.setPaintProperty(LAYERS[0], 'fill-color', focus);
    this.#map.setPaintProperty(LAYERS[1], 'line-color', focus);
    this.#map.setPaintProperty(LAYERS[2], 'circle-color', panel);
    this.#map.setPaintProperty(LAYERS[2], 'circle-stroke-color', focus);
  }

  /** Shows a shape and vertices, flat longitudes and latitudes. */
  show(polygons: LngLatPolygons, points: readonly number[]): void {
    void this.#map.getSource<GeoJSONSource>(SOURCE)?.setData(collect(polygons, points));
  }

  /** Shows how far the shape would serve, and by how much blocks would change: shares of -1 to 1 by their id. */
  showTrial(reach: MultiPolygon | null, blocks: ReadonlyMap<string, number>): void {
    const map = this.#map;
    const data: FeatureCollection = {
      type: 'FeatureCollection',
      features: reach ? [{ type: 'Feature', properties: {}, geometry: reach }] : [],
    };
    void map.getSource<GeoJSONSource>(REACH)?.setData(data);
    const source = this.#blocks;
    if (source === null || !map.getSource(source)) return;
    for (const id of this.#shaded.keys()) if (!blocks.has(id)) map.setFeatureState({ source, id }, { trial: 0 });
    for (const [id, trial] of blocks) map.setFeatureState({ source, id }, { trial });
    this.#shaded = blocks;
  }

  /** Draws the layers above all others. */
  raise(): void {
    this.#map.moveLayer(REACH);
    for (const id of LAYERS) this.#map.moveLayer(id);
  }

  remove(): void {
    this.showTrial(null, new Map());
    for (const id of [BLOCKS, REACH]) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    this.#map.removeSource(REACH);
    for (const id of LAYERS) this.#map.removeLayer(id);
    this.#map.removeSource(SOURCE);
  }
}

function countChange(): ExpressionSpecification {
  return ['coalesce', ['feature-state', 'trial'], 0];
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
