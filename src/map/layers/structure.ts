import {
  BOLD_FONTS,
  byAttention,
  byZoom,
  FONTS,
  hasValue,
  isType,
  lineNameIn,
  nameIn,
  onlyPart,
} from '../style/expressions.ts';
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
        paint: { 'fill-color': palette.strategy, 'fill-opacity': byAttention(1, 0.95, 0.82) },
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
