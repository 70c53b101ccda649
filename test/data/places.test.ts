import type { Point, LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readGazetteer, readLayer, readOutline } from '../tools/geodata.ts';
import { isInside, measureDistanceMeters } from '../tools/plane-measures.ts';

const places = readLayer<Point>('base/places.geojson');
const known = readGazetteer<Point>();
const water = readLayer<Polygon | LineString>('base/water.geojson');

const withRank = (rank: number) => places.filter(({ properties }) => properties['rank'] === rank);

describe('the place names', () => {
  it('leave air at the first sight of the map', () => {
    expect(withRank(1).map(({ properties }) => properties.name)).toEqual(['区政府', '西兴', '长河', '浦沿']);
    expect(withRank(2).length).toBeLessThanOrEqual(6);
    expect(withRank(3).length).toBeGreaterThan(20);
  });

  it('hold every village', () => {
    const villages = readGazetteer('village_stop');
    expect(villages).toHaveLength(16);
    for (const { properties } of villages) {
      const name = properties.name.replace(/(西|\(.*\))$/, '');
      const found = places.find((place) => place.properties.name === name);
      expect(found?.properties['rank'], name).toBe(3);
    }
  });

  it('stand where a known point is, within what they say of their accuracy', () => {
    for (const { properties, geometry } of places) {
      const nearest = Math.min(
        ...known
          .filter((fact) => fact.geometry.type === 'Point')
          .map((fact) => measureDistanceMeters(fact.geometry.coordinates, geometry.coordinates)),
      );
      expect(nearest, properties.name).toBeLessThan(properties.accuracyM);
    }
  });

  it('stand on dry land, all in the district but the expo centre across the stream', () => {
    for (const { properties, geometry } of places) {
      const wet = water.filter(
        (body) => body.geometry.type === 'Polygon' && isInside(geometry.coordinates, body.geometry),
      );
      expect(wet, properties.name).toEqual([]);
    }
    const outside = places.filter(({ geometry }) => !isInside(geometry.coordinates, readOutline()));
    expect(outside.map(({ properties }) => properties.name)).toEqual(['国际博览中心']);
  });
});
