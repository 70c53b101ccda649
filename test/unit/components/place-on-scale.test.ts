import { expect, it } from 'vitest';
import { placeOnScale } from '../../../src/components/scenario/place-on-scale.ts';

const BOUNDS = [400, 5000];

it('a size stands between the bounds that it lies between, and all of them on the scale', () => {
  const places = [0, 50, 400, 2000, 5000, 20_000, 1e9].map((area) => placeOnScale(area, BOUNDS));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(places.at(-1)).toBe(1);
  for (const place of places.slice(2, 6)) {
    expect(place).toBeGreaterThan(0.1);
    expect(place).toBeLessThan(0.95);
  }
});

it('one bound stands in the middle', () => {
  expect(placeOnScale(400, [400])).toBeCloseTo(0.5, 12);
});
