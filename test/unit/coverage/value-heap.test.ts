import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ValueHeap } from '../../../src/coverage/scenario/value-heap.ts';

it('hands out what is worth most, of equals the least number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
      const heap = new ValueHeap();
      values.forEach((value, number) => heap.push(number, value));
      const order = Array.from(values, () => heap.pop());
      expect(order).toEqual([...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b));
      expect(heap.size).toBe(0);
    }),
    { seed: 11 },
  );
});
