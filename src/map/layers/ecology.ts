import {
  BOLD_FONTS,
  byAttention,
  byZoom,
  FONTS,
  hasValue,
  isType,
  lineNameIn,
  onlyPart,
} from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import type { DrawLayer } from './draw-layer.ts';

/** A broad soft band without an outline, or its earlier form: a dashed outline. */
export const drawBand: DrawLayer = ({ layer: { id }, palette, language }) => {
  const soft = onlyPart('shape', isType('Polygon'), hasValue('style', 'soft'));
  const dashed = onlyPart('shape', isType('Polygon'), hasValue('style', 'dashed'));
  return [
    {
      stage: 'bands',
      spec: {
        id: `${id}-fill`,
        source: id,
        type: 'fill',
        filter: soft,
        paint: {
          'fill-color': palette.ecology,
          'fill-opacity': byAttention(0.42, 0.34, 0.26),
          'fill-antialias': false,
        },
      },
    },
    {
      stage: 'bands',
      spec: {
        id: `${id}-soft-edge`,
        source: id,
        type: 'line',
        filter: soft,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.ecology,
          'line-width': ['interpolate', ['exponential', 2], ['zoom'], 10, 5, 16, 90],
          'line-blur': ['interpolate', ['exponential', 2], ['zoom'], 10, 5, 16, 90],
          'line-opacity': 0.24,
        },
      },
    },
    {
      stage: 'bands',
      spec: {
        id: `${id}-hit`,
        source: id,
        type: 'fill',
        filter: dashed,
        paint: { 'fill-color': palette.ecology, 'fill-opacity': byAttention(0.3, 0.2, 0.02) },
      },
    },
    {
      stage: 'edges',
      spec: {
        id: `${id}-dashes`,
        source: id,
        type: 'line',
        filter: dashed,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.ecology,
          'line-width': byAttention(3, 2.4, 1.5),
          'line-dasharray': [3, 2.5],
          'line-opacity': 0.8,
        },
      },
    },
    // the present form names itself before the earlier one
    ...(['soft', 'dashed'] as const).map((style): StagedLayer => ({
      stage: style === 'soft' ? 'structure-labels' : 'park-labels',
      spec: {
        id: `${id}-${style}-names`,
        source: id,
        type: 'symbol',
        filter: onlyPart('shape', isType('LineString'), hasValue('style', style)),
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 640,
          'text-field': lineNameIn(language),
          'text-font': BOLD_FONTS,
          'text-size': byZoom(10, 12, 14, 17),
          'text-letter-spacing': 0.35,
          'text-max-angle': 35,
        },
        paint: { 'text-color': palette.ecology, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
      },
    })),
  ];
};

/** Secondary corridors: a thin green line on a soft bed. */
export const drawCorridors: DrawLayer = ({ layer: { id }, palette, language }) => {
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      stage: 'corridors',
      spec: {
        id: `${id}-bed`,
        source: id,
        type: 'line',
        layout,
        paint: {
          'line-color': palette.ecology,
          'line-width': byZoom(10, 5, 13, 13, 16, 30),
          'line-blur': byZoom(10, 2, 13, 6, 16, 14),
          'line-opacity': byAttention(0.5, 0.36, 0.2),
        },
      },
    },
    {
      stage: 'corridors',
      spec: {
        id: `${id}-lines`,
        source: id,
        type: 'line',
        layout,
        paint: {
          'line-color': palette.ecology,
          'line-width': byZoom(10, 0.9, 13, 1.8, 16, 3),
          'line-dasharray': [0.1, 2.2],
          'line-opacity': 0.85,
        },
      },
    },
    {
      stage: 'park-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        minzoom: 13.2,
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 500,
          'text-field': lineNameIn(language),
          'text-font': FONTS,
          'text-size': 12,
          'text-offset': [0, -0.9],
        },
        paint: { 'text-color': palette.ecology, 'text-halo-color': palette.land, 'text-halo-width': 1.7 },
      },
    },
  ];
};
