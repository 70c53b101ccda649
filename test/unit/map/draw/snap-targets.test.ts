import { describe, expect, it } from 'vitest';
import { measureDegree } from '../../../../src/geometry/arrangement/drop-spikes.ts';
import { SnapTargets } from '../../../../src/map/draw/snap-targets.ts';

const [EAST, NORTH] = measureDegree(30.2);
const CORNER = [120.2, 30.2] as const;
/** A square of 100 m whose lower left corner is `CORNER`. */
const SQUARE = [
  ...CORNER,
  CORNER[0] + 100 / EAST,
  CORNER[1],
  CORNER[0] + 100 / EAST,
  CORNER[1] + 100 / NORTH,
  CORNER[0],
  CORNER[1] + 100 / NORTH,
];
const at = (east: number, north: number): [number, number] => [CORNER[0] + east / EAST, CORNER[1] + north / NORTH];

describe('what is drawn near an outline', () => {
  const targets = new SnapTargets([SQUARE]);

  it('takes a corner to the last digit', () => {
    expect(targets.find(at(6, -3), 10)).toEqual(CORNER);
  });

  it('takes a corner before an edge that is nearer', () => {
    expect(targets.find(at(8, 1), 10)).toEqual(CORNER);
  });

  it('takes the nearest place of an edge', () => {
    const [lng = NaN, lat = NaN] = targets.find(at(40, -6), 10) ?? [];
    expect((lng - CORNER[0]) * EAST).toBeCloseTo(40, 3);
    expect((lat - CORNER[1]) * NORTH).toBeCloseTo(0, 6);
  });

  it('takes the edge that closes the ring too, whether or not the ring repeats its first vertex', () => {
    for (const ring of [SQUARE, [...SQUARE, ...CORNER]]) {
      const [lng = NaN] = new SnapTargets([ring]).find(at(-4, 50), 10) ?? [];
      expect(lng).toBeCloseTo(CORNER[0], 12);
    }
  });

  it('is left where it is beyond the reach', () => {
    expect(targets.find(at(40, -11), 10)).toBeNull();
    expect(targets.find(at(-20, -20), 10)).toBeNull();
  });

  it('takes the nearest of several outlines', () => {
    const beside = SQUARE.map((value, i) => (i % 2 === 0 ? value + 112 / EAST : value));
    const both = new SnapTargets([SQUARE, beside]);
    const [lng = NaN] = both.find(at(108, 50), 10) ?? [];
    expect((lng - CORNER[0]) * EAST).toBeCloseTo(112, 6);
  });

  it('is left where it is where there are no outlines', () => {
    expect(new SnapTargets([[], [120.2, 30.2]]).find(CORNER, 10)).toBeNull();
  });
});
