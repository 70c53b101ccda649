import { byZoom, FONTS, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Hills with a soft texture; a second level is drawn darker. */
export const drawHills: DrawLayer = ({ layer: { id }, palette, language }) => [
  {
    stage: 'terrain',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      filter: isType('Polygon'),
      paint: { 'fill-color': ['match', ['get', 'level'], 2, palette.hillHigh, palette.hill] },
    },
  },
  {
    stage: 'terrain',
    spec: {
      id: `${id}-edge`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', ['!=', ['get', 'level'], 2]),
      paint: { 'line-color': palette.hill, 'line-width': byZoom(10, 3, 15, 12), 'line-blur': byZoom(10, 3, 15, 12) },
    },
  },
  {
    stage: 'terrain',
    spec: {
      id: `${id}-texture`,
      source: id,
      type: 'fill',
      filter: isType('Polygon'),
      minzoom: 11.5,
      paint: { 'fill-pattern': 'tufts', 'fill-color': palette.ecology, 'fill-opacity': 0.16 },
    },
  },
  {
    stage: 'terrain-labels',
    spec: {
      id: `${id}-names`,
      source: id,
      type: 'symbol',
      minzoom: 11.5,
      filter: onlyPart('label', ['!=', ['get', 'level'], 2]),
      layout: {
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': byZoom(11, 11, 15, 15),
        'text-letter-spacing': 0.1,
      },
      paint: {
        'text-color': palette.hillText,
        'text-halo-color': palette.hill,
        'text-halo-width': 1.6,
      },
    },
  },
];
