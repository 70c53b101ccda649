import { difference, featureCollection } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GapFeature } from './drawn-coverage.ts';

/** A change that is drawn: land of a block that is covered now and was not, or was and is not. */
export type ChangeFeature = Feature<MultiPolygon, { index: number; change: 'gained' | 'lost' }>;

/** About a square metre, in square degrees of latitude: smaller pieces are rounding along a common edge. */
const LEAST_PIECE_SQUARE_DEGREES = 1e-10;

/**
 * Draws what lies between two drawings of the gaps of the same blocks. How much it is the exact engine says: these are
 * the places.
 */
export function drawChange(
  before: readonly GapFeature[],
  now: readonly GapFeature[],
): FeatureCollection<MultiPolygon, ChangeFeature['properties']> {
  const then = new Map(before.map((gap) => [gap.properties.index, gap]));
  const present = new Map(now.map((gap) => [gap.properties.index, gap]));
  const features: ChangeFeature[] = [];
  for (const index of new Set([...then.keys(), ...present.keys()])) {
    const [was, is] = [then.get(index), present.get(index)];
    const gained = was && takeAway(was, is);
    const lost = is && takeAway(is, was);
    if (gained) features.push({ type: 'Feature', properties: { index, change: 'gained' }, geometry: gained });
    if (lost) features.push({ type: 'Feature', properties: { index, change: 'lost' }, geometry: lost });
  }
  return { type: 'FeatureCollection', features };
}

/** The part of a gap that is none of another; null where there is none. */
function takeAway(gap: GapFeature, other: GapFeature | undefined): MultiPolygon | null {
  if (!other) return gap.geometry;
  // two drawings of one gap: most gaps are not changed
  if (JSON.stringify(gap.geometry) === JSON.stringify(other.geometry)) return null;
  const rest = difference(featureCollection([gap, other]));
  if (!rest) return null;
  const polygons = rest.geometry.type === 'Polygon' ? [rest.geometry.coordinates] : rest.geometry.coordinates;
  const coordinates = polygons.filter(([shell]) => measureRing(shell!) > LEAST_PIECE_SQUARE_DEGREES);
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

/** Area of a ring in square degrees, positive; measured from its first vertex, for degrees are large beside a metre. */
function measureRing(ring: readonly (readonly number[])[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [ring[i - 1]!, ring[i]!];
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return Math.abs(twice) / 2;
}
