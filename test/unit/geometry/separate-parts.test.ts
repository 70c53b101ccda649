import { expect, test } from 'vitest';
import { makeMendFaults } from '../../../src/geometry/arrangement/mend-faults.ts';
import { separateParts } from '../../../src/geometry/arrangement/separate-parts.ts';
import { measurePolygon } from '../../../src/geometry/arrangement/measure-polygon.ts';

function square(x: number, y: number, side: number, clockwise = false): Float64Array {
  const corners = [x, y, x + side, y, x + side, y + side, x, y + side];
  return Float64Array.from(
    clockwise ? [...corners.slice(0, 2), ...corners.slice(6), ...corners.slice(4, 6), ...corners.slice(2, 4)] : corners,
  );
}

function measure(...parts: Float64Array[][]) {
  const faults = makeMendFaults();
  const area = separateParts(
    parts.map((part) => [part]),
    faults,
  ).reduce((sum, rings) => sum + measurePolygon(rings), 0);
  return { area, faults };
}

test('ground that two parts share is counted once', () => {
  const { area, faults } = measure([square(0, 0, 100)], [square(50, 50, 100)]);
  expect(area).toBeCloseTo(20_000 - 2500, 6);
  expect(faults.partsOverlapping).toBe(2);
});

test('three parts that share a corner are their union', () => {
  const { area } = measure([square(0, 0, 100)], [square(50, 0, 100)], [square(50, 50, 100)]);
  expect(area).toBeCloseTo(100 * 150 + 100 * 50, 6);
});

test('a part within a part, or drawn twice, adds nothing; one around it adds the rest', () => {
  expect(measure([square(0, 0, 100)], [square(10, 10, 10)]).area).toBeCloseTo(10_000, 6);
  expect(measure([square(0, 0, 100)], [square(0, 0, 100)]).area).toBeCloseTo(10_000, 6);
  expect(measure([square(10, 10, 10)], [square(0, 0, 100)]).area).toBeCloseTo(10_000, 6);
});

test('an island in a lake, and neighbours that share an edge, are no overlap', () => {
  const lake = [square(0, 0, 100), square(20, 20, 40, true)];
  const { area, faults } = measure(lake, [square(30, 30, 10)], [square(100, 0, 50)]);
  expect(area).toBeCloseTo(10_000 - 1600 + 100 + 2500, 6);
  expect(faults.partsOverlapping).toBe(0);
});

test('a part that reaches from the ground over a lake adds what lies on the lake', () => {
  const lake = [square(0, 0, 100), square(20, 20, 40, true)];
  expect(measure(lake, [square(50, 30, 20)]).area).toBeCloseTo(10_000 - 1600 + 10 * 20, 6);
});

test('fifty parts each a metre further than the one before are their union; a heap of three hundred is refused', () => {
  const heap = (count: number) => Array.from({ length: count }, (_, i) => [square(i, i, 1000)]);
  const { area, faults } = measure(...heap(50));
  expect(area).toBeCloseTo(1000 ** 2 + 49 * (1000 ** 2 - 999 ** 2), 4);
  expect(faults.partsOverlapping).toBe(50);
  expect(measure(...heap(300)).faults.tooTangled).toBe(1);
});

test('the lobes of one ring are not compared with each other, only with other parts', () => {
  const faults = makeMendFaults();
  const lobes = [[square(0, 0, 10)], [square(10, 10, 10)]];
  const apart = separateParts([lobes, [[square(5, 0, 10)]]], faults);
  expect(apart.reduce((sum, rings) => sum + measurePolygon(rings), 0)).toBeCloseTo(100 + 100 + 50, 6);
  expect(faults.partsOverlapping).toBe(2);
});

test('ten thousand parts side by side stay ten thousand, and no overlap is found', () => {
  const faults = makeMendFaults();
  const parts = Array.from({ length: 10_000 }, (_, i) => [[square(10 * (i % 100), 10 * Math.floor(i / 100), 10)]]);
  expect(separateParts(parts, faults)).toHaveLength(10_000);
  expect(faults).toEqual(makeMendFaults());
});
