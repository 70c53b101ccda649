import type { FilterSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import { BOLD_FONTS, byZoom, hasValue, isType } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';

const all = (...filters: FilterSpecification[]): FilterSpecification => ['all', ...filters] as FilterSpecification;

/** What a part of the desk draws over the layers: see `Sketches`. Strokes tell the marks apart, not colour alone. */
export function drawSketch(id: string, palette: Palette): readonly StagedLayer[] {
  const areas = isType('Polygon');
  const strong = hasValue('mark', 'chosen', 'lit');
  return [
    {
      stage: 'edges',
      spec: {
        id: `${id}-place`,
        source: id,
        type: 'fill',
        filter: all(areas, hasValue('mark', 'place')),
        // of rectangles side by side the seams are not to be seen
        paint: { 'fill-color': palette.focus, 'fill-opacity': 0.16, 'fill-antialias': false },
      },
    },
    {
      stage: 'edges',
      spec: {
        id: `${id}-fill`,
        source: id,
        type: 'fill',
        filter: all(areas, strong),
        paint: { 'fill-color': palette.focus, 'fill-opacity': 0.45 },
      },
    },
    {
      stage: 'highlight',
      spec: {
        id: `${id}-edge`,
        source: id,
        type: 'line',
        filter: all(areas, hasValue('mark', 'candidate')),
        paint: {
          'line-color': palette.focus,
          'line-width': 0.7,
          'line-dasharray': [3, 2],
          // of thousands of squares the whole town is not to be covered
          'line-opacity': byZoom(11, 0.2, 14, 0.9),
        },
      },
    },
    {
      stage: 'highlight',
      spec: {
        id: `${id}-strong`,
        source: id,
        type: 'line',
        filter: all(areas, strong),
        paint: { 'line-color': palette.focus, 'line-width': ['match', ['get', 'mark'], 'lit', 4, 1.8] },
      },
    },
    {
      stage: 'highlight',
      spec: {
        id: `${id}-distance`,
        source: id,
        type: 'line',
        filter: hasValue('mark', 'distance'),
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.text, 'line-width': 2, 'line-dasharray': [0.5, 2] },
      },
    },
    {
      stage: 'symbols-on-top',
      spec: {
        id: `${id}-badge`,
        source: id,
        type: 'circle',
        filter: hasValue('mark', 'number'),
        paint: {
          'circle-radius': 10,
          'circle-color': palette.focus,
          'circle-stroke-color': palette.land,
          'circle-stroke-width': 1.5,
        },
      },
    },
    {
      stage: 'symbols-on-top',
      spec: {
        id: `${id}-words`,
        source: id,
        type: 'symbol',
        filter: all(isType('Point'), ['has', 'words'] as FilterSpecification),
        layout: {
          'text-field': ['get', 'words'],
          'text-font': BOLD_FONTS,
          'text-size': 12.5,
          'text-allow-overlap': true,
        },
        paint: {
          'text-color': ['match', ['get', 'mark'], 'number', palette.land, palette.text],
          'text-halo-color': ['match', ['get', 'mark'], 'number', palette.focus, palette.land],
          'text-halo-width': 2,
        },
      },
    },
  ];
}
