import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  findKnownPlace,
  readFeature,
  readGazetteer,
  readLayer,
  readRiver,
  readRoadPieces,
  shellOf,
} from '../tools/geodata.ts';
import {
  findSharpestBendDegrees,
  isInside,
  measureDistanceMeters,
  measureDistanceToLineMeters,
  measureLengthMeters,
} from '../tools/plane-measures.ts';

const roads = readLayer<LineString>('base/roads.geojson');
const hill = readFeature<Polygon>('base/hills.geojson', 'hill-guanshan').geometry;

/** Other names under which the drawing continues a road of the gazetteer: bridges and tunnels are features of their own. */
const CONTINUATIONS: Readonly<Record<string, readonly string[]>> = {
  时代大道: ['复兴大桥（四桥）', '冠山隧道'],
  复兴大桥: ['时代大道'],
};

function distanceToRoad(place: Position, name: string): number {
  const names = roads
    .map(({ properties }) => properties.name)
    .filter((own) => own.startsWith(name) || CONTINUATIONS[name]?.includes(own));
  return Math.min(...names.flatMap(readRoadPieces).map((piece) => measureDistanceToLineMeters(place, piece)));
}

function itemOf(name: string): (string | null)[] {
  return [
    ...new Set(roads.filter(({ properties }) => properties.name === name).map(({ properties }) => properties.item)),
  ];
}

describe('the roads', () => {
  it('are at least twenty, in every class the map draws', () => {
    expect(new Set(roads.map(({ properties }) => properties.name)).size).toBeGreaterThanOrEqual(20);
    const classes = new Set(roads.map(({ properties }) => properties['class']));
    expect([...classes].toSorted()).toEqual(['arterial', 'bridge', 'expressway', 'railway', 'street', 'tunnel']);
  });

  it.each(
    readGazetteer<LineString>('road', 'bridge').map(({ properties, geometry }) => ({
      ...properties,
      known: geometry.coordinates,
    })),
  )('$name keeps to its known stops', ({ name, accuracyM, known }) => {
    // a stop stands beside its road and not on it: some lie further off than the point itself is unsure
    const away = known.map((place) => distanceToRoad(place, name.replace(/[(/].*$/, '')));
    expect(away.filter((meters) => meters <= accuracyM).length / away.length).toBeGreaterThanOrEqual(0.75);
    expect(Math.max(...away)).toBeLessThan(2.5 * accuracyM);
  });

  it('have the jitter of the stops taken out', () => {
    for (const { id, geometry } of roads) {
      expect(findSharpestBendDegrees(geometry.coordinates), String(id)).toBeLessThan(40);
      for (const [index, place] of geometry.coordinates.entries()) {
        const before = geometry.coordinates[index - 1];
        if (before) expect(measureDistanceMeters(before, place), String(id)).toBeGreaterThan(0.1);
      }
    }
  });

  it('carry the items of the plan', () => {
    expect(itemOf('江南大道')).toEqual(['jiangnan-avenue']);
    expect(itemOf('冠山路')).toEqual(['guanshan-road']);
    for (const name of ['彩虹快速路', '时代大道', '风情大道']) expect(itemOf(name)).toEqual(['expressways']);
    expect(itemOf('江陵路')).toEqual([null]);
  });

  it('say that which road is an expressway is our reading', () => {
    for (const { properties } of roads.filter((road) => road.properties.item === 'expressways'))
      expect(properties.link).toBe('inferred');
  });
});

describe('where the roads lie', () => {
  it('冠山路 links 浦沿路 and 江陵路 north of the hill', () => {
    const [course = []] = readRoadPieces('冠山路');
    expect(
      Math.min(...readRoadPieces('浦沿路').map((piece) => measureDistanceToLineMeters(course[0] ?? [], piece))),
    ).toBeLessThan(60);
    expect(
      Math.min(...readRoadPieces('江陵路').map((piece) => measureDistanceToLineMeters(course.at(-1) ?? [], piece))),
    ).toBeLessThan(60);
    const overHill = course.filter(([lng = NaN]) =>
      shellOf(hill).some(([other = NaN]) => Math.abs(other - lng) < 0.001),
    );
    const topOfHill = Math.max(...shellOf(hill).map(([, lat = NaN]) => lat));
    expect(overHill.length).toBeGreaterThan(2);
    for (const [, lat = NaN] of overHill) expect(lat).toBeGreaterThan(topOfHill);
  });

  it('the tunnel of 时代大道 goes under the hill and no other road crosses it', () => {
    const tunnel = readFeature<LineString>('base/roads.geojson', 'road-guanshan-tunnel').geometry.coordinates;
    const middle = [0, 1].map((axis) => ((tunnel[0]?.[axis] ?? NaN) + (tunnel.at(-1)?.[axis] ?? NaN)) / 2);
    expect(isInside(middle, hill)).toBe(true);
    for (const end of [tunnel[0] ?? [], tunnel.at(-1) ?? []]) expect(isInside(end, hill)).toBe(false);
    for (const { id, geometry } of roads.filter((road) => road.id !== 'road-guanshan-tunnel')) {
      const under = geometry.coordinates.filter((place) => isInside(place, hill));
      expect(under, String(id)).toEqual([]);
    }
  });

  it('闻涛路 follows the south bank for most of its 17 km', () => {
    const [course = []] = readRoadPieces('闻涛路');
    expect(measureLengthMeters(course)).toBeGreaterThan(15000);
    expect(measureLengthMeters(course)).toBeLessThan(18500);
    for (const place of course) {
      expect(isInside(place, readRiver())).toBe(false);
      expect(measureDistanceToLineMeters(place, shellOf(readRiver()))).toBeLessThan(120);
    }
  });

  it('the railway runs between 滨康路 and 滨文路', () => {
    const railway = readFeature<LineString>('base/roads.geojson', 'railway-hukun').geometry.coordinates;
    const inTheMiddle = railway.filter(([lng = NaN, lat = NaN]) => lng > 120.16 && lng < 120.2 && lat < 30.2);
    expect(inTheMiddle.length).toBeGreaterThan(0);
    for (const [, lat = NaN] of inTheMiddle) {
      expect(lat).toBeGreaterThan(30.1765);
      expect(lat).toBeLessThan(30.1835);
    }
  });

  it('彩虹快速路 runs along 滨文路, 3.26 km of it in a tunnel', () => {
    const tunnel = readFeature<LineString>('base/roads.geojson', 'road-caihong-tunnel').geometry.coordinates;
    expect(Math.abs(measureLengthMeters(tunnel) - 3260)).toBeLessThan(100);
    for (const place of tunnel) expect(distanceToRoad(place, '滨文路')).toBeLessThan(5);
  });

  it('every bridge spans the whole river', () => {
    const bridges = roads.filter(({ properties }) => properties['class'] === 'bridge');
    expect(bridges).toHaveLength(4);
    for (const { id, geometry } of bridges) {
      const ends = [geometry.coordinates[0] ?? [], geometry.coordinates.at(-1) ?? []];
      for (const end of ends) expect(isInside(end, readRiver()), String(id)).toBe(false);
      expect(measureLengthMeters(geometry.coordinates)).toBeGreaterThan(1000);
    }
  });

  it('长江南路 leads to the lake without getting wet', () => {
    const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu').geometry;
    const dry: Polygon = { type: 'Polygon', coordinates: [shellOf(lake)] };
    const [course = []] = readRoadPieces('长江南路');
    for (const place of course) expect(isInside(place, dry)).toBe(false);
    expect(measureDistanceToLineMeters(findKnownPlace('塘子堰村'), course)).toBeLessThan(100);
  });
});
