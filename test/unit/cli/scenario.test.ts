import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoverageReport } from '../../../src/report/describe-coverage.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { compileSchema } from '../../data/compile-schema.ts';
import { useBuiltCommand } from '../../tools/built-command.ts';

const command = useBuiltCommand();
const GREEN = join(import.meta.dirname, '../../fixtures/tiny-district/green');
const LAYERS = [
  ...['--parks', join(GREEN, 'sample-parks.geojson'), '--residential', join(GREEN, 'sample-blocks.geojson')],
  ...['--communities', join(GREEN, 'communities.geojson')],
];

function writeScenario(name: string, edits: readonly unknown[], more: object = {}): string {
  const path = join(command.folder(), name);
  writeFileSync(path, JSON.stringify({ schema: 'district-map/scenario@1', name: '方案一', edits, ...more }));
  return path;
}

const square = (lng: number, lat: number, size: number) => ({
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
const EDITS = [
  {
    op: 'add',
    park: { type: 'Feature', id: 'new', properties: { name: '口袋公园' }, geometry: square(117.2, 31.81, 0.001) },
  },
  { op: 'remove', target: 'park-large' },
  { op: 'set', target: '#4', properties: { status: '现状' } },
];

async function readReport(...args: readonly string[]): Promise<CoverageReport> {
  const { status, stdout, stderr } = await command.run('coverage', ...LAYERS, ...args);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as CoverageReport;
}

describe('coverage --scenario', () => {
  it('gives the result of the changed layer, what it was before, and what is gained and lost', async () => {
    const [plain, report] = [await readReport(), await readReport('--scenario', writeScenario('a.json', EDITS))];
    expect(compileSchema('docs/coverage-result.schema.json')(report)).toEqual([]);
    expect(report.baseline!.readings).toEqual(plain.readings);
    const { gainedArea, lostArea, points, turned } = report.change!;
    expect(lostArea).toBeGreaterThan(0);
    expect(gainedArea).toBeGreaterThan(0);
    expect(gainedArea - lostArea).toBeCloseTo(
      report.readings.tiered.coveredArea - plain.readings.tiered.coveredArea,
      4,
    );
    expect(points).toBe(100 * (report.readings.tiered.ratio! - plain.readings.tiered.ratio!));
    expect(turned!.share).toBe(0.85);
    expect(report.blocks.map(({ baselineRatio }) => baselineRatio)).toEqual(plain.blocks.map(({ ratio }) => ratio));
    expect(report.parks.items.map(({ index, id, counted }) => [index, id, counted])).toEqual([
      [1, 'park-small', true],
      [2, 'park-tiny', false],
      [3, 'park-square', false],
      [4, 'park-planned', true],
      [5, 'new', true],
    ]);
  });

  it('is told of in text, tables and the report, and drawn', async () => {
    const out = join(command.folder(), 'out');
    const scenario = ['--scenario', writeScenario('b.json', EDITS), '--out', out];
    const text = await command.run('coverage', ...LAYERS, ...scenario, '--format', 'text', '--lang', 'en');
    expect(text.status).toBe(0);
    expect(text.stdout).toContain('The result of the scenario “方案一”, not of the present state');
    expect(text.stdout).toMatch(
      /\d\.\d\d % → \d+\.\d\d % \([+−]\d+\.\d\d points\): \d+\.\d\d ha gained, \d+\.\d\d ha lost\./,
    );
    expect(text.stdout).toContain('  Add 口袋公园\n  Remove 大公园\n  Describe');
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    for (const words of [
      'What the scenario “方案一” changes',
      'Parks added or reshaped',
      'Remove 大公园',
      'Change by community',
    ]) {
      expect(html).toContain(words);
    }
    const [head] = readFileSync(join(out, 'blocks.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/ratio,baselineRatio,gainedArea,lostArea,item,/);
    expect(readFileSync(join(out, 'service-areas.geojson'), 'utf8')).toContain('口袋公园');
    const zip = readFileSync(join(out, 'shapefiles.zip'));
    const { table } = await readLayer(zip, 'shapefiles.zip', { layer: 'parks', tabulate: true });
    const [counted, changed, note] = ['counted', 'changed', 'note'].map((field) => table!.fields.indexOf(field));
    // the last one was added: the file says nothing of it
    expect(table!.rows.map((row) => [row[counted!], row[changed!]])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
    expect(table!.rows[0]![note!]).toContain('方案一');
    const csv = await command.run('coverage', ...LAYERS, ...scenario.slice(0, 2), '--format', 'csv');
    expect(csv.stdout.split('\r\n')[0]).toContain('原状覆盖率（0–1）,新覆盖（m²）,不再覆盖（m²）');
  });

  it('is refused as a whole, with every reason, where an edit cannot be made', async () => {
    const line = { type: 'LineString', coordinates: [] };
    const broken = writeScenario('c.json', [
      ...EDITS,
      { op: 'remove', target: 'P9' },
      { op: 'replace', target: 'new', geometry: line },
    ]);
    const run = (path: string) => command.run('coverage', ...LAYERS, '--scenario', path, '--lang', 'en');
    const refused = await run(broken);
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toMatch(/error c\.json, entry 4 \(P9\): There is no park “P9”/);
    expect(refused.stderr).toMatch(/error c\.json, entry 5 \(new\): This feature is a line and no polygon/);
    const newer = await run(writeScenario('d.json', [], { schema: 'district-map/scenario@2' }));
    expect(newer.status).toBe(3);
    expect(newer.stderr).toContain('district-map/scenario@2, which is newer');
    expect((await run(join(command.folder(), 'none.json'))).status).toBe(3);
  });
});
