import { booleanPointInPolygon, intersect, featureCollection } from '@turf/turf';
import type { LineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFeature, readLayer, readOutline, readRoadPieces, shellOf } from '../tools/geodata.ts';
import { isPolygon, listPositions } from '../tools/geometry-kinds.ts';
import {
  isInside,
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
    const parks = places.filter(({ properties }) => properties.item === 'river-parks').filter(isPolygon);
    expect(parks.length).toBe(2);
    for (const position of parks.flatMap(({ geometry }) => geometry.coordinates.flat())) {
      expect(measureDistanceToLineMeters(position, stream)).toBeGreaterThan(5);
      expect(measureDistanceToLineMeters(position, stream)).toBeLessThan(45);
    }
  });

  test.each([
    ['iot-park', 7.56],
    ['guanshan-spring-park', 2.3],
    ['baimahu-park-island', 12.56],
  ])('have %s in its stated size of %d ha', (id, hectares) => {
    const park = readFeature<Polygon>('green/named-places.geojson', id);
    expect(Math.abs(measureAreaSquareMeters(park.geometry) / 1e4 / hectares - 1)).toBeLessThan(0.002);
  });

  test('have 物联网公园 between 西兴路 and 协同路, its stated corner near, up to 解放河', () => {
    const [shell = []] = readFeature<Polygon>('green/named-places.geojson', 'iot-park').geometry.coordinates;
    const near = (line: readonly Position[]) =>
      Math.min(...shell.map((place) => measureDistanceToLineMeters(place, line)));
    expect(near(required(readRoadPieces('西兴路')[0]))).toBeLessThan(60);
    expect(Math.min(...shell.map((place) => measureDistanceMeters(place, [120.219, 30.213])))).toBeLessThan(250);
    const stream = readFeature<LineString>('base/waterways.geojson', 'stream-jiefang').geometry.coordinates;
    expect(near(stream)).toBeLessThan(100);
  });

  test('stand in the district', () => {
    const outline = readOutline();
    const outside = places.filter((feature) => {
      const positions = listPositions(feature.geometry);
      return !positions.every(
        (position) => isInside(position, outline) || measureDistanceToLineMeters(position, shellOf(outline)) < 60,
      );
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
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
