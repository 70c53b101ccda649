import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/coverage/run-check.ts';
import type { CoverageInput } from '../../../src/coverage/result.ts';
import { listSteps } from '../../../src/coverage/scenario/edit-history.ts';
import { openReportWords } from '../../../src/locales/report-words.ts';
import { composeWorkbook } from '../../../src/report/compose-workbook.ts';
import type { ReportInput } from '../../../src/report/report-input.ts';
import type { Scenario } from '../../../src/model/scenario.ts';
import { nameAddedSite } from '../../../src/model/vocabulary.ts';
import { tabulateBlocks } from '../../../src/report/coverage-tables.ts';
import type { Workbook } from '../../../src/report/workbook.ts';
import { writeCsv } from '../../../src/report/write-csv.ts';
import { writeWorkbook } from '../../../src/report/write-workbook.ts';
import { toLngLatRing } from '../../tools/pack-layer.ts';
import { GARDEN_CITY, blocksOf, box, parksOf } from '../coverage/invented.ts';

/** The cells of each sheet, texts looked up: what a program reads. */
async function readBack(workbook: Workbook): Promise<(string | number | null)[][][]> {
  const files = unzipSync(new Uint8Array(await writeWorkbook(workbook)));
  const parse = (path: string) => new DOMParser().parseFromString(strFromU8(files[path]!), 'text/xml');
  const texts = [...parse('xl/sharedStrings.xml').getElementsByTagName('si')].map((text) => text.textContent);
  return workbook.map((_, i) =>
    [...parse(`xl/worksheets/sheet${i + 1}.xml`).getElementsByTagName('row')].map((row) => {
      const cells: (string | number | null)[] = [];
      for (const cell of row.getElementsByTagName('c')) {
        const column = cell.getAttribute('r')!.charCodeAt(0) - 'A'.charCodeAt(0);
        while (cells.length < column) cells.push(null);
        const value = cell.getElementsByTagName('v').item(0)?.textContent ?? null;
        cells.push(value === null ? null : cell.getAttribute('t') === 's' ? texts[Number(value)]! : Number(value));
      }
      return cells;
    }),
  );
}

async function makeInput(more: Partial<CoverageInput> = {}, scenario: Scenario | null = null): Promise<ReportInput> {
  const parks = parksOf([[box(0, 0, 80)], [box(900, 0, 10)]]);
  const check = await runCheck({
    input: {
      parks,
      residential: blocksOf([[box(-300, 200, 600)], [box(500, 200, 600)]]),
      standard: GARDEN_CITY,
      ...more,
    },
    draw: false,
    scenario,
  });
  if (check.outcome === 'refused') throw new Error('refused');
  const layer = {
    crs: 'WGS84',
    encoding: null,
    features: 2,
    usable: 2,
    mended: 0,
    synthetic: true,
    fields: {},
    sha256: null,
  } as const;
  return {
    check,
    scenario: scenario && listSteps(scenario, parks),
    include: [],
    layers: [
      { ...layer, role: 'parks', name: 'parks.geojson' },
      { ...layer, role: 'residential', name: 'homes.geojson' },
    ],
  };
}

describe('the file for Excel', () => {
  it('has the figures of the result, as numbers in hectares and shares', async () => {
    const input = await makeInput();
    const words = await openReportWords('zh-CN');
    const workbook = composeWorkbook(input, words, '2026-01-01');
    expect(workbook.map(({ name }) => name)).toEqual(['汇总', '地块', '公园', '口径']);
    const [summary, blocks, parks, basis] = await readBack(workbook);
    const { readings, residential } = input.check.result;
    const row = summary!.find(([name]) => name === words.say('coverage.reading.tiered'))!;
    expect(row.slice(1, 5)).toEqual([
      readings.tiered.ratio,
      readings.tiered.coveredArea / 10_000,
      (residential.area - readings.tiered.coveredArea) / 10_000,
      residential.area / 10_000,
    ]);
    expect(summary!.flat()).toContain(words.say('coverage.sample'));
    expect(blocks!.slice(1).map(([number, , , ratio]) => [number, ratio])).toEqual(
      input.check.result.blocks.map(({ index, ratio }) => [index + 1, ratio]),
    );
    expect(parks).toHaveLength(3);
    expect(basis!.flat().join()).toContain('parks.geojson');
  });

  it('has the columns of the reader\u2019s own file beside the result\u2019s, and the size of parks where it decides', async () => {
    const input = await makeInput();
    const table = {
      fields: ['=DKBH', '户数', '在建'],
      rows: [
        ['007', 12.5, true],
        [null, 0, false],
      ],
    } as const;
    const layers = input.layers.map((layer) => (layer.role === 'residential' ? { ...layer, table } : layer));
    const words = await openReportWords('zh-CN');
    const [, blocks] = await readBack(composeWorkbook({ ...input, layers }, words, ''));
    expect(blocks!.map((row) => row.slice(7))).toEqual([
      ['=DKBH', '户数', '在建'],
      ['007', 12.5, '是'],
      [null, 0, '否'],
    ]);
    const csv = writeCsv(tabulateBlocks(input.check.result.blocks, words, table)).split('\r\n');
    expect(csv[0]).toMatch(/,'=DKBH,户数,在建$/);
    expect(csv[1]).toMatch(/,007,12.5,true$/);
    const sizes = composeWorkbook(await makeInput({ parkSize: ['merged'] }), words, '')[2]!;
    expect(sizes.columns.map(({ heading }) => heading)).toContain('分级用面积（m²）');
    expect(sizes.rows[0]!.slice(3, 5)).toEqual([6400, 6400].map((area) => expect.closeTo(area, 3) as number));
  });

  it('says what a scenario changes, in a sheet of its own and in columns', async () => {
    const site = nameAddedSite('parks', 1);
    const facts = { name: '新公园', code: null, status: null };
    const polygons = [[toLngLatRing(box(700, 300, 80))]];
    const scenario: Scenario = { name: '方案一', edits: [{ op: 'add', site, id: null, polygons, facts }] };
    const input = await makeInput({}, scenario);
    const words = await openReportWords('zh-CN');
    const workbook = composeWorkbook(input, words, '');
    expect(workbook.map(({ name }) => name)).toEqual(['汇总', '方案', '地块', '公园', '口径']);
    const { change, baseline, readings, blocks } = input.check.result;
    const [, sheet, rows] = await readBack(workbook);
    expect(sheet!.flat()).toContain('新增 新公园');
    const tiered = sheet!.find(([name]) => name === words.say('coverage.reading.tiered'))!;
    const hectares = [change!.gainedArea / 10_000, change!.lostArea / 10_000];
    expect(tiered.slice(1)).toEqual([
      baseline!.readings.tiered.ratio,
      readings.tiered.ratio,
      change!.points,
      ...hectares,
    ]);
    expect(change!.gainedArea).toBeGreaterThan(0);
    expect(rows![0]!.slice(7)).toEqual(['原状覆盖率', '新覆盖（公顷）', '不再覆盖（公顷）']);
    expect(rows![2]!.slice(7)).toEqual([blocks[1]!.baselineRatio, blocks[1]!.gainedArea! / 10_000, 0]);
  });

  it('shows no share as met that is not', async () => {
    const near: Workbook = [
      { name: 'a', lines: [], columns: [{ heading: 'r', kind: 'percent', width: 9 }], rows: [[0.89996], [0.5]] },
    ];
    const files = unzipSync(new Uint8Array(await writeWorkbook(near)));
    expect(strFromU8(files['xl/styles.xml']!)).toMatch(/formatCode="0\.000%".*formatCode="0\.00%"/s);
  });

  it('keeps every text a text, whatever it holds', async () => {
    const hostile = [
      '=1+1',
      '@SUM(A1)',
      '</t><script>',
      'constructor',
      '__proto__',
      'a\0b\u001bc',
      '\ud800',
      '',
      ' x ',
    ];
    const [rows] = await readBack([
      {
        name: '名',
        lines: ['=HYPERLINK("x")'],
        columns: [{ heading: '+h', kind: 'text', width: 9 }],
        rows: hostile.map((text) => [text]),
      },
    ]);
    const shown = rows!.map(([text]) => text);
    expect(shown).toEqual([
      '=HYPERLINK("x")',
      '+h',
      '=1+1',
      '@SUM(A1)',
      '</t><script>',
      'constructor ',
      '__proto__ ',
      'abc',
      '',
      shown[9],
      ' x ',
    ]);
    expect(shown[9] ?? '').toBe('');
  });
});
