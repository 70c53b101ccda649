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
  const { type, coordinates } = nestRings([...shells, ...holes.toReversed()]);
  expect(type).toBe('MultiPolygon');
  expect(coordinates).toEqual(shells.map((shell, i) => [shell, holes[i]]));
});

test('12,000 shells all wound as holes are shells', () => {
  const rings = Array.from({ length: 12_000 }, (_, i) => square(...onGrid(i), 10, true));
  expect(nestRings(rings).coordinates).toEqual(rings.map((ring) => [ring]));
});

test('a hole goes to the smallest shell around it, the largest of the rings wound wrong first', () => {
  const [lake, island, pond] = [square(10, 10, 50, true), square(20, 20, 30), square(25, 25, 5, true)];
  const field = square(0, 0, 100);
  expect(nestRings([pond, island, field, lake]).coordinates).toEqual([
    [island, pond],
    [field, lake],
  ]);
  // a shell wound as a hole takes in the hole within it
  expect(nestRings([pond, lake]).coordinates).toEqual([lake, pond]);
});
