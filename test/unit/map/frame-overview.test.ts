import { expect, it } from 'vitest';
import { frameOverview } from '../../../src/map/frame-overview.ts';

const box = [117.17, 31.775, 117.23, 31.825] as const;
const places = [
  [117.05, 31.72],
  [117.9, 32.1],
] as const;
const frame = frameOverview(box, places, 168, 132);

it('shows the district and every place, with room at the edges for their words', () => {
  for (const position of [...places, [box[0], box[1]], [box[2], box[3]]]) {
    const [x, y] = frame.toPixels(position);
    expect(x).toBeGreaterThanOrEqual(16);
    expect(x).toBeLessThanOrEqual(152);
    expect(y).toBeGreaterThanOrEqual(16);
    expect(y).toBeLessThanOrEqual(116);
  }
});

it('has north up, and the same scale both ways', () => {
  const [x0, y0] = frame.toPixels([117.4, 31.9]);
  const [x1, y1] = frame.toPixels([117.6, 31.9]);
  const [x2, y2] = frame.toPixels([117.4, 31.9 + 0.2 * Math.cos((31.91 * Math.PI) / 180)]);
  expect([y1, x2]).toEqual([y0, x0]);
  expect(x1).toBeGreaterThan(x0);
  expect(y2).toBeLessThan(y0);
  expect(Math.abs(x1 - x0 - (y0 - y2))).toBeLessThanOrEqual(0.2);
});

it('fills the picture one way or the other', () => {
  const xs = [...places.map((place) => frame.toPixels(place)[0])];
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(168 - 32, 0);
});
