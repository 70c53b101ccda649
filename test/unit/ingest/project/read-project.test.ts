import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSchemaFault } from '../../../../src/ingest/project/find-schema-fault.ts';
import { hashBytes } from '../../../../src/ingest/project/hash-bytes.ts';
import { migrateProject } from '../../../../src/ingest/project/migrate-project.ts';
import { openProject } from '../../../../src/ingest/project/open-project.ts';
import { PROJECT_JSON_SCHEMA } from '../../../../src/ingest/project/project-schema.ts';
import { Findings } from '../../../../src/ingest/findings.ts';
import { LIMITS } from '../../../../src/ingest/limits.ts';
import { compileSchema } from '../../../data/compile-schema.ts';
import { readJson } from '../../../data/read-json.ts';
import { encode, keepFile, reopen, takeFile, writeBytes } from '../../../tools/keep-project.ts';

const SQUARE = [
  [120.2, 30.2],
  [120.201, 30.2],
  [120.201, 30.201],
  [120.2, 30.201],
  [120.2, 30.2],
];
const square = (properties: object = { id: 'P1' }) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [SQUARE] },
});
const collect = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });

/** A good project of one layer and one scenario, as a parsed file, to be spoilt. */
async function makeDocument(): Promise<Record<string, unknown> & { layers: Record<string, unknown>[] }> {
  const taken = await takeFile(encode(JSON.stringify(collect(square()))), '公园.geojson');
  const done = [[{ op: 'remove', site: 'parks/P1' }]] as never;
  const bytes = writeBytes({
    layers: [(await keepFile(taken))!],
    scenarios: [{ name: '甲', done, undone: [] }],
    camera: { center: [120.2, 30.2], zoom: 13, bearing: 0 },
    extent: [120.1, 30.1, 120.3, 30.3],
    choices: {
      standard: 'garden-city-2022',
      include: ['planned'],
      sizeRules: ['lakes'],
      target: 0.9,
      customStandards: [],
      includeNamed: true,
      insist: true,
    },
    shown: 0,
  });
  return JSON.parse(new TextDecoder().decode(bytes)) as never;
}

const open = (content: unknown) =>
  openProject(encode(typeof content === 'string' ? content : JSON.stringify(content)), 'a.districtmap.json', {
    parks: null,
  });
const tellOf = async (content: unknown) => {
  const { project, diagnostics } = await open(content);
  expect(project).toBeNull();
  return diagnostics.map(({ code, params }) => ({ code, ...params }));
};

describe('a project file', () => {
  it('says what was asked, looked at and made, besides its layers', async () => {
    const { project, diagnostics } = await open(await makeDocument());
    expect(diagnostics).toEqual([]);
    expect(project).toMatchObject({
      app: 'district-map',
      savedAt: '2026-01-02T03:04:05.678Z',
      district: 'tiny',
      extent: [120.1, 30.1, 120.3, 30.3],
      choices: { standard: 'garden-city-2022', include: ['planned'], sizeRules: ['lakes'], target: 0.9 },
      scenarios: [{ name: '甲', done: [[{ op: 'remove', site: 'parks/P1' }]], undone: [] }],
      shown: 0,
      view: 'green',
      camera: { center: [120.2, 30.2], zoom: 13, bearing: 0 },
    });
  });

  it('may be written by another program with nothing but what the form asks for', async () => {
    const { schema, app, savedAt, district, layers, scenarios, camera, choices } = await makeDocument();
    const { role, name, sha256, crs, encoding, fields, source } = layers[0]!;
    const { standard, include, sizeRules, target, customStandards } = choices as Record<string, unknown>;
    const { project } = await open({
      ...{ schema, app, savedAt, district, scenarios, camera },
      layers: [{ role, name, sha256, crs, encoding, fields, source }],
      choices: { standard, include, sizeRules, target, customStandards },
    });
    expect(project).toMatchObject({ shown: null, view: 'green', choices: { includeNamed: false, insist: false } });
    expect(project!.scenarios[0]!.done).toHaveLength(1);
  });

  it('is refused with the reason where it is none, is cut off, newer, or not as it should be', async () => {
    const good = await makeDocument();
    const text = JSON.stringify(good);
    expect(await tellOf('no JSON at all {')).toMatchObject([{ code: 'json-invalid', line: 1 }]);
    expect(await tellOf(text.slice(0, -100))).toEqual([{ code: 'project-truncated' }]);
    expect(await tellOf(text.replace('"app":', '"app"'))).toMatchObject([{ code: 'json-invalid' }]);
    for (const other of [collect(square()), { schema: 'district-map/scenario@1', edits: [] }, [], null, 7, {}]) {
      expect(await tellOf(other)).toEqual([{ code: 'project-unknown', known: 'district-map/project@1' }]);
    }
    expect(await tellOf({ ...good, schema: 'district-map/project@2' })).toEqual([
      { code: 'project-newer', schema: 'district-map/project@2', known: 'district-map/project@1' },
    ]);
    expect(await tellOf({ ...good, schema: 'district-map/project@0' })).toMatchObject([{ code: 'project-unknown' }]);
    const spoilLayer = (patch: object) => ({ ...good, layers: [{ ...good.layers[0], ...patch }] });
    for (const [spoilt, member] of [
      [{ ...good, layers: undefined }, 'layers'],
      [{ ...good, choices: { ...(good['choices'] as object), target: 90 } }, 'choices.target'],
      [{ ...good, camera: { center: [120.2], zoom: 3 } }, 'camera.center'],
      [spoilLayer({ role: 'roads' }), 'layers[0].role'],
      [spoilLayer({ crs: 'epsg:2385' }), 'layers[0].crs'],
      [spoilLayer({ source: { type: 'FeatureCollection' } }), 'layers[0].source.features'],
      [spoilLayer({ name: '名'.repeat(4 << 20) }), 'layers[0].name'],
      [{ ...good, layers: [good.layers[0], good.layers[0]] }, 'layers[1].role'],
      [{ ...good, scenarios: [{ schema: 'district-map/scenario@2', name: '', edits: [] }] }, 'scenarios[0].schema'],
    ] as const) {
      expect(await tellOf(spoilt)).toEqual([{ code: 'project-invalid', member }]);
    }
  });

  it('is refused as a whole where a layer of it has nothing to use, and says which', async () => {
    const good = await makeDocument();
    for (const [source, reason] of [
      [collect({ ...square(), geometry: null }), 'no-usable-feature'],
      [collect(square({ other: 1 })), 'field-not-found'],
    ] as const) {
      const told = await tellOf({ ...good, layers: [{ ...good.layers[0], source }] });
      expect(told[0]).toEqual({ code: 'project-layer-unusable', file: '公园.geojson' });
      expect(told.map(({ code }) => code)).toContain(reason);
    }
  });

  it('cannot rewrite what a screen shows by a name, nor grow by one', async () => {
    const good = await makeDocument();
    const { project } = await open({ ...good, layers: [{ ...good.layers[0], name: 'a\u202egnp.exe\u0007' }] });
    expect(project!.layers[0]!.stored.name).toBe('a\ufffdgnp.exe\ufffd');
    // names that were longer are cut when they are written
    const { project: cut } = await reopen({ scenarios: [{ name: '长'.repeat(300), done: [], undone: [] }] });
    expect(cut!.scenarios).toMatchObject([{ name: '长'.repeat(200), done: [], undone: [] }]);
  });

  it('is refused by its size, before it is looked into', async () => {
    const { project, diagnostics } = await openProject(new Uint8Array(LIMITS.projectBytes + 1), 'a', { parks: null });
    expect([project, diagnostics[0]!.code]).toEqual([null, 'file-too-large']);
  });

  it('keeps the edits that can be made, and tells of the others', async () => {
    const good = await makeDocument();
    const edits = [
      { op: 'remove', target: 'gone' },
      { op: 'set', target: 'P1', properties: { name: '新名' } },
    ];
    const scenarios = [{ schema: 'district-map/scenario@1', name: '乙', edits, steps: [2], undone: [[{ op: 'x' }]] }];
    const { project, diagnostics } = await open({ ...good, scenarios });
    expect(diagnostics.map(({ code, layer }) => [code, layer])).toEqual([['scenario-target-unknown', '乙']]);
    expect(project!.scenarios).toMatchObject([
      { name: '乙', done: [[{ op: 'set', site: 'parks/P1', facts: { name: '新名' } }]], undone: [] },
    ]);
  });
});

describe('a project of an older version', () => {
  const read = (document: unknown, ...steps: Parameters<typeof migrateProject>[2][]) => {
    const findings = new Findings('a');
    return [migrateProject(document, findings, ...steps), findings.list().map(({ code }) => code)];
  };

  it('is taken to this one step by step', () => {
    // an invented version 0, in which layers were called maps
    const steps = new Map([[0, ({ maps, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, layers: maps })]]);
    expect(read({ schema: 'district-map/project@0', maps: [] }, steps)).toEqual([
      { schema: 'district-map/project@1', layers: [] },
      [],
    ]);
  });

  it('is refused where nothing leads from it, and none of this version is touched', () => {
    expect(read({ schema: 'district-map/project@0' })).toEqual([null, ['project-unknown']]);
    const current = { schema: 'district-map/project@1', layers: 7 };
    expect(read(current)[0]).toBe(current);
  });
});

describe('the form of a project', () => {
  it('is published as the JSON Schema that files are held against', () => {
    expect(readJson('docs/project.schema.json')).toMatchObject(PROJECT_JSON_SCHEMA);
  });

  it('is judged as another reader of JSON Schema judges it, however a file is spoilt', async () => {
    const check = compileSchema('docs/project.schema.json');
    const good = await makeDocument();
    expect(check(good)).toEqual([]);
    const paths = listPaths(good);
    const anything = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        'x',
        '\u{1f333}'.repeat(201),
        0,
        -1,
        1e9,
        true,
        [],
        {},
        [null],
        [{}],
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.nat(paths.length - 1), anything, (index, value) => {
        const spoilt = structuredClone(good);
        const [last, ...above] = [...paths[index]!].reverse();
        const holder = above.reverse().reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], spoilt);
        (holder as Record<string, unknown>)[last!] = value;
        // a member that is undefined is left out as it is written
        const document: unknown = JSON.parse(JSON.stringify(spoilt));
        expect(findSchemaFault(document, PROJECT_JSON_SCHEMA) === null).toBe(check(document).length === 0);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Every place in a document, as the keys that lead there. */
function listPaths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, member]) => listPaths(member, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

it('the checksum of a file is the SHA-256 that others compute', () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 12_345]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * i + 7 * i) % 251);
    expect(hashBytes(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    // also where the bytes lie in the middle of others
    expect(hashBytes(Uint8Array.from([1, ...bytes, 2]).subarray(1, length + 1))).toBe(hashBytes(bytes));
  }
});
