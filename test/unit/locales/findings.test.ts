import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../../src/ingest/diagnostic-codes.ts';
import { enCommand } from '../../../src/locales/en-command.ts';
import { enDiagnostics } from '../../../src/locales/en-diagnostics.ts';
import { wordFinding } from '../../../src/locales/word-finding.ts';
import { zhCNCommand } from '../../../src/locales/zh-CN-command.ts';
import { type DiagnosticKey, zhCNDiagnostics } from '../../../src/locales/zh-CN-diagnostics.ts';

const SRC = join(import.meta.dirname, '../../../src');
const readRoom = (room: string): string =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SRC, room, file), 'utf8'))
    .join('\n');

/** What the analysis gives with each of its codes. */
const COVERAGE_PARAMS: Readonly<Record<string, readonly string[]>> = {
  'extent-too-wide': ['degrees', 'meridian'],
  'far-from-meridian': ['degrees', 'meridian'],
  'none-usable': ['count'],
  'class-unavailable': ['where'],
  'historic-not-needed': [],
  'park-code-missing': ['count'],
  'park-code-unknown': ['count'],
  'code-edition-unproved': ['count'],
  'switch-not-in-edition': ['edition'],
  'near-threshold': ['area', 'bound'],
  'scattered-parts': ['parts'],
  'landuse-missing': [],
  'not-residential': ['count'],
  'blocks-overlap': [],
  'none-residential': ['count'],
  'no-park-counts': ['count'],
  'park-code-housing': ['count'],
  'layers-apart': ['kilometers', 'other'],
  'same-shapes': ['count', 'other'],
  'verification-differs': ['points', 'area'],
  'shapes-mended': ['count'],
  'drawing-failed': ['message'],
};

/** What the page words too: findings about a district's own files. */
const DISTRICT_PARAMS: Readonly<Record<string, readonly string[]>> = {
  'standard-id-taken': ['id'],
  'standard-lender-unknown': ['lender'],
  'file-not-json': ['file'],
  'file-bad-member': ['file', 'member'],
  'entry-bad-member': ['file', 'number', 'member'],
};

/** The same for the command line. */
const COMMAND_PARAMS: Readonly<Record<string, readonly string[]>> = {
  'file-not-found': ['file', 'reason'],
  'file-not-readable': ['file', 'reason'],
  'synthetic-data': [],
};

const ingestParams = Object.entries(DIAGNOSTIC_CODES).map(([code, { params }]) => [code, params] as const);
const all = [...ingestParams, ...Object.entries(COVERAGE_PARAMS), ...Object.entries(COMMAND_PARAMS)];
const keys = Object.keys(zhCNDiagnostics) as DiagnosticKey[];
const parametersOf = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

describe('every finding has words', () => {
  it('of the codes that the rooms write down', () => {
    const codesIn = (text: string): string[] =>
      [...text.matchAll(/(?:code: |inform\()'([\w-]+)'/g)].map(([, code = '']) => code);
    const conditional = ['extent-too-wide', 'far-from-meridian'];
    expect([...new Set([...codesIn(readRoom('coverage')), ...conditional])].sort()).toEqual(
      [...Object.keys(COVERAGE_PARAMS), 'standard-id-taken', 'standard-lender-unknown'].sort(),
    );
    for (const code of conditional) expect(readRoom('coverage')).toContain(`'${code}'`);
    for (const code of Object.keys(COMMAND_PARAMS)) expect(readRoom('cli')).toContain(`'${code}'`);
  });

  it.each(all)('%s, in both languages, with parameters that are given', (code, params) => {
    const key = `notice.code.${code}`;
    expect(keys).toContain(key);
    const given = Object.fromEntries(params.map((name) => [name, 7]));
    for (const language of ['zh-CN', 'en'] as const) {
      const words = wordFinding(language, { code, params: given });
      expect(words).not.toBe(code);
      expect(words).not.toMatch(/[{}]/);
    }
  });

  it.each(Object.entries(DISTRICT_PARAMS))('%s, in the words of the page', (code, params) => {
    const given = Object.fromEntries(params.map((name) => [name, 7]));
    for (const language of ['zh-CN', 'en'] as const) {
      const words = wordFinding(language, { code, params: given });
      expect(words).not.toBe(code);
      expect(words).not.toMatch(/[{}]/);
    }
  });

  it('and nothing else has', () => {
    const known = new Set(all.map(([code]) => `notice.code.${code}`));
    expect(keys.filter((key) => key.startsWith('notice.code.') && !known.has(key))).toEqual([]);
    const values = keys.filter((key) => !key.startsWith('notice.code.'));
    const fillable = new Set(ingestParams.flatMap(([, params]) => params as readonly string[]));
    expect(values.filter((key) => !fillable.has(key.split('.')[2]!))).toEqual([]);
    for (const key of values) expect(readRoom('ingest')).toMatch(new RegExp(`\\b${key.split('.')[3]!}\\b`));
  });
});

describe.each([
  ['findings', zhCNDiagnostics as Readonly<Record<string, string>>, enDiagnostics as Readonly<Record<string, string>>],
  ['command', zhCNCommand as Readonly<Record<string, string>>, enCommand as Readonly<Record<string, string>>],
])('the words of the %s', (_, chinese, english) => {
  it('are there in both languages, with the same parameters', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    for (const key of Object.keys(chinese)) {
      expect(new Set(parametersOf(english[key]!)), key).toEqual(new Set(parametersOf(chinese[key]!)));
      expect(english[key]!.trim(), key).not.toBe('');
    }
  });

  it('are each their own language', () => {
    const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
    expect(Object.keys(english).filter((key) => isHan(english[key]!))).toEqual([]);
    const symbols = ['standards.class', 'standards.classTo', 'finding.line', 'finding.lineOf', 'check.explained'];
    const withoutParameters = (text: string): string => text.replace(/\{\w+\}/g, '');
    expect(
      Object.keys(chinese).filter((key) => !symbols.includes(key) && !isHan(withoutParameters(chinese[key]!))),
    ).toEqual([]);
  });
});

describe('wordFinding', () => {
  it('words values that are codes, and counts entries from 1', () => {
    expect(wordFinding('en', { code: 'repair-declined', params: { of: 'crossings' } })).toContain('(crosses itself)');
    expect(wordFinding('zh-CN', { code: 'field-not-found', params: { attribute: 'code', field: 'X' } })).toContain(
      '绿地代码',
    );
    expect(wordFinding('en', { code: 'duplicate-id', params: { first: 0 } })).toContain('entry 1 too');
  });

  it('separates thousands of long numbers only', () => {
    const words = wordFinding('en', { code: 'file-too-large', params: { bytes: 123456789, limit: 9999 } });
    expect(words).toContain('123,456,789 bytes');
    expect(words).toContain('limit of 9999');
  });

  it('gives an unknown code as it is, and leaves data alone', () => {
    expect(wordFinding('en', { code: 'constructor', params: {} })).toBe('constructor');
    expect(wordFinding('en', { code: 'layer-choice', params: { layers: '{layers} $& a' } })).toContain('{layers} $& a');
  });
});

it('findings that are only counted are called by what they are, not by a code', () => {
  const capped = (of: string) => ({ code: 'findings-capped', params: { of, count: 400, shown: 100 } });
  expect(wordFinding('zh-CN', capped('duplicate-feature'))).toContain('“形状与第 … 条完全相同”这类问题共 400 处');
  expect(wordFinding('en', capped('geometry-missing'))).toContain('“This feature has no shape and was not used”');
});
