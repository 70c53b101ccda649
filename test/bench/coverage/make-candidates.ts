import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import { packLayer } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { type CitySize, SIZES } from './make-city.ts';

/**
 * Makes candidate land for a city: `count` rectangles of 400 m² to 2 ha anywhere in it; the same seed gives the same.
 */
export function makeCandidates(size: CitySize, count: number, seed = 20260102): PolygonLayer {
  const random = seededRandom(seed);
  const side = Math.sqrt(SIZES[size].areaKm2) * 1000;
  return packLayer(
    'parks',
    Array.from({ length: count }, () => {
      const area = 400 * Math.exp(random() * Math.log(50));
      const width = Math.sqrt(area) * (0.6 + 0.8 * random());
      const height = area / width;
      const [x, y] = [random() * side, random() * side];
      return [[[x, y, x + width, y, x + width, y + height, x, y + height]]];
    }),
  );
}
