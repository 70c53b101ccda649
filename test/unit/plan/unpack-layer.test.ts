import { describe, expect, it } from 'vitest';
import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import { chooseDrawn, DRAWN_AT_MOST } from '../../../src/plan/choose-drawn.ts';
import { packLayer } from '../../../src/plan/pack-layer.ts';
import { unpackLayer } from '../../../src/plan/unpack-layer.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const { district, features } = readTinyDistrict();
const parks = packLayer('parks', 'parks.geojson', features.get(district.coverage!.parks)!);

/** A layer of squares; the size of each is `sizes[i]` degrees. */
function makeSquares(sizes: readonly number[]): PolygonLayer {
  const square = [0, 0, 1, 0, 1, 1, 0, 1];
  return {
    role: 'residential',
    name: 'squares',
    features: sizes.map((_, index) => ({ ...parks.features[0]!, index, name: null, id: null })),
    polygons: {
      coordinates: Float64Array.from(sizes.flatMap((size) => square.map((value) => 10 + size * value))),
      ringStarts: Uint32Array.from({ length: sizes.length + 1 }, (_, i) => 4 * i),
      polygonStarts: Uint32Array.from({ length: sizes.length + 1 }, (_, i) => i),
      featureStarts: Uint32Array.from({ length: sizes.length + 1 }, (_, i) => i),
    },
  };
}

describe('a layer from a file, unpacked for the map', () => {
  it('packs to the same layer again', () => {
    const unpacked = unpackLayer(parks, 'imported');
    expect(packLayer('parks', 'parks.geojson', unpacked).polygons).toEqual(parks.polygons);
    expect(unpacked.map(({ properties }) => properties.name)).toEqual(parks.features.map(({ name }) => name));
  });

  it('names every feature once and says where it comes from', () => {
    const unpacked = unpackLayer(makeSquares([1, 2]), 'imported');
    expect(unpacked.map(({ id }) => id)).toEqual(['user-residential-1', 'user-residential-2']);
    expect(unpacked[0]?.properties).toMatchObject({ row: 0, source: 'squares', geometryStatus: 'imported', name: '' });
  });

  it('keeps the largest where there are more than can be drawn, with their rows', () => {
    const sizes = Array.from({ length: DRAWN_AT_MOST + 3 }, (_, i) => ([4, 9, 4000].includes(i) ? 0.1 : 1));
    const drawn = unpackLayer(makeSquares(sizes), 'imported').map(({ properties }) => properties['row']);
    expect(drawn).toHaveLength(DRAWN_AT_MOST);
    for (const small of [4, 9, 4000]) expect(drawn).not.toContain(small);
    expect(drawn.at(-1)).toBe(sizes.length - 1);
    expect(chooseDrawn(makeSquares([1, 2, 3]).polygons)).toEqual([0, 1, 2]);
  });

  it('draws nothing for a feature without polygons, and keeps its row', () => {
    const { polygons, ...squares } = makeSquares([1, 2]);
    const without = { ...squares, polygons: { ...polygons, featureStarts: Uint32Array.of(0, 1, 1) } };
    const [, second] = unpackLayer(without, 'imported');
    expect(second?.geometry).toEqual({ type: 'MultiPolygon', coordinates: [] });
  });
});
