import type { ExpressionSpecification } from 'maplibre-gl';
import { BOLD_FONTS, byAttention, byZoom, FONTS, hasValue, isType, nameIn, onlyPart } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';
import type { DrawLayer } from './draw-layer.ts';

/** Core and centres: concentric rings, the core with one more. */
export const drawCentres: DrawLayer = ({ layer: { id }, palette, language }) => {
  const point = onlyPart('shape', isType('Point'));
  const isCore: ExpressionSpecification = ['==', ['get', 'rank'], 'core'];
  const ring = (name: string, radius: number, coreRadius: number, width: number): StagedLayer => ({
    stage: 'symbols',
    spec: {
      id: `${id}-${name}`,
      source: id,
      type: 'circle',
      filter: point,
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', isCore, coreRadius * 0.6, radius * 0.6],
          14,
          ['case', isCore, coreRadius * 1.3, radius * 1.3],
        ],
        'circle-color': palette.centre,
        'circle-opacity': name === 'dot' ? 1 : byAttention(0.3, 0.2, 0.1),
        'circle-stroke-color': name === 'dot' ? palette.land : palette.centre,
        'circle-stroke-width': width,
        'circle-stroke-opacity': name === 'halo' ? 0.6 : 1,
      },
    },
  });
  return [
    {
      stage: 'extents',
      spec: {
        id: `${id}-extent`,
        source: id,
        type: 'fill',
        filter: onlyPart('shape', isType('Polygon')),
        paint: { 'fill-color': palette.centre, 'fill-opacity': byAttention(0.32, 0.22, 0.13) },
      },
    },
    {
      stage: 'edges',
      spec: {
        id: `${id}-extent-edge`,
        source: id,
        type: 'line',
        filter: onlyPart('shape', isType('Polygon')),
        paint: { 'line-color': palette.centre, 'line-width': byAttention(2.5, 1.8, 1), 'line-dasharray': [2, 2] },
      },
    },
    ring('halo', 15, 19, 1),
    ring('ring', 9.5, 12.5, 1.6),
    ring('dot', 4, 5.5, 1.5),
    {
      stage: 'structure-labels',
      spec: {
        id: `${id}-names`,
        source: id,
        type: 'symbol',
        filter: point,
        layout: {
          'text-field': nameIn(language, 0.78),
          'text-font': BOLD_FONTS,
          'text-size': byZoom(10, 11, 11.5, 13, 13, 15),
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 1.2,
          'text-justify': 'auto',
          'text-max-width': 10,
        },
        paint: { 'text-color': palette.centre, 'text-halo-color': palette.land, 'text-halo-width': 2 },
      },
    },
  ];
};

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

/** Green places the plan names: a tree on points, soft fills and lines where an extent is known. */
export const drawGreenPlaces: DrawLayer = ({ layer: { id }, palette, language }) => [
  {
    stage: 'extents',
    spec: {
      id: `${id}-fill`,
      source: id,
      type: 'fill',
      filter: onlyPart('shape', isType('Polygon')),
      paint: { 'fill-color': palette.park, 'fill-opacity': byAttention(1, 0.95, 0.85) },
    },
  },
  {
    stage: 'edges',
    spec: {
      id: `${id}-edge`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', isType('Polygon')),
      paint: { 'line-color': palette.ecology, 'line-width': byAttention(2.6, 2, 1.1), 'line-dasharray': [3, 2] },
    },
  },
  {
    stage: 'corridors',
    spec: {
      id: `${id}-lines`,
      source: id,
      type: 'line',
      filter: onlyPart('shape', isType('LineString')),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.ecology,
        'line-width': byZoom(10, 1.6, 14, 4),
        'line-opacity': byAttention(1, 0.9, 0.65),
        'line-dasharray': [2, 1.6],
      },
    },
  },
  {
    stage: 'park-labels',
    spec: {
      id: `${id}-points`,
      source: id,
      type: 'symbol',
      filter: ['any', onlyPart('shape', isType('Point')), onlyPart('label')] as never,
      layout: {
        'icon-image': 'tree',
        'icon-size': byZoom(10, 0.6, 14, 1),
        'icon-allow-overlap': true,
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': byZoom(10, 11.5, 14, 14),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'icon-color': palette.ecology,
        'icon-halo-color': palette.land,
        'icon-halo-width': 1.5,
        'text-color': palette.ecology,
        'text-halo-color': palette.land,
        'text-halo-width': 1.7,
      },
    },
  },
  {
    stage: 'park-labels',
    spec: {
      id: `${id}-line-names`,
      source: id,
      type: 'symbol',
      minzoom: 11.5,
      filter: onlyPart('shape', isType('LineString'), hasValue('part', 'shape')),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': nameIn(language),
        'text-font': FONTS,
        'text-size': 12,
        'text-offset': [0, -0.9],
      },
      paint: { 'text-color': palette.ecology, 'text-halo-color': palette.land, 'text-halo-width': 1.7 },
    },
  },
];
