import { byZoom, FONTS, hasValue, isType, lineNameIn, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
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

/** Hills with a soft texture; a second level is drawn darker. */
export const drawHills: DrawLayer = ({ layer: { id }, palette, language }) => [
  {
    stage: 'terrain',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      filter: isType('Polygon'),
      paint: { 'fill-color': ['match', ['get', 'level'], 2, palette.hillHigh, palette.hill] },
    },
  },
  {
    stage: 'terrain',
    spec: {
      id: `${id}-edge`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', ['!=', ['get', 'level'], 2]),
      paint: { 'line-color': palette.hill, 'line-width': byZoom(10, 3, 15, 12), 'line-blur': byZoom(10, 3, 15, 12) },
    },
  },
  {
    stage: 'terrain',
    spec: {
      id: `${id}-texture`,
      source: id,
      type: 'fill',
      filter: isType('Polygon'),
      minzoom: 11.5,
      paint: { 'fill-pattern': 'tufts', 'fill-color': palette.ecology, 'fill-opacity': 0.16 },
    },
  },
  {
    stage: 'terrain-labels',
    spec: {
      id: `${id}-names`,
      source: id,
      type: 'symbol',
      minzoom: 11.5,
      filter: onlyPart('label', ['!=', ['get', 'level'], 2]),
      layout: {
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': byZoom(11, 11, 15, 15),
        'text-letter-spacing': 0.1,
      },
      paint: {
        'text-color': palette.hillText,
        'text-halo-color': palette.hill,
        'text-halo-width': 1.6,
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
