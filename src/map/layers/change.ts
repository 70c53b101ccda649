import type { Palette } from '../palette.ts';
import { hasValue } from '../style/expressions.ts';
import type { StagedLayer } from '../style/stages.ts';

/** What a scenario changes, over the result: land won in dots, land lost in stripes, and where parks were. */
export function drawChange(id: string, palette: Palette): readonly StagedLayer[] {
  const land = (change: 'gained' | 'lost', colour: string, pattern: string): StagedLayer[] => {
    const filter = hasValue('change', change);
    return [
      {
        stage: 'result',
        spec: {
          id: `${id}-${change}`,
          source: id,
          type: 'fill',
          filter,
          paint: { 'fill-color': colour, 'fill-opacity': 0.38 },
        },
      },
      {
        stage: 'result',
        spec: {
          id: `${id}-${change}-pattern`,
          source: id,
          type: 'fill',
          filter,
          paint: { 'fill-color': palette.land, 'fill-pattern': pattern, 'fill-opacity': 0.95 },
        },
      },
      {
        stage: 'result',
        spec: {
          id: `${id}-${change}-edge`,
          source: id,
          type: 'line',
          filter,
          layout: { 'line-join': 'round' },
          paint: { 'line-color': colour, 'line-width': 2.2 },
        },
      },
    ];
  };
  return [
    ...land('gained', palette.covered, 'hatch-2'),
    ...land('lost', palette.gap, 'hatch-1'),
    {
      stage: 'park-edges',
      spec: {
        id: `${id}-was`,
        source: id,
        type: 'line',
        filter: hasValue('change', 'was'),
        paint: { 'line-color': palette.mutedText, 'line-width': 1.8, 'line-dasharray': [2, 1.6] },
      },
    },
  ];
}
