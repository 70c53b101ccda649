import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { guessCodeEdition } from '../../../src/ingest/attributes/code-edition.ts';
import { type FieldChoice, guessFields } from '../../../src/ingest/attributes/guess-fields.ts';
import {
  isPlainStatus,
  readLanduse,
  readAmount,
  readStatus,
  readText,
} from '../../../src/ingest/attributes/read-values.ts';
import type { LayerRole } from '../../../src/model/vocabulary.ts';

function guess(rows: readonly Record<string, unknown>[], role: LayerRole = 'parks', chosen = {}) {
  const features = rows.map((properties, index) => ({ index, id: null, properties, geometry: null }));
  return guessFields(features, Object.keys(rows[0]!), chosen, role);
}

describe('fields are known by name', () => {
  test.each([
    [
      { name: 'a', code: 'G11', status: 'planned', id: 1 },
      { id: 'id', name: 'name', code: 'code', status: 'status' },
    ],
    [
      { 公园名称: 'a', 绿地代码: 'G11', 建设状态: '现状' },
      { name: '公园名称', code: '绿地代码', status: '建设状态' },
    ],
    [
      { Park_Name: 'a', OBJECTID: 4 },
      { id: 'OBJECTID', name: 'Park_Name' },
    ],
    [{ DKBH: 'A-01' }, { id: 'DKBH' }],
    [
      { 地块代码: 'A-01', 名称: 'a' },
      { id: '地块代码', name: '名称' },
    ],
    [
      { TBBH: '7', MC: 'a', 常住人口: 30 },
      { id: 'TBBH', name: 'MC', population: '常住人口' },
    ],
  ])('%o', (row, mapping) => expect(guess([row])).toEqual(mapping));

  test('land use of survey standards', () => {
    expect(guess([{ DLBM: '070102', XQMC: 'a' }], 'residential')).toEqual({ name: 'XQMC', landuse: 'DLBM' });
  });

  test('what the reader chose stands, and one field plays one role', () => {
    expect(guess([{ name: 'a', label: 'b' }], 'parks', { name: 'label' })).toEqual({ name: 'label' });
    expect(guess([{ name: 'a' }], 'parks', { id: 'name' })).toEqual({ id: 'name' });
  });
});

describe('values speak where names do not', () => {
  test('a vague name needs codes below it', () => {
    expect(guess([{ type: 'G11' }, { type: 'G14' }])).toEqual({ code: 'type' });
    expect(guess([{ type: 'playground' }, { type: 'lawn' }])).toEqual({});
    expect(guess([{ 绿地类型: '防护绿地' }, { 绿地类型: 'G11 综合公园' }])).toEqual({ code: '绿地类型' });
    expect(guess([{ 绿地类型: '公园绿地（G1）' }])).toEqual({ code: '绿地类型' });
  });

  test('a nameless column of codes is found', () => {
    expect(guess([{ A1: 'G131' }, { A1: 'G14' }])).toEqual({ code: 'A1' });
    expect(guess([{ A1: '东湖社区公园' }, { A1: '西山广场' }])).toEqual({});
    expect(guess([{ F7: 'R2' }, { F7: 'R21' }], 'residential')).toEqual({ landuse: 'F7' });
  });
});

describe('classes of green', () => {
  test.each([
    [['G11', 'G15带状公园'], '2002', ['G15']],
    [['XG（附属绿地）', 'g11 综合公园'], '2017', ['XG']],
    [['1401-公园绿地', '1403 广场用地'], 'territorial', ['1401', '1403']],
    // what differs between the editions is named beside the code, or is left open
    [['G11综合公园', 'G2防护绿地'], 'unproved', []],
    [['G11', 'G3'], 'unproved', ['G3']],
    [['综合公园', '防护绿地', 'Garden 3'], 'none', []],
  ])('%j are of the edition %s', (cells, edition, codes) => {
    expect(guessCodeEdition(cells)).toEqual({ edition, codes });
  });

  test('a column of names is known for classes by its values', () => {
    expect(guess([{ 绿地类型: '综合公园' }, { 绿地类型: '防护绿地' }])).toEqual({ code: '绿地类型' });
    expect(guess([{ 类型: '已建' }, { 类型: '在建' }])).toEqual({ status: '类型' });
  });
});

describe('planned parks are told by the values of a field', () => {
  test.each([
    [['现状', '规划', '规划']],
    [['已建', '规划']],
    [['existing', 'planned']],
    [['现状公园', '规划公园']],
    [['Built', null, 'Under construction']],
  ])('%j', (values) => {
    const rows = values.map((value) => ({ name: 'a', BZ: value }));
    expect(guess(rows)).toEqual({ name: 'name', status: 'BZ' });
    expect(guess(rows, 'residential')).toEqual({ name: 'name' });
    expect(guess(rows, 'parks', { status: null })).toEqual({ name: 'name' });
  });

  test.each([[['规划', '湖边']], [['规划一路', '规划二路']], [[null, '']], [['1', '0']]])('but not by %j', (values) => {
    expect(guess(values.map((value) => ({ BZ: value })))).toEqual({});
  });

  test('of two such fields, neither is taken unasked, and both are asked about', async () => {
    const rows = [
      ['现状', '已建'],
      ['规划', '拟建'],
    ].map(([BZ, SX], i) => ({
      type: 'Feature',
      properties: { BZ, SX },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [120 + i, 30],
            [120.01 + i, 30],
            [120 + i, 30.01],
            [120 + i, 30],
          ],
        ],
      },
    }));
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: rows }));
    const asked = async (fields: FieldChoice) =>
      (await readLayer(bytes, 'parks.geojson', { fields })).diagnostics
        .filter(({ code }) => code === 'status-field-unused')
        .map(({ params }) => params['proposed']);
    expect(await asked({})).toEqual(['BZ', 'SX']);
    expect(await asked({ status: 'BZ' })).toEqual([]);
    expect(await asked({ status: null })).toEqual([]);
  });
});

describe('the edition of the codes', () => {
  test.each([
    [['G11', 'G15'], '2002'],
    [['G111', 'G3'], '2002'],
    [['G11', 'XG'], '2017'],
    [['G11', 'EG12'], '2017'],
    [['G15', 'XG'], 'unproved'],
    [['G11', 'G3'], 'unproved'],
    [['1401', '1403'], 'territorial'],
    [['park', null], 'none'],
  ])('%j is %s', (codes, edition) => expect(guessCodeEdition(codes).edition).toBe(edition));

  test('unproved, it names the codes that read differently', () => {
    expect(guessCodeEdition(['G11', 'g3', 'G2']).codes).toEqual(['G3', 'G2']);
  });
});

test('populations are counts of people or nothing', () => {
  expect([1200, '1,350', ' 12 ', '１２', '1e3', 0].map((value) => readAmount(value).amount)).toEqual([
    1200, 1350, 12, 12, 1000, 0,
  ]);
  for (const value of ['约300', -5, '1,2', 'NaN', Infinity, {}, true]) {
    expect(readAmount(value)).toEqual({ amount: null, unreadable: true });
  }
  for (const value of ['', null, undefined, ' ']) expect(readAmount(value).unreadable).toBe(false);
});

test('whatever is not there yet is planned', () => {
  for (const word of ['规划', '规划公园', 'Planned', '拟建', '在建']) expect(readStatus(word)).toBe('planned');
  expect(readStatus('现状')).toBe('现状');
  expect(readStatus(' ')).toBeNull();
  for (const no of ['否', 'N', 0, false]) expect(readStatus(no, '是否现状')).toBe('planned');
  expect(readStatus('是', '是否现状')).toBe('是');
  expect(readStatus('否', '状态')).toBe('否');
});

test('knows the fields that a shapefile has cut to ten bytes, and those of a community', () => {
  const cut = [{ 公园名: '江南公园', 绿地分: 'G11', 建设状: '现状', 常住人: 1200 }];
  expect(guess(cut)).toEqual({ name: '公园名', code: '绿地分', status: '建设状', population: '常住人' });
  const streets = [{ 街道名称: '一街道', 面积: 1 }];
  expect(guess(streets, 'communities')).toEqual({ name: '街道名称' });
  // a park is not called by its street
  expect(guess(streets)).toEqual({});
  expect(guess([{ '现状/规划': '规划' }])).toEqual({ status: '现状/规划' });
});

test('tells a status that says nothing from one that says existing', () => {
  for (const word of ['现状', '已建', '建成', 'existing', 'planned', null])
    expect(isPlainStatus(word), `${word}`).toBe(true);
  for (const word of ['新建', '改扩建', 'P', '1']) expect(isPlainStatus(word), word).toBe(false);
  expect(isPlainStatus('1', '是否建成')).toBe(true);
  for (const word of ['筹建中', 'under construction', 'not built', '未开工']) expect(readStatus(word)).toBe('planned');
});

test('puts back the zero that a spreadsheet took', () => {
  expect(['701', 701, '0701', '70102', '7', '071', '1401', 'R2'].map(readLanduse)).toEqual([
    '0701',
    '0701',
    '0701',
    '070102',
    '07',
    '071',
    '1401',
    'R2',
  ]);
  expect(readText('="0701"')).toBe('0701');
});

test('a survey list with ring numbers gives a plot with its hole', async () => {
  const bytes = readFileSync(new URL('../../fixtures/ingest/csv/survey-list-rings.csv', import.meta.url));
  const { layer } = await readLayer(bytes, 'survey-list-rings.csv');
  const { featureStarts, polygonStarts } = layer!.polygons;
  expect({
    features: featureStarts.length - 1,
    polygons: polygonStarts.length - 1,
    rings: polygonStarts.at(-1),
  }).toEqual({
    features: 1,
    polygons: 1,
    rings: 2,
  });
});
