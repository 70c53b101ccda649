import { kinks, lineString } from '@turf/turf';
import type { LineString, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readGazetteer, readLayer } from '../tools/geodata.ts';
import { isLine, isPolygon, listPositions } from '../tools/geometry-kinds.ts';
import { measureDistanceToLineMeters, measureLengthMeters } from '../tools/plane-measures.ts';
import { sampleLine } from '../tools/sample-line.ts';
import { required } from '../tools/required.ts';

const KNOWN_ROADS = ['江南大道', '浦沿路', '江陵路'];
const SOUTHERN_END_OF_KNOWN_JIANGLING = 30.18;

const parts = readLayer('structure/ring.geojson').filter(isLine);
const roads = readLayer('base/roads.geojson').filter(isLine);
const part = (name: string): Position[] =>
  required(parts.find(({ properties }) => properties['part'] === name)).geometry.coordinates;

describe('the shared ring', () => {
  test('is one closed line of about 21 km that never crosses itself', () => {
    parts.forEach((feature, index) => {
      const next = required(parts[(index + 1) % parts.length]);
      expect(next.geometry.coordinates[0]).toEqual(feature.geometry.coordinates.at(-1));
    });
    const whole = parts.flatMap(({ geometry }) => geometry.coordinates.slice(0, -1));
    const closed = [...whole, required(whole[0])];
    expect(measureLengthMeters(closed)).toBeGreaterThan(20_500);
    expect(measureLengthMeters(closed)).toBeLessThan(22_000);
    expect(kinks(lineString(closed)).features).toHaveLength(0);
  });

  test('runs clockwise over the four roads the plan names, with a joint after each', () => {
    const names = parts.map(({ properties }) => properties['part']);
    expect(names).toEqual(['江南大道', 'joint', '江陵路', 'joint', '冠山路', 'joint', '浦沿路', 'joint']);
  });

  test.each(KNOWN_ROADS)('keeps within 60 m of the known line of %s', (name) => {
    const known = required(readGazetteer<LineString>('road').find(({ properties }) => properties.name === name))
      .geometry.coordinates;
    const stretch = sampleLine(part(name), 20).filter(
      ([, lat]) => name !== '江陵路' || required(lat) >= SOUTHERN_END_OF_KNOWN_JIANGLING,
    );
    expect(stretch.length).toBeGreaterThan(50);
    const farthest = Math.max(...stretch.map((position) => measureDistanceToLineMeters(position, known)));
    expect(farthest).toBeLessThanOrEqual(60);
  });

  test('agrees with 冠山路 of the base map', () => {
    const road = required(roads.find(({ properties }) => properties.item === 'guanshan-road')).geometry.coordinates;
    const farthest = Math.max(
      ...sampleLine(part('冠山路'), 20).map((position) => measureDistanceToLineMeters(position, road)),
    );
    expect(farthest).toBeLessThan(5);
  });

  test('passes north of 冠山', () => {
    const hills = readLayer('base/hills.geojson').filter(isPolygon);
    const hill = hills
      .filter(({ properties }) => properties.name === '冠山')
      .flatMap(({ geometry }) => listPositions(geometry));
    const longitudes = hill.map(([lng]) => required(lng));
    const northFoot = Math.max(...hill.map(([, lat]) => required(lat)));
    const above = sampleLine(part('冠山路'), 20).filter(
      ([lng]) => required(lng) >= Math.min(...longitudes) && required(lng) <= Math.max(...longitudes),
    );
    expect(above.length).toBeGreaterThan(10);
    expect(Math.min(...above.map(([, lat]) => required(lat)))).toBeGreaterThan(northFoot);
  });
});
