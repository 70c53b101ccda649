import { booleanPointInPolygon, difference, featureCollection, intersect, kinks, lineString } from '@turf/turf';
import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFeature, readLayer } from '../tools/geodata.ts';
import { isLine, isPolygon } from '../tools/geometry-kinds.ts';
import {
  measureAreaSquareMeters,
  measureDistanceMeters,
  measureDistanceToLineMeters,
  measureLengthMeters,
} from '../tools/plane-measures.ts';
import { measurePieces } from '../tools/measure-pieces.ts';
import { sampleLine } from '../tools/sample-line.ts';
import { required } from '../tools/required.ts';

const c = readFeature<Polygon>('structure/ecology-c.geojson', 'ecology-c');
const l = readFeature<Polygon>('structure/ecology-l.geojson', 'ecology-l');
const axisC = readFeature<LineString>('structure/ecology-c.geojson', 'ecology-c-axis').geometry.coordinates;
const axisL = readFeature<LineString>('structure/ecology-l.geojson', 'ecology-l-axis').geometry.coordinates;
const edge = (band: typeof c): Position[] => required(band.geometry.coordinates[0]);

describe('the C of hills, water and city', () => {
  test('is one simple band on a simple axis', () => {
    expect(kinks(c).features).toHaveLength(0);
    expect(kinks(lineString(axisC)).features).toHaveLength(0);
  });

  test('opens to the east: both ends lie east of the spine, one at 奥体 and one at 白马湖', () => {
    const [north, south] = [required(axisC[0]), required(axisC.at(-1))];
    const west = axisC.reduce((best, position) => (required(position[0]) < required(best[0]) ? position : best));
    expect(measureDistanceMeters(north, [120.2265, 30.229])).toBeLessThan(700);
    const lake = required(
      readLayer('base/water.geojson')
        .filter(isPolygon)
        .find(({ properties }) => properties['kind'] === 'lake'),
    );
    expect(booleanPointInPolygon(south, c)).toBe(true);
    expect(measureDistanceToLineMeters(south, required(lake.geometry.coordinates[0]))).toBeLessThan(700);
    for (const end of [north, south])
      expect(measureDistanceMeters(end, [required(west[0]), required(end[1])])).toBeGreaterThan(7000);
  });

  test('takes in 冠山 and most of 白马湖', () => {
    const hill = readFeature<Polygon>('base/hills.geojson', 'hill-guanshan');
    const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu');
    for (const [feature, share] of [
      [hill, 0.9],
      [lake, 0.7],
    ] as const) {
      const inside = intersect(featureCollection<Polygon>([feature, c]));
      expect(measurePieces(inside) / measureAreaSquareMeters(feature.geometry)).toBeGreaterThan(share);
    }
  });
});

describe('the earlier L', () => {
  test('is the river part of the C: inside it, with the same edges', () => {
    expect(difference(featureCollection<Polygon>([l, c]))).toBeNull();
    const verticesOfC = new Set(edge(c).map(String));
    const shared = edge(l).filter((position) => verticesOfC.has(String(position)));
    expect(shared.length / edge(l).length).toBeGreaterThan(0.85);
    expect(axisL).toEqual(axisC.slice(0, axisL.length));
  });

  test('is an even band of 600 to 900 m along the river', () => {
    const mean = measureAreaSquareMeters(l.geometry) / measureLengthMeters(axisL);
    expect(mean).toBeGreaterThan(600);
    expect(mean).toBeLessThan(900);
    const bank = readFeature<LineString>('base/roads.geojson', 'road-wentao').geometry.coordinates;
    for (const position of sampleLine(axisL, 200))
      expect(measureDistanceToLineMeters(position, bank)).toBeLessThan(450);
  });

  test('leaves the southern hills and the lake to the C', () => {
    const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu');
    expect(intersect(featureCollection<Polygon>([lake, l]))).toBeNull();
  });
});

describe('the secondary blue-green network', () => {
  const corridors = readLayer('structure/corridors.geojson').filter(isLine);
  const streams = readLayer('base/waterways.geojson').filter(isLine);

  test('has at least eight corridors, each along its own stream', () => {
    expect(corridors.length).toBeGreaterThanOrEqual(8);
    for (const corridor of corridors) {
      const name = corridor.properties.name.replace('廊道', '');
      const stream = streams.filter(({ properties }) => properties.name === name);
      expect(stream, name).not.toHaveLength(0);
      const samples = sampleLine(corridor.geometry.coordinates, 50);
      const near = samples.filter((position) =>
        stream.some(({ geometry }) => measureDistanceToLineMeters(position, geometry.coordinates) < 40),
      );
      expect(near.length / samples.length, name).toBeGreaterThan(0.6);
    }
  });

  test('hangs together: every end is in the C, on another corridor or on the boundary', () => {
    const boundary = required(
      required(readLayer('base/boundary.geojson').filter(isPolygon)[0]).geometry.coordinates[0],
    );
    for (const corridor of corridors) {
      const { coordinates } = corridor.geometry;
      for (const end of [required(coordinates[0]), required(coordinates.at(-1))]) {
        const onAnother = corridors.some(
          (other) => other !== corridor && measureDistanceToLineMeters(end, other.geometry.coordinates) < 100,
        );
        const tied = onAnother || booleanPointInPolygon(end, c) || measureDistanceToLineMeters(end, boundary) < 200;
        expect(tied, `${corridor.id} at ${end.join(', ')}`).toBe(true);
      }
    }
  });
});
