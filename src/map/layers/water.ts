import { byZoom, FONTS, isType, lineNameIn, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import type { DrawLayer } from './draw-layer.ts';

/** The river and the lakes, wide and quiet. */
export const drawWater: DrawLayer = ({ layer: { id }, palette, language }) => [
  {
    stage: 'water',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      filter: isType('Polygon'),
      paint: { 'fill-color': palette.water },
    },
  },
  {
    stage: 'water',
    spec: {
      id: `${id}-shore`,
      source: id,
      type: 'line',
      filter: isType('Polygon'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.waterLine, 'line-width': byZoom(10, 0.6, 15, 1.6) },
    },
  },
  ...(['label', 'shape'] as const).map((part): StagedLayer => ({
    stage: 'terrain-labels',
    spec: {
      id: `${id}-${part === 'label' ? 'names' : 'axis-names'}`,
      source: id,
      type: 'symbol',
      filter: onlyPart(part, isType(part === 'label' ? 'Point' : 'LineString')),
      layout: {
        'symbol-placement': part === 'label' ? 'point' : 'line',
        'symbol-spacing': 520,
        'text-field': part === 'label' ? nameIn(language) : lineNameIn(language),
        'text-font': FONTS,
        'text-size': part === 'label' ? byZoom(10, 11, 14, 16) : byZoom(10, 12, 14, 20),
        'text-letter-spacing': part === 'label' ? 0.2 : 0.6,
        'text-max-width': 8,
        'text-max-angle': 30,
      },
      paint: { 'text-color': palette.waterText, 'text-halo-color': palette.water, 'text-halo-width': 1.5 },
    },
  })),
];

/** Streams inside the district. */
export const drawWaterways: DrawLayer = ({ layer: { id }, palette, language }) => [
  {
    stage: 'streams',
    spec: {
      id: `${id}-lines`,
      source: id,
      type: 'line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.waterLine, 'line-width': byZoom(10, 0.8, 13, 2.2, 16, 6) },
    },
  },
  {
    stage: 'terrain-labels',
    spec: {
      id: `${id}-names`,
      source: id,
      type: 'symbol',
      minzoom: 13,
      layout: {
        'symbol-placement': 'line',
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': 11,
        'text-letter-spacing': 0.15,
      },
      paint: {
        'text-color': palette.waterText,
        'text-halo-color': palette.land,
        'text-halo-width': 1.5,
      },
    },
  },
];
