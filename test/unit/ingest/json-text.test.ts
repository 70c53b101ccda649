import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { locateJsonFault } from '../../../src/ingest/text/locate-json-fault.ts';
import { outlineCollection } from '../../../src/ingest/text/outline-collection.ts';
import { parseLenient } from '../../../src/ingest/text/parse-json.ts';

const SEED = 20260105;

/** Parses a text by its outline; null where it has none. */
function parseByOutline(text: string): unknown {
  const outline = outlineCollection(text);
  if (outline === null || outline === 'too-deep' || outline === 'repeated') return outline;
  const { starts, ends, rest } = outline;
  const features = starts.map((start, i) => JSON.parse(text.slice(start, ends[i])) as unknown);
  return { ...(JSON.parse(rest) as object), features };
}

describe('a collection read feature by feature', () => {
  const tricky = fc.constantFrom('features', '"features":[', '\\', '\\"', '[[{', '}]', ',', '\u2028', '江');
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), tricky, fc.record({ features: fc.array(tricky) }));
  const feature = fc.dictionary(fc.oneof(fc.string(), tricky), value);
  const space = fc.constantFrom(undefined, 1, '\t', '\r\n ');

  test('is what a parse of the whole text gives', () => {
    fc.assert(
      fc.property(fc.array(feature), value, value, space, (features, before, after, indent) => {
        const text = JSON.stringify({ type: 'FeatureCollection', before, features, after }, null, indent);
        expect(parseByOutline(text)).toEqual(JSON.parse(text));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test.each([
    ['a list with a hole', '{"features":[{},,{}]}'],
    ['a comma too many', '{"features":[{},]}'],
    ['a comma too early', '{"features":[,{}]}'],
    ['a comma missing', '{"features":[{} {}]}'],
    ['something between', '{"features":[{}x,{}]}'],
    ['members that are no objects', '{"features":[{},null,[],"a",1]}'],
    ['features that are no list', '{"features":{"0":{}}}'],
    ['features further down', '{"data":{"features":[{}]}}'],
    ['a key that is written otherwise', '{"feature\\u0073":[{}]}'],
    ['a text cut off', '{"features":[{},{'],
    ['no features', '{"type":"Feature"}'],
  ])('is left to the parse of the whole text: %s', (_, text) => expect(parseByOutline(text)).toBeNull());

  test('is refused where it is nested too deep', () => {
    expect(outlineCollection(`{"features":[{"a":${'['.repeat(100)}`)).toBe('too-deep');
  });

  test('is left to the parse of the whole text, and said to be there twice', () => {
    expect(outlineCollection('{"features":[{}],"features":[{}]}')).toBe('repeated');
  });

  test('may hold NaN in one feature, and a fault in another is named by its line', async () => {
    const square = '[[[120.2,30.2],[120.21,30.2],[120.21,30.21],[120.2,30.2]]]';
    const write = (...properties: readonly string[]) =>
      `{"type":"FeatureCollection","features":[\n${properties
        .map((text) => `{"type":"Feature","properties":${text},"geometry":{"type":"Polygon","coordinates":${square}}}`)
        .join(',\n')}\n]}`;
    const read = (text: string) => readLayer(new TextEncoder().encode(text), 'x.geojson');
    const lenient = await read(write('{"a":NaN}', '{"a":-Infinity}', '{"a":1}'));
    expect(lenient.usable).toBe(3);
    expect(lenient.diagnostics.find(({ code }) => code === 'json-not-finite')!.params).toEqual({ count: 2 });
    const broken = await read(write('{"a":1}', '{"a":NaN}', '{"a":oops}'));
    expect(broken.diagnostics.map(({ code, params }) => [code, params])).toEqual([
      // the NaN of the second line comes first
      ['json-invalid', { line: 3, column: 37 }],
    ]);
  });
});

describe('the place of a fault', () => {
  test('is none in a text that is JSON, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const lines = text.split('\n');
        expect(locateJsonFault(text)).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('is where the engine says, if the engine says it', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('{', '}', '[', ']', ',', ':'), (value, at, mark) => {
        const text = JSON.stringify(value);
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + mark + text.slice(place);
        const message = findMessage(broken);
        const position = /position (\d+)/.exec(message ?? '')?.[1];
        if (position === undefined) return;
        told++;
        const { line, column } = locateJsonFault(broken);
        expect(line).toBe(1);
        // within a number, a word or a string the engine names the character, and we the beginning
        expect(broken.slice(column - 1, Number(position))).toMatch(/^("[^"]*|[\w.+-]*)$/);
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(50);
  });
});

function findMessage(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return String(error);
  }
}

describe('integers past 2⁵³', () => {
  const tricky = fc.constantFrom('": 12345678901234567890,', '\\', '\\"', ':-9007199254740993}', '江', '1'.repeat(20));
  const text = fc.array(fc.oneof(fc.string(), tricky)).map((pieces) => pieces.join(''));

  test('are read digit by digit, and texts that hold such digits stay as they are', () => {
    const digits = fc.bigInt({ min: 2n ** 53n, max: 10n ** 30n }).map(String);
    fc.assert(
      fc.property(text, digits, fc.boolean(), text, (key, number, isNegative, after) => {
        const exact = isNegative ? `-${number}` : number;
        const json = `{${JSON.stringify(`${key}k`)} : ${exact} ,"after":${JSON.stringify(after)}}`;
        expect(parseLenient(json)!.value).toEqual(JSON.parse(json.replace(` : ${exact} ,`, ` : "${exact}" ,`)));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test.each([
    '{"a":9007199254740991}',
    '{"a":-9007199254740991}',
    '{"a":1234567890123456.5}',
    '{"a":[12345678901234567890]}',
  ])('leave other numbers alone: %s', (json) => expect(parseLenient(json)!.value).toEqual(JSON.parse(json)));
});
