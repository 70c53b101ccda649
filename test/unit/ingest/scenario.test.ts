import { describe, expect, it } from 'vitest';
import { describeScenario } from '../../../src/coverage/scenario/write-scenario.ts';
import { checkScenario, readScenario } from '../../../src/ingest/scenario/read-scenario.ts';
import { nameAddedSite, nameSites } from '../../../src/model/vocabulary.ts';
import { type Shapes, packLayer } from '../../tools/pack-layer.ts';
import { box } from '../coverage/invented.ts';

const SCHEMA = 'district-map/scenario@1';
const SHAPES: Shapes = [[[box(0, 0, 80)]], [[box(200, 0, 80)]], [[box(400, 0, 80)]], [[box(600, 0, 80)]]];
const LAYER = packLayer('parks', SHAPES, [{ id: 'P1' }, { id: null }, { id: 'twin' }, { id: 'twin' }]);
const [P1, SECOND, TWIN] = nameSites('parks', LAYER.features);

const square = (lng = 117.3, lat = 32.1, size = 0.001) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lng, lat],
      [lng + size, lat],
      [lng + size, lat + size],
      [lng, lat + size],
      [lng, lat],
    ],
  ],
});
const add = (geometry: unknown, more: object = {}) => ({ op: 'add', park: { type: 'Feature', geometry, ...more } });
const check = (...edits: readonly unknown[]) => checkScenario({ schema: SCHEMA, name: 'A', edits }, 'a.json', LAYER);
const codesOf = (...edits: readonly unknown[]) => check(...edits).diagnostics.map(({ code, index }) => [code, index]);
const readText = (text: string) => readScenario(new TextEncoder().encode(text), 'a.json', LAYER);

describe('a scenario from a file', () => {
  it('speaks of parks by id, by index, and of those that it has added', () => {
    const { scenario, diagnostics } = check(
      add(square(), { id: 'new', properties: { name: '口袋公园', code: 'G14', status: '拟建' } }),
      add(square(117.31)),
      { op: 'replace', target: 'P1', geometry: square() },
      { op: 'remove', target: '#1' },
      { op: 'set', target: 'new', properties: { status: null, color: 'green' } },
      { op: 'set', target: '+2', properties: { name: 7 } },
      { op: 'remove', target: '#2' },
    );
    expect(diagnostics).toEqual([]);
    expect(scenario!.edits.map(({ op, site }) => [op, site])).toEqual([
      ['add', nameAddedSite('parks', 1)],
      ['add', nameAddedSite('parks', 2)],
      ['replace', P1],
      ['remove', SECOND],
      ['set', nameAddedSite('parks', 1)],
      ['set', nameAddedSite('parks', 2)],
      ['remove', TWIN],
    ]);
    expect(scenario!.edits[0]).toMatchObject({ facts: { name: '口袋公园', code: 'G14', status: 'planned' } });
    expect(scenario!.edits[4]).toEqual({ op: 'set', site: 'parks/+1', facts: { status: null } });
    expect(scenario!.edits[5]).toMatchObject({ facts: { name: '7' } });
  });

  it('keeps a sound shape as it was written, though mending would begin its rings elsewhere', () => {
    // the hole touches the shell in a corner, so that the two are cut there and put together again
    const place = (x: number, y: number) => [117.3 + x / 1000, 32.1 + y / 1000];
    const close = (...ring: number[][]) => [...ring, ring[0]];
    const shell = close(place(1, 4), place(3, 0), place(4, 5));
    const hole = close(place(2, 4), place(3, 2), place(1, 4));
    const { scenario } = check(add({ type: 'Polygon', coordinates: [shell, hole] }));
    expect(scenario!.edits[0]).toMatchObject({
      polygons: [[shell, hole].map((ring) => Float64Array.from(ring.slice(0, -1).flat() as number[]))],
    });
  });

  it('comes back the same when it is written and read again', () => {
    const ring = [0.1, 0.7, 0.3].map((noise) => [117.3 + noise / 997, 32.1 + (noise * noise) / 991]);
    const { scenario } = check(
      add({ type: 'Polygon', coordinates: [[...ring, ring[0]]] }, { id: 'new' }),
      add(square()),
      { op: 'set', target: '+2', properties: { code: 'G1' } },
      { op: 'replace', target: 'new', geometry: square() },
      { op: 'remove', target: '#3' },
    );
    const written: unknown = JSON.parse(JSON.stringify(describeScenario(scenario!)));
    expect(checkScenario(written, 'again', LAYER)).toEqual({ scenario, diagnostics: [] });
  });

  const bow = [
    [117.3, 32.1],
    [117.301, 32.101],
    [117.301, 32.1],
    [117.3, 32.101],
    [117.3, 32.1],
  ];

  it('refuses a bow-tie where nothing is to be mended', () => {
    const edits = [add({ type: 'Polygon', coordinates: [bow] }), add(square())];
    const { scenario, diagnostics } = checkScenario({ schema: SCHEMA, name: 'A', edits }, 'a.json', LAYER, {
      repair: false,
    });
    expect(diagnostics).toMatchObject([{ code: 'repair-declined', severity: 'error', params: { of: 'crossings' } }]);
    expect(scenario!.edits).toHaveLength(1);
  });

  it('is measured by the residential land where there is no park yet', () => {
    const none = packLayer('parks', []);
    const residential = packLayer('residential', SHAPES);
    const edits = [add(square()), add(square(121, 31))];
    const document = { schema: SCHEMA, name: 'A', edits };
    const { scenario, diagnostics } = checkScenario(document, 'a.json', none, { residential });
    expect(diagnostics.map(({ code, index }) => [code, index])).toEqual([['scenario-park-far', 1]]);
    expect(scenario!.edits).toHaveLength(1);
  });

  it('mends a bow-tie by the rule for all shapes, and says so', () => {
    const { scenario, diagnostics } = check(add({ type: 'Polygon', coordinates: [bow] }));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['ring-crosses-itself', 'warning']]);
    expect(scenario!.edits[0]).toMatchObject({ polygons: [[{}], [{}]] });
  });

  it('keeps the edits that can be made, and says of each other one what is wrong', () => {
    const line = { type: 'LineString', coordinates: [[117.3, 32.1]] };
    const point = [[117.3, 32.1]];
    expect(codesOf(add(line), { op: 'replace', target: 'P1', geometry: line })).toEqual([
      ['not-a-polygon', 0],
      ['not-a-polygon', 1],
    ]);
    expect(codesOf(add({ type: 'Polygon', coordinates: [[...point, [117.301, 32.1], ...point]] }))).toEqual([
      ['ring-too-short', 0],
    ]);
    expect(
      codesOf(add({ type: 'Polygon', coordinates: [[...point, [117.301, 32.1], [117.302, 32.1], ...point]] })),
    ).toEqual([['ring-zero-area', 0]]);
    expect(codesOf(add(null), add('POLYGON'), add({ type: 'Polygon', coordinates: [[['1', '2']]] }))).toEqual([
      ['geometry-missing', 0],
      ['geometry-malformed', 1],
      ['geometry-malformed', 2],
    ]);
    expect(codesOf(add(square(500)), add(square(121)), { op: 'add', park: square() })).toEqual([
      ['position-out-of-range', 0],
      ['scenario-park-far', 1],
      ['feature-invalid', 2],
    ]);
    expect(codesOf({ op: 'remove', target: 'P9' }, { op: 'remove', target: 'twin' })).toEqual([
      ['scenario-target-unknown', 0],
      ['scenario-target-shared', 1],
    ]);
    expect(codesOf({ op: 'remove', target: 'P1' }, { op: 'set', target: '#0', properties: { name: 'x' } })).toEqual([
      ['scenario-target-gone', 1],
    ]);
    expect(codesOf(add(square(), { id: 'P1' }), add(square(), { properties: { id: 'twin' } }))).toEqual([
      ['scenario-id-taken', 0],
      ['scenario-id-taken', 1],
    ]);
    expect(
      codesOf({ op: 'grow' }, null, 7, { op: 'remove' }, { op: 'set', target: 'P1', properties: { name: {} } }),
    ).toEqual([0, 1, 2, 3, 4].map((index) => ['scenario-edit-invalid', index]));
    const { scenario } = check(add(null), { op: 'remove', target: 'P1' }, { op: 'grow' });
    expect(scenario!.edits).toEqual([{ op: 'remove', site: P1 }]);
  });

  it('says of a status that it tells nothing, as for a layer', () => {
    const set = (status: unknown) => ({ op: 'set', target: 'P1', properties: { status } });
    expect(codesOf(set('nonsense'), set('planned'), set(null), set('现状'))).toEqual([['status-unknown', 0]]);
  });

  it('takes hostile names for names', () => {
    for (const target of ['__proto__', 'constructor', 'toString', '#-1', '#1.0', '']) {
      expect(check({ op: 'remove', target }).scenario!.edits).toEqual([]);
    }
    const { scenario } = check(
      add(square(), { id: '__proto__', properties: JSON.parse('{"__proto__":{"name":"x"},"code":"G1"}') as object }),
      { op: 'set', target: '__proto__', properties: { name: '<img src=x onerror=alert(1)>'.repeat(99) } },
    );
    expect(scenario!.edits).toMatchObject([{ id: '__proto__', facts: { name: null, code: 'G1' } }, {}]);
    expect((scenario!.edits[1] as { facts: { name: string } }).facts.name).toHaveLength(100);
  });

  it('is refused with the reason where it is none', () => {
    const codes = (text: string) => {
      const { scenario, diagnostics } = readText(text);
      expect(scenario).toBeNull();
      return diagnostics.map(({ code, params }) => [code, params['schema']]);
    };
    expect(codes('{"schema":"district-map/scenario@2","edits":[]}')).toEqual([
      ['scenario-newer', 'district-map/scenario@2'],
    ]);
    expect(codes('{"type":"FeatureCollection","features":[]}')).toEqual([['scenario-unknown', undefined]]);
    expect(codes(`{"schema":"${SCHEMA}","edits":{}}`)).toEqual([['scenario-unknown', undefined]]);
    expect(codes('null')).toEqual([['scenario-unknown', undefined]]);
    expect(codes(`{"schema":"${SCHEMA}","edits":[{"op":"rem`)).toEqual([['json-invalid', undefined]]);
    expect(codes('['.repeat(100_000))).toEqual([['json-too-deep', undefined]]);
    expect(codes(`{"schema":"${SCHEMA}","edits":[${'0,'.repeat(10_001)}0]}`)).toEqual([
      ['scenario-too-long', undefined],
    ]);
    expect(readText(`\ufeff{"schema":"${SCHEMA}","edits":[]}`).scenario).toEqual({ name: '', edits: [] });
  });
});
