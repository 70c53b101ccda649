import { bbox, booleanIntersects, booleanPointInPolygon } from '@turf/turf';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PlanFeature } from '../../src/model/feature.ts';
import { readLand } from '../../geodata/tools/land.mjs';
import { readFeature, readLayer, shellOf } from '../tools/geodata.ts';
import { isLine, isPolygon } from '../tools/geometry-kinds.ts';
import { listPolygons } from '../tools/list-polygons.ts';
import { measurePieces } from '../tools/measure-pieces.ts';
import { isInside, measureDistanceToLineMeters } from '../tools/plane-measures.ts';
import { required } from '../tools/required.ts';
import { sampleLine } from '../tools/sample-line.ts';

type Area = PlanFeature<Polygon | MultiPolygon>;

const parks: readonly Area[] = readLayer<Polygon | MultiPolygon>('green/sample-parks.geojson');
const blocks: readonly Area[] = readLayer<Polygon | MultiPolygon>('green/sample-blocks.geojson');
const samples = [...parks, ...blocks];
const land = readLand().geometry as Polygon;
const roads = readLayer<LineString>('base/roads.geojson').filter(({ properties }) => properties['class'] !== 'tunnel');
const named = readLayer('green/named-places.geojson').filter(isPolygon);

const areaOf = (feature: Area): number => measurePieces(feature);
const cornersOf = (feature: Area): Position[] => listPolygons(feature).flatMap(({ coordinates }) => coordinates.flat());
const idsOf = (features: readonly Area[]) => features.map(({ id }) => id);
const countWhere = (features: readonly Area[], member: string, ...values: unknown[]): number =>
  features.filter(({ properties }) => values.includes(properties[member])).length;

/** Pairs of features that touch or overlap, as their ids. Boxes first: most pairs are far apart. */
function findMeetings(first: readonly Area[], second: readonly Area[]): string[] {
  const boxed = second.map((feature, index) => ({ feature, index, box: bbox(feature) }));
  return first.flatMap((a, own) => {
    const [west, south, east, north] = bbox(a);
    return boxed
      .filter(({ index }) => first !== second || index > own)
      .filter(({ box }) => box[0] < east && box[2] > west && box[1] < north && box[3] > south)
      .filter(({ feature }) => booleanIntersects(a, feature))
      .map(({ feature }) => `${String(a.id)} ${String(feature.id)}`);
  });
}

/** The lines that come nearer to a feature than they may, or run through it. */
function findNearLines(feature: Area, lines: readonly { line: readonly Position[]; leastMeters: number }[]): unknown[] {
  const [west, south, east, north] = bbox(feature);
  const isNear = ([lng = NaN, lat = NaN]: Position) =>
    lng > west - 0.001 && lng < east + 0.001 && lat > south - 0.001 && lat < north + 0.001;
  return lines.filter(({ line, leastMeters }) => {
    if (!line.some(isNear)) return false;
    const isTooNear = cornersOf(feature).some((corner) => measureDistanceToLineMeters(corner, line) < leastMeters);
    return isTooNear || line.some((place) => isNear(place) && booleanPointInPolygon(place, feature));
  });
}

/** A line with a point every 40 m, so that none can slip through a shape between two corners. */
const dense = (line: Position[]): Position[] => sampleLine(line, 40);

describe('the samples', () => {
  it('say of themselves that they are invented', () => {
    for (const { properties } of samples) {
      const { item, clause, geometryStatus, link, accuracyM, source } = properties;
      expect({ item, clause, geometryStatus, link, accuracyM }).toEqual({
        item: null,
        clause: null,
        geometryStatus: 'synthetic',
        link: 'inferred',
        accuracyM: 9999,
      });
      expect(source).toMatch(/^Invented by a seeded generator to show the check; not a real (park|block)\./);
    }
  });

  it('carry numbers for names, in order', () => {
    parks.forEach(({ id, properties: { name, nameEn } }, index) => {
      const number = String(index + 1).padStart(2, '0');
      expect([id, name, nameEn]).toEqual([`sample-park-${number}`, `样例公园 ${number}`, `Sample park ${number}`]);
    });
    blocks.forEach(({ id, properties: { name, nameEn } }, index) => {
      const number = String(index + 1).padStart(3, '0');
      expect([id, name, nameEn]).toEqual([`sample-block-${number}`, `样例街区 ${number}`, `Sample block ${number}`]);
    });
  });

  // The land is what the river leaves of the district.
  it('lie on the land, clear of the lake and the hills', () => {
    const wrong = samples.filter((feature) => !cornersOf(feature).every((corner) => isInside(corner, land)));
    expect(idsOf(wrong)).toEqual([]);
    const shores = [...readLayer('base/water.geojson'), ...readLayer('base/hills.geojson')]
      .filter(isPolygon)
      .filter(({ properties }) => properties['kind'] !== 'river');
    expect(findMeetings(samples, shores)).toEqual([]);
  });

  it('do not overlap each other or a park known by name', () => {
    expect(findMeetings(samples, samples)).toEqual([]);
    expect(findMeetings(samples, named)).toEqual([]);
  });

  it('keep off the streets', () => {
    const lines = roads.map(({ geometry, properties }) => ({
      line: dense(geometry.coordinates),
      leastMeters: properties['class'] === 'street' ? 10 : 14,
    }));
    expect(idsOf(samples.filter((feature) => findNearLines(feature, lines).length > 0))).toEqual([]);
  });
});

describe('the sample parks', () => {
  const areas = parks.map(areaOf);

  it('are many, of every size up to 12 ha', () => {
    expect(parks.length).toBeGreaterThanOrEqual(48);
    expect(Math.max(...areas)).toBeGreaterThan(10e4);
    expect(Math.max(...areas)).toBeLessThan(12.5e4);
  });

  it.each([400, 5000])('stand close on both sides of %d m²', (bound) => {
    const near = areas.filter((area) => Math.abs(area - bound) < bound * 0.05);
    expect(near.filter((area) => area < bound).length).toBeGreaterThanOrEqual(2);
    expect(near.filter((area) => area >= bound).length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...near.map((area) => Math.abs(area - bound))) / bound).toBeLessThan(0.006);
  });

  it('carry codes of CJJ/T 85-2017, of which some do not count', () => {
    expect(countWhere(parks, 'code', 'G11', 'G12', 'G13', 'G14', 'G2', 'G3', 'EG')).toBe(parks.length);
    for (const code of ['G11', 'G12', 'G13', 'G14']) expect(countWhere(parks, 'code', code), code).toBeGreaterThan(0);
    expect(countWhere(parks, 'code', 'G3')).toBeGreaterThanOrEqual(3);
    expect(countWhere(parks, 'code', 'G2', 'EG')).toBe(2);
  });

  it('are partly planned only', () => {
    expect(countWhere(parks, 'status', 'existing', 'planned')).toBe(parks.length);
    const planned = countWhere(parks, 'status', 'planned');
    expect(planned).toBeGreaterThanOrEqual(4);
    expect(planned).toBeLessThan(parks.length / 4);
  });

  it('have one with a lake in it', () => {
    const holed = parks.filter((park) => listPolygons(park).some(({ coordinates }) => coordinates.length > 1));
    expect(holed).toHaveLength(1);
    const [shell, pond] = required(listPolygons(required(holed[0]))[0]).coordinates;
    const water = measurePieces({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [required(pond).toReversed()] },
    });
    expect(required(pond).every((place) => isInside(place, { type: 'Polygon', coordinates: [required(shell)] }))).toBe(
      true,
    );
    expect(water).toBeGreaterThan(5000);
  });

  it('have one on both banks, and one of two gardens far apart that reach 5,000 m² only together', () => {
    const pieces = parks.filter(({ geometry }) => geometry.type === 'MultiPolygon').map(listPolygons);
    const gaps = pieces.map(([a, b]) =>
      Math.min(...shellOf(required(a)).map((place) => measureDistanceToLineMeters(place, shellOf(required(b))))),
    );
    expect(gaps.filter((gap) => gap < 50)).toHaveLength(1);
    expect(gaps.filter((gap) => gap > 50)).toHaveLength(1);
    const twins = required(pieces[gaps.findIndex((gap) => gap > 50)]);
    const sizes = twins.map((geometry) => measurePieces({ type: 'Feature', properties: {}, geometry }));
    expect(Math.max(...sizes)).toBeLessThan(5000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(5000);
  });

  it('are mostly no boxes', () => {
    const boxes = parks.filter((park) => cornersOf(park).length < 12);
    expect(boxes.length).toBeLessThan(parks.length / 10);
  });
});

describe('the sample blocks', () => {
  it('are many, each the size of a block', () => {
    expect(countWhere(blocks, 'landuse', '070101', '070102')).toBeGreaterThanOrEqual(180);
    for (const block of blocks) {
      expect(areaOf(block) / 1e4, String(block.id)).toBeGreaterThanOrEqual(1.5);
      expect(areaOf(block) / 1e4, String(block.id)).toBeLessThan(9);
    }
  });

  it('are housing for the most part, with a few that do not count', () => {
    expect(countWhere(blocks, 'landuse', '070101', '070102', '0702', '0703', '0901')).toBe(blocks.length);
    for (const use of ['070101', '070102', '0702', '0703', '0901']) {
      expect(countWhere(blocks, 'landuse', use), use).toBeGreaterThan(2);
    }
  });

  it('have residents by their area and use', () => {
    const density: Record<string, number> = { '070101': 140, '070102': 410, '0703': 95, '0702': 0, '0901': 0 };
    for (const block of blocks) {
      const { landuse, population } = block.properties;
      const expected = (areaOf(block) / 1e4) * required(density[String(landuse)]);
      expect(Math.abs(Number(population) - expected), String(block.id)).toBeLessThan(8);
    }
  });

  it('have a few with a school inside, and a few in two pieces', () => {
    const holed = blocks.filter((block) => listPolygons(block).some(({ coordinates }) => coordinates.length > 1));
    expect(holed.length).toBeGreaterThanOrEqual(3);
    const split = blocks.filter(({ geometry }) => geometry.type === 'MultiPolygon');
    expect(split.length).toBeGreaterThanOrEqual(2);
    for (const block of split) expect(listPolygons(block)).toHaveLength(2);
  });

  it('keep off the inner rivers', () => {
    const lines = readLayer('base/waterways.geojson')
      .filter(isLine)
      .map(({ geometry }) => ({ line: dense(geometry.coordinates), leastMeters: 30 }));
    expect(idsOf(blocks.filter((block) => findNearLines(block, lines).length > 0))).toEqual([]);
  });
});

describe('the communities', () => {
  it('are the three subdistricts, with their residents', () => {
    for (const name of ['xixing', 'changhe', 'puyan']) {
      const community = readFeature('green/communities.geojson', `community-${name}`);
      const subdistrict = readFeature('base/subdistricts.geojson', `subdistrict-${name}`);
      expect(community.geometry).toEqual(subdistrict.geometry);
      expect(community.properties['population']).toBe(subdistrict.properties['population']);
    }
    expect(readLayer('green/communities.geojson')).toHaveLength(3);
  });
});
