import type { LineString, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PlanFeature } from '../../src/model/feature.ts';
import { readGazetteer, readLayer } from '../tools/geodata.ts';
import {
  findSharpestBendDegrees,
  measureDistanceMeters,
  measureDistanceToLineMeters,
} from '../tools/plane-measures.ts';

const features = readLayer('base/metro.geojson');
const lines = features.filter((feature): feature is PlanFeature<LineString> => feature.geometry.type === 'LineString');
const stations = features.filter((feature): feature is PlanFeature<Point> => feature.geometry.type === 'Point');
const known = readGazetteer<Point>('metro_station');

const COLOURS = { 1: '#FC0601', 4: '#00AB4F', 5: '#008FA5', 6: '#2249A3', 7: '#793E8C' };

describe('the metro', () => {
  it('has the five lines in the colours of the network', () => {
    expect(Object.fromEntries(lines.map(({ properties }) => [properties['line'], properties['colour']]))).toEqual(
      COLOURS,
    );
    expect(lines.map(({ properties }) => properties.item)).toEqual(
      Object.keys(COLOURS).map((number) => `metro-${number}`),
    );
  });

  it('has every known station once, where it is published', () => {
    expect(stations.map(({ properties }) => properties.name).toSorted()).toEqual(
      known.map(({ properties }) => properties.name).toSorted(),
    );
    for (const { properties, geometry } of known) {
      const station = stations.find((candidate) => candidate.properties.name === properties.name);
      expect(measureDistanceMeters(station?.geometry.coordinates ?? [], geometry.coordinates)).toBeLessThan(
        properties.accuracyM,
      );
      expect(station?.properties['lines']).toEqual(properties.lines);
      expect(station?.properties['interchange']).toBe((properties.lines?.length ?? 0) > 1);
    }
  });

  it('takes each line within 50 m of all its stations', () => {
    for (const { properties, geometry } of lines) {
      const own = known.filter((station) => station.properties.lines?.includes(Number(properties['line'])));
      expect(own.length).toBeGreaterThan(2);
      for (const station of own) {
        const away = measureDistanceToLineMeters(station.geometry.coordinates, geometry.coordinates);
        expect(away, `${properties.name} at ${station.properties.name}`).toBeLessThan(50);
      }
    }
  });

  it('draws smooth lines', () => {
    for (const { properties, geometry } of lines)
      expect(findSharpestBendDegrees(geometry.coordinates), properties.name).toBeLessThan(20);
  });
});
