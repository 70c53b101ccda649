import { expect, test } from 'vitest';
import { nestRings } from '../../../src/ingest/formats/nest-rings.ts';

/** A square ring; shapefiles run shells clockwise and holes the other way. */
function square(x: number, y: number, side: number, isHole = false): number[][] {
  const clockwise = [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ];
  return isHole ? clockwise.toReversed() : clockwise;
}

const onGrid = (i: number): [number, number] => [20 * (i % 150), 20 * Math.floor(i / 150)];

test('a dissolved shape of 12,000 shells, each with its hole, keeps them all', () => {
  const shells = Array.from({ length: 12_000 }, (_, i) => square(...onGrid(i), 10));
  const holes = shells.map(([corner]) => square(corner![0]! + 2, corner![1]! + 2, 5, true));
  const { type, coordinates } = nestRings([...shells, ...holes.toReversed()])!;
  expect(type).toBe('MultiPolygon');
  expect(coordinates).toEqual(shells.map((shell, i) => [shell, holes[i]]));
});

test('12,000 shells all wound as holes are shells', () => {
  const rings = Array.from({ length: 12_000 }, (_, i) => square(...onGrid(i), 10, true));
  expect(nestRings(rings)!.coordinates).toEqual(rings.map((ring) => [ring]));
});

test('a hole goes to the smallest shell around it, the largest of the rings wound wrong first', () => {
  const [lake, island, pond] = [square(10, 10, 50, true), square(20, 20, 30), square(25, 25, 5, true)];
  const field = square(0, 0, 100);
  expect(nestRings([pond, island, field, lake])!.coordinates).toEqual([
    [island, pond],
    [field, lake],
  ]);
  // a shell wound as a hole takes in the hole within it
  expect(nestRings([pond, lake])!.coordinates).toEqual([lake, pond]);
});

test(
  '60,000 holes in one shell of many corners go to it, and so do holes in a row of as many shells',
  {
    timeout: 60_000,
  },
  () => {
    const corner = (i: number): number[] => [
      1e6 * Math.sin((Math.PI * i) / 50_000),
      1e6 * Math.cos((Math.PI * i) / 50_000),
    ];
    const shell = Array.from({ length: 100_001 }, (_, i) => corner(i % 100_000));
    const holes = Array.from({ length: 60_000 }, (_, i) => square(...onGrid(i), 10, true));
    expect(nestRings([...holes, shell])!.coordinates).toEqual([shell, ...holes]);
    const row = Array.from({ length: 60_000 }, (_, i) => [square(10 * i, 0, 9), square(10 * i + 1, 1, 2, true)]);
    expect(nestRings(row.flat())!.coordinates).toEqual(row);
  },
);

test('an island that fills a lake is no shell of the lake', () => {
  const [field, lake] = [square(0, 0, 100), square(20, 20, 40, true)];
  expect(nestRings([field, lake, square(20, 20, 40)])!.coordinates).toEqual([[field, lake], [square(20, 20, 40)]]);
});

test('a hole belongs to the shell that most of it lies in, though it crosses', () => {
  const [west, east] = [square(0, 0, 100), square(100, 0, 100)];
  const hole = square(80, 10, 50, true);
  expect(nestRings([west, east, hole])!.coordinates).toEqual([[west], [east, hole]]);
});

test('rings that are a tangle are no polygons', () => {
  expect(nestRings(Array.from({ length: 300 }, (_, i) => square(i / 10, i / 10, 200)))).toBeNull();
});
