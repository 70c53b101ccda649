import { describe, expect, it } from 'vitest';
import { addHole, findLargestRing, findRingAt, replaceRing } from '../../../../src/map/draw/edited-shape.ts';

const square = (lng: number, lat: number, side: number): number[] => [
  lng,
  lat,
  lng + side,
  lat,
  lng + side,
  lat + side,
  lng,
  lat + side,
];
const PARK = square(120.2, 30.2, 0.01);
const LAKE = square(120.203, 30.203, 0.002);
const OTHER = square(120.22, 30.2, 0.02);
const SHAPE = [[PARK, LAKE], [OTHER]];

describe('the shape that is edited', () => {
  it('gets a hole in the polygon that the hole lies in', () => {
    const hole = square(120.225, 30.205, 0.001);
    expect(addHole(SHAPE, hole)).toEqual([
      [PARK, LAKE],
      [OTHER, hole],
    ]);
  });

  it('keeps a hole that lies in none, for it to be refused', () => {
    const hole = square(121, 30, 0.001);
    expect(addHole(SHAPE, hole)[0]).toEqual([PARK, LAKE, hole]);
  });

  it('keeps its holes where they are while a vertex of its shell is dragged', () => {
    const dragged = [120.19, 30.19, ...PARK.slice(2)];
    expect(replaceRing(SHAPE, { polygon: 0, ring: 0 }, dragged)).toEqual([[dragged, LAKE], [OTHER]]);
  });

  it('keeps its holes where they are when its shell gets a vertex', () => {
    const more = [...PARK, 120.195, 30.205];
    expect(replaceRing(SHAPE, { polygon: 0, ring: 0 }, more)[0]![1]).toBe(LAKE);
  });

  it('takes its holes along when its shell is moved, and no other polygon', () => {
    const moved = PARK.map((value, i) => value + (i % 2 === 0 ? 0.003 : 0.001));
    const [[shell, hole] = [], other] = replaceRing(SHAPE, { polygon: 0, ring: 0 }, moved);
    expect(shell).toBe(moved);
    LAKE.forEach((value, i) => expect(hole![i]!).toBeCloseTo(value + (i % 2 === 0 ? 0.003 : 0.001), 6));
    expect(other).toEqual([OTHER]);
  });

  it('moves a hole alone', () => {
    const moved = LAKE.map((value) => value + 0.001);
    expect(replaceRing(SHAPE, { polygon: 0, ring: 1 }, moved)).toEqual([[PARK, moved], [OTHER]]);
  });

  it('is taken hold of by the smallest ring under the pointer, and first by its largest shell', () => {
    expect(findRingAt(SHAPE, 120.204, 30.204)).toEqual({ polygon: 0, ring: 1 });
    expect(findRingAt(SHAPE, 120.208, 30.208)).toEqual({ polygon: 0, ring: 0 });
    expect(findRingAt(SHAPE, 120.23, 30.21)).toEqual({ polygon: 1, ring: 0 });
    expect(findRingAt(SHAPE, 121, 30)).toBeNull();
    expect(findLargestRing(SHAPE)).toEqual({ polygon: 1, ring: 0 });
    expect(findLargestRing([])).toBeNull();
  });
});
