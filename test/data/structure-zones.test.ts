import { booleanPointInPolygon, difference, featureCollection, intersect } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFeature, readLayer } from '../tools/geodata.ts';
import { isPolygon } from '../tools/geometry-kinds.ts';
import { measurePieces } from '../tools/measure-pieces.ts';
import { measureDistanceToLineMeters } from '../tools/plane-measures.ts';
import { sampleLine } from '../tools/sample-line.ts';
import { required } from '../tools/required.ts';

const zones = readLayer('structure/zones.geojson').filter(isPolygon);
const boundary = required(readLayer('base/boundary.geojson').filter(isPolygon)[0]);
const water = readLayer('base/water.geojson').filter(isPolygon);
const river = required(water.find(({ properties }) => properties['kind'] === 'river'));
const land = required(difference(featureCollection<Polygon>([boundary, river])));
const zone = (id: string) => readFeature<Polygon>('structure/zones.geojson', id);

describe('the three areas', () => {
  test('are numbered in the order of the plan', () => {
    expect(zones.map(({ id, properties }) => [id, properties['slot']])).toEqual([
      ['zone-riverfront', 1],
      ['zone-innovation', 2],
      ['zone-valley', 3],
    ]);
  });

  test('do not overlap', () => {
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const shared = intersect(featureCollection<Polygon>([required(zones[a]), required(zones[b])]));
      expect(measurePieces(shared)).toBeLessThanOrEqual(1);
    }
  });

  test('cover the land and nothing else', () => {
    const covered = zones.reduce((sum, feature) => sum + measurePieces(feature), 0);
    expect(covered / measurePieces(land)).toBeGreaterThan(0.999);
    for (const feature of zones) {
      expect(measurePieces(difference(featureCollection<Polygon | MultiPolygon>([feature, land])))).toBeLessThan(10);
    }
  });

  test('meet in the same vertices: every vertex of one on the edge of another is a vertex of both', () => {
    const strays = zones.flatMap((own) =>
      zones.flatMap((other) => {
        if (own === other) return [];
        const edge = required(other.geometry.coordinates[0]);
        const known = new Set(edge.map(String));
        return required(own.geometry.coordinates[0]).filter(
          (position) => measureDistanceToLineMeters(position, edge) < 0.1 && !known.has(String(position)),
        );
      }),
    );
    expect(strays).toEqual([]);
  });

  test('have the river front along the whole bank, about 1 km deep', () => {
    const bank = readFeature<LineString>('base/roads.geojson', 'road-wentao').geometry.coordinates;
    const front = zone('zone-riverfront');
    for (const position of sampleLine(bank, 200).slice(1, -1))
      expect(booleanPointInPolygon(position, front)).toBe(true);
    const shared = new Set(required(zone('zone-innovation').geometry.coordinates[0]).map(String));
    const innerEdge = required(front.geometry.coordinates[0]).filter((position) => shared.has(String(position)));
    const depths = innerEdge.map((position) => measureDistanceToLineMeters(position, bank));
    expect(depths.length).toBeGreaterThan(50);
    expect(Math.min(...depths)).toBeGreaterThan(700);
    // deepest at the eastern boundary, where the whole of 奥体 belongs to the river front
    expect(Math.max(...depths)).toBeLessThan(1800);
    const mean = depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
    expect(mean).toBeGreaterThan(900);
    expect(mean).toBeLessThan(1200);
  });

  test('have 冠山 and 白马湖 in the south, the middle of the ring in the middle, 奥体 on the river', () => {
    const lake = required(water.find(({ properties }) => properties['kind'] === 'lake'));
    const valleyShare = (feature: Feature<Polygon>): number =>
      measurePieces(intersect(featureCollection([feature, zone('zone-valley')]))) / measurePieces(feature);
    expect(valleyShare(lake)).toBeGreaterThan(0.99);
    expect(valleyShare(readFeature<Polygon>('base/hills.geojson', 'hill-guanshan'))).toBeGreaterThan(0.99);
    const middle = readFeature('structure/strategy.geojson', 'centre-upgrade-radial');
    expect(
      booleanPointInPolygon((middle.geometry as { coordinates: number[] }).coordinates, zone('zone-innovation')),
    ).toBe(true);
    expect(booleanPointInPolygon([120.2285, 30.2265], zone('zone-riverfront'))).toBe(true);
  });
});
