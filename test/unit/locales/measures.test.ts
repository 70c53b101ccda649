import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDirection, wordDistance } from '../../../src/locales/measures.ts';

it.each([
  [3, '10 m'],
  [10, '10 m'],
  [344, '340 m'],
  [949, '950 m'],
  [950, '950 m'],
  [996, '1 km'],
  [1000, '1 km'],
  [1550, '1.6 km'],
  [9940, '9.9 km'],
  [9960, '10 km'],
  [28_400, '28 km'],
])('words %d metres as a person would: %s', (meters, words) => {
  expect(wordDistance('en', meters)).toBe(words);
});

it('never words a longer way as the shorter one', () => {
  const read = (meters: number): number => {
    const [value = '', unit] = wordDistance('en', meters).split(' ');
    return Number(value) * (unit === 'km' ? 1000 : 1);
  };
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 40_000, noNaN: true }),
      fc.double({ min: 0, max: 500, noNaN: true }),
      (a, more) => {
        expect(read(a + more)).toBeGreaterThanOrEqual(read(a));
        expect(Math.abs(read(a) - a)).toBeLessThanOrEqual(Math.max(a < 10 ? 10 : 5.000001, a * 0.06));
      },
    ),
    { seed: 2103, numRuns: 2000 },
  );
});

it('speaks Chinese too', () => {
  expect(wordDistance('zh-CN', 16_700)).toBe('17 公里');
  expect(wordDirection('zh-CN', 237)).toBe('西南');
});

it.each([
  [0, 'north'],
  [22.4, 'north'],
  [22.6, 'north-east'],
  [90, 'east'],
  [237, 'south-west'],
  [337.4, 'north-west'],
  [337.6, 'north'],
  [359.9, 'north'],
])('words a bearing of %d° as %s', (bearing, words) => {
  expect(wordDirection('en', bearing)).toBe(words);
});
