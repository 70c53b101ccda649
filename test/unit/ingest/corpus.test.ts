import { afterEach, describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../../src/ingest/diagnostic-codes.ts';
import { CASES, readCase } from './corpus.ts';

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('every file of the corpus is answered as expected', () => {
  test.each(CASES)('$file', async (entry) => {
    const result = await readCase(entry);
    const codes = [...new Set(result.diagnostics.map(({ code }) => code))].sort();
    expect({ outcome: result.outcome, codes }).toEqual({ outcome: entry.outcome, codes: [...entry.codes] });
  });

  test.each(CASES)('$file keeps its counts and shapes in step', async (entry) => {
    const { layer, source, usable, features } = await readCase(entry);
    if (!layer || !source) return expect(usable).toBe(0);
    expect(layer.features.length).toBe(features);
    expect(layer.features.filter((feature) => feature.usable).length).toBe(usable);
    const { coordinates, ringStarts, polygonStarts, featureStarts } = layer.polygons;
    expect(featureStarts.length).toBe(features + 1);
    expect(featureStarts.at(-1)).toBe(polygonStarts.length - 1);
    expect(polygonStarts.at(-1)).toBe(ringStarts.length - 1);
    expect(ringStarts.at(-1)).toBe(coordinates.length / 2);
    expect(source.coordinates.length).toBe(coordinates.length);
    layer.features.forEach((feature, i) => {
      expect(featureStarts[i + 1]! > featureStarts[i]!).toBe(feature.usable);
    });
    for (let i = 0; i < coordinates.length; i += 2) {
      expect(Math.abs(coordinates[i]!)).toBeLessThanOrEqual(180);
      expect(Math.abs(coordinates[i + 1]!)).toBeLessThanOrEqual(90);
    }
  });
});

test('each finding has a code of the table with exactly its parameters', async () => {
  for (const entry of CASES) {
    for (const { code, params, severity } of (await readCase(entry)).diagnostics) {
      const known = DIAGNOSTIC_CODES[code as keyof typeof DIAGNOSTIC_CODES];
      expect(known, code).toBeDefined();
      expect(severity).toBe(known.severity);
      const given = Object.keys(params).filter((param) => param !== 'name');
      expect(given.sort(), code).toEqual([...known.params].sort());
    }
  }
}, 120_000);

test('every code but those of size is proved by a file of the corpus', () => {
  const found = new Set(CASES.flatMap(({ codes }) => codes));
  const missing = Object.keys(DIAGNOSTIC_CODES).filter((code) => !found.has(code));
  expect(missing.sort()).toEqual([
    'file-too-large',
    'findings-capped',
    'ring-too-complex',
    'too-many-features',
    'too-many-vertices',
    'zip-too-large',
    'zip-too-many-entries',
  ]);
});
