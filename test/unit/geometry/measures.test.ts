import type { LineString, Point } from 'geojson';
import { expect, it } from 'vitest';
import { boundGeometries, boxContains } from '../../../src/geometry/bbox.ts';
import { measureBearingDegrees, measureDistanceMeters } from '../../../src/geometry/geodesic.ts';
import { isInsidePolygon } from '../../../src/geometry/point-in-polygon.ts';

it('measures a quarter of the equator and a degree of a meridian', () => {
  const quarter = (Math.PI / 2) * 6371008.8;
  expect(measureDistanceMeters([0, 0], [90, 0])).toBeCloseTo(quarter, 3);
  expect(measureDistanceMeters([117, 31], [117, 32])).toBeCloseTo(quarter / 90, 3);
  expect(measureDistanceMeters([117.2, 31.8], [117.2, 31.8])).toBe(0);
});

it('reads bearings clockwise from north', () => {
  expect(measureBearingDegrees([0, 0], [0, 1])).toBeCloseTo(0, 9);
  expect(measureBearingDegrees([0, 0], [1, 0])).toBeCloseTo(90, 9);
  expect(measureBearingDegrees([0, 0], [0, -1])).toBeCloseTo(180, 9);
  expect(measureBearingDegrees([0, 0], [-1, 0])).toBeCloseTo(270, 9);
});

it('bounds shapes of every kind, and nothing at all', () => {
  const point: Point = { type: 'Point', coordinates: [3, 4] };
  const line: LineString = {
    type: 'LineString',
    coordinates: [
      [-1, 2],
      [5, 0],
    ],
  };
  expect(boundGeometries([point])).toEqual([3, 4, 3, 4]);
  expect(boundGeometries([{ type: 'GeometryCollection', geometries: [point, line] }])).toEqual([-1, 0, 5, 4]);
  expect(boundGeometries([])).toBeNull();
});

it('widens a box by its margin', () => {
  expect(boxContains([0, 0, 1, 1], [1.05, 0.5])).toBe(false);
  expect(boxContains([0, 0, 1, 1], [1.05, 0.5], 0.1)).toBe(true);
});

it('knows a hole and an island in it', () => {
  const square = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const withHole = { type: 'Polygon' as const, coordinates: [square(0, 10), square(3, 7)] };
  expect(isInsidePolygon(withHole, 1, 1)).toBe(true);
  expect(isInsidePolygon(withHole, 5, 5)).toBe(false);
  expect(isInsidePolygon(withHole, 11, 5)).toBe(false);
  const withIsland = { type: 'MultiPolygon' as const, coordinates: [withHole.coordinates, [square(4, 6)]] };
  expect(isInsidePolygon(withIsland, 5, 5)).toBe(true);
});
