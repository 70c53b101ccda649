import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { District } from '../src/model/district.ts';
import type { Plan } from '../src/model/plan.ts';
import { checkSource, findCircles, type SourceFile } from './tools/check-source.ts';
import { drawRooms } from './tools/draw-rooms.ts';
import { collectPlaceNames, findPlaceNames } from './tools/place-names.ts';
import { MAY_IMPORT, TYPES_ONLY } from './tools/room-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const FOLDERS = ['.ci', 'docs', 'geodata', 'public', 'scripts', 'src', 'test'];

const FILES = [
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  '.size-limit.js',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'SECURITY.md',
  'THIRD-PARTY-LICENSES.md',
  'custom-elements-manifest.config.mjs',
  'custom-elements.json',
  'eslint.config.js',
  'index.html',
  'knip.json',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'publiccode.yml',
  'tsconfig.json',
  'tsconfig.lib.json',
  'vite.config.ts',
  'vitest.config.ts',
];

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readSources(): SourceFile[] {
  const root = join(ROOT, 'src');
  return listFiles('src').map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
}

/** What git would carry: all but the names that .gitignore leaves out. */
function listTopLevel(): { folders: string[]; files: string[] } {
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim().replaceAll(/^\/|\/$/g, ''))
    .filter(Boolean)
    .map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  const entries = readdirSync(ROOT, { withFileTypes: true }).filter(
    ({ name }) => name !== '.git' && !ignored.some((pattern) => pattern.test(name)),
  );
  return {
    folders: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
    files: entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name),
  };
}

describe('the architecture', () => {
  it('has the folders it names and no others, and no file that nobody expects', () => {
    const { folders, files } = listTopLevel();
    expect(folders.sort()).toEqual(FOLDERS);
    expect(files.filter((file) => !FILES.includes(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'package.json', 'vite.config.ts', 'LICENSE']));
  });

  it('keeps every room to its own business', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(checkSource)).toEqual([]);
  });

  it('has no two files that import each other, by whatever way round', () => {
    expect(findCircles(readSources())).toEqual([]);
  });

  it('is what its own page says: the table, the picture and every path', async () => {
    const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (?!room )([a-z]+) \| ([^|]+) \| ([a-z, ()–]+) \|$/gm)];
    const table = Object.fromEntries(rows.map(([, room = '', , rule = '']) => [room, rule.trim()]));
    const rules = Object.entries(MAY_IMPORT).filter(([room]) => room !== 'index' && room !== 'analysis');
    const described = rules.map(([room, targets]) => {
      const rooms = targets.filter((target) => !target.includes('/'));
      const worded = rooms.map((target) => (TYPES_ONLY[room]?.includes(target) ? `${target} (types)` : target));
      return [room, worded.join(', ') || '–'];
    });
    expect(table).toEqual(Object.fromEntries(described));

    const words = Object.fromEntries(rows.map(([, room = '', knows = '']) => [room, knows]));
    await expect(drawRooms(MAY_IMPORT, words)).toMatchFileSnapshot('../docs/architecture.svg');

    const files = listFiles('src').map((file) => relative(join(ROOT, 'src'), file).split(sep).join('/'));
    const paths = [...page.matchAll(/`((?:\w[\w-]*\/)+[\w-]*(?:\.ts)?)`/g)].map(([, path = '']) => path);
    const named = paths.filter((path) => Object.hasOwn(MAY_IMPORT, path.split('/')[0]!));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !files.some((file) => file === path || file.startsWith(path)))).toEqual([]);
  });

  it('knows no place: every name lives in geodata/', () => {
    const district = readJson<District>('geodata/district.json');
    const plan = readJson<Plan>(`geodata/${district.plan}`);
    const base = listFiles('geodata')
      .filter((file) => file.startsWith(join(ROOT, 'geodata', 'base')) && file.endsWith('.geojson'))
      .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection).features);
    const names = collectPlaceNames(district, plan, base);
    expect(names.length).toBeGreaterThan(50);
    const found = readSources().flatMap(({ path, text }) =>
      findPlaceNames(text, names).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});
