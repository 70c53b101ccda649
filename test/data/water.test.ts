import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findKnownPlace, readFeature, readGazetteer, readOutline, readRiver, shellOf } from '../tools/geodata.ts';
import {
  findSharpestBendDegrees,
  isInside,
  measureAreaSquareMeters,
  measureDistanceMeters,
  measureDistanceToLineMeters,
  measureLengthMeters,
} from '../tools/plane-measures.ts';

const river = readRiver();
const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu').geometry;
const outline = readOutline();

describe('the river', () => {
  it('runs off the picture at both ends', () => {
    const shell = shellOf(river);
    const [lngs, lats] = [shell.map(([lng = NaN]) => lng), shell.map(([, lat = NaN]) => lat)];
    expect(Math.min(...lngs)).toBeLessThan(120.08);
    expect(Math.min(...lats)).toBeLessThan(30.12);
    expect(Math.max(...lngs)).toBeGreaterThan(120.25);
    expect(Math.max(...lats)).toBeGreaterThan(30.26);
  });

  it('has its south bank where the bank was read', () => {
    const [bank] = readGazetteer<LineString>('bank_control');
    const away = bank?.geometry.coordinates.map((place) => measureDistanceToLineMeters(place, shellOf(river))) ?? [];
    expect(away).toHaveLength(20);
    expect(Math.max(...away)).toBeLessThan(250);
  });

  it('leaves the stations on its banks dry', () => {
    for (const { geometry, properties } of readGazetteer('metro_station')) {
      if (geometry.type === 'Point') expect(isInside(geometry.coordinates, river), properties.name).toBe(false);
    }
  });

  it('has banks without kinks along the district', () => {
    // outside it the Puyang comes in at an angle, as a tributary does
    const near = shellOf(river).filter(([, lat = NaN]) => lat > 30.138 && lat < 30.245);
    const banks = splitAtGaps(near);
    expect(banks).toHaveLength(2);
    for (const bank of banks) expect(findSharpestBendDegrees(bank)).toBeLessThan(8);
  });
});

describe('the lake', () => {
  it('has about one square kilometre of water, with islands', () => {
    const squareKilometers = measureAreaSquareMeters(lake) / 1e6;
    expect(squareKilometers).toBeGreaterThan(0.85);
    expect(squareKilometers).toBeLessThan(1.15);
    expect(lake.coordinates.length - 1).toBeGreaterThanOrEqual(3);
  });

  it('holds the island of 12.56 ha with a ring path of 1.6 km', () => {
    const hectares = lake.coordinates
      .slice(1)
      .map((ring) => Math.abs(measureAreaSquareMeters({ type: 'Polygon', coordinates: [ring] })) / 1e4);
    expect(Math.max(...hectares)).toBeGreaterThan(10);
    expect(Math.max(...hectares)).toBeLessThan(15);
  });

  it('has a winding shore', () => {
    // a round lake of this size has a shore of about 3.8 km
    expect(measureLengthMeters(shellOf(lake))).toBeGreaterThan(5000);
    expect(findSharpestBendDegrees(shellOf(lake))).toBeLessThan(45);
  });

  it('lies in the district, at the fishing village and near the park', () => {
    for (const place of shellOf(lake)) expect(isInside(place, outline)).toBe(true);
    expect(measureDistanceToLineMeters(findKnownPlace('白马湖渔村(白马湖西北岸)'), shellOf(lake))).toBeLessThan(150);
    expect(measureDistanceToLineMeters(findKnownPlace('白马湖公园'), shellOf(lake))).toBeLessThan(500);
    expect(isInside(findKnownPlace('塘子堰村'), lake)).toBe(false);
  });

  it('has the hill of the old king to its south', () => {
    const hill = readFeature<Polygon>('base/hills.geojson', 'hill-yuewangcheng').geometry;
    const northOfHill = Math.max(...shellOf(hill).map(([, lat = NaN]) => lat));
    const southOfLake = Math.min(...shellOf(lake).map(([, lat = NaN]) => lat));
    expect(northOfHill).toBeLessThan(southOfLake);
  });
});

/** Cuts a list of vertices where the next lies beyond the width of the river. */
function splitAtGaps(places: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  places.forEach((place, index) => {
    const before = places[index - 1];
    if (!before || measureDistanceMeters(before, place) > 900) parts.push([]);
    parts.at(-1)?.push(place);
  });
  return parts;
}
