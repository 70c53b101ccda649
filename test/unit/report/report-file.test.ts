import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collectReport } from '../../../src/components/report/collect-report.ts';
import { hashFiles } from '../../../src/components/report/hash-files.ts';
import { runCheck } from '../../../src/coverage/run-check.ts';
import { openReportWords } from '../../../src/locales/report-words.ts';
import type { LayerRole } from '../../../src/model/vocabulary.ts';
import { composeReport } from '../../../src/report/compose-report.ts';
import { describeCoverage } from '../../../src/report/describe-coverage.ts';
import { writeOutputFile } from '../../../src/report/output-files.ts';
import { VERSION } from '../../../src/report/version.ts';
import { describeQuestion } from '../../../src/state/coverage/coverage-state.ts';
import { makeCoverageInput } from '../../../src/state/coverage/make-coverage-input.ts';
import { showOpinion } from '../../../src/state/coverage/show-answer.ts';
import type { MapState } from '../../../src/state/map-state.ts';
import { makeUserLayer } from '../../../src/state/user-layers/make-user-layer.ts';
import { takeUserLayers } from '../../../src/state/user-layers/take-user-layers.ts';
import { useBuiltCommand } from '../../tools/built-command.ts';
import { makeFile, readHere } from '../../tools/read-fixture.ts';
import { required } from '../../tools/required.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

const GREEN = join(import.meta.dirname, '../../fixtures/tiny-district/green');
const FILES = { parks: 'sample-parks', residential: 'sample-blocks', communities: 'communities' } as const;
const paths = Object.entries(FILES).map(([role, file]) => [role as LayerRole, join(GREEN, `${file}.geojson`)] as const);

const command = useBuiltCommand();

/** The page after a reader has dropped the files and the check is through. */
async function openPage(): Promise<MapState> {
  const store = openTinyDistrict();
  const layers = await Promise.all(
    paths.map(async ([role, path]) => {
      const file = makeFile(basename(path), readFileSync(path));
      const result = await readHere({ file, options: { role }, signal: new AbortController().signal });
      return required(makeUserLayer(role, result, { file, choices: {} }));
    }),
  );
  takeUserLayers(store, layers);
  const { loaded, coverage, userLayers } = store.state;
  const question = { ...coverage, include: ['planned'] as const };
  const input = required(makeCoverageInput(required(loaded), question, userLayers, []));
  const check = await runCheck({ input, draw: true });
  if (check.outcome === 'refused') throw new Error('refused');
  const { result } = check;
  const opinion = showOpinion(required(loaded), result, check);
  store.update({ coverage: { ...coverage, answered: describeQuestion(question, input), result, ...opinion } });
  return store.state;
}

describe('the report as a file', () => {
  it('is the same from the page and from the command, to the last byte', async () => {
    const state = await openPage();
    const words = await openReportWords('zh-CN');
    const input = required(collectReport(state, null, await hashFiles(state)));
    const date = new Date().toLocaleDateString('sv');
    const page = writeOutputFile('report.html', describeCoverage(input.check, words), input, words, date);
    const out = join(command.folder(), 'same');
    const options = paths.flatMap(([role, path]) => [`--${role}`, path]);
    const { status } = await command.run('coverage', ...options, '--include', 'planned', '--out', out);
    expect(status).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(page);
    expect(page).toContain('<svg class="map"');
  });

  it('names the bytes and fields of files, and every switch, on or off', async () => {
    const state = await openPage();
    const words = await openReportWords('en');
    const { map, sections, running } = composeReport(
      required(collectReport(state, null, await hashFiles(state))),
      words,
      '2026-01-01',
    );
    const find = (heading: string) => required(sections.find((section) => section.heading === heading));
    const bytes = readFileSync(paths[0]![1]);
    expect(find('Files').list![0]).toBe(
      `sample-parks.geojson: SHA-256 ${createHash('sha256').update(bytes).digest('hex')}. ` +
        'Fields: name ← name, green code ← code, status ← status.',
    );
    const switches = new Map(find('What counts and what does not').table!.rows.map(([name, state]) => [name, state]));
    expect(switches.get('Planned parks')).toBe('counts');
    expect(switches.get('Squares (G3)')).toBe('does not count');
    expect(switches.get('To park size: lakes inside')).toBe('does not count');
    expect(switches.get('Computed although layers contradict')).toBe('no');
    expect(map!.legend.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Residential land, not covered', 'Planned parks', 'Communities']),
    );
    expect(running).toMatchObject({ notice: 'Invented sample, not the present state' });
    expect(running.program).toContain(VERSION);
  });

  it('says so where the page has no way to compute checksums, as on plain http', async () => {
    const state = await openPage();
    const { subtle } = crypto;
    onTestFinished(() => void Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true }));
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    const input = required(collectReport(state, null, await hashFiles(state)));
    const { sections } = composeReport(input, await openReportWords('zh-CN'), '');
    expect(sections.flatMap(({ list = [] }) => list).join()).toContain('SHA-256 未计算');
  });

  it('draws the uncovered land and the parks alone where the blocks are too many to be seen, and says so', async () => {
    const state = await openPage();
    const words = await openReportWords('en');
    const input = required(collectReport(state, null));
    const { result } = input.check;
    const blocks = Array.from({ length: 5001 }, (_, i) => ({ ...result.blocks[0]!, index: i }));
    const crowded = { ...input, check: { ...input.check, result: { ...result, blocks } } };
    const map = required(composeReport(crowded, words, '').map);
    expect(map.notes.join()).toContain('Of 5001 polygons the map shows the uncovered land alone');
    expect(map.legend.map(({ text }) => text)).not.toContain('Residential land, covered');
    const bare = required(composeReport({ ...input, map: { ...input.map!, gaps: null } }, words, '').map);
    expect(bare.notes.join()).toContain('not drawn');
  });

  it('bears the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(VERSION).toBe(version);
  });
});
