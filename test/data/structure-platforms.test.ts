import { booleanPointInPolygon, difference, featureCollection } from '@turf/turf';
import type { Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFeature, readLayer } from '../tools/geodata.ts';
import { isPoint, isPolygon } from '../tools/geometry-kinds.ts';
import { measurePieces } from '../tools/measure-pieces.ts';
import { measureAreaSquareMeters, measureDistanceMeters } from '../tools/plane-measures.ts';
import { required } from '../tools/required.ts';

const platforms = readLayer('structure/platforms.geojson');
const earlier = readLayer('structure/platforms-2015.geojson');
const boundary = required(readLayer('base/boundary.geojson').filter(isPolygon)[0]);
const hectares = (file: string, id: string): number =>
  measureAreaSquareMeters(readFeature<Polygon>(`structure/${file}.geojson`, id).geometry) / 1e4;

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
        const gap = measureDistanceMeters(own.geometry.coordinates, other.geometry.coordinates);
        expect(gap, `${own.id} and ${other.id}`).toBeGreaterThan(550);
      }
    });
  });

  test('have each badge inside its own extent', () => {
    for (const extent of [...platforms, ...earlier].filter(isPolygon)) {
      const badge = required(
        [...platforms, ...earlier].find(
          (feature) => isPoint(feature) && feature.properties.item === extent.properties.item,
        ),
      );
      expect(booleanPointInPolygon((badge.geometry as Point).coordinates, extent), String(extent.id)).toBe(true);
    }
  });

  test('hold the stated sizes', () => {
    expect(hectares('platforms', 'fuyang-zone-extent')).toBeCloseTo(580, -1);
    expect(hectares('platforms-2015', 'olympic-expo-city-extent')).toBeCloseTo(584, -1);
    expect(Math.abs(hectares('platforms', 'smart-supply-town-extent') - 270)).toBeLessThan(30);
    expect(Math.abs(hectares('platforms-2015', 'baimahu-eco-city-extent') - 2000)).toBeLessThan(100);
  });

  test('lie across the river or far to the south-west where the plan says so, and else in the district', () => {
    const outside = badges.filter(({ geometry }) => !booleanPointInPolygon(geometry.coordinates, boundary));
    expect(outside.map(({ id }) => id)).toEqual(['north-park', 'fuyang-zone']);
    const government = [120.2086, 30.2115];
    const away = measureDistanceMeters(
      government,
      readFeature<Point>('structure/platforms.geojson', 'fuyang-zone').geometry.coordinates,
    );
    expect(Math.abs(away - 28_000)).toBeLessThan(4000);
    for (const extent of platforms.filter(isPolygon).filter(({ id }) => id !== 'fuyang-zone-extent')) {
      const beyond = difference(featureCollection<Polygon>([extent, boundary]));
      expect(measurePieces(beyond), String(extent.id)).toBeLessThan(10);
    }
  });
});

describe('the core and the two sub-centres', () => {
  test('are where the gazetteer says: 奥体 at its station, 科技城 at the government, the centres west and south-east', () => {
    const at = (id: string) => readFeature<Point>('structure/centres.geojson', id).geometry.coordinates;
    expect(measureDistanceMeters(at('core-olympic'), [120.2285, 30.2265])).toBeLessThan(50);
    expect(measureDistanceMeters(at('core-tech'), [120.2086, 30.2115])).toBeLessThan(500);
    expect(measureDistanceMeters(at('centre-xintiandi'), [120.136, 30.168])).toBeLessThan(500);
    expect(measureDistanceMeters(at('centre-baimahu'), [120.1985, 30.162])).toBeLessThan(500);
  });

  test('have one figure that joins both parts of the core', () => {
    const joined = readFeature<Polygon>('structure/centres.geojson', 'core-joined');
    for (const id of ['core-olympic', 'core-tech']) {
      expect(
        booleanPointInPolygon(readFeature<Point>('structure/centres.geojson', id).geometry.coordinates, joined),
      ).toBe(true);
    }
  });
});
