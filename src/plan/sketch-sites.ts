import type { Feature, FeatureCollection, Position } from 'geojson';
import { EMPTY_BOX, boundPositions, uniteBoxes } from '../geometry/bbox.ts';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { LngLatPolygons } from '../model/scenario.ts';

/** More candidates than this are not drawn one by one: the chosen ones are. */
const MOST_DRAWN = 5000;

/** Draws candidates, the chosen ones among them with their place in the order, and the one that is looked at. */
export function sketchSites(
  { polygons, features }: PolygonLayer,
  chosen: readonly number[],
  lit: number | null,
): FeatureCollection {
  const places = new Map(chosen.map((number, i) => [number, i + 1]));
  const shapeOf = (number: number, mark: string): Feature => sketchShape(unpackPolygons(polygons, number), { mark });
  const others = features.length > MOST_DRAWN ? [] : [...features.keys()].filter((number) => !places.has(number));
  return {
    type: 'FeatureCollection',
    features: [
      ...others.map((number) => shapeOf(number, 'candidate')),
      ...chosen.map((number) => shapeOf(number, number === lit ? 'lit' : 'chosen')),
      ...chosen.map((number) =>
        sketchWords(findMiddle(unpackPolygons(polygons, number)), String(places.get(number)), 'number'),
      ),
    ],
  };
}

/** A shape to draw over the layers. */
export function sketchShape(polygons: LngLatPolygons, properties: { readonly mark: string }): Feature {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(closeRing)) },
  };
}

/** Words to write over the layers. */
export function sketchWords(at: Position, words: string, mark: 'number' | 'words' = 'words'): Feature {
  return { type: 'Feature', properties: { mark, words }, geometry: { type: 'Point', coordinates: at } };
}

/** The middle of a shape's box, degrees. */
export function findMiddle(polygons: LngLatPolygons): readonly [number, number] & Position {
  const [west, south, east, north] = polygons.reduce(
    (box, [shell]) => uniteBoxes(box, boundPositions(shell!) ?? EMPTY_BOX),
    EMPTY_BOX,
  );
  return [(west + east) / 2, (south + north) / 2] as [number, number];
}

function closeRing(ring: ArrayLike<number>): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  return [...positions, positions[0]!];
}

/** One feature's shape by itself: a part of a layer's array would be sent to a worker with all of it. */
export function copyShape({ polygons }: PolygonLayer, number: number): LngLatPolygons {
  return unpackPolygons(polygons, number).map((rings) => rings.map((ring) => ring.slice()));
}
