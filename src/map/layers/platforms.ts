import { BOLD_FONTS, byAttention, byZoom, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Platforms: numbered badges in the plan's order; those of an earlier generation are hollow. */
export const drawPlatforms: DrawLayer = ({ layer: { id }, palette, language, earlier }) => {
  const point = onlyPart('shape', isType('Point'));
  const polygon = onlyPart('shape', isType('Polygon'));
  const colour = earlier ? palette.earlier : palette.platform;
  return [
    {
      stage: 'extents',
      spec: {
        id: `${id}-extent`,
        source: id,
        type: 'fill',
        filter: polygon,
        paint: {
          'fill-color': colour,
          'fill-opacity': earlier ? byAttention(0.26, 0.18, 0.06) : byAttention(0.3, 0.22, 0.13),
        },
      },
    },
    {
      stage: 'edges',
      spec: {
        id: `${id}-extent-edge`,
        source: id,
        type: 'line',
        filter: polygon,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colour, 'line-width': byAttention(3, 2.2, 1.3), 'line-dasharray': [4, 2.5] },
      },
    },
    {
      stage: 'platform-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        minzoom: earlier ? 10.5 : 11.4,
        filter: point,
        layout: {
          'text-field': nameIn(language, 0.8),
          'text-font': BOLD_FONTS,
          'text-size': byZoom(11, 13, 14, 16),
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': earlier ? 0.9 : 1.25,
          'text-justify': 'auto',
          'text-max-width': 9,
        },
        paint: { 'text-color': colour, 'text-halo-color': palette.land, 'text-halo-width': 2 },
      },
    },
    {
      stage: 'symbols-on-top',
      spec: {
        id: `${id}-badges`,
        source: id,
        type: 'circle',
        filter: point,
        paint: {
          'circle-radius': earlier ? byZoom(10, 5, 13, 7) : byZoom(10, 11, 13, 14),
          'circle-color': earlier ? palette.land : palette.platform,
          'circle-stroke-color': earlier ? palette.earlier : palette.land,
          'circle-stroke-width': earlier ? byAttention(4, 3.2, 2.4) : byAttention(4, 3, 1.8),
        },
      },
    },
    {
      stage: 'symbols-on-top',
      spec: {
        id: `${id}-numbers`,
        source: id,
        type: 'symbol',
        filter: onlyPart('shape', isType('Point'), ['has', 'no']),
        layout: {
          'text-field': ['to-string', ['get', 'no']],
          'text-font': BOLD_FONTS,
          'text-size': byZoom(10, 12.5, 13, 16),
          'text-allow-overlap': true,
          'text-ignore-placement': false,
        },
        paint: { 'text-color': palette.onPlatform },
      },
    },
  ];
};
