import { BOLD_FONTS, byAttention, byZoom, hasValue, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import type { DrawContext, DrawLayer } from './draw-layer.ts';

/** The hue of an area by its slot; earlier areas are all grey. */
const areaColour = ({ palette, earlier }: DrawContext) =>
  earlier
    ? palette.earlier
    : (['match', ['get', 'slot'], 1, palette.areas[0], 2, palette.areas[1], palette.areas[2]] as unknown as string);

/** The areas of the structure: pale fill, a hatch of its own each, a name set large. */
export const drawZones: DrawLayer = (context) => {
  const { id } = context.layer;
  const { palette, language } = context;
  const colour = areaColour(context);
  const shape = onlyPart('shape', isType('Polygon'));
  const hatches = [1, 2, 3].map((slot): StagedLayer => ({
    stage: 'areas',
    spec: {
      id: `${id}-hatch-${slot}`,
      source: id,
      type: 'fill',
      filter: onlyPart('shape', hasValue('slot', slot)),
      paint: { 'fill-pattern': `hatch-${slot}`, 'fill-color': colour, 'fill-opacity': 0.2 },
    },
  }));
  return [
    {
      stage: 'areas',
      spec: {
        id: `${id}-fill`,
        source: id,
        type: 'fill',
        filter: shape,
        paint: { 'fill-color': colour, 'fill-opacity': byAttention(0.3, 0.2, 0.11) },
      },
    },
    ...hatches,
    {
      stage: 'edges',
      spec: {
        id: `${id}-edge`,
        source: id,
        type: 'line',
        filter: shape,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-width': byAttention(3, 2, 1.3),
          'line-opacity': 0.75,
          'line-dasharray': [4, 2],
        },
      },
    },
    {
      stage: 'area-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        filter: onlyPart('label'),
        layout: {
          'text-field': nameIn(language, 0.62),
          'text-font': BOLD_FONTS,
          'text-size': byZoom(10, 12, 11, 14, 12, 19, 15, 24),
          'text-letter-spacing': 0.28,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.9,
          'text-max-width': 12,
          'text-padding': 8,
        },
        paint: { 'text-color': colour, 'text-halo-color': palette.land, 'text-halo-width': 2.2 },
      },
    },
  ];
};
