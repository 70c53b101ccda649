import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Project, StoredLayer } from '../../../src/model/project.ts';
import type { SiteId } from '../../../src/model/vocabulary.ts';
import { useBuiltCommand } from '../../tools/built-command.ts';
import { EMPTY_PROJECT, keepFile, takeFile, writeBytes } from '../../tools/keep-project.ts';

const command = useBuiltCommand();
const GREEN = join(import.meta.dirname, '../../fixtures/tiny-district/green');
const PARKS = join(GREEN, 'sample-parks.geojson');
const BLOCKS = join(GREEN, 'sample-blocks.geojson');
const COMMUNITIES = join(GREEN, 'communities.geojson');

let parks: StoredLayer;
let blocks: StoredLayer;

const removed = { op: 'remove', site: 'parks/park-large' as SiteId } as const;
const counted = { op: 'set', site: 'parks/park-planned' as SiteId, facts: { status: null } } as const;
const scenarios = [
  { name: '少一个', done: [[removed]], undone: [] },
  { name: '多一个', done: [[counted]], undone: [[removed]] },
];

beforeAll(async () => {
  const keep = async (path: string, role: 'parks' | 'residential'): Promise<StoredLayer> =>
    (await keepFile(await takeFile(readFileSync(path), path.split('/').at(-1)!, { role })))!;
  parks = await keep(PARKS, 'parks');
  blocks = await keep(BLOCKS, 'residential');
});

function save(project: Partial<Project>, name = 'work.districtmap.json'): string {
  const path = join(command.folder(), name);
  writeFileSync(path, writeBytes(project));
  return path;
}

const both = (more: Partial<Project> = {}): string => save({ layers: [parks, blocks], ...more });

async function runDone(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await command.run('coverage', ...args);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('coverage --project', () => {
  it('gives what the same files and choices give, to the last digit', async () => {
    const choices = {
      ...EMPTY_PROJECT.choices,
      standard: 'urban-check-2021',
      include: ['planned'],
      sizeRules: ['lakes'],
      target: 0.5,
    } as const;
    const [plain, project] = [
      await runDone(
        ...['--parks', PARKS, '--residential', BLOCKS, '--standard', 'urban-check-2021'],
        ...['--include', 'planned', '--park-size', 'lakes', '--target', '0.5'],
      ),
      await runDone('--project', both({ choices })),
    ];
    expect(project).toBe(plain);
  });

  it('takes the scenario that the project shows, or the one that is named', async () => {
    const path = both({ scenarios, shown: 1 });
    const scenario = join(command.folder(), 'second.json');
    const edits = [{ op: 'set', target: 'park-planned', properties: { status: null } }];
    writeFileSync(scenario, JSON.stringify({ schema: 'district-map/scenario@1', name: '多一个', edits }));
    const shown = await runDone('--project', path);
    expect(shown).toBe(await runDone('--parks', PARKS, '--residential', BLOCKS, '--scenario', scenario));
    expect(shown).toContain('"baseline"');
    const named = JSON.parse(await runDone('--project', path, '--scenario-name', '少一个')) as { change: object };
    expect(named.change).toMatchObject({ gainedArea: 0 });
    expect(await runDone('--project', both({ scenarios, shown: null }))).not.toContain('"baseline"');
  });

  it('takes layers besides, where it has none, and says which it had on the page', async () => {
    const path = save({ layers: [blocks], shipped: ['parks', 'communities'], scenarios, shown: 0 });
    const without = await command.run('coverage', '--lang', 'en', '--project', path);
    expect(without.status).toBe(3);
    expect(without.stderr).toContain('The project rests on the parks of its district (tiny)');
    const { status, stdout, stderr } = await command.run(
      'coverage',
      '--lang',
      'en',
      '--project',
      path,
      '--parks',
      PARKS,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('"baseline"');
    expect(stderr).toContain('the communities of its district (tiny)');
    expect(await runDone('--project', path, '--parks', PARKS, '--communities', COMMUNITIES)).toContain(
      '"communities": [',
    );
  });

  it('refuses options that say again what the project says, and names that it has not', async () => {
    const path = both({ scenarios });
    const runs: readonly (readonly string[])[] = [
      ['--project', path, '--standard', 'garden-city-2022'],
      ['--project', path, '--include', 'G3'],
      ['--project', path, '--park-size', 'lakes'],
      ['--project', path, '--target', '0.8'],
      ['--project', path, '--scenario', 'a.json'],
      ['--project', path, '--parks', PARKS],
      ['--project', path, '--residential-crs', 'wgs84'],
      ['--project', path, '--field', 'name=n'],
      ['--project', path, '--no-repair'],
      ['--project', path, '--scenario-name', '没有'],
      ['--project', path, 'operand'],
      ['--parks', PARKS, '--residential', BLOCKS, '--scenario-name', '少一个'],
    ];
    const told = await command.runMany(runs.map((args) => ['coverage', ...args]));
    expect(told.map(({ status, stdout }) => [status, stdout])).toEqual(runs.map(() => [2, '']));
    expect(told[0]!.stderr).toContain('--standard 不能和 --project 一起用');
    expect(told[9]!.stderr).toContain('少一个, 多一个');
  });

  it('refuses a file that is none, with the reason', async () => {
    const path = both();
    const text = readFileSync(path, 'utf8');
    writeFileSync(join(command.folder(), 'cut.districtmap.json'), text.slice(0, text.length / 2));
    writeFileSync(join(command.folder(), 'new.districtmap.json'), text.replace('project@1', 'project@9'));
    for (const [file, words] of [
      ['cut', '写到一半就断了'],
      ['new', 'district-map/project@9'],
      ['none', '找不到文件'],
    ]) {
      const { status, stderr } = await command.run(
        'coverage',
        '--project',
        join(command.folder(), `${file}.districtmap.json`),
      );
      expect(status).toBe(3);
      expect(stderr).toContain(words);
    }
  });

  it('a scenario of which an edit cannot be made is another one, and refused', async () => {
    const edits = [{ op: 'remove', site: 'parks/nobody' as SiteId } as const];
    const path = both({ scenarios: [{ name: '坏', done: [edits], undone: [] }, ...scenarios], shown: 0 });
    expect((await command.run('coverage', '--project', path)).status).toBe(3);
    expect(await runDone('--project', path, '--scenario-name', '少一个')).toContain('"baseline"');
  });
});
