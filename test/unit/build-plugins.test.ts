import { expect, it } from 'vitest';
import { escapeBeyondAscii } from '../../scripts/build-plugins.mjs';

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
