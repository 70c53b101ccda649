import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../../src/ingest/read-result.ts';
import { CASES, readCase } from './corpus.ts';

const read = (file: string): Promise<ReadResult> => readCase(CASES.find((entry) => entry.file === file)!);

describe('all shapes of a KML placemark are kept', () => {
  test.each(['kml/two-polygons.kml', 'kml/two-outlines.kml'])('%s holds what kml/multi.kml holds', async (file) => {
    const [{ layer }, multi] = [await read(file), await read('kml/multi.kml')];
    expect(layer!.polygons.polygonStarts).toHaveLength(2 + 1);
    expect(layer!.polygons).toEqual(multi.layer!.polygons);
  });
});

describe('rows and records are neither lost nor made up', () => {
  test.each([
    ['csv/blank-cells.csv', 3],
    ['csv/title.csv', 3],
    ['csv/title-alone.csv', 3],
    ['csv/sep-line-quoted.csv', 3],
    ['structure/sequence-pretty.json', 3],
    ['kml/prefix-undeclared.kml', 1],
  ])('%s has %i features, all usable', async (file, count) => {
    const { features, usable } = await read(file);
    expect([features, usable]).toEqual([count, count]);
  });

  test('a heading under a title names the fields', async () => {
    expect((await read('csv/title.csv')).fields).toEqual(['name', 'code']);
  });
});

describe('features that state another system than the file is read in are not used', () => {
  const listUsable = async (file: string): Promise<boolean[]> =>
    (await read(file)).layer!.features.map(({ usable }) => usable);

  test('the first of two stands', async () => {
    expect(await listUsable('csv/srid-differs.csv')).toEqual([true, false]);
    expect((await read('csv/srid-differs.csv')).crs?.name).toBe('epsg:4549');
  });

  test('most stand', async () => {
    expect(await listUsable('csv/srid-of-most.csv')).toEqual([false, true, true]);
    expect((await read('csv/srid-of-most.csv')).crs?.name).toBe('epsg:4548');
  });

  test('those stand that the reader confirms', async () => {
    expect(await listUsable('crs/lines-differ.ndjson')).toEqual([true, false, true]);
    expect(await listUsable('crs/lines-differ-chosen.ndjson')).toEqual([false, true, false]);
  });

  test('what stands lies where it should', async () => {
    const { coordinates } = (await read('csv/srid-of-most.csv')).layer!.polygons;
    const same = (await read('crs/wgs84.geojson')).layer!.polygons;
    const rest = same.coordinates.slice(-coordinates.length);
    const misses = rest.map((value, i) => Math.abs(value - coordinates[i]!));
    expect(Math.max(...misses) * 111_195).toBeLessThan(0.002);
  });
});
