import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundDistance } from '../../../src/components/over-map/dm-map-foot.ts';

it.each([
  [1, 1],
  [9.99, 5],
  [10, 10],
  [1000, 1000],
  [1999, 1000],
  [2000, 2000],
  [4999, 2000],
  [5000, 5000],
  [123_456, 100_000],
])('a scale bar of at most %d m shows %d m', (longest, shown) => {
  expect(roundDistance(longest)).toBe(shown);
});

it('is the longest round distance that fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (decimetres) => {
      const longest = decimetres / 10;
      const shown = roundDistance(longest);
      expect(shown).toBeLessThanOrEqual(longest);
      expect(shown * 2.5).toBeGreaterThan(longest);
      expect([1, 2, 5]).toContain(
        Number(
          shown
            .toPrecision(1)
            .replace(/[^1-9]/g, '')
            .slice(0, 1),
        ),
      );
    }),
    { seed: 2107, numRuns: 1000 },
  );
});
