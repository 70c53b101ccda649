import { describe, expect, it } from 'vitest';
import { reviewShape } from '../../../../src/map/draw/review-shape.ts';

const SQUARE = [120.2, 30.2, 120.21, 30.2, 120.21, 30.21, 120.2, 30.21];
const SMALL = [120.203, 30.203, 120.206, 30.203, 120.206, 30.206, 120.203, 30.206];
const shift = (ring: readonly number[], east: number): number[] =>
  ring.map((value, i) => (i % 2 === 0 ? value + east : value));

describe('a drawn shape', () => {
  it('is taken as it is where its rings are sound', () => {
    const reviewed = reviewShape([[SQUARE, SMALL]]);
    expect('polygons' in reviewed && reviewed.polygons.map((rings) => rings.map(({ length }) => length))).toEqual([
      [8, 8],
    ]);
    const corners = new Set('polygons' in reviewed ? Array.from(reviewed.polygons[0]![0]!) : []);
    expect(corners).toEqual(new Set(SQUARE));
  });

  it('is taken without vertices that repeat the one before', () => {
    const reviewed = reviewShape([[[...SQUARE.slice(0, 2), ...SQUARE]]]);
    expect('polygons' in reviewed && reviewed.polygons[0]![0]!.length).toBe(8);
  });

  it.each([
    ['a bow-tie', [[[120.2, 30.2, 120.21, 30.21, 120.21, 30.2, 120.2, 30.21]]], 'crossing'],
    ['a shape that touches itself', [[[...SQUARE, 120.205, 30.2]]], 'crossing'],
    ['two points', [[[120.2, 30.2, 120.21, 30.2]]], 'too-few'],
    ['three points of which two are one', [[[120.2, 30.2, 120.21, 30.2, 120.21, 30.2]]], 'too-few'],
    ['nothing', [], 'too-few'],
    ['a hole of two points', [[SQUARE, [120.203, 30.203, 120.206, 30.203]]], 'too-few'],
    ['a hole beside its park', [[SQUARE, shift(SMALL, 0.1)]], 'hole-outside'],
    ['a hole half outside', [[SQUARE, shift(SMALL, 0.005)]], 'hole-outside'],
    ['holes that cross', [[SQUARE, SMALL, shift(SMALL, 0.001)]], 'hole-outside'],
    ['parts that overlap', [[SQUARE], [shift(SQUARE, 0.005)]], 'overlapping'],
    ['ground of a square millimetre', [[[120.2, 30.2, 120.20000001, 30.2, 120.2, 30.20000001]]], 'flat'],
  ] as const)('is refused where it is %s', (_, polygons, fault) => {
    expect(reviewShape(polygons)).toEqual({ fault });
  });
});
