import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateFeatureCollection } from '../../../src/ingest/validate-feature-collection.ts';

const GEODATA = join(import.meta.dirname, '..', '..', '..', 'geodata');
const shell = [
  [120, 30],
  [121, 30],
  [121, 31],
  [120, 30],
];
const feature = (geometry: unknown, more = {}) => ({ type: 'Feature', properties: {}, geometry, ...more });
const check = (...features: unknown[]) =>
  validateFeatureCollection({ type: 'FeatureCollection', features }, 'layer').map(({ code, index }) => [code, index]);

test('every type of geometry is sound', () => {
  expect(
    check(
      feature({ type: 'Point', coordinates: [120, 30] }),
      feature({ type: 'LineString', coordinates: shell }),
      feature({ type: 'MultiLineString', coordinates: [shell] }),
      feature({ type: 'Polygon', coordinates: [shell] }),
      feature({ type: 'MultiPolygon', coordinates: [[shell]] }),
    ),
  ).toEqual([]);
});

describe('a fault is named with its feature', () => {
  test.each<[string, unknown]>([
    ['feature-invalid', null],
    ['feature-invalid', { type: 'Point', coordinates: [1, 2] }],
    ['geometry-missing', feature(null)],
    ['geometry-type-unknown', feature({ type: '__proto__', coordinates: [] })],
    ['geometry-type-unknown', feature({ type: 'toString' })],
    ['geometry-malformed', feature({ type: 'Polygon', coordinates: shell })],
    ['geometry-malformed', feature({ type: 'Point', coordinates: ['120', '30'] })],
    ['geometry-malformed', feature({ type: 'Point' })],
    ['geometry-empty', feature({ type: 'Polygon', coordinates: [] })],
    ['position-not-finite', feature({ type: 'Point', coordinates: [NaN, 30] })],
    ['position-out-of-range', feature({ type: 'Point', coordinates: [40519000, 3342000] })],
    ['ring-unclosed', feature({ type: 'Polygon', coordinates: [[...shell.slice(0, 3), [120, 30.5]]] })],
    [
      'ring-too-short',
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [120, 30],
            [121, 30],
            [120, 30],
          ],
        ],
      }),
    ],
    ['properties-invalid', { ...feature({ type: 'Point', coordinates: [1, 2] }), properties: [] }],
  ])('%s %#', (code, faulty) => {
    expect(check(feature({ type: 'Point', coordinates: [1, 2] }), faulty)).toEqual([[code, 1]]);
  });

  test('an id given twice', () => {
    const point = feature({ type: 'Point', coordinates: [1, 2] }, { id: 'a' });
    expect(check(point, point)).toEqual([['duplicate-id', 1]]);
  });

  test('something that is no collection', () => {
    expect(validateFeatureCollection([], 'layer').map(({ code }) => code)).toEqual(['geojson-not-an-object']);
    const codesOf = (type: string) => validateFeatureCollection({ type }, 'layer').map(({ code }) => code);
    expect(codesOf('Coverage')).toEqual(['geojson-type-unknown']);
    expect(codesOf('Topology')).toEqual(['format-not-read']);
  });
});

test('the map\u2019s own layers are sound', () => {
  const files = readdirSync(GEODATA, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.geojson'));
  for (const file of files) {
    if (!statSync(join(GEODATA, file)).isFile()) continue;
    const data: unknown = JSON.parse(readFileSync(join(GEODATA, file), 'utf8'));
    expect(validateFeatureCollection(data, file), file).toEqual([]);
  }
});
