import { byAttention, isType, onlyPart } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';

/** What every layer with items gets: a light on the item that is chosen or pointed at, and its ring of uncertainty. */
export const drawHighlight: DrawLayer = ({ layer: { id }, palette }) => [
  {
    stage: 'extents',
    spec: {
      id: `${id}-accuracy`,
      source: id,
      type: 'fill',
      filter: onlyPart('accuracy'),
      paint: { 'fill-color': palette.focus, 'fill-opacity': byAttention(0.1, 0.04, 0) },
    },
  },
  {
    stage: 'edges',
    spec: {
      id: `${id}-accuracy-edge`,
      source: id,
      type: 'line',
      filter: onlyPart('accuracy'),
      paint: {
        'line-color': palette.focus,
        'line-width': 1.2,
        'line-dasharray': [2, 3],
        'line-opacity': byAttention(0.8, 0.4, 0),
      },
    },
  },
  {
    stage: 'highlight',
    spec: {
      id: `${id}-lit-lines`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', ['!=', ['geometry-type'], 'Point']),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.focus,
        'line-width': byAttention(5, 3.5, 0),
        'line-opacity': byAttention(0.75, 0.45, 0),
      },
    },
  },
  {
    stage: 'highlight',
    spec: {
      id: `${id}-lit-points`,
      source: id,
      type: 'circle',
      filter: onlyPart('shape', isType('Point')),
      paint: {
        'circle-radius': byAttention(24, 20, 0),
        'circle-color': palette.focus,
        'circle-opacity': byAttention(0.22, 0.14, 0),
        'circle-stroke-color': palette.focus,
        'circle-stroke-width': byAttention(2.4, 1.4, 0),
        'circle-stroke-opacity': byAttention(1, 0.7, 0),
      },
    },
  },
];
