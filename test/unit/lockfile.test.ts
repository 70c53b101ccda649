import { expect, it } from 'vitest';
import { readJson } from '../data/read-json.ts';

type Entry = Readonly<Record<string, unknown>>;

const manifest = readJson('package.json') as Entry;
const { packages, ...lockfile } = readJson('package-lock.json') as {
  readonly packages: Readonly<Record<string, Entry>>;
};

it('the lockfile says of the project what package.json says, so that npm install need not write it', () => {
  const { '': root } = packages;
  const shared = ['name', 'version', 'license', 'bin', 'engines', 'dependencies', 'devDependencies'];
  expect(root).toEqual(Object.fromEntries(shared.map((member) => [member, manifest[member]])));
  expect(lockfile).toMatchObject({ name: manifest['name'], version: manifest['version'] });
});

it('the lockfile names no registry of a single machine', () => {
  const places = Object.values(packages).map(({ resolved }) => String(resolved ?? 'https://registry.npmjs.org/'));
  expect(places.filter((place) => !place.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});
