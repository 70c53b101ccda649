import { describe, expect, it } from 'vitest';
import { COMMAND, FINDINGS, IMPORT, INTERFACE, PAGE, REPORT } from '../../../src/locales/registry.ts';
import { TABLE_WORDS } from '../../../src/locales/translate-tables.ts';
import { DESK } from '../../../src/locales/translate-desk.ts';
import { COVERAGE } from '../../../src/locales/translate-coverage.ts';
import { findLanguage, inLanguage, labelLanguage, LANGUAGES, type Language } from '../../../src/model/localized.ts';

type Words = Readonly<Record<string, string>>;

const KINDS: readonly (readonly [kind: string, words: Readonly<Record<Language, Words | (() => Promise<Words>)>>])[] = [
  ['interface', INTERFACE],
  ['coverage', COVERAGE],
  ['tables', TABLE_WORDS],
  ['desk', DESK],
  ['findings', FINDINGS],
  ['import', IMPORT],
  ['report', REPORT],
  ['command', COMMAND],
  ['page', PAGE],
];

/** Texts that are signs, names or citations in whatever language. */
const SIGNS = new Set([
  'card.clauseOf',
  'list.count',
  'unit.percent',
  'site.nearest.entry',
  'site.unnamed',
  'format.named',
  'unit.m',
  'unit.km',
  'report.comma',
  'done.announce',
  'role.option',
  'help.layer',
  'crs.wgs84',
  'choice.edition.2017',
  'choice.edition.2002',
  'standards.class',
  'standards.classTo',
  'finding.line',
  'finding.lineOf',
  'check.explained',
]);

const listParameters = (text: string): Set<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text.replaceAll(/\{\w+\}/g, ''));

describe.each(KINDS)('the words of the kind "%s"', (_, registry) => {
  const read = async (language: Language): Promise<Words> => {
    const words = registry[language];
    return typeof words === 'function' ? words() : words;
  };

  it.each(LANGUAGES)('are all there in %s, with the same parameters', async (language) => {
    const [first, words] = [await read(LANGUAGES[0]), await read(language)];
    expect(Object.keys(words).sort()).toEqual(Object.keys(first).sort());
    for (const [key, text] of Object.entries(first)) {
      expect(words[key]!.trim(), key).not.toBe('');
      expect(listParameters(words[key]!), key).toEqual(listParameters(text));
    }
  });

  it('are each their own language', async () => {
    const [chinese, english] = [await read('zh-CN'), await read('en')];
    expect(Object.keys(english).filter((key) => hasHan(english[key]!))).toEqual([]);
    expect(Object.keys(chinese).filter((key) => !SIGNS.has(key) && !hasHan(chinese[key]!))).toEqual([]);
  });
});

describe('a language', () => {
  it('is found by its tag, or by the first part of one', () => {
    for (const language of LANGUAGES) expect(findLanguage(language)).toBe(language);
    expect(findLanguage('zh-Hans-CN')).toBe('zh-CN');
    expect(findLanguage('EN')).toBe('en');
    for (const unknown of ['', 'xx', 'english']) expect(findLanguage(unknown), unknown).toBeNull();
  });

  it('has a label of its own, and a text of the data to show', () => {
    expect(new Set(LANGUAGES.map(labelLanguage)).size).toBe(LANGUAGES.length);
    for (const language of LANGUAGES) expect(inLanguage({ zh: '甲', en: 'A' }, language)).toMatch(/^[甲A]$/);
  });
});
