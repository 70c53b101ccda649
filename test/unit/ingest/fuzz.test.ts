import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import type { ReadOptions } from '../../../src/ingest/read-result.ts';
import { CASES, CORPUS, EXTENT } from './corpus.ts';
import { stretchLimit } from '../../tools/stretch-limit.ts';

/** Every file that is not empty, with the name and the options it comes with. */
const SEEDS = CASES.map(({ file, options }) => ({
  name: basename(file),
  options: { ...options, extent: EXTENT },
  bytes: Uint8Array.from(readFileSync(join(CORPUS, file))),
})).filter(({ bytes }) => bytes.length > 0);
const SEED = 20260105;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

/** Far beyond what any of these files takes, even on a busy machine. */
const MOST_MILLISECONDS = 10_000;

/** Whatever came in, the answer is a result that holds together, and comes soon. */
async function expectAnswer(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = { extent: [120, 30, 121, 31] },
): Promise<void> {
  const start = performance.now();
  const { outcome, layer, source, usable, features, diagnostics } = await readLayer(bytes, fileName, options);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  expect(['accept', 'accept-with-warning', 'reject']).toContain(outcome);
  expect(usable).toBeLessThanOrEqual(features);
  if (outcome === 'reject') expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  else expect(layer).not.toBeNull();
  if (!layer) return;
  expect(layer.polygons.coordinates.every(Number.isFinite)).toBe(true);
  expect(source!.coordinates.length).toBe(layer.polygons.coordinates.length);
}

interface Mutation {
  readonly edits: readonly { readonly at: number; readonly byte: number }[];
  readonly cut: number | null;
  readonly repeat: boolean;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  edits: fc.array(
    fc.record({ at: fc.nat(), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 34, 44, 91, 93, 123, 255)) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  ),
  cut: fc.option(fc.nat(), { freq: 4 }),
  repeat: fc.boolean(),
});

function mutate(original: Uint8Array, { edits, cut, repeat }: Mutation): Uint8Array {
  if (original.length === 0) return original;
  let bytes = Uint8Array.from(original);
  for (const { at, byte } of edits) bytes[at % bytes.length] = byte;
  if (cut !== null) bytes = bytes.slice(0, cut % bytes.length);
  return repeat ? Uint8Array.from([...bytes, ...bytes]) : bytes;
}

test(
  'mutated files are answered, each in the time of a file',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SEEDS), mutation, async ({ bytes, name, options }, change) => {
        await expectAnswer(mutate(bytes, change), name, options);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  },
  stretchLimit(240_000),
);

test(
  'whole zips with mutated members are answered: their checksums are right, so that the readers see them',
  async () => {
    const zips = SEEDS.filter(({ name, bytes }) => /\.(zip|kmz)$/.test(name) && name !== 'bomb.zip' && canUnzip(bytes));
    expect(zips.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zips),
        fc.nat(),
        mutation,
        async ({ bytes, name, options }, which, change) => {
          const members = Object.entries(unzipSync(bytes));
          if (members.length === 0) return;
          const changed = which % members.length;
          const packed = members.map(([path, data], i) => [path, i === changed ? mutate(data, change) : data] as const);
          await expectAnswer(zipSync(Object.fromEntries(packed)), name, options);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  },
  stretchLimit(240_000),
);

function canUnzip(bytes: Uint8Array): boolean {
  try {
    unzipSync(bytes);
    return true;
  } catch {
    return false;
  }
}

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
});

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
});
