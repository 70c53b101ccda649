import type { ExpressionSpecification } from 'maplibre-gl';
import { BOLD_FONTS, byAttention, byZoom, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Core and centres: concentric rings, the core with one more. */
export const drawCentres: DrawLayer = ({ layer: { id }, palette, language }) => {
  const point = onlyPart('shape', isType('Point'));
  const isCore: ExpressionSpecification = ['==', ['get', 'rank'], 'core'];
  const ring = (name: string, radius: number, coreRadius: number, width: number): StagedLayer => ({
    stage: 'symbols',
    spec: {
      id: `${id}-${name}`,
      source: id,
      type: 'circle',
      filter: point,
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', isCore, coreRadius * 0.6, radius * 0.6],
          14,
          ['case', isCore, coreRadius * 1.3, radius * 1.3],
        ],
        'circle-color': palette.centre,
        'circle-opacity': name === 'dot' ? 1 : byAttention(0.3, 0.2, 0.1),
        'circle-stroke-color': name === 'dot' ? palette.land : palette.centre,
        'circle-stroke-width': width,
        'circle-stroke-opacity': name === 'halo' ? 0.6 : 1,
      },
    },
  });
  return [
    {
      stage: 'extents',
      spec: {
        id: `${id}-extent`,
        source: id,
        type: 'fill',
        filter: onlyPart('shape', isType('Polygon')),
        paint: { 'fill-color': palette.centre, 'fill-opacity': byAttention(0.32, 0.22, 0.13) },
      },
    },
    {
      stage: 'edges',
      spec: {
        id: `${id}-extent-edge`,
        source: id,
        type: 'line',
        filter: onlyPart('shape', isType('Polygon')),
        paint: { 'line-color': palette.centre, 'line-width': byAttention(2.5, 1.8, 1), 'line-dasharray': [2, 2] },
      },
    },
    ring('halo', 15, 19, 1),
    ring('ring', 9.5, 12.5, 1.6),
    ring('dot', 4, 5.5, 1.5),
    {
      stage: 'structure-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        filter: point,
        layout: {
          'text-field': nameIn(language, 0.78),
          'text-font': BOLD_FONTS,
          'text-size': byZoom(10, 11, 11.5, 13, 13, 15),
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 1.2,
          'text-justify': 'auto',
          'text-max-width': 10,
        },
        paint: { 'text-color': palette.centre, 'text-halo-color': palette.land, 'text-halo-width': 2 },
      },
    },
  ];
};
