import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import type { CoverageReport } from '../../../src/report/describe-coverage.ts';
import type { Validation } from '../../../src/ingest/describe-validation.ts';
import { compileSchema } from '../../data/compile-schema.ts';
import { useBuiltCommand } from '../../tools/built-command.ts';

const command = useBuiltCommand();
const TINY = join(import.meta.dirname, '../../fixtures/tiny-district');
const GREEN = join(TINY, 'green');
const PARKS = join(GREEN, 'sample-parks.geojson');
const BLOCKS = join(GREEN, 'sample-blocks.geojson');
const LAYERS = ['--parks', PARKS, '--residential', BLOCKS];
const INGEST = join(import.meta.dirname, '../../fixtures/ingest');

const checkReport = compileSchema('docs/coverage-result.schema.json');

async function readReport(...args: readonly string[]): Promise<CoverageReport> {
  const { status, stdout, stderr } = await command.run('coverage', ...args);
  expect(stderr).not.toContain('"schema"');
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as CoverageReport;
}

/** Writes a collection of rectangles [west, south, width, height in degrees] and returns its path. */
function writeLayer(
  name: string,
  boxes: readonly (readonly [number, number, number, number])[],
  properties: readonly object[] = [],
): string {
  const features = boxes.map(([west, south, width, height], i) => {
    const [east, north] = [west + width, south + height];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: 'Feature', properties: properties[i] ?? {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return writeText(name, JSON.stringify({ type: 'FeatureCollection', features }));
}

function writeText(name: string, text: string): string {
  const path = join(command.folder(), name);
  writeFileSync(path, text);
  return path;
}

/** Copies the files of the tiny district that speak of standards; returns the folder and the standards. */
function copyDistrict(name: string): [folder: string, own: { standards: readonly object[] }] {
  const folder = join(command.folder(), name);
  mkdirSync(folder);
  copyFileSync(join(TINY, 'district.json'), join(folder, 'district.json'));
  return [folder, JSON.parse(readFileSync(join(TINY, 'standards.json'), 'utf8')) as { standards: readonly object[] }];
}

describe('coverage --format json', () => {
  let report: CoverageReport;
  beforeAll(async () => {
    report = await readReport(...LAYERS, '--communities', join(GREEN, 'communities.geojson'));
  });

  it('has the stable form, and no member besides those that are documented', () => {
    expect(checkReport(report)).toEqual([]);
    expect(Object.keys(report)).toEqual([
      'schema',
      'standard',
      'plane',
      'reading',
      'parks',
      'residential',
      'readings',
      'alternatives',
      'target',
      'targets',
      'blocks',
      'communities',
      'population',
      'verification',
      'diagnostics',
    ]);
    expect(Object.keys(report.parks.items[0]!)).toEqual([
      'index',
      'id',
      'name',
      'area',
      'radius',
      'counted',
      'reason',
      'nextClass',
      'ownContribution',
    ]);
  });

  it('is checked by a schema that can fail', () => {
    expect(checkReport({ ...report, readings: { ...report.readings, both: { coveredArea: 1 } } })).toHaveLength(1);
    expect(checkReport({ ...report, target: { ratio: 1.2, met: true, missingArea: 0 } })).toHaveLength(1);
  });

  it('is the default, the same each time', async () => {
    const again = await command.run('coverage', ...LAYERS, '--communities', join(GREEN, 'communities.geojson'));
    expect(JSON.parse(again.stdout)).toEqual(report);
  });

  it('adds up', () => {
    const { readings, residential, blocks, communities, parks, target, population } = report;
    // the tiny district's blocks do not overlap and its communities leave nothing out
    const sum = (rows: readonly { area: number }[]): number => rows.reduce((total, { area }) => total + area, 0);
    expect(sum(blocks)).toBeCloseTo(residential.area, 3);
    expect(sum(communities!)).toBeCloseTo(residential.area, 3);
    expect(blocks.reduce((total, { coveredArea }) => total + coveredArea, 0)).toBeCloseTo(
      readings.tiered.coveredArea,
      3,
    );
    expect(readings.tiered.ratio).toBe(readings.tiered.coveredArea / residential.area);
    expect(target).toEqual({
      ratio: 0.85,
      met: false,
      missingArea: expect.closeTo(0.85 * residential.area - readings.tiered.coveredArea, 3) as number,
    });
    expect(report.targets.map(({ ratio, met }) => [ratio, met])).toEqual([
      [0.85, false],
      [0.9, false],
      [0.8, false],
      [0.95, false],
    ]);
    expect(parks.items.map(({ id, counted, reason }) => [id, counted, reason])).toEqual([
      ['park-large', true, null],
      ['park-small', true, null],
      ['park-tiny', false, 'too-small'],
      ['park-square', false, 'class-off'],
      ['park-planned', false, 'planned'],
    ]);
    expect(parks.classes.map(({ count }) => count)).toEqual([1, 1]);
    expect(report.plane).toEqual({ centralMeridian: 117, epsg: 4548 });
    expect(population!.total).toBe(7800);
    expect(report.verification).toBeNull();
  });

  it('says that the data are invented, and what else was found, in words', () => {
    expect(new Set(report.diagnostics.map(({ code }) => code))).toContain('synthetic-data');
    const edition = report.diagnostics.filter(({ code }) => code === 'code-edition-unproved');
    expect(edition).toHaveLength(1);
    expect(edition[0]).toMatchObject({ layer: 'sample-parks.geojson', index: null, id: null, severity: 'warning' });
    expect(edition[0]!.message).toContain('2017');
  });
});

describe('the options of coverage', () => {
  it('--verify compares with Turf', async () => {
    const { verification, readings } = await readReport(...LAYERS, '--verify');
    expect(verification!.engine).toBe('turf');
    expect(verification!.difference).toBeCloseTo(verification!.ratio! - readings.tiered.ratio!, 12);
    expect(Math.abs(verification!.difference!)).toBeLessThan(0.0002);
    expect(verification!.explanation).toBe('arcs');
  });

  it('--include and --code-edition change what counts', async () => {
    const { parks } = await readReport(...LAYERS, '--include', 'g3,planned', '--code-edition=2017');
    expect(parks.items.filter(({ counted }) => counted).map(({ id }) => id)).toEqual([
      'park-large',
      'park-small',
      'park-square',
      'park-planned',
    ]);
  });

  it('--standard, --target and --plane are followed', async () => {
    const report = await readReport(...LAYERS, '--standard', 'who-2016', '--target', '0.25', '--plane', '120');
    expect(report.standard.id).toBe('who-2016');
    expect(report.target.ratio).toBe(0.25);
    expect(report.plane).toEqual({ centralMeridian: 120, epsg: 4549 });
    expect(report.diagnostics.map(({ code }) => code)).toContain('far-from-meridian');
  });

  it("--standard takes the district's own out of the box, and says whose classes it uses", async () => {
    const report = await readReport(...LAYERS, '--standard', 'hangzhou-2035');
    const plain = await readReport(...LAYERS);
    expect(report.standard).toMatchObject({
      certainty: 'read',
      lender: { id: 'garden-city-2022', certainty: 'memory' },
    });
    expect(report.standard.classes).toEqual(plain.standard.classes);
    expect(report.readings).toEqual(plain.readings);
    expect(report.target.ratio).toBe(0.95);
    expect(report.targets.map(({ ratio }) => ratio)).toEqual([0.95, 0.8, 0.9]);
    const text = await command.run('coverage', ...LAYERS, '--standard', 'hangzhou-2035', '--format', 'text');
    expect(text.stdout).toContain('分级取自国家园林城市评选标准（2022）；参数待核对标准原文。');
  });

  it('--scope takes the land inside for the whole', async () => {
    const scope = writeLayer('scope.geojson', [[117.184, 31.805, 0.003, 0.0015]]);
    const whole = await readReport(...LAYERS);
    const part = await readReport(...LAYERS, '--scope', scope);
    // half of the northern block, and nothing else
    expect(part.residential.area / whole.blocks[0]!.area).toBeCloseTo(0.5, 4);
    expect(part.blocks.map(({ index }) => index)).toEqual([0]);
  });

  it('--historic opens the classes that hold only in historic areas', async () => {
    // a park of about 1,500 m², and an area around it
    const parks = writeLayer('old-town-parks.geojson', [[120, 30, 0.0004, 0.00035]]);
    const blocks = writeLayer('old-town-homes.geojson', [[120.001, 30, 0.001, 0.001]]);
    const town = writeLayer('old-town.geojson', [[119.999, 29.999, 0.01, 0.01]]);
    const layers = ['--parks', parks, '--residential', blocks, '--standard', 'garden-city-2016', '--insist'];
    const without = await command.run('coverage', ...layers, '--lang', 'en');
    expect(without.stderr).toMatch(/historic areas only.*was not used.*--historic/);
    expect((JSON.parse(without.stdout) as CoverageReport).readings.tiered.ratio).toBe(0);
    const report = await readReport(...layers, '--historic', town, '--historic-crs', 'wgs84');
    expect(checkReport(report)).toEqual([]);
    expect(report.readings.tiered.ratio).toBe(1);
    expect(report.parks.classes.map(({ where, count }) => [where, count])).toEqual([
      [undefined, 0],
      [undefined, 0],
      ['historic', 1],
    ]);
    const text = await command.run('coverage', ...layers, '--historic', town, '--format', 'text', '--lang', 'en');
    expect(text.stdout).toContain('1,000–<2,000 m² → 300 m (historic areas only)  1  ');
  });

  it('--park-size takes in lakes and neighbours, and shows the plain number beside', async () => {
    // two touching parcels of about 3,100 m² each
    const name = 'East park';
    const parcels = [
      [120, 30, 0.0005, 0.00058],
      [120.0005, 30, 0.0005, 0.00058],
    ] as const;
    const parks = writeLayer('parcels.geojson', parcels, [{ name }, { name }]);
    const blocks = writeLayer('near-parcels.geojson', [[120.0045, 30, 0.001, 0.001]]);
    const layers = ['--parks', parks, '--residential', blocks];
    const plain = await readReport(...layers);
    const merged = await readReport(...layers, '--park-size', 'merged,lakes');
    expect(checkReport(merged)).toEqual([]);
    expect([plain, merged].map(({ readings }) => readings.tiered.ratio)).toEqual([0, 1]);
    expect(merged.parks.sizeRules).toEqual(['lakes', 'merged']);
    expect(merged.alternatives).toEqual([
      { sizeRules: [], readings: plain.readings, ratio: plain.readings.tiered.ratio },
    ]);
    const out = join(command.folder(), 'sizes');
    const text = await command.run('coverage', ...layers, '--park-size=MERGED', '--format', 'text', '--out', out);
    expect(text.stdout).toMatch(/公园规模包括相接的同名地块。不包括时覆盖率为 \d\.\d\d %。/);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('公园规模包括相接的同名地块');
    const [head, row] = readFileSync(join(out, 'parks.csv'), 'utf8').split('\r\n');
    expect(head).toContain('面积（m²）,分级用面积（m²）,服务半径（m）');
    const [, , , area, size] = row!.split(',').map(Number);
    expect(size! / area!).toBeCloseTo(2, 3);
  });

  it('--insist computes what would be refused: one file as parks and as housing is 100 % by mistake', async () => {
    const file = writeLayer('all-land.geojson', [[120, 30, 0.001, 0.001]]);
    const refused = await command.run('coverage', '--parks', file, '--residential', file, '--lang', 'en');
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toMatch(/count as parks and as residential land.*--insist/);
    const report = await readReport('--parks', file, '--residential', file, '--insist');
    expect(report.readings.tiered.ratio).toBe(1);
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'same-shapes', severity: 'warning' }));
  });

  it('--field names the fields, each in the layers that have it', async () => {
    const parks = writeLayer('fields.geojson', [[120, 30, 0.001, 0.001]], [{ A: 'Old name', B: 'G2' }]);
    const blocks = writeLayer('homes.geojson', [[120.002, 30, 0.001, 0.001]], [{ A: 'Homes', P: 120, L: 'R2' }]);
    const report = await readReport(
      ...['--parks', parks, '--residential', blocks, '--code-edition', '2017', '--insist'],
      ...['--field', 'name=A', '--field', 'code=B', '--field', 'population=P', '--field', 'landuse=L'],
    );
    expect(report.parks.items[0]).toMatchObject({ name: 'Old name', counted: false, reason: 'class-off' });
    expect(report.blocks[0]!.name).toBe('Homes');
    expect(report.population!.total).toBe(120);
    const onlyOne = writeLayer('only-one.geojson', [[120, 30, 0.001, 0.001]], [{ N: 'x' }]);
    const other = await readReport('--parks', onlyOne, '--residential', blocks, '--field', 'name=N');
    expect(other.parks.items[0]!.name).toBe('x');
  });

  it('--layer and --encoding may be given for one file', async () => {
    const zip = join(INGEST, 'zip/two-layers.zip');
    const files = ['--parks', zip, '--residential', zip, '--insist'];
    const report = await readReport(...files, '--layer', 'parks=parks', '--layer', 'residential=blocks');
    expect(report.residential.features).toBeGreaterThan(0);
    const refused = await command.run('coverage', ...files, '--layer', 'parks=parks', '--lang', 'en');
    expect(refused.status).toBe(3);
    expect(refused.stderr).toMatch(/error residential: two-layers.zip: .*parks, blocks.*--layer/);
  });

  it('--parks-crs is for the parks alone', async () => {
    const [shifted, plain] = ['crs/gcj02-chosen.geojson', 'crs/wgs84.geojson'].map((file) => join(INGEST, file));
    const block = await readReport('--parks', plain!, '--residential', plain!, '--scope', plain!, '--insist');
    const moved = await readReport('--parks', shifted!, '--parks-crs', 'gcj02', '--residential', plain!, '--insist');
    const astray = await readReport('--parks', shifted!, '--residential', plain!, '--scope', shifted!);
    expect(moved.parks.area / block.parks.area).toBeCloseTo(1, 5);
    expect(moved.readings.tiered.ratio).toBe(1);
    // read as WGS84 the same file lies hundreds of metres off
    expect(astray.residential.area).toBeLessThan(0.5 * block.residential.area);
  });

  it('classes parks by exact metres of EPSG:4549, on both sides of 400 and 5,000 m²', async () => {
    const sizes = [
      [20, 19.9995],
      [20, 20],
      [50, 99.9998],
      [50, 100],
    ] as const;
    const parks = writeLayer('metres.geojson', sizes.map(([width, height], i) => [519_000 + 200 * i, 3_342_000, width, height])); // prettier-ignore
    const blocks = writeLayer('metres-homes.geojson', [[120.2, 30.195, 0.002, 0.002]]);
    const report = await readReport('--parks', parks, '--parks-crs', 'epsg:4549', '--residential', blocks);
    expect(report.plane.epsg).toBe(4549);
    expect(report.parks.items.map(({ area }) => Math.round(area * 1e4) / 1e4)).toEqual([399.99, 400, 4999.99, 5000]);
    expect(report.parks.items.map(({ radius, reason }) => [radius, reason])).toEqual([
      [null, 'too-small'],
      [300, null],
      [300, null],
      [500, null],
    ]);
    const near = report.diagnostics.filter(({ code }) => code === 'near-threshold');
    expect(near.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });

  it('--no-repair leaves faulty shapes out', async () => {
    const bowTie = join(INGEST, 'repair/bow-tie-declined.geojson');
    const mended = await readReport('--insist', '--parks', bowTie, '--residential', bowTie);
    const declined = await readReport('--insist', '--parks', bowTie, '--residential', bowTie, '--no-repair');
    expect(declined.parks.usable).toBe(mended.parks.usable - 1);
    expect(declined.parks.items.filter(({ reason }) => reason === 'invalid')).toHaveLength(1);
  });

  it('says of figures from mended shapes that they are', async () => {
    const bowTie = join(INGEST, 'repair/bow-tie-declined.geojson');
    const [mended, text, declined] = await command.runMany([
      ['coverage', '--insist', '--parks', bowTie, '--residential', bowTie],
      ['coverage', '--insist', '--parks', bowTie, '--residential', bowTie, '--format', 'text', '--lang', 'en'],
      ['coverage', '--insist', '--parks', bowTie, '--residential', bowTie, '--no-repair'],
    ]);
    const codes = (stdout: string): string[] =>
      (JSON.parse(stdout) as CoverageReport).diagnostics.map(({ code }) => code);
    expect(codes(mended!.stdout)).toContain('shapes-mended');
    expect(text!.stdout).toMatch(/shapes of 2 features were mended/);
    expect(codes(declined!.stdout)).not.toContain('shapes-mended');
  });
});

describe('an empty layer', () => {
  it('is said to be empty', async () => {
    const empty = join(INGEST, 'structure/empty.geojson');
    const { status, stderr } = await command.run('coverage', '--parks', empty, '--residential', BLOCKS, '--lang', 'en');
    expect(status).toBe(0);
    expect(stderr).toMatch(/warning empty\.geojson: The layer has no features/);
  });
});

describe('a field that reads like a status', () => {
  it('is asked about, with the option that says what it is', async () => {
    const file = join(INGEST, 'attributes/status-unused.geojson');
    const { status, stderr } = await command.run('validate', file);
    expect(status).toBe(0);
    expect(stderr).toContain('字段“备注”的内容（现状、规划）');
    expect(stderr).toContain('（选项 --field status=备注）');
  });
});

describe('communities that are sketches', () => {
  it('are marked in result and report, row by row; others are not', async () => {
    const boxes = [[117.17, 31.775, 0.03, 0.06]] as const;
    const sketch = writeLayer('sketch.geojson', boxes, [{ name: 'West', geometryStatus: 'schematic' }]);
    const surveyed = writeLayer('surveyed.geojson', boxes, [{ name: 'West', geometryStatus: 'surveyed' }]);
    const run = async (communities: string): Promise<readonly [CoverageReport, string]> => {
      const out = join(command.folder(), 'sketches');
      const report = await readReport(...LAYERS, '--communities', communities, '--out', out, '--lang', 'zh-CN');
      return [report, readFileSync(join(out, 'report.html'), 'utf8')];
    };
    const [marked, page] = await run(sketch);
    expect(checkReport(marked)).toEqual([]);
    expect(marked.communities!.map(({ schematic }) => schematic)).toEqual([true, true]);
    expect(page).toContain('West（示意）');
    expect(page).toContain('不在任何社区内（示意）');
    expect(page).toContain('边界是示意的');
    const [plain, plainPage] = await run(surveyed);
    expect(plain.communities!.map(({ schematic }) => schematic)).toEqual([undefined, undefined]);
    expect(plainPage).not.toMatch(/（示意）|边界是示意的/);
  });
});

describe('the other formats', () => {
  it('shows more digits where rounding would reach a target that is missed', async () => {
    const { stdout } = await command.run(
      'coverage',
      ...LAYERS,
      '--target',
      '0.6626',
      '--format',
      'text',
      '--lang',
      'en',
    );
    expect(stdout).toMatch(/^Residential land within reach of parks {2}66\.25\d+ %$/m);
    expect(stdout).toMatch(/^0\.0\d*[1-9] ha short of 66\.26 %\.$/m);
  });

  it('text is short and in the language asked for', async () => {
    const chinese = await command.run('coverage', ...LAYERS, '--format', 'text');
    const english = await command.run('coverage', ...LAYERS, '--format', 'text', '--lang', 'en');
    expect(chinese.stdout).toMatch(/服务半径覆盖率/);
    expect(english.stdout).toMatch(/^Residential land within reach of parks {2}66\.26 %$/m);
    expect(english.stdout).toContain('parameters to be checked');
    expect(english.stdout).toContain('rounded to two decimals');
    expect(chinese.stdout).toContain('四舍五入');
    expect(english.stdout).toContain('5 polygons, 5 usable, 4 of them residential land');
    expect(english.stdout).toMatch(/5 features, 5 usable \(4\.29 ha together\), 2 of them count/);
    expect(english.stdout).toContain('Invented sample');
  });

  it('csv is the table of blocks for a spreadsheet', async () => {
    const { stdout } = await command.run('coverage', ...LAYERS, '--format', 'csv', '--lang', 'en');
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe('\ufeffindex,id,name,area,coveredArea,ratio');
    // the shops among the blocks are no row
    expect(lines).toHaveLength(4 + 2);
    expect(lines[4]).toMatch(/^3,block-far,/);
  });
});

describe('--out', () => {
  it('writes all files, and the result that was printed', async () => {
    const out = join(command.folder(), 'deep/er/out');
    const { status, stdout } = await command.run('coverage', ...LAYERS, '--out', out);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'blocks.csv',
      'coverage.xlsx',
      'gaps.geojson',
      'parks.csv',
      'report.html',
      'result.json',
      'service-areas.geojson',
      'shapefiles.zip',
    ]);
    const read = (name: string): string => readFileSync(join(out, name), 'utf8');
    expect(JSON.parse(read('result.json'))).toEqual(JSON.parse(stdout));
    const areas = JSON.parse(read('service-areas.geojson')) as FeatureCollection & { note: string };
    expect(areas.features.map(({ properties }) => properties!.id as string)).toEqual(['park-large', 'park-small']);
    expect(areas.note).toBe('虚构样例，非现状');
    const gaps = JSON.parse(read('gaps.geojson')) as FeatureCollection;
    for (const { geometry } of [...areas.features, ...gaps.features]) expect(findFaults(geometry)).toEqual([]);
    const report = JSON.parse(stdout) as CoverageReport;
    for (const { message } of report.diagnostics) expect(read('report.html')).toContain(escape(message));
    expect(read('report.html')).toContain('66.26 %');
    expect(read('blocks.csv')).toMatch(/^\ufeff序号,/);
  });

  it('keeps hostile names harmless', async () => {
    const name = '=HYPERLINK("http://x")<script>alert(1)</script>\u001b[31m';
    const parks = writeLayer('hostile-parks.geojson', [[120, 30, 0.0001, 0.0001]], [{ name, id: '+1' }]);
    const blocks = writeLayer('hostile-blocks.geojson', [[120.002, 30, 0.001, 0.001]], [{ name, id: '@x' }]);
    const out = join(command.folder(), 'hostile');
    const args = ['coverage', '--parks', parks, '--residential', blocks, '--out', out, '--insist'];
    const { stdout, stderr } = await command.run(...args, '--format', 'text');
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|\u001b/);
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
    expect(readFileSync(join(out, 'blocks.csv'), 'utf8')).toContain(`0,'@x,"'=HYPERLINK(""http://x"")<script>`);
    expect(readFileSync(join(out, 'parks.csv'), 'utf8')).toContain(`0,'+1,"'=HYPERLINK(`);
  });

  it('that cannot be written is wrong usage, before anything is computed', async () => {
    const file = writeText('in-the-way', '');
    const { status, stdout, stderr } = await command.run('coverage', ...LAYERS, '--out', join(file, 'x'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('in-the-way');
  });
});

// many programs are started one after the other, on machines that are busy with other tests
describe('exit codes', () => {
  const empty = (): string => writeText('empty.geojson', '{"type":"FeatureCollection","features":[]}');

  it('0 and 1: the target, only with --fail-below', async () => {
    const met = await command.run('coverage', ...LAYERS, '--fail-below', '--target', '0.6');
    const below = await command.run('coverage', ...LAYERS, '--fail-below');
    const silent = await command.run('coverage', ...LAYERS);
    expect([met.status, below.status, silent.status]).toEqual([0, 1, 0]);
    expect(checkReport(JSON.parse(below.stdout))).toEqual([]);
  });

  it('0 for valid empty layers: no parks give 0, no land gives no ratio', async () => {
    const noParks = await readReport('--parks', empty(), '--residential', BLOCKS);
    expect(noParks.readings.tiered).toEqual({ coveredArea: 0, ratio: 0 });
    const noLand = await readReport('--parks', PARKS, '--residential', empty(), '--field', 'landuse=L');
    expect(noLand.readings.both).toEqual({ coveredArea: 0, ratio: null });
    expect(noLand.target).toEqual({ ratio: 0.85, met: null, missingArea: null });
    expect(checkReport(noLand)).toEqual([]);
    const text = await command.run('coverage', '--parks', PARKS, '--residential', empty(), '--format', 'text');
    expect(text.stdout).toContain('—');
    const strict = await command.run('coverage', '--parks', PARKS, '--residential', empty(), '--fail-below');
    expect(strict.status).toBe(1);
  });

  it('2: wrong usage, with a word on what is wrong and nothing printed', async () => {
    const wrong: readonly (readonly [RegExp, ...string[]])[] = [
      [/没有写命令/],
      [/no command “cover”/, 'cover'],
      [/--residential is missing/, 'coverage', '--parks', PARKS],
      [/no option --parcs/, 'coverage', '--parcs', PARKS],
      [/no option -p/, 'coverage', '-p', PARKS],
      [/--parks needs a value/, 'coverage', '--parks', '--residential', BLOCKS],
      [/--parks is given more than once/, 'coverage', ...LAYERS, '--parks', PARKS],
      [/--verify takes no value/, 'coverage', ...LAYERS, '--verify=yes'],
      [/“extra” is not expected/, 'coverage', ...LAYERS, 'extra'],
      [/--standard is one of garden-city-2022, /, 'coverage', ...LAYERS, '--standard', 'none'],
      [/--include is one of G2, G3/, 'coverage', ...LAYERS, '--include', 'G9'],
      [/--park-size is one of lakes, merged/, 'coverage', ...LAYERS, '--park-size', 'big'],
      [/--target is a number from 0 to 1/, 'coverage', ...LAYERS, '--target', '90'],
      [/--plane is auto or a multiple of 3/, 'coverage', ...LAYERS, '--plane', '121'],
      [/--parks-crs: “epsg:2154”/, 'coverage', ...LAYERS, '--parks-crs', 'epsg:2154'],
      [/--format is one of json, text, csv/, 'coverage', ...LAYERS, '--format', 'xml'],
      [/--format is one of json, text, not/, 'validate', PARKS, '--format', 'csv'],
      [/--field is ATTRIBUTE=FIELD/, 'coverage', ...LAYERS, '--field', 'colour=C'],
      [/--code-edition is one of 2017, 2002/, 'coverage', ...LAYERS, '--code-edition', '1993'],
      [/--extent is four numbers/, 'validate', PARKS, '--extent', '1,2,3'],
      [/who-2016 has no target/, 'coverage', ...LAYERS, '--standard', 'who-2016', '--fail-below'],
      [/Name the file/, 'validate'],
      [/Name the file/, 'validate', PARKS, BLOCKS],
      [/--as is one of parks/, 'validate', PARKS, '--as', 'roads'],
      [/“x” is not expected/, 'standards', 'x'],
    ];
    const runs = await command.runMany(wrong.map(([, ...args]) => [...args, ...(args[0] ? ['--lang', 'en'] : [])]));
    for (const [i, [message]] of wrong.entries()) {
      const { status, stdout, stderr } = runs[i]!;
      expect({ status, stdout }, String(message)).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
    }
    expect((await command.run('standards', '--lang', 'fr')).status).toBe(2);
  });

  it('3: the input is refused, with the reason', async () => {
    const undecided = join(INGEST, 'crs/zone-120-numbers.geojson');
    const twoLayers = join(INGEST, 'desks/arcgis-two-layers.zip');
    const far = writeLayer('far.geojson', [[100, 30, 0.01, 0.01]]);
    mkdirSync(join(command.folder(), 'a-folder.geojson'));
    const refused: readonly (readonly [RegExp, ...string[]])[] = [
      [/no file “.*nowhere.geojson”/, 'coverage', '--parks', 'nowhere.geojson', '--residential', BLOCKS],
      [/cannot be read \(EISDIR\)/, 'coverage', '--parks', PARKS, '--residential', 'a-folder.geojson'],
      [/far.geojson: .*too far for one plane/, 'coverage', '--parks', far, '--residential', BLOCKS],
      [/this is not JSON/i, 'coverage', '--parks', writeText('cut.geojson', '{"type":'), '--residential', BLOCKS],
      [
        /none can be used/,
        'coverage',
        '--parks',
        join(INGEST, 'repair/unclosed-declined.geojson'),
        '--no-repair',
        '--residential',
        BLOCKS,
      ],
      [/no field “LDDM”.*--field/, 'coverage', ...LAYERS, '--field', 'code=LDDM'],
      [/no file/, 'validate', 'nowhere.zip'],
      [/\(option --parks-crs, --extent\)/, 'coverage', '--parks', undecided, '--residential', BLOCKS],
      [/\(option --residential-crs, --extent\)/, 'coverage', '--parks', PARKS, '--residential', undecided],
      [/several layers: .*\(option --layer\)/, 'coverage', '--parks', twoLayers, '--residential', BLOCKS],
    ];
    const runs = await command.runMany(refused.map(([, ...args]) => [...args, '--lang', 'en']));
    for (const [i, [message]] of refused.entries()) {
      expect({ status: runs[i]!.status, stdout: runs[i]!.stdout }, String(message)).toEqual({ status: 3, stdout: '' });
      expect(runs[i]!.stderr).toMatch(message);
      expect(runs[i]!.stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe('what is no ordinary file or folder', () => {
  const pipe = (): string => {
    const path = join(command.folder(), `pipe-${pipes++}.geojson`);
    execFileSync('mkfifo', [path]);
    return path;
  };
  let pipes = 0;

  it('is not read: a pipe, a device, what the system makes up', async () => {
    const linked = join(command.folder(), 'linked.geojson');
    symlinkSync('/dev/zero', linked);
    const district = join(command.folder(), 'piped-district');
    mkdirSync(district);
    execFileSync('mkfifo', [join(district, 'district.json')]);
    const refused = [
      ['coverage', '--parks', pipe(), '--residential', BLOCKS],
      ['coverage', '--parks', PARKS, '--residential', '/dev/zero'],
      ['validate', '/dev/zero'],
      ['validate', linked],
      ['validate', pipe()],
      ['standards', '--district', district],
      ...(existsSync('/proc/kmsg')
        ? [
            ['validate', '/proc/kmsg'],
            ['validate', '/proc/self/../version'],
          ]
        : []),
    ];
    for (const { status, stdout, stderr } of await command.runMany(refused.map((args) => [...args, '--lang', 'en']))) {
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toContain('not an ordinary file');
    }
  });

  it('is not written to', async () => {
    const linked = join(command.folder(), 'linked-out');
    symlinkSync('/dev', linked);
    const taken = join(command.folder(), 'taken');
    mkdirSync(taken);
    execFileSync('mkfifo', [join(taken, 'result.json')]);
    const dangling = join(command.folder(), 'dangling');
    symlinkSync('/proc/nowhere/out', dangling);
    const outs = ['/proc/x', '/proc/1/x/y', '/dev/null/x', '/sys/x', linked, `${linked}/x`, taken, dangling];
    const runs = await command.runMany(outs.map((out) => ['coverage', ...LAYERS, '--out', out, '--lang', 'en']));
    for (const [i, { status, stdout, stderr }] of runs.entries()) {
      expect({ status, stdout }, outs[i]).toEqual({ status: 2, stdout: '' });
      expect(stderr, outs[i]).toContain(outs[i]);
    }
  });
});

describe('validate', () => {
  it('names the option that settles a question, in both forms of the answer', async () => {
    const undecided = join(INGEST, 'crs/zone-120-numbers.geojson');
    const [json, text] = await command.runMany(
      ['json', 'text'].map((format) => ['validate', undecided, '--format', format, '--lang', 'en']),
    );
    const { diagnostics } = JSON.parse(json!.stdout) as { diagnostics: readonly { message: string }[] };
    expect(diagnostics[0]!.message).toMatch(/epsg:4534 \(75°E\).*\(option --crs, --extent\)$/);
    expect(text!.stdout).toContain('(option --crs, --extent)');
  });

  it('says which fields were read, from which layer, and how many shapes were mended', async () => {
    const [zip, bowTie, text] = await command.runMany([
      ['validate', join(INGEST, 'desks/arcgis-two-layers.zip'), '--layer', '规划公园'],
      ['validate', join(INGEST, 'repair/bow-tie-declined.geojson')],
      ['validate', join(INGEST, 'desks/google-earth.kml'), '--format', 'text'],
    ]);
    const read = (stdout: string) => JSON.parse(stdout) as Validation;
    expect(read(zip!.stdout)).toMatchObject({
      layer: '规划公园',
      fields: { name: '名称', code: '绿地类型' },
      repaired: 0,
    });
    expect(read(bowTie!.stdout)).toMatchObject({ layer: null, repaired: 1 });
    expect(text!.stdout).toContain('name=name, code=绿地类型');
  });

  it('puts what concerns the whole file before its features', async () => {
    const points = join(INGEST, 'geometry/all-points.geojson');
    const { stdout } = await command.run('validate', points, '--format', 'text', '--lang', 'en');
    const findings = stdout.split('\n').filter((line) => line.startsWith('error'));
    expect(findings[0]).toMatch(/none can be used/);
    expect(findings[1]).toMatch(/entry 1.*is a point and no polygon/);
  });
});

describe('standards and help', () => {
  it('lists every preset, as data and as text', async () => {
    const json = JSON.parse((await command.run('standards')).stdout) as {
      default: string;
      standards: readonly { id: string; title: string }[];
    };
    expect(json.default).toBe('garden-city-2022');
    // the district's own come last
    expect(json.standards.map(({ id }) => id)).toEqual([...PRESETS.map(({ id }) => id), 'hangzhou-2035']);
    const { stdout } = await command.run('standards', '--format', 'text', '--lang', 'en');
    for (const { id, title } of PRESETS)
      expect(stdout).toContain(`${id}${id === json.default ? ' (default)' : ''}  ${title.en}`);
  });

  it('takes the standards of another district, and tells of those that do not hold', async () => {
    const listed = await command.run('standards', '--district', TINY);
    const { standards } = JSON.parse(listed.stdout) as { standards: readonly { id: string; lender?: object }[] };
    expect(standards.slice(PRESETS.length).map(({ id }) => id)).toEqual(['county-2030', 'county-old-town']);
    expect(standards.at(-2)!.lender).toEqual({
      id: 'garden-city-2022',
      title: '国家园林城市评选标准（2022）',
      certainty: 'memory',
    });
    const report = await readReport(...LAYERS, '--district', TINY, '--standard', 'county-old-town');
    expect(report.standard.classes.map(({ radius, where }) => [radius, where])).toEqual([
      [400, undefined],
      [150, 'historic'],
    ]);

    const [folder, own] = copyDistrict('half-a-district');
    const [first, second] = own.standards;
    writeFileSync(
      join(folder, 'standards.json'),
      JSON.stringify({
        ...own,
        standards: [
          { ...first, classesOf: 'nobody' },
          { ...second, note: 7 },
        ],
      }),
    );
    const half = await command.run('coverage', ...LAYERS, '--district', folder, '--lang', 'en');
    expect(half.status).toBe(0);
    const { diagnostics } = JSON.parse(half.stdout) as CoverageReport;
    expect(diagnostics.slice(0, 2).map(({ code, index, id }) => [code, index, id])).toEqual([
      ['entry-bad-member', 1, 'county-old-town'],
      ['standard-lender-unknown', 0, 'county-2030'],
    ]);
    expect(half.stderr).toMatch(/no standard “nobody”/);
  });

  it('refuses a district whose files cannot be used, and says which', async () => {
    const [folder] = copyDistrict('no-district');
    writeFileSync(join(folder, 'standards.json'), '{"schema":');
    const cut = await command.run('standards', '--district', folder, '--lang', 'en');
    writeFileSync(join(folder, 'standards.json'), '{}');
    const empty = await command.run('standards', '--district', folder, '--lang', 'en');
    writeFileSync(join(folder, 'district.json'), '{}');
    const bare = await command.run('coverage', ...LAYERS, '--district', folder, '--lang', 'en');
    const nowhere = await command.run('standards', '--district', join(folder, 'nowhere'), '--lang', 'en');
    const runs = [cut, empty, bare, nowhere];
    expect(runs.map(({ status, stdout }) => [status, stdout])).toEqual(runs.map(() => [3, '']));
    expect(cut.stderr).toContain('standards.json is not complete JSON');
    expect(empty.stderr).toContain('In file standards.json, “standards” is missing');
    expect(bare.stderr).toContain('In file district.json, “schema” is missing');
    expect(nowhere.stderr).toMatch(/no file “.*nowhere.district.json”/);
  });

  it('says on standard output how it is used', async () => {
    const runs = await command.runMany([['--help'], ['coverage', '--help', '--lang', 'en'], ['-h'], ['help']]);
    for (const { status, stdout, stderr } of runs) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('district-map coverage --parks');
      expect(stdout).not.toMatch(/\{\w+\}/);
    }
    expect(runs[1]!.stdout).toContain('Exit: 0 done');
  });
});

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What RFC 7946 and the contract ask of a polygon, and this one does not keep. */
function findFaults(geometry: FeatureCollection['features'][number]['geometry']): string[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [geometry.type];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.flatMap((ring, place) => [
      ...(JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1)) && ring.length >= 4 ? [] : ['not closed']),
      ...(measureTurn(ring) > 0 === (place === 0) ? [] : ['wound the wrong way']),
      ...ring
        .flat()
        .filter((degrees) => !/^-?\d+(\.\d{1,8})?$/.test(String(degrees)))
        .map(String),
    ]),
  );
}

/** Twice the signed area in square degrees: positive counter-clockwise. */
function measureTurn(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0]!;
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length]!;
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
}
