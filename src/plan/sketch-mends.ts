import type { Feature, FeatureCollection, Position } from 'geojson';
import type { LngLatPolygons } from '../model/scenario.ts';
import { sketchShape, sketchWords } from './sketch-sites.ts';

/** A line to draw with the words beside it, degrees. */
export interface WordedLine {
  readonly from: Position & readonly [number, number];
  readonly to: Position & readonly [number, number];
  readonly words: string;
}

/** Draws distances, and a park that is looked at with the area in which it may lie. */
export function sketchMends(
  lines: readonly WordedLine[],
  park: { readonly polygons: LngLatPolygons; readonly locus: LngLatPolygons } | null,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...(park ? [sketchShape(park.locus, { mark: 'place' }), sketchShape(park.polygons, { mark: 'lit' })] : []),
      ...lines.flatMap(({ from, to, words }): Feature[] => [
        {
          type: 'Feature',
          properties: { mark: 'distance' },
          geometry: { type: 'LineString', coordinates: [from, to] },
        },
        sketchWords([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], words),
      ]),
    ],
  };
}
