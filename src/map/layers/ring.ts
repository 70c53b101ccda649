import { BOLD_FONTS, byAttention, byZoom, lineNameIn } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';

/** The ring: a double line whose core shows the ground; schematic joints are dashed. */
export const drawRing: DrawLayer = ({ layer: { id }, palette, language }) => {
  const layout = { 'line-join': 'round', 'line-cap': 'butt' } as const;
  const core = { 'line-color': palette.land, 'line-width': byZoom(10, 1, 13, 2.4, 16, 5) } as const;
  return [
    {
      stage: 'ring',
      spec: {
        id: `${id}-glow`,
        source: id,
        type: 'line',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': palette.ring,
          'line-width': byZoom(10, 9, 13, 20, 16, 40),
          'line-blur': byZoom(10, 6, 13, 12, 16, 24),
          'line-opacity': byAttention(0.55, 0.4, 0.16),
        },
      },
    },
    {
      stage: 'ring',
      spec: {
        id: `${id}-line`,
        source: id,
        type: 'line',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': palette.ring, 'line-width': byZoom(10, 3, 13, 6.4, 16, 13) },
      },
    },
    {
      stage: 'ring',
      spec: {
        id: `${id}-core`,
        source: id,
        type: 'line',
        filter: ['!=', ['get', 'geometryStatus'], 'schematic'],
        layout,
        paint: core,
      },
    },
    {
      stage: 'ring',
      spec: {
        id: `${id}-core-schematic`,
        source: id,
        type: 'line',
        filter: ['==', ['get', 'geometryStatus'], 'schematic'],
        layout,
        paint: { ...core, 'line-dasharray': [4, 1.5] },
      },
    },
    {
      stage: 'structure-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 600,
          'text-field': lineNameIn(language),
          'text-font': BOLD_FONTS,
          'text-size': byZoom(10, 11, 14, 16),
          'text-letter-spacing': 0.2,
          'text-offset': [0, -1.1],
          'text-max-angle': 30,
        },
        paint: { 'text-color': palette.ring, 'text-halo-color': palette.land, 'text-halo-width': 2 },
      },
    },
  ];
};
