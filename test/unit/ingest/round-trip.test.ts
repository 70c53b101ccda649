import { describe, expect, test } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import type { CoverageResult } from '../../../src/coverage/result.ts';
import { collectLayer } from '../../../src/export/collect-layer.ts';
import { writeGeojson } from '../../../src/export/write-geojson.ts';
import { createPlane, projectPositions } from '../../../src/geometry/plane.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import type { ReadOptions, ReadResult } from '../../../src/ingest/read-result.ts';
import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import type { LayerRole } from '../../../src/model/vocabulary.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { GARDEN_CITY } from '../coverage/invented.ts';

type Ring = readonly (readonly [x: number, y: number])[];

/** A blob of metres in the zone of 120° E, with a hole in every third; no vertex is round in degrees. */
function makeRings(random: () => number, index: number, radius: number): Ring[] {
  const [x, y] = [519_000 + 4000 * random(), 3_342_000 + 4000 * random()];
  const draw = (reach: number, turn: 1 | -1): Ring => {
    const corners = Array.from({ length: 9 }, (_, i) => {
      const angle = (turn * 2 * Math.PI * i) / 9;
      const distance = reach * (0.8 + 0.2 * random());
      return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
    });
    return [...corners, corners[0]!];
  };
  return index % 3 === 0 ? [draw(radius, 1), draw(radius / 4, -1)] : [draw(radius, 1)];
}

function makeText(seed: number, count: number, radius: number, properties: (index: number) => object): string {
  const random = seededRandom(seed);
  const features = Array.from({ length: count }, (_, index) => ({
    type: 'Feature',
    id: `f${index}`,
    properties: properties(index),
    geometry: { type: 'Polygon', coordinates: makeRings(random, index, radius) },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function joinTexts(...texts: readonly string[]): string {
  const collections = texts.map((text) => JSON.parse(text) as { readonly features: readonly object[] });
  return JSON.stringify({ type: 'FeatureCollection', features: collections.flatMap(({ features }) => features) });
}

const read = (text: string, options: ReadOptions): Promise<ReadResult> =>
  readLayer(new TextEncoder().encode(text), 'layer.geojson', options);

const writeAgain = (layer: PolygonLayer, role: LayerRole): Promise<ReadResult> =>
  read(writeGeojson(collectLayer(layer)), { role });

function cover(parks: ReadResult, residential: ReadResult): CoverageResult {
  const result = computeCoverage({ parks: parks.layer!, residential: residential.layer!, standard: GARDEN_CITY });
  if (result.outcome !== 'done') throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

describe('a layer written as GeoJSON and read again', () => {
  test.each([1, 2, 3, 4, 5])('gives the same coverage to a millionth (seed %i)', async (seed) => {
    // no park is near 400 or 5,000 m²: they are of about 1,500 and 20,000
    const zone = { crs: 'epsg:4549' } as const;
    const small = makeText(seed, 30, 25, (i) => ({ name: `公园${i}`, code: i % 5 ? 'G14' : 'XG' }));
    const large = makeText(seed + 100, 6, 90, (i) => ({ name: `大公园${i}`, status: i % 3 ? '现状' : '规划' }));
    const parks = await read(joinTexts(small, large), { ...zone, role: 'parks' });
    const blocks = await read(
      makeText(seed + 200, 80, 60, (i) => ({ landuse: i % 9 ? 'R2' : 'B1', population: 100 * i })),
      { ...zone, role: 'residential' },
    );
    const before = cover(parks, blocks);
    const after = cover(await writeAgain(parks.layer!, 'parks'), await writeAgain(blocks.layer!, 'residential'));
    expect(before.readings.tiered.ratio!).toBeGreaterThan(0.05);
    expect(before.readings.tiered.ratio!).toBeLessThan(0.95);
    for (const reading of ['tiered', 'green300', 'park500', 'both'] as const) {
      expect(Math.abs(after.readings[reading].ratio! - before.readings[reading].ratio!)).toBeLessThan(1e-6);
    }
    expect(after.population!.total).toBe(before.population!.total);
    expect(after.parks.items.map(({ reason }) => reason)).toEqual(before.parks.items.map(({ reason }) => reason));
  });

  test('keeps names, codes, ids and what was mended, and a place for what had no shape', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'a', properties: { 名称: '江南公园', 绿地类型: 'G11' }, geometry: null },
        {
          type: 'Feature',
          id: 'b',
          properties: { 名称: '=公园"', 绿地类型: 'G14' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [120.2, 30.2],
                [120.21, 30.21],
                [120.21, 30.2],
                [120.2, 30.21],
                [120.2, 30.2],
              ],
            ],
          },
        },
      ],
    });
    const first = await read(text, {});
    const again = await writeAgain(first.layer!, 'parks');
    const describeLayer = ({ layer }: ReadResult) =>
      layer!.features.map(({ id, name, code, usable }) => [id, name, code, usable]);
    expect(describeLayer(again)).toEqual([
      ['a', '江南公园', 'G11', false],
      ['b', '=公园"', 'G14', true],
    ]);
    expect(describeLayer(again)).toEqual(describeLayer(first));
    expect(collectLayer(first.layer!).features.map(({ properties }) => properties.repaired)).toEqual([undefined, true]);
    expect(again.counts['ring-crosses-itself']).toBeUndefined();
  });
});

test('metres of the run’s own plane come back from degrees to less than a thousandth of a millimetre', async () => {
  const text = makeText(9, 200, 60, () => ({}));
  const { source, layer, crs } = await read(text, { crs: 'epsg:4549' });
  expect(crs).toEqual({ name: 'epsg:4549', axes: 'east-first', source: 'option' });
  // the source keeps each number of the file, bit for bit
  const written = new Set(
    (JSON.parse(text) as { features: { geometry: { coordinates: Ring[] } }[] }).features.flatMap(({ geometry }) =>
      geometry.coordinates.flat(2),
    ),
  );
  expect(source!.coordinates.every((value) => written.has(value))).toBe(true);
  const metres = projectPositions(createPlane(120), layer!.polygons.coordinates);
  const miss = metres.reduce((most, value, i) => Math.max(most, Math.abs(value - source!.coordinates[i]!)), 0);
  expect(miss).toBeLessThan(1e-6);
});
