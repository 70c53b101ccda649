import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoverageReport } from '../../../src/report/describe-coverage.ts';
import type { SuggestionReport } from '../../../src/report/describe-suggestion.ts';
import { compileSchema } from '../../data/compile-schema.ts';
import { useBuiltCommand } from '../../tools/built-command.ts';

const command = useBuiltCommand();
const GREEN = join(import.meta.dirname, '../../fixtures/tiny-district/green');
const LAYERS = ['--parks', join(GREEN, 'sample-parks.geojson'), '--residential', join(GREEN, 'sample-blocks.geojson')];

function square(lng: number, lat: number, size: number, name: string) {
  const [east, north] = [lng + size, lat + size];
  const ring = [
    [lng, lat],
    [east, lat],
    [east, north],
    [lng, north],
    [lng, lat],
  ];
  return {
    type: 'Feature',
    id: name,
    properties: { name: `${name} 地` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const SITES = [
  square(117.1845, 31.8062, 0.0005, 'north'),
  square(117.2215, 31.785, 0.001, 'south'),
  square(117.2215, 31.785, 0.00005, 'tiny'),
];

function writeSites(name = 'candidates.geojson', features: readonly unknown[] = SITES): string {
  const path = join(command.folder(), name);
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

const suggest = (...args: readonly string[]) => command.run('suggest', ...LAYERS, ...args);

describe('suggest', () => {
  it('prints which candidates to make parks of, with the gains that they have as parks', async () => {
    const { status, stdout } = await suggest('--candidates', writeSites(), '--count', '3');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as SuggestionReport;
    expect(Object.keys(report)).toEqual(['schema', 'standard', 'count', 'baseline', 'steps', 'bound', 'diagnostics']);
    expect(compileSchema('docs/suggestion.schema.json')(report)).toEqual([]);
    expect(report).toMatchObject({
      schema: 'district-map/suggestion@1',
      standard: { id: 'garden-city-2022' },
      count: 3,
    });
    expect(report.steps.map(({ candidate }) => candidate.id).sort()).toEqual(['north', 'south']);
    expect(report.steps[0]!.candidate).toEqual(
      expect.objectContaining({ name: `${report.steps[0]!.candidate.id} 地` }),
    );
    expect(report.diagnostics.map(({ code }) => code)).toContain('synthetic-data');
    expect(report.bound!.gapPoints).toBeGreaterThanOrEqual(0);
    // the same sites as a scenario
    const edits = report.steps.map(({ candidate }) => ({ op: 'add', park: SITES[candidate.index] }));
    const scenario = join(command.folder(), 'accepted.json');
    writeFileSync(scenario, JSON.stringify({ schema: 'district-map/scenario@1', name: '', edits }));
    const check = await command.run('coverage', ...LAYERS, '--scenario', scenario);
    const { readings, baseline } = JSON.parse(check.stdout) as CoverageReport;
    expect(report.baseline).toEqual(baseline!.readings.tiered);
    expect(report.steps.at(-1)!.coveredArea).toBeCloseTo(readings.tiered.coveredArea, 4);
    const again = await suggest('--candidates', writeSites(), '--count', '1', '--scenario', scenario);
    expect(JSON.parse(again.stdout)).toMatchObject({ steps: [], baseline: readings.tiered });
  });

  it('prints text and a table in both languages', async () => {
    const args = ['--candidates', writeSites(), '--count', '3'];
    const english = await suggest(...args, '--format', 'text', '--lang', 'en');
    expect(english.stdout).toMatch(/^Sites for new parks: 2 {2}\d+\.\d\d %\n/);
    expect(english.stdout).toContain('Invented sample, not the present state\n');
    expect(english.stdout).toMatch(/1\. (north|south) 地: \d+\.\d\d ha gained, \d+\.\d\d % then/);
    expect(english.stdout).toMatch(/No choice of 3 among these candidates covers more than \d\.\d\d points more\./);
    const chinese = await suggest(...args, '--format', 'text');
    expect(chinese.stdout).toContain('新公园选址：2 处');
    const csv = await suggest(...args, '--format', 'csv', '--lang', 'en');
    expect(csv.stdout.split('\r\n').slice(0, 2).join('\n')).toMatch(
      /step,index,id,name,gainedArea,coveredArea,ratio\n1,[01],(north|south),/,
    );
  });

  it('ends at a ratio, and keeps to a budget of what the candidates cost', async () => {
    const priced = SITES.map((site, i) => ({ ...site, properties: { ...site.properties, 造价: [300, 80, null][i] } }));
    const candidates = writeSites('priced.geojson', priced);
    const budget = await suggest('--candidates', candidates, '--budget', '350', '--lang', 'en');
    const report = JSON.parse(budget.stdout) as SuggestionReport;
    expect(compileSchema('docs/suggestion.schema.json')(report)).toEqual([]);
    expect(report).toMatchObject({ count: null, budget: 350 });
    expect(report.steps).toHaveLength(1);
    expect(report.diagnostics.find(({ code }) => code === 'cost-missing')!.message).toContain(
      '1 candidates have no cost',
    );
    const both = await suggest('--candidates', candidates, '--budget', '380', '--format', 'text', '--lang', 'en');
    expect(both.stdout).toContain('They cost 380 together, of 380.');
    expect(both.stdout).toContain('No choice within this budget covers more than');
    const until = await suggest('--candidates', candidates, '--until', '0', '--format', 'text', '--lang', 'en');
    expect(until.stdout).toContain('0.00 % is reached.');
    const csv = await suggest('--candidates', candidates, '--count', '3', '--format', 'csv', '--lang', 'en');
    expect(csv.stdout).toMatch(/^\uFEFF?step,index,id,name,gainedArea,coveredArea,ratio,cost\r\n/);
    const far = await suggest('--candidates', candidates, '--until', '1', '--format', 'text', '--lang', 'en');
    expect(far.stdout).toContain('100.00 % is not reached');
  });

  it('says what is missing or makes no sense', async () => {
    const sites = writeSites();
    const fails = async (status: number, text: string, ...args: readonly string[]) => {
      const run = await suggest(...args, '--lang', 'en');
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status, stdout: '' });
      expect(run.stderr).toContain(text);
    };
    await fails(2, '--candidates is missing', '--count', '3');
    await fails(2, 'One of --count, --until and --budget is missing', '--candidates', sites);
    await fails(2, '--budget is a number above 0, not “-2”', '--candidates', sites, '--budget', '-2');
    await fails(2, '--until is a number from 0 to 1', '--candidates', sites, '--until', '90');
    for (const count of ['0', '1.5', 'many', '100000']) {
      await fails(2, '--count is a whole number from 1 to 1000', '--candidates', sites, '--count', count);
    }
    await fails(2, '“suggest” has no option --out', '--candidates', sites, '--count', '3', '--out', 'x');
    const far = writeSites('far.geojson', [square(121, 31.8, 0.001, 'far')]);
    await fails(3, 'far.geojson', '--candidates', far, '--count', '3');
  });

  it('is what a layer can be validated for', async () => {
    const { status, stdout } = await command.run('validate', writeSites(), '--as', 'candidates');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ features: 3, usable: 3, fields: { name: 'name' } });
  });
});
