import { booleanPointInPolygon, intersect, featureCollection } from '@turf/turf';
import type { LineString, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFeature, readLayer } from '../tools/geodata.ts';
import { isLine } from '../tools/geometry-kinds.ts';
import {
  measureAreaSquareMeters,
  measureDistanceMeters,
  measureDistanceToLineMeters,
  measureLengthMeters,
} from '../tools/plane-measures.ts';
import { measurePieces } from '../tools/measure-pieces.ts';
import { sampleLine } from '../tools/sample-line.ts';
import { required } from '../tools/required.ts';

const places = readLayer('green/named-places.geojson');
const c = readFeature<Polygon>('structure/ecology-c.geojson', 'ecology-c');

describe('the parks the plan names', () => {
  test('have the riverside belt along the whole bank, land side of the river', () => {
    const belt = readFeature<Polygon>('green/named-places.geojson', 'riverside-belt');
    const run = readFeature<LineString>('green/named-places.geojson', 'riverside-run').geometry.coordinates;
    const shell = required(belt.geometry.coordinates[0]);
    for (const position of sampleLine(run, 300).slice(2, -2)) {
      const near = booleanPointInPolygon(position, belt) || measureDistanceToLineMeters(position, shell) < 100;
      expect(near, position.join(', ')).toBe(true);
    }
    const width = (2 * measureAreaSquareMeters(belt.geometry)) / measureLengthMeters(shell);
    expect(width).toBeGreaterThan(70);
    expect(width).toBeLessThan(110);
  });

  test('have the lake park in its stated size of 67.5 ha, on the shore and not in the water', () => {
    const park = readFeature<Polygon>('green/named-places.geojson', 'baimahu-park');
    const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu');
    expect(Math.abs(measureAreaSquareMeters(park.geometry) / 1e4 - 67.5)).toBeLessThan(1);
    const wet = intersect(featureCollection<Polygon>([park, lake]));
    expect(measurePieces(wet)).toBeLessThan(100);
    expect(required(park.geometry.coordinates[0]).some((position) => booleanPointInPolygon(position, c))).toBe(true);
  });

  test('have the river parks on 北塘河', () => {
    const stream = readFeature<LineString>('base/waterways.geojson', 'stream-beitang').geometry.coordinates;
    const parks = places.filter(({ properties }) => properties.item === 'river-parks').filter(isLine);
    expect(parks.length).toBeGreaterThan(0);
    for (const position of parks.flatMap(({ geometry }) => geometry.coordinates)) {
      expect(measureDistanceToLineMeters(position, stream)).toBeLessThan(5);
    }
  });

  test('have 冠山 as drawn in the base map and 襄七房 at its stop', () => {
    const hill = readFeature<Polygon>('base/hills.geojson', 'hill-guanshan');
    expect(readFeature<Polygon>('green/named-places.geojson', 'guanshan-park').geometry).toEqual(hill.geometry);
    expect(
      measureDistanceMeters(
        readFeature<Point>('green/named-places.geojson', 'xiangqifang').geometry.coordinates,
        [120.192, 30.1839],
      ),
    ).toBeLessThan(150);
  });
});
