import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { byAttention } from '../../../src/map/style/expressions.ts';

it('a shape that is one of several chosen is lit as the one whose card is open', () => {
  const made = createExpression(byAttention(5, 3, 0), 'number');
  if (made.result === 'error') throw new Error(String(made.value));
  const read = (state: Record<string, boolean>): unknown =>
    made.value.evaluate({ zoom: 12 }, { type: 'Polygon', properties: {}, geometry: [] } as never, state);
  expect(read({ selected: true })).toBe(5);
  expect(read({ chosen: true })).toBe(5);
  expect(read({ hovered: true })).toBe(3);
  expect(read({ hovered: true, chosen: true })).toBe(5);
  expect(read({})).toBe(0);
});
