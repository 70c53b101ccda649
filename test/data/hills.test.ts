import type { Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findKnownPlace, readFeature, readGazetteer, readLayer, shellOf } from '../tools/geodata.ts';
import { isInside, measureAreaSquareMeters, measureLengthMeters } from '../tools/plane-measures.ts';

const hills = readLayer<Polygon>('base/hills.geojson');
const guanshan = readFeature<Polygon>('base/hills.geojson', 'hill-guanshan').geometry;

describe('the hills', () => {
  it('are the four that published texts name', () => {
    const names = hills.filter(({ properties }) => properties['level'] === 1).map(({ properties }) => properties.name);
    expect(names).toEqual(['冠山', '回龙山', '紫红岭', '越王城山余脉']);
  });

  it('have each a higher contour inside the foot', () => {
    for (const upper of hills.filter(({ properties }) => properties['level'] === 2)) {
      const foot = readFeature<Polygon>('base/hills.geojson', String(upper.id).replace(/-upper$/, ''));
      expect(foot.properties.name).toBe(upper.properties.name);
      for (const place of shellOf(upper.geometry)) expect(isInside(place, foot.geometry)).toBe(true);
      expect(measureAreaSquareMeters(upper.geometry)).toBeLessThan(0.6 * measureAreaSquareMeters(foot.geometry));
    }
  });

  it('leave every village, school and street of houses on level ground', () => {
    const places = readGazetteer<Point>('village_stop', 'school', 'town', 'residential', 'metro_station');
    expect(places.length).toBeGreaterThan(40);
    for (const { properties, geometry } of places) {
      const under = hills.filter((hill) => isInside(geometry.coordinates, hill.geometry)).map(({ id }) => id);
      expect(under, properties.name).toEqual([]);
    }
  });
});

describe('Guan Hill', () => {
  it('can be walked round in two to three kilometres', () => {
    const meters = measureLengthMeters(shellOf(guanshan));
    expect(meters).toBeGreaterThan(2000);
    expect(meters).toBeLessThan(3000);
  });

  it('lies inside the bus loop of the four villages', () => {
    const stops = ['山二村', '山一村', '章苏家', '长一村'].map(findKnownPlace);
    const loop: Polygon = { type: 'Polygon', coordinates: [[...stops, stops[0] ?? []]] };
    const middle = findMiddle(guanshan);
    expect(isInside(middle, loop)).toBe(true);
    const inside = shellOf(guanshan).filter((place) => isInside(place, loop));
    expect(inside.length / shellOf(guanshan).length).toBeGreaterThan(0.9);
  });
});

function findMiddle(polygon: Polygon): [number, number] {
  const shell = shellOf(polygon).slice(1);
  const mean = (axis: 0 | 1): number => shell.reduce((sum, place) => sum + (place[axis] ?? NaN), 0) / shell.length;
  return [mean(0), mean(1)];
}
