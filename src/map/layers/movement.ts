import type { FilterSpecification } from 'maplibre-gl';
import { byZoom, FONTS, hasValue, isType, lineNameIn, nameIn, onlyPart } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';
import type { StagedLayer } from '../style/stages.ts';

interface RoadWeight {
  readonly classes: readonly string[];
  readonly minZoom: number;
  /** Widths in pixels at zooms 10, 13 and 16. */
  readonly widths: readonly [number, number, number];
  readonly labelZoom: number;
}

/** Three weights of road. */
const WEIGHTS: ReadonlyMap<string, RoadWeight> = new Map([
  ['street', { classes: ['street'], minZoom: 11.5, widths: [0.4, 2, 9], labelZoom: 14 }],
  ['arterial', { classes: ['arterial', 'bridge'], minZoom: 9, widths: [0.8, 3.4, 13], labelZoom: 13 }],
  ['expressway', { classes: ['expressway', 'tunnel'], minZoom: 8, widths: [1.3, 4.6, 16], labelZoom: 12.5 }],
]);

/** Roads as light lines with a thin edge, railways as a dashed thread. */
export const drawRoads: DrawLayer = ({ layer: { id }, palette, language }) => {
  const edges: StagedLayer[] = [];
  const fills: StagedLayer[] = [];
  const labels: StagedLayer[] = [];
  for (const [name, { classes, minZoom, widths, labelZoom }] of WEIGHTS) {
    const filter: FilterSpecification = hasValue('class', ...classes);
    const [thin, middle, wide] = widths;
    const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
    edges.push({
      stage: 'roads',
      spec: {
        id: `${id}-${name}-edge`,
        source: id,
        type: 'line',
        minzoom: minZoom,
        filter,
        layout,
        paint: { 'line-color': palette.roadEdge, 'line-width': byZoom(10, thin + 1, 13, middle + 1.6, 16, wide + 2) },
      },
    });
    fills.push({
      stage: 'roads',
      spec: {
        id: `${id}-${name}`,
        source: id,
        type: 'line',
        minzoom: minZoom,
        filter,
        layout,
        paint: {
          'line-color': palette.road,
          'line-width': byZoom(10, thin, 13, middle, 16, wide),
          'line-opacity': ['match', ['get', 'class'], 'tunnel', 0.55, 1],
        },
      },
    });
    labels.push({
      stage: 'road-labels',
      spec: {
        id: `${id}-${name}-names`,
        source: id,
        type: 'symbol',
        minzoom: labelZoom,
        filter,
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 420,
          'text-field': lineNameIn(language),
          'text-font': FONTS,
          'text-size': byZoom(12, 11, 16, 13),
          'text-letter-spacing': 0.08,
          'text-padding': 6,
        },
        paint: { 'text-color': palette.mutedText, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
      },
    });
  }
  const railway: StagedLayer = {
    stage: 'roads',
    spec: {
      id: `${id}-railway`,
      source: id,
      type: 'line',
      filter: hasValue('class', 'railway'),
      paint: { 'line-color': palette.railway, 'line-width': byZoom(10, 0.8, 15, 2), 'line-dasharray': [6, 3] },
    },
  };
  return [...edges, railway, ...fills, ...labels];
};

/** Metro lines in the operator's colours; stations as white dots. */
export const drawMetro: DrawLayer = ({ layer: { id }, palette, language }) => {
  const line = onlyPart('shape', isType('LineString'));
  const station = onlyPart('shape', isType('Point'));
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      stage: 'metro',
      spec: {
        id: `${id}-edge`,
        source: id,
        type: 'line',
        filter: line,
        layout,
        paint: { 'line-color': palette.metroEdge, 'line-width': byZoom(10, 2, 13, 4, 16, 7), 'line-opacity': 0.85 },
      },
    },
    {
      stage: 'metro',
      spec: {
        id: `${id}-lines`,
        source: id,
        type: 'line',
        filter: line,
        layout,
        paint: { 'line-color': ['get', 'colour'], 'line-width': byZoom(10, 1, 13, 2.2, 16, 4), 'line-opacity': 0.9 },
      },
    },
    {
      stage: 'symbols',
      spec: {
        id: `${id}-stations`,
        source: id,
        type: 'circle',
        minzoom: 11.5,
        filter: station,
        paint: {
          'circle-radius': [
            'interpolate',
            ['linear'],
            ['zoom'],
            11.5,
            1.6,
            14,
            ['case', ['get', 'interchange'], 5, 3.6],
          ],
          'circle-color': palette.scheme === 'dark' ? '#14171B' : '#FFFFFF',
          'circle-stroke-color': palette.text,
          'circle-stroke-width': byZoom(11.5, 0.8, 14, 1.6),
        },
      },
    },
    {
      stage: 'place-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        minzoom: 13,
        filter: station,
        layout: {
          'text-field': nameIn(language),
          'text-font': FONTS,
          'text-size': 12,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.7,
          'text-justify': 'auto',
        },
        paint: { 'text-color': palette.text, 'text-halo-color': palette.land, 'text-halo-width': 1.6 },
      },
    },
  ];
};
