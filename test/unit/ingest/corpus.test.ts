import { afterEach, describe, expect, test } from 'vitest';
import { READING_CODES } from '../../../src/model/diagnostic-codes.ts';
import { ADVICE_FOR } from '../../../src/ingest/recognize-format.ts';
import { CASES, type CorpusCase, readCase } from './corpus.ts';

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

const findError = (entry: CorpusCase) =>
  readCase(entry).then(({ diagnostics }) => diagnostics.find(({ severity }) => severity === 'error')!);

describe('what is not read is named', () => {
  test.each(CASES.filter(({ format }) => format))('$file is $format', async (entry) => {
    expect((await findError(entry)).params.format).toBe(entry.format);
  });

  test('every format that can be named is in the corpus', () => {
    expect([...new Set(CASES.flatMap(({ format }) => format ?? []))].sort()).toEqual(Object.keys(ADVICE_FOR).sort());
  });

  test.each(CASES.filter(({ place }) => place))('$file breaks off at $place', async (entry) => {
    const { line, column } = (await findError(entry)).params;
    expect([line, column]).toEqual(entry.place);
  });
});

describe('names and classes are read from the fields that hold them', () => {
  test.each(CASES.filter(({ names, classes }) => names ?? classes))('$file', async (entry) => {
    const { layer } = await readCase(entry);
    if (entry.names) expect(layer!.features.map(({ name }) => name)).toEqual(entry.names);
    if (entry.classes) expect(layer!.features.map(({ code }) => code)).toEqual(entry.classes);
  });
});

describe('each shape goes with its own attributes', () => {
  test.each(CASES.filter(({ ids }) => ids))('$file keeps its ids', async (entry) => {
    const { layer } = await readCase(entry);
    expect(layer!.features.map(({ id }) => id)).toEqual(entry.ids);
  });

  test.each(CASES.filter(({ wests }) => wests))('$file', async (entry) => {
    const { coordinates, ringStarts, polygonStarts, featureStarts } = (await readCase(entry)).layer!.polygons;
    const wests = [...featureStarts.slice(0, -1)].map((first, i) => {
      const start = ringStarts[polygonStarts[first]!]!;
      const end = ringStarts[polygonStarts[featureStarts[i + 1]!]!]!;
      return Math.min(...coordinates.slice(2 * start, 2 * end).filter((_, place) => place % 2 === 0));
    });
    expect(wests.map((west) => Math.round(west * 1e6) / 1e6)).toEqual(entry.wests);
  });
});

test('each finding has a code of the table with exactly its parameters', async () => {
  for (const entry of CASES) {
    for (const { code, params, severity } of (await readCase(entry)).diagnostics) {
      const known = READING_CODES[code as keyof typeof READING_CODES];
      expect(known, code).toBeDefined();
      expect(severity).toBe(known.severity);
      const given = Object.keys(params).filter((param) => param !== 'name');
      expect(given.sort(), code).toEqual([...known.params].sort());
    }
  }
});

test('every code but those of size is proved by a file of the corpus', () => {
  const found = new Set(CASES.flatMap(({ codes }) => codes));
  const missing = Object.keys(READING_CODES).filter((code) => !found.has(code));
  expect(missing.sort()).toEqual([
    'file-too-large',
    'findings-capped',
    'too-many-cells',
    'too-many-features',
    'too-many-fields',
    'too-many-vertices',
    'zip-too-large',
    'zip-too-many-entries',
  ]);
});
