import { booleanPointInPolygon, difference, featureCollection } from '@turf/turf';
import type { Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { measureDistance, measureRingArea } from '../tools/local-plane.ts';
import { isPoint, isPolygon, pickFeature, readFeatures } from '../tools/read-geodata.ts';

const platforms = readFeatures('structure/platforms.geojson');
const earlier = readFeatures('structure/platforms-2015.geojson');
const centres = readFeatures('structure/centres.geojson');
const boundary = readFeatures('base/boundary.geojson').filter(isPolygon)[0]!;
const hectares = (id: string): number =>
  measureRingArea(pickFeature<Polygon>([...platforms, ...earlier], id).geometry.coordinates[0]!) / 1e4;

describe('the nine platforms', () => {
  const badges = platforms.filter(isPoint);

  test('stand in the order of the plan, the ninth once for each subdistrict', () => {
    expect(badges.map(({ properties }) => properties['no'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9]);
    expect(new Set(badges.map(({ properties }) => properties.item)).size).toBe(9);
  });

  // a badge of 28 px is 460 m wide at zoom 12, where a pixel is 16.5 m
  test.each([
    ['2021', platforms],
    ['2015', earlier],
  ])('of %s have badges that do not touch at zoom 12', (_, features) => {
    const points = features.filter(isPoint);
    points.forEach((own, index) => {
      for (const other of points.slice(index + 1)) {
        const gap = measureDistance(own.geometry.coordinates, other.geometry.coordinates);
        expect(gap, `${own.id} and ${other.id}`).toBeGreaterThan(550);
      }
    });
  });

  test('have each badge inside its own extent', () => {
    for (const extent of [...platforms, ...earlier].filter(isPolygon)) {
      const badge = [...platforms, ...earlier].find(
        (feature) => isPoint(feature) && feature.properties.item === extent.properties.item,
      )!;
      expect(booleanPointInPolygon((badge.geometry as Point).coordinates, extent), String(extent.id)).toBe(true);
    }
  });

  test('hold the stated sizes', () => {
    expect(hectares('fuyang-zone-extent')).toBeCloseTo(580, -1);
    expect(hectares('olympic-expo-city-extent')).toBeCloseTo(584, -1);
    expect(Math.abs(hectares('smart-supply-town-extent') - 270)).toBeLessThan(30);
    expect(Math.abs(hectares('baimahu-eco-city-extent') - 2000)).toBeLessThan(100);
  });

  test('lie across the river or far to the south-west where the plan says so, and else in the district', () => {
    const outside = badges.filter(({ geometry }) => !booleanPointInPolygon(geometry.coordinates, boundary));
    expect(outside.map(({ id }) => id)).toEqual(['north-park', 'fuyang-zone']);
    const government = [120.2086, 30.2115];
    const away = measureDistance(government, pickFeature<Point>(platforms, 'fuyang-zone').geometry.coordinates);
    expect(Math.abs(away - 28_000)).toBeLessThan(4000);
    for (const extent of platforms.filter(isPolygon).filter(({ id }) => id !== 'fuyang-zone-extent')) {
      const beyond = difference(featureCollection<Polygon>([extent, boundary]));
      expect(beyond === null || measureRingArea((beyond.geometry as Polygon).coordinates[0]!) < 10).toBe(true);
    }
  });
});

describe('the core and the two sub-centres', () => {
  test('are where the gazetteer says: 奥体 at its station, 科技城 at the government, the centres west and south-east', () => {
    const at = (id: string) => pickFeature<Point>(centres, id).geometry.coordinates;
    expect(measureDistance(at('core-olympic'), [120.2285, 30.2265])).toBeLessThan(50);
    expect(measureDistance(at('core-tech'), [120.2086, 30.2115])).toBeLessThan(500);
    expect(measureDistance(at('centre-xintiandi'), [120.136, 30.168])).toBeLessThan(500);
    expect(measureDistance(at('centre-baimahu'), [120.1985, 30.162])).toBeLessThan(500);
  });

  test('have one figure that joins both parts of the core', () => {
    const joined = pickFeature<Polygon>(centres, 'core-joined');
    for (const id of ['core-olympic', 'core-tech']) {
      expect(booleanPointInPolygon(pickFeature<Point>(centres, id).geometry.coordinates, joined)).toBe(true);
    }
  });
});
