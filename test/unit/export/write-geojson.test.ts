import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { writeGeojson } from '../../../src/export/write-geojson.ts';

const SQUARE: Position[] = [
  [120, 30],
  [121, 30],
  [121, 31],
  [120, 31],
  [120, 30],
];
const HOLE: Position[] = [
  [120.2, 30.2],
  [120.4, 30.2],
  [120.4, 30.4],
  [120.2, 30.4],
  [120.2, 30.2],
];

function write(...coordinates: Position[][][]): FeatureCollection {
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
  const features = [{ type: 'Feature' as const, properties: { name: 'a' }, geometry }];
  return JSON.parse(writeGeojson({ type: 'FeatureCollection', features })) as FeatureCollection;
}

describe('writeGeojson', () => {
  it('winds shells counter-clockwise and holes clockwise, however they come', () => {
    const expected = { type: 'Polygon', coordinates: [SQUARE, HOLE.toReversed()] };
    for (const rings of [
      [SQUARE, HOLE],
      [SQUARE, HOLE.toReversed()],
    ]) {
      expect(write([rings[0]!, rings[1]!]).features[0]!.geometry).toEqual(expected);
    }
    expect(write([SQUARE.toReversed()]).features[0]!.geometry).toEqual({ type: 'Polygon', coordinates: [SQUARE] });
  });

  it('writes at most eight decimals, and no point twice in a row', () => {
    const ring = [
      [120.123456789, 30],
      [120.1234567891, 30],
      [121, 30],
      [121, 31],
      [120.123456789, 30],
    ];
    const { coordinates } = write([ring]).features[0]!.geometry as { coordinates: Position[][] };
    expect(coordinates[0]).toEqual([
      [120.12345679, 30],
      [121, 30],
      [121, 31],
      [120.12345679, 30],
    ]);
  });

  it('closes an open ring', () => {
    expect(write([SQUARE.slice(0, -1)]).features[0]!.geometry).toEqual({ type: 'Polygon', coordinates: [SQUARE] });
  });

  it('drops what rounding leaves without area, and keeps the feature', () => {
    const speck = [
      [120, 30],
      [120.000000001, 30],
      [120, 30.000000001],
      [120, 30],
    ];
    expect(write([SQUARE], [speck]).features[0]!.geometry.type).toBe('Polygon');
    expect(write([SQUARE, speck]).features[0]!.geometry).toEqual({ type: 'Polygon', coordinates: [SQUARE] });
    expect(write([speck, HOLE]).features[0]).toEqual({ type: 'Feature', properties: { name: 'a' }, geometry: null });
  });

  it('keeps several parts, ids and foreign members', () => {
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[SQUARE], [HOLE]] };
    const text = writeGeojson(
      { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'x', properties: {}, geometry }] },
      { note: '"quoted"' },
    );
    expect(JSON.parse(text)).toEqual({
      type: 'FeatureCollection',
      note: '"quoted"',
      features: [{ type: 'Feature', id: 'x', properties: {}, geometry }],
    });
    expect(JSON.parse(writeGeojson({ type: 'FeatureCollection', features: [] }))).toMatchObject({ features: [] });
  });
});
