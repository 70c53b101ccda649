import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { escapeBeyondAscii, withoutImport } from '../../scripts/build-plugins.mjs';

it.each([
  "'滨江'",
  '`滨${1}江`',
  '/[一-龥]+$/.test("滨江")',
  '/^😀$/u.test("😀")',
  '({ 名: 1 }).名',
  '"\\\\江"',
  "'\ufeff\u2028'",
])('%s means the same in ASCII', async (code) => {
  const escaped = escapeBeyondAscii(code);
  expect(escaped).toMatch(/^[\0-\x7f]*$/);
  const run = async (text: string): Promise<unknown> =>
    (
      (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(`export const value = ${text};`)}`)) as {
        value: unknown;
      }
    ).value;
  expect(await run(escaped)).toEqual(await run(code));
});

it('what cannot be escaped is not', () => {
  expect(() => escapeBeyondAscii("'\\江'")).toThrow('cannot be escaped');
});

it.each([
  'components/import/open-import.ts',
  'components/report/open-take-away.ts',
  'components/tables/open-tables.ts',
  'components/scenario/open-desk.ts',
  'components/scenario/open-draw-tool.ts',
  'components/project/open-project-desk.ts',
])('the one script has nothing of %s, and what stands in for it has its names', (path) => {
  const { resolveId, load } = withoutImport() as unknown as Record<'resolveId' | 'load', (id: string) => string | null>;
  const file = new URL(`../../src/${path}`, import.meta.url).pathname;
  const stand = load(resolveId(file) ?? '') ?? '';
  const names = [...readFileSync(file, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(stand).toMatch(new RegExp(`\\b${name} = null`));
  expect(resolveId('/src/components/tables/dm-tables.ts')).toBeNull();
});

it.each([
  ['state/scenario/scenario-runner.ts', 'ScenarioRunner'],
  ['state/coverage/standards-comparer.ts', 'StandardsComparer'],
  ['locales/en/project-findings.ts', 'projectFindingWords'],
])('the one script has nothing of %s', (path, name) => {
  const { resolveId, load } = withoutImport() as unknown as Record<'resolveId' | 'load', (id: string) => string | null>;
  const file = new URL(`../../src/${path}`, import.meta.url).pathname;
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^export (class|const) ${name}\\b`, 'm'));
  expect(load(resolveId(file) ?? '')).toContain(`export const ${name} = `);
});
