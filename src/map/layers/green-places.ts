import { byAttention, byZoom, FONTS, hasValue, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Green places the plan names: a tree on points, soft fills and lines where an extent is known. */
export const drawGreenPlaces: DrawLayer = ({ layer: { id }, palette, language }) => [
  {
    stage: 'extents',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      filter: onlyPart('shape', isType('Polygon')),
      paint: { 'fill-color': palette.park, 'fill-opacity': byAttention(1, 0.95, 0.85) },
    },
  },
  {
    stage: 'edges',
    spec: {
      id: `${id}-edge`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', isType('Polygon')),
      paint: { 'line-color': palette.ecology, 'line-width': byAttention(2.6, 2, 1.1), 'line-dasharray': [3, 2] },
    },
  },
  {
    stage: 'corridors',
    spec: {
      id: `${id}-lines`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', isType('LineString')),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.ecology,
        'line-width': byZoom(10, 1.6, 14, 4),
        'line-opacity': byAttention(1, 0.9, 0.65),
        'line-dasharray': [2, 1.6],
      },
    },
  },
  {
    stage: 'park-labels',
    spec: {
      id: `${id}-points`,
      source: id,
      type: 'symbol',
      filter: ['any', onlyPart('shape', isType('Point')), onlyPart('label')] as never,
      layout: {
        'icon-image': 'tree',
        'icon-size': byZoom(10, 0.6, 14, 1),
        'icon-allow-overlap': true,
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': byZoom(10, 11.5, 14, 14),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'icon-color': palette.ecology,
        'icon-halo-color': palette.land,
        'icon-halo-width': 1.5,
        'text-color': palette.ecology,
        'text-halo-color': palette.land,
        'text-halo-width': 1.7,
      },
    },
  },
  {
    stage: 'park-labels',
    spec: {
      id: `${id}-line-names`,
      source: id,
      type: 'symbol',
      minzoom: 11.5,
      filter: onlyPart('shape', isType('LineString'), hasValue('part', 'shape')),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': 12,
        'text-offset': [0, -0.9],
      },
      paint: { 'text-color': palette.ecology, 'text-halo-color': palette.land, 'text-halo-width': 1.7 },
    },
  },
];
