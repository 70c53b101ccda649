import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findKnownPlace, readFeature, readLayer, readOutline, readRiver, shellOf } from '../tools/geodata.ts';
import { findSharpestBendDegrees, measureDistanceToLineMeters } from '../tools/plane-measures.ts';

const waterways = readLayer<LineString>('base/waterways.geojson');
const hills = readLayer<Polygon>('base/hills.geojson');
const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu').geometry;

function courseOf(name: string): Position[] {
  const found = waterways.find(({ properties }) => properties.name === name);
  if (!found) throw new Error(`no waterway is called "${name}"`);
  return found.geometry.coordinates;
}

describe('the inner rivers', () => {
  it('are those that published texts name', () => {
    const names = ['北塘河', '官河', '解放河', '铁路河', '新浦河', '十甲河', '西永久河', '东永久河', '七甲河'];
    expect(waterways.map(({ properties }) => properties.name).toSorted()).toEqual(names.toSorted());
  });

  it('say how unsure they are where only a text names them', () => {
    const surer = waterways
      .filter(({ properties }) => properties.accuracyM < 500)
      .map(({ properties }) => properties.name);
    expect(surer.toSorted()).toEqual(['七甲河', '官河'].toSorted());
    for (const { properties } of waterways) expect(properties.geometryStatus).toBe('schematic');
  });

  it('bend gently', () => {
    for (const { properties, geometry } of waterways) {
      expect(findSharpestBendDegrees(geometry.coordinates), properties.name).toBeLessThan(25);
    }
  });

  it('pass the places they are known by', () => {
    const lovePark = [120.198, 30.198];
    expect(measureDistanceToLineMeters(lovePark, courseOf('北塘河'))).toBeLessThan(200);
    expect(measureDistanceToLineMeters(findKnownPlace('北塘头(北塘河)'), courseOf('北塘河'))).toBeLessThan(200);
    const canalBridge = findKnownPlace('官河桥(西兴官河/浙东运河源头旁)');
    expect(measureDistanceToLineMeters(canalBridge, courseOf('官河'))).toBeLessThan(50);
    expect(measureDistanceToLineMeters(findKnownPlace('西兴古镇'), courseOf('官河'))).toBeLessThan(500);
  });

  it.each(['新浦河', '十甲河', '西永久河', '东永久河'])('%s runs from the hills or the lake to the river', (name) => {
    const course = courseOf(name);
    const source = course[0] ?? [];
    const mouth = course.at(-1) ?? [];
    const highGround = [...hills.map(({ geometry }) => shellOf(geometry)), shellOf(lake)];
    expect(Math.min(...highGround.map((shore) => measureDistanceToLineMeters(source, shore)))).toBeLessThan(150);
    expect(measureDistanceToLineMeters(mouth, shellOf(readRiver()))).toBeLessThan(150);
  });

  it('七甲河 is the line between the districts in the north-east', () => {
    for (const place of courseOf('七甲河')) {
      expect(measureDistanceToLineMeters(place, shellOf(readOutline()))).toBeLessThan(20);
    }
  });

  it('铁路河 keeps beside the railway', () => {
    const railway = readFeature<LineString>('base/roads.geojson', 'railway-hukun').geometry.coordinates;
    for (const place of courseOf('铁路河')) {
      const away = measureDistanceToLineMeters(place, railway);
      expect(away).toBeGreaterThan(40);
      expect(away).toBeLessThan(120);
    }
  });
});
