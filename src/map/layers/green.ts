import { byAttention, byZoom, FONTS, hasValue, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import { drawChange } from './change.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Residential blocks: the ground of the check, quiet under its result. */
export const drawResidential: DrawLayer = ({ layer: { id }, palette }) => [
  {
    stage: 'land-use',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      filter: onlyPart('shape'),
      paint: { 'fill-color': palette.residential, 'fill-opacity': byAttention(1, 0.95, 0.85) },
    },
  },
  {
    stage: 'land-use',
    spec: {
      id: `${id}-edge`,
      source: id,
      type: 'line',
      minzoom: 12.5,
      filter: onlyPart('shape'),
      paint: { 'line-color': palette.mutedText, 'line-width': 0.5, 'line-opacity': 0.5 },
    },
  },
];

/** Parks in three tones by their reach; planned ones with a dashed outline. */
export const drawParks: DrawLayer = ({ layer: { id }, palette, language }) => {
  const shape = onlyPart('shape', isType('Polygon'));
  const outline = (name: string, planned: boolean): StagedLayer => ({
    stage: 'park-edges',
    spec: {
      id: `${id}-${name}`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', [planned ? '==' : '!=', ['get', 'status'], 'planned']),
      paint: {
        'line-color': palette.ecology,
        'line-width': byAttention(2.6, 2, 0.9),
        ...(planned ? { 'line-dasharray': [3, 2] } : {}),
      },
    },
  });
  return [
    {
      stage: 'parks',
      spec: {
        id: `${id}-fill`,
        source: id,
        type: 'fill',
        filter: shape,
        paint: {
          'fill-color': [
            'match',
            ['get', 'tone'],
            'wide',
            palette.parkTones[0],
            'near',
            palette.parkTones[1],
            palette.parkTones[2],
          ],
        },
      },
    },
    outline('edge', false),
    outline('planned-edge', true),
    // a park as a scenario makes it
    {
      stage: 'park-edges',
      spec: {
        id: `${id}-edited-edge`,
        source: id,
        type: 'line',
        filter: onlyPart('shape', ['==', ['get', 'edited'], true]),
        paint: { 'line-color': palette.focus, 'line-width': 2.4, 'line-dasharray': [4, 1.5] },
      },
    },
    {
      stage: 'park-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        minzoom: 14,
        filter: onlyPart('label'),
        layout: { 'text-field': nameIn(language), 'text-font': FONTS, 'text-size': 11.5, 'text-max-width': 7 },
        paint: { 'text-color': palette.ecology, 'text-halo-color': palette.land, 'text-halo-width': 1.6 },
      },
    },
  ];
};

/** How far counting parks serve: a thin outline for each radius. */
export const drawServiceAreas: DrawLayer = ({ layer: { id }, palette }) => [
  {
    stage: 'areas',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      paint: { 'fill-color': palette.covered, 'fill-opacity': 0.05 },
    },
  },
  {
    stage: 'edges',
    spec: {
      id: `${id}-edge`,
      source: id,
      type: 'line',
      paint: { 'line-color': palette.covered, 'line-width': byZoom(10, 0.6, 14, 1.2), 'line-opacity': 0.55 },
    },
  },
];

/** The result: covered land tinted, uncovered land hatched and outlined, so that colour alone says nothing. */
export const drawCoverage: DrawLayer = ({ layer: { id }, palette }) => {
  const covered = hasValue('covered', 1);
  const gap = hasValue('covered', 0);
  return [
    {
      stage: 'result',
      spec: {
        id: `${id}-covered`,
        source: id,
        type: 'fill',
        filter: covered,
        paint: { 'fill-color': palette.covered, 'fill-opacity': 0.27 },
      },
    },
    // what was tinted as covered is ground again where there is a gap
    {
      stage: 'result',
      spec: {
        id: `${id}-gap-ground`,
        source: id,
        type: 'fill',
        filter: gap,
        paint: { 'fill-color': palette.residential },
      },
    },
    {
      stage: 'result',
      spec: {
        id: `${id}-gaps`,
        source: id,
        type: 'fill',
        filter: gap,
        paint: { 'fill-color': palette.gap, 'fill-opacity': 0.16 },
      },
    },
    {
      stage: 'result',
      spec: {
        id: `${id}-gap-hatch`,
        source: id,
        type: 'fill',
        filter: gap,
        paint: { 'fill-color': palette.gap, 'fill-pattern': 'gap-hatch', 'fill-opacity': 0.85 },
      },
    },
    {
      stage: 'result',
      spec: {
        id: `${id}-gap-edge`,
        source: id,
        type: 'line',
        filter: gap,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.gap, 'line-width': 1.5 },
      },
    },
    ...drawChange(id, palette),
  ];
};
