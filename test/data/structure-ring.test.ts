import { kinks, lineString } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { measureDistanceToLine, measureLength, sampleLine } from '../tools/local-plane.ts';
import { isLine, isPolygon, listPositions, readFeatures } from '../tools/read-geodata.ts';

// Crossings named by public transport stops (2015), WGS84, good to about 50 m.
const KNOWN_ROADS: Readonly<Record<string, readonly Position[]>> = {
  江南大道: [[120.1482, 30.1859], [120.1506, 30.1851], [120.1528, 30.1846], [120.1551, 30.1848], [120.157, 30.1854], [120.1894, 30.1996], [120.2023, 30.2064], [120.2193, 30.2157]],
  浦沿路: [[120.1396, 30.1786], [120.1417, 30.178], [120.1422, 30.1757], [120.1442, 30.1699], [120.1471, 30.1645], [120.149, 30.1635], [120.15, 30.1594]],
  江陵路: [[120.2083, 30.2158], [120.2087, 30.2161], [120.2112, 30.2136], [120.2117, 30.2126], [120.212, 30.2117], [120.2133, 30.201], [120.2136, 30.1893], [120.2134, 30.18]],
}; // prettier-ignore
const SOUTHERN_END_OF_KNOWN_JIANGLING = 30.18;

const parts = readFeatures('structure/ring.geojson').filter(isLine);
const roads = readFeatures('base/roads.geojson').filter(isLine);
const part = (name: string): Position[] =>
  parts.find(({ properties }) => properties['part'] === name)!.geometry.coordinates;

describe('the shared ring', () => {
  test('is one closed line of about 21 km that never crosses itself', () => {
    parts.forEach((feature, index) => {
      const next = parts[(index + 1) % parts.length]!;
      expect(next.geometry.coordinates[0]).toEqual(feature.geometry.coordinates.at(-1));
    });
    const whole = parts.flatMap(({ geometry }) => geometry.coordinates.slice(0, -1));
    const closed = [...whole, whole[0]!];
    expect(measureLength(closed)).toBeGreaterThan(20_500);
    expect(measureLength(closed)).toBeLessThan(22_000);
    expect(kinks(lineString(closed)).features).toHaveLength(0);
  });

  test('runs clockwise over the four roads the plan names, with a joint after each', () => {
    const names = parts.map(({ properties }) => properties['part']);
    expect(names).toEqual(['江南大道', 'joint', '江陵路', 'joint', '冠山路', 'joint', '浦沿路', 'joint']);
  });

  test.each(Object.keys(KNOWN_ROADS))('keeps within 60 m of the known line of %s', (name) => {
    const stretch = sampleLine(part(name), 20).filter(
      ([, lat]) => name !== '江陵路' || lat! >= SOUTHERN_END_OF_KNOWN_JIANGLING,
    );
    expect(stretch.length).toBeGreaterThan(50);
    const farthest = Math.max(...stretch.map((position) => measureDistanceToLine(position, KNOWN_ROADS[name]!)));
    expect(farthest).toBeLessThanOrEqual(60);
  });

  test('agrees with 冠山路 of the base map', () => {
    const road = roads.find(({ properties }) => properties.item === 'guanshan-road')!.geometry.coordinates;
    const farthest = Math.max(
      ...sampleLine(part('冠山路'), 20).map((position) => measureDistanceToLine(position, road)),
    );
    expect(farthest).toBeLessThan(5);
  });

  test('passes north of 冠山', () => {
    const hills = readFeatures('base/hills.geojson').filter(isPolygon);
    const hill = hills
      .filter(({ properties }) => properties.name === '冠山')
      .flatMap(({ geometry }) => listPositions(geometry));
    const longitudes = hill.map(([lng]) => lng!);
    const northFoot = Math.max(...hill.map(([, lat]) => lat!));
    const above = sampleLine(part('冠山路'), 20).filter(
      ([lng]) => lng! >= Math.min(...longitudes) && lng! <= Math.max(...longitudes),
    );
    expect(above.length).toBeGreaterThan(10);
    expect(Math.min(...above.map(([, lat]) => lat!))).toBeGreaterThan(northFoot);
  });
});
