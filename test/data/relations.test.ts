import type { LineString, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findKnownPlace, readFeature, readOutline, readRiver, readRoadPieces, shellOf } from '../tools/geodata.ts';
import { isInside, measureDistanceMeters, measureDistanceToLineMeters } from '../tools/plane-measures.ts';

const outline = readOutline();
const river = readRiver();
const government = readFeature<Point>('base/places.geojson', 'place-government').geometry.coordinates;
const [guanshanRoad = []] = readRoadPieces('冠山路');

/** Whether the straight way from the district government crosses the river. */
function liesAcrossTheRiver(place: readonly number[]): boolean {
  return Array.from({ length: 200 }, (_, step) => step / 199).some((share) =>
    isInside(
      [0, 1].map((axis) => (government[axis] ?? NaN) * (1 - share) + (place[axis] ?? NaN) * share),
      river,
    ),
  );
}

describe('what lies where', () => {
  it('the district lies on the south-east bank', () => {
    expect(isInside(government, outline)).toBe(true);
    expect(isInside(government, river)).toBe(false);
    const northWest = [(government[0] as number) - 0.02, (government[1] as number) + 0.025];
    expect(isInside(northWest, outline)).toBe(false);
    expect(liesAcrossTheRiver(northWest)).toBe(true);
  });

  it('江北 and the corridor lie across the river, 萧山 does not', () => {
    expect(liesAcrossTheRiver(findKnownPlace('江北科技园'))).toBe(true);
    expect(liesAcrossTheRiver(findKnownPlace('城西科创大走廊(东端)'))).toBe(true);
    expect(liesAcrossTheRiver(findKnownPlace('博奥路站'))).toBe(false);
  });

  it('富阳 is about 28 km to the south-west, and its point is on land', () => {
    const fuyang = findKnownPlace('富阳特别合作区(富春湾新城)');
    expect(Math.abs(measureDistanceMeters(government, fuyang) - 28000)).toBeLessThan(4000);
    expect((fuyang[0] ?? NaN) < (government[0] ?? NaN) && (fuyang[1] ?? NaN) < (government[1] ?? NaN)).toBe(true);
    expect(isInside(fuyang, river)).toBe(false);
  });

  it('三江汇流 is the south-west corner, where three rivers come together in the drawing', () => {
    const corner = findKnownPlace('三江汇流区块(滨江)');
    expect(measureDistanceToLineMeters(corner, shellOf(outline))).toBeLessThan(800);
    // the Fuchun from the west, the Puyang from the south-east, the Qiantang going north
    for (const reach of [
      [120.08, 30.0695],
      [120.2, 30.083],
      [120.1208, 30.1803],
    ])
      expect(isInside(reach, river)).toBe(true);
  });

  it('奥体 is in the north-east at its station, 白马湖 in the south-east', () => {
    const stadium = readFeature<Point>('base/places.geojson', 'place-olympic-stadium').geometry.coordinates;
    expect(measureDistanceMeters(stadium, findKnownPlace('奥体中心站'))).toBeLessThan(800);
    expect(stadium.every((value, axis) => value > (government[axis] ?? NaN))).toBe(true);
    const lake = readFeature<Polygon>('base/water.geojson', 'lake-baimahu').geometry;
    const middle = [(120.12 + 120.23) / 2, (30.137 + 30.24) / 2];
    for (const [lng = NaN, lat = NaN] of shellOf(lake))
      expect(lng > (middle[0] ?? NaN) && lat < (middle[1] ?? NaN)).toBe(true);
  });

  it('智慧新天地 lies by the river between it and 浦沿路', () => {
    const place = findKnownPlace('智慧新天地');
    expect(measureDistanceToLineMeters(place, shellOf(river))).toBeLessThan(1200);
    const [puyan = []] = readRoadPieces('浦沿路');
    expect(place[0]).toBeLessThan(Math.min(...puyan.map(([lng = NaN]) => lng)));
  });

  it('the four roads of the ring enclose the middle of the district', () => {
    const north = readFeature<LineString>('base/roads.geojson', 'road-jiangnan').geometry.coordinates;
    const east = readFeature<LineString>('base/roads.geojson', 'road-jiangling').geometry.coordinates;
    const middle = findKnownPlace('长河街道');
    expect(Math.max(...guanshanRoad.map(([, lat = NaN]) => lat))).toBeLessThan(middle[1] ?? NaN);
    expect(Math.max(...north.map(([, lat = NaN]) => lat))).toBeGreaterThan(middle[1] ?? NaN);
    expect(measureDistanceToLineMeters([120.212, 30.2117], north)).toBeLessThan(60);
    expect(measureDistanceToLineMeters([120.212, 30.2117], east)).toBeLessThan(60);
  });
});
