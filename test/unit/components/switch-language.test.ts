import { beforeEach, expect, it, vi } from 'vitest';
import { readLanguage, switchLanguage } from '../../../src/components/shell/switch-language.ts';
import { isOpenLanguage, openLanguage } from '../../../src/locales/translate.ts';
import { Store } from '../../../src/state/store.ts';

vi.mock('../../../src/locales/translate.ts', () => ({ isOpenLanguage: vi.fn(), openLanguage: vi.fn() }));

let come: () => void;
let fail: (error: Error) => void;

beforeEach(() => {
  const open = new Set(['zh-CN']);
  vi.mocked(isOpenLanguage).mockImplementation((language) => open.has(language));
  vi.mocked(openLanguage).mockImplementation(
    (language) =>
      new Promise((resolve, reject) => {
        come = () => {
          open.add(language);
          resolve();
        };
        fail = reject;
      }),
  );
});

it('gives a map the language when its words have come, and not before', async () => {
  const store = new Store();
  switchLanguage(store, 'en');
  expect(store.state.language).toBe('zh-CN');
  expect(readLanguage(store)).toBe('en');
  come();
  await vi.waitFor(() => expect(store.state.language).toBe('en'));
});

it('lets the language win that was asked for last', async () => {
  const store = new Store();
  switchLanguage(store, 'en');
  switchLanguage(store, 'zh-CN');
  come();
  await Promise.resolve();
  await Promise.resolve();
  expect(store.state.language).toBe('zh-CN');
  switchLanguage(store, 'en');
  expect(store.state.language).toBe('en');
});

it('keeps the language and says so where the words cannot be had', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const store = new Store();
  const told = vi.fn();
  switchLanguage(store, 'en', told);
  fail(new Error('404'));
  await vi.waitFor(() => expect(store.state.diagnostics.map(({ code }) => code)).toEqual(['words-failed']));
  expect(store.state.language).toBe('zh-CN');
  expect(readLanguage(store)).toBe('zh-CN');
  expect(logged).toHaveBeenCalled();
  // so that the same choice can be made again
  expect(told).toHaveBeenCalledOnce();
});
