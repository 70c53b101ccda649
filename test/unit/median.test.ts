import { expect, it } from 'vitest';
import { median } from '../bench/median.mjs';

it('is the value in the middle, by size and not by spelling', () => {
  expect(median([9, 100, 20])).toBe(20);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
