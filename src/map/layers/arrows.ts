import { BOLD_FONTS, byAttention, byZoom, hasValue, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import type { DrawLayer } from './draw-layer.ts';

/** The strategy's directions: arrows that grow towards their head, an accent or rays where the place itself is meant. */
export const drawArrows: DrawLayer = ({ layer: { id }, palette, language }) => {
  const text = {
    'text-field': nameIn(language, 0.72),
    'text-font': BOLD_FONTS,
    'text-size': byZoom(10, 13, 11, 14, 13, 19),
    'text-letter-spacing': 0.12,
    'text-padding': 1,
  } as const;
  const textPaint = {
    'text-color': palette.strategy,
    'text-halo-color': palette.land,
    'text-halo-width': 2.2,
  } as const;
  return [
    {
      stage: 'arrows',
      spec: {
        id: `${id}-arrows`,
        source: id,
        type: 'fill',
        filter: onlyPart('arrow'),
        paint: { 'fill-color': palette.strategy, 'fill-opacity': byAttention(1, 0.95, 0.82, [13.5, 15, 0.25]) },
      },
    },
    {
      stage: 'arrows',
      spec: {
        id: `${id}-arrow-edges`,
        source: id,
        type: 'line',
        filter: onlyPart('arrow'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.land, 'line-width': byAttention(2.4, 1.8, 1.2) },
      },
    },
    {
      stage: 'arrow-labels',
      spec: {
        id: `${id}-arrow-names`,
        source: id,
        type: 'symbol',
        filter: onlyPart('label'),
        layout: {
          ...text,
          'text-variable-anchor': ['center', 'left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.7,
        },
        paint: textPaint,
      },
    },
    ...(['accent', 'radial'] as const).map((symbol): StagedLayer => ({
      stage: 'arrow-labels',
      spec: {
        id: `${id}-${symbol}`,
        source: id,
        type: 'symbol',
        filter: onlyPart('shape', isType('Point'), hasValue('symbol', symbol)),
        layout: {
          ...text,
          'icon-image': symbol === 'accent' ? 'target' : 'rays',
          'icon-size': byZoom(10, 0.6, 13, 1.1),
          'icon-allow-overlap': true,
          'text-variable-anchor': ['right', 'left', 'bottom', 'top'],
          'text-radial-offset': 1.05,
        },
        paint: { ...textPaint, 'icon-color': palette.strategy, 'icon-halo-color': palette.land, 'icon-halo-width': 2 },
      },
    })),
  ];
};
