import { describe, expect, test } from 'vitest';
import { measureAll } from '../../../src/geometry/arrangement/measure-polygon.ts';
import { mendFeature } from '../../../src/geometry/arrangement/mend-feature.ts';

/** A rectangle, closed. */
const box = (x: number, y: number, width: number, height = width): Float64Array =>
  Float64Array.from([x, y, x + width, y, x + width, y + height, x, y + height, x, y]);

function circle(corners: number, radius: number): Float64Array {
  const angle = (i: number): number => (2 * Math.PI * (i % corners)) / corners;
  return Float64Array.from(
    Array.from({ length: corners + 1 }, (_, i) => [radius * Math.cos(angle(i)), radius * Math.sin(angle(i))]).flat(),
  );
}

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const onGrid = (i: number, step: number): [number, number] => [step * (i % 245), step * Math.floor(i / 245)];

/** Square metres, or null where the feature is refused. */
function measure(parts: readonly Float64Array[][]): number | null {
  const { polygons, faults } = mendFeature(parts, [1, 1]);
  return faults.tooTangled > 0 ? null : measureAll(polygons);
}

// n log n: were one of these quadratic, it would not end within the time that a test has
describe('crowds of rings are mended, however they stand', () => {
  const COUNT = 60_000;

  test('holes side by side, in a row and one above the other', () => {
    const holes = many(COUNT, (i) => box(...onGrid(i, 20), 10));
    expect(measure([[box(-1, -1, 10_000), ...holes]])).toBeCloseTo(1e8 - COUNT * 100, 0);
    const row = many(COUNT, (i) => box(10 * i, 0, 5, 1000));
    expect(measure([[box(-1, -1, 700_000, 1002), ...row]])).toBeCloseTo(700_000 * 1002 - COUNT * 5000, 0);
    const column = many(COUNT, (i) => box(0, 10 * i, 1000, 5));
    expect(measure([[box(-1, -1, 1002, 700_000), ...column]])).toBeCloseTo(700_000 * 1002 - COUNT * 5000, 0);
  });

  test('holes in a shell of a hundred thousand corners', () => {
    const holes = many(COUNT, (i) => box(...onGrid(i, 20), 10));
    const shell = circle(100_000, 1e6);
    const area = 50_000 * 1e12 * Math.sin((2 * Math.PI) / 100_000);
    expect(measure([[shell, ...holes]])! / (area - COUNT * 100)).toBeCloseTo(1, 12);
  });

  test('holes that touch at their corners and along their edges', () => {
    const holes = many(COUNT, (i) => box(...onGrid(i, 10), 10));
    expect(measure([[box(-1, -1, 10_000), ...holes]])).toBeCloseTo(1e8 - COUNT * 100, 0);
  });

  test('fifty thousand rings in each other are ground and water by turns', () => {
    const rings = many(50_000, (i) => box(i, i, 200_000 - 2 * i));
    // each pair leaves a frame one wide: side² less (side − 2)²
    let frames = 0;
    for (let i = 0; i < 50_000; i += 2) frames += 4 * (200_000 - 2 * i) - 4;
    expect(measure([rings])).toBeCloseTo(frames, 0);
  });

  test('parts with a hole each, and an island in each hole of one part', () => {
    const parts = many(COUNT, (i): Float64Array[] => {
      const [x, y] = onGrid(i, 20);
      return [box(x, y, 10), box(x + 2, y + 2, 5)];
    });
    expect(measure(parts)).toBeCloseTo(COUNT * 75, 0);
    const lakes = many(COUNT / 2, (i) => box(...onGrid(i, 20), 10));
    const islands = many(COUNT / 2, (i): Float64Array[] => {
      const [x, y] = onGrid(i, 20);
      return [box(x + 2, y + 2, 5)];
    });
    expect(measure([[box(-1, -1, 10_000), ...lakes], ...islands])).toBeCloseTo(1e8 - (COUNT / 2) * 75, 0);
  });

  test('five thousand circles in each other are too close to tell from a scribble, and are refused', () => {
    expect(measure([many(5000, (i) => circle(16, 6000 - i))])).toBeNull();
  });
});
