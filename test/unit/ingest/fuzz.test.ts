import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { CASES, CORPUS } from './corpus.ts';

/** Small enough that thousands of readings take seconds. */
const SEEDS = CASES.map(({ file }) => readFileSync(join(CORPUS, file))).filter((bytes) => bytes.length < 6000);
const SEED = 20260105;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

/** Whatever came in, the answer is a result that holds together. */
async function expectAnswer(bytes: Uint8Array, fileName: string): Promise<void> {
  const { outcome, layer, usable, features, diagnostics } = await readLayer(bytes, fileName, {
    extent: [120, 30, 121, 31],
  });
  expect(['accept', 'accept-with-warning', 'reject']).toContain(outcome);
  expect(usable).toBeLessThanOrEqual(features);
  if (outcome === 'reject') expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  else expect(layer).not.toBeNull();
  if (layer) expect(layer.polygons.coordinates.every(Number.isFinite)).toBe(true);
}

test('mutated files are answered', async () => {
  const mutation = fc.record({
    seed: fc.nat(SEEDS.length - 1),
    edits: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 12 }),
    cut: fc.option(fc.nat(), { freq: 4 }),
    repeat: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ seed, edits, cut, repeat }) => {
      let bytes = Uint8Array.from(SEEDS[seed]!);
      if (bytes.length === 0) return;
      for (const { at, byte } of edits) bytes[at % bytes.length] = byte;
      if (cut !== null) bytes = bytes.slice(0, cut % bytes.length);
      if (repeat) bytes = Uint8Array.from([...bytes, ...bytes]);
      await expectAnswer(bytes, CASES[seed % CASES.length]!.file);
    }),
    { seed: SEED, numRuns: 1500 },
  );
}, 120_000);

test('random JSON is answered', async () => {
  const coordinate = fc.oneof(fc.double({ min: 119, max: 121 }), fc.double(), fc.constant(null), fc.string());
  const position = fc.array(coordinate, { maxLength: 4 });
  const ring = fc.array(position, { maxLength: 8 });
  const geometry = fc.oneof(
    fc.record({ type: fc.constantFrom('Polygon', 'MultiLineString'), coordinates: fc.array(ring, { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('MultiPolygon'),
      coordinates: fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constantFrom('Point', '__proto__', 'hasOwnProperty'), coordinates: position }),
    fc.jsonValue(),
  );
  const feature = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('Feature'), id: fc.jsonValue(), properties: fc.jsonValue(), geometry }),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const root = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('FeatureCollection'),
        crs: fc.jsonValue(),
        features: fc.array(feature),
      }),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  await fc.assert(
    fc.asyncProperty(root, async (value) => {
      await expectAnswer(new TextEncoder().encode(JSON.stringify(value)), 'random.geojson');
    }),
    { seed: SEED, numRuns: 1500 },
  );
}, 120_000);

test('rings of a few positions that cross, touch and repeat in every way are answered', async () => {
  const grid = fc.nat(6).map((step) => Math.round((120.2 + step / 1000) * 1e7) / 1e7);
  const ring = fc.array(
    fc.tuple(
      grid,
      grid.map((lng) => Math.round((lng - 90) * 1e7) / 1e7),
    ),
    { minLength: 3, maxLength: 9 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(ring, { minLength: 1, maxLength: 3 }), async (rings) => {
      const text = JSON.stringify({ type: 'Polygon', coordinates: rings });
      await expectAnswer(new TextEncoder().encode(text), 'rings.geojson');
    }),
    { seed: SEED, numRuns: 1000 },
  );
}, 120_000);
