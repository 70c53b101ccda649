import { FONTS, hasValue, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Places: the more important the rank, the earlier the zoom. */
export const drawPlaces: DrawLayer = ({ layer, palette, language, earlier }) => {
  const { id } = layer;
  const ofPlan = layer.theme !== 'ground';
  const colour = earlier ? palette.earlier : ofPlan ? palette.culture : palette.mutedText;
  const minZooms: readonly number[] = ofPlan ? [11, 11, 12.5] : [11, 12.5, 13.5];
  return [1, 2, 3].map((rank) => ({
    stage: ofPlan ? 'park-labels' : 'place-labels',
    spec: {
      id: `${id}-rank-${rank}`,
      source: id,
      type: 'symbol',
      minzoom: minZooms[rank - 1] ?? 0,
      filter: onlyPart('shape', isType('Point'), hasValue('rank', rank)),
      layout: {
        'icon-image': 'diamond',
        'icon-size': ofPlan ? 1 : 0.55,
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': ofPlan ? 13 : rank === 1 ? 13 : 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': ofPlan ? 0.75 : 0.5,
        'text-justify': 'auto',
        'text-max-width': 9,
        'icon-allow-overlap': ofPlan,
        'text-optional': ofPlan,
      },
      paint: {
        'icon-color': colour,
        'icon-halo-color': palette.land,
        'icon-halo-width': 1.5,
        'text-color': colour,
        'text-halo-color': palette.land,
        'text-halo-width': 1.7,
      },
    },
  }));
};
