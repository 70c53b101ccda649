import { byZoom, FONTS, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { DrawContext, DrawLayer } from './draw-layer.ts';

/** The district's land and its line. */
export const drawBoundary: DrawLayer = ({ layer: { id }, palette }) => [
  { stage: 'ground', spec: { id: `${id}-land`, source: id, type: 'fill', paint: { 'fill-color': palette.land } } },
  {
    stage: 'boundary',
    spec: {
      id: `${id}-halo`,
      source: id,
      type: 'line',
      paint: {
        'line-color': palette.boundary,
        'line-width': byZoom(10, 5, 14, 14),
        'line-opacity': 0.16,
        'line-blur': 2,
      },
    },
  },
  {
    stage: 'boundary',
    spec: {
      id: `${id}-line`,
      source: id,
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.boundary,
        'line-width': byZoom(10, 1, 14, 2),
        'line-dasharray': [5, 2, 1, 2],
      },
    },
  },
];

/** Areas of the town by their edge, and a wide-set name. `cap` gives the dashes round or square ends. */
const drawAreas = (
  { layer: { id }, palette, language }: DrawContext,
  line: { readonly colour: string; readonly dashes: readonly number[]; readonly cap: 'round' | 'butt' },
): ReturnType<DrawLayer> => [
  {
    stage: 'edges',
    spec: {
      id: `${id}-lines`,
      source: id,
      type: 'line',
      filter: isType('Polygon'),
      paint: { 'line-color': line.colour, 'line-width': 1.4, 'line-dasharray': [...line.dashes] },
      layout: { 'line-cap': line.cap },
    },
  },
  {
    stage: 'place-labels',
    spec: {
      id: `${id}-names`,
      source: id,
      type: 'symbol',
      filter: onlyPart('label'),
      layout: {
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': byZoom(10, 12, 14, 16),
        'text-letter-spacing': 0.3,
      },
      paint: { 'text-color': palette.mutedText, 'text-halo-color': palette.land, 'text-halo-width': 2 },
    },
  },
];

/** Subdistricts and communities: a dotted line; schematic. */
export const drawSubdistricts: DrawLayer = (context) =>
  drawAreas(context, { colour: context.palette.mutedText, dashes: [1, 3], cap: 'round' });

/** The land that the check looks at: long and short dashes. */
export const drawScope: DrawLayer = (context) =>
  drawAreas(context, { colour: context.palette.text, dashes: [8, 3, 1.5, 3], cap: 'butt' });

/** Historic areas: short dashes. */
export const drawHistoric: DrawLayer = (context) =>
  drawAreas(context, { colour: context.palette.ring, dashes: [4, 2.5], cap: 'butt' });
