import { bearing, booleanPointInPolygon, lineIntersect, polygon } from '@turf/turf';
import type { LineString, Point, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFeature, readLayer } from '../tools/geodata.ts';
import { isLine, isPolygon } from '../tools/geometry-kinds.ts';
import { measureDistanceMeters, measureDistanceToLineMeters, measureLengthMeters } from '../tools/plane-measures.ts';
import { required } from '../tools/required.ts';

const strategy = readLayer('structure/strategy.geojson');
const arrows = strategy.filter(isLine);
const arrow = (item: string): Position[] =>
  required(arrows.find(({ properties }) => properties.item === item)).geometry.coordinates;
const point = (id: string): Position => readFeature<Point>('structure/strategy.geojson', id).geometry.coordinates;
const boundary = required(readLayer('base/boundary.geojson').filter(isPolygon)[0]);
const river = required(
  readLayer('base/water.geojson')
    .filter(isPolygon)
    .find(({ properties }) => properties['kind'] === 'river'),
);

/** Angle in degrees between the way an arrow runs, tail to head, and the way from its tail to a target. */
function measureAim(line: readonly Position[], target: Position): number {
  const turn = Math.abs(bearing(required(line[0]), required(line.at(-1))) - bearing(required(line[0]), target)) % 360;
  return Math.min(turn, 360 - turn);
}

describe('the five directions', () => {
  test('have three arrows of like length, an accent and a radial mark', () => {
    const symbols = strategy.map(({ properties }) => [properties.item, properties['symbol']].join(' '));
    expect(symbols.sort()).toEqual([
      'centre-upgrade radial',
      'east-optimise accent',
      'north-integrate accent',
      'north-integrate arrow',
      'south-launch arrow',
      'west-build accent',
      'west-build arrow',
    ]);
    const lengths = arrows.map(({ geometry }) => measureLengthMeters(geometry.coordinates));
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.25);
  });

  test('西建 leaves the district over the river towards the Fuyang zone', () => {
    const line = arrow('west-build');
    expect(booleanPointInPolygon(required(line[0]), boundary)).toBe(true);
    expect(booleanPointInPolygon(required(line.at(-1)), boundary)).toBe(false);
    expect(
      lineIntersect(readFeature<LineString>('structure/strategy.geojson', 'west-build-arrow'), river).features.length,
    ).toBeGreaterThan(0);
    expect(measureAim(line, point('west-build-target'))).toBeLessThan(15);
  });

  test('南启 ends in the south-west corner, where the three rivers meet', () => {
    const line = arrow('south-launch');
    expect(booleanPointInPolygon(required(line.at(-1)), boundary)).toBe(true);
    expect(measureDistanceMeters(required(line.at(-1)), [120.144, 30.145])).toBeLessThan(500);
    expect(required(required(line.at(-1))[1])).toBeLessThan(required(required(line[0])[1]));
  });

  test('北融 crosses the river towards the western science corridor', () => {
    const line = arrow('north-integrate');
    expect(booleanPointInPolygon(required(line[0]), boundary)).toBe(true);
    expect(booleanPointInPolygon(required(line.at(-1)), boundary)).toBe(false);
    expect(
      lineIntersect(readFeature<LineString>('structure/strategy.geojson', 'north-integrate-arrow'), river).features,
    ).toHaveLength(2);
    expect(measureAim(line, point('north-integrate-target'))).toBeLessThan(25);
  });

  test('do not cross each other and keep clear of the middle of a road of the ring, where its name stands', () => {
    const ring = readLayer('structure/ring.geojson').filter(({ properties }) => properties['part'] !== 'joint');
    arrows.forEach((own, index) => {
      for (const other of arrows.slice(index + 1)) expect(lineIntersect(own, other).features).toHaveLength(0);
      for (const { geometry } of ring.filter(isLine)) {
        const { coordinates } = geometry;
        const half = measureLengthMeters(coordinates) / 2;
        const middle = required(coordinates.find((_, at) => measureLengthMeters(coordinates.slice(0, at + 1)) >= half));
        expect(measureDistanceToLineMeters(middle, own.geometry.coordinates)).toBeGreaterThan(400);
      }
    });
  });

  test('东优 stands at 奥体, 中提升 inside the ring', () => {
    expect(measureDistanceMeters(point('east-optimise-accent'), [120.2265, 30.229])).toBeLessThan(500);
    const ring = readLayer('structure/ring.geojson').filter(isLine);
    const shell = ring.flatMap(({ geometry }) => geometry.coordinates.slice(0, -1));
    expect(booleanPointInPolygon(point('centre-upgrade-radial'), polygon([[...shell, required(shell[0])]]))).toBe(true);
  });
});
