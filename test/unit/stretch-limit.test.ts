import { expect, it } from 'vitest';
import { stretchLimit } from '../tools/stretch-limit.ts';

it('gives a machine three times slower three times as long', () => {
  expect(stretchLimit(60_000, '3')).toBe(180_000);
  expect(stretchLimit(60_000, '1')).toBe(60_000);
  expect(() => stretchLimit(60_000, 'slow')).toThrow('TEST_SLOWNESS');
});
