import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

it.each(['esbuild', 'rollup'])('the documented way for %s is the one that is tried', (bundler) => {
  const { scripts } = JSON.parse(readText(`test/fixtures/bundlers/${bundler}/package.json`)) as {
    readonly scripts: { readonly build: string };
  };
  // the last step of the project puts its own page beside what was built
  const command = scripts.build.replace(' && cp -R public/. dist', '');
  expect(readText('docs/embedding.md').split('\n')).toContain(command);
});
