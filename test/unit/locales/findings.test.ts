import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COVERAGE_OPTIONS } from '../../../src/cli/coverage-request.ts';
import { VALIDATE_OPTIONS } from '../../../src/cli/validate-command.ts';
import { openFindingWords } from '../../../src/locales/finding-words.ts';
import { openReportWords } from '../../../src/locales/report-words.ts';
import { findingValues } from '../../../src/locales/zh-CN/finding-values.ts';
import { DIAGNOSTIC_CODES, type DiagnosticCode, findRemedy } from '../../../src/model/diagnostic-codes.ts';
import { LANGUAGES } from '../../../src/model/localized.ts';
import { REMEDIES } from '../../../src/model/remedies.ts';

const SRC = join(import.meta.dirname, '../../../src');
const readRoom = (room: string): string =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SRC, room, file), 'utf8'))
    .join('\n');

const codes = Object.keys(DIAGNOSTIC_CODES) as readonly DiagnosticCode[];
const listParams = (code: DiagnosticCode): readonly string[] => DIAGNOSTIC_CODES[code].params;
const [chinese, english] = [await openFindingWords('zh-CN'), await openFindingWords('en')];

describe('every finding', () => {
  it('is said in the reader’s language alone: what an engine says of an error is English', () => {
    const params = { message: 'Maximum call stack size exceeded', file: 'roads.geojson' };
    const told = codes.map((code) => chinese({ code, params }));
    expect(told.filter((words) => words.includes(params.message))).toEqual([]);
  });

  it('of the table is made somewhere', () => {
    const made = ['cli', 'components', 'coverage', 'ingest', 'load', 'map', 'state'].map(readRoom).join('\n');
    // load/ puts this code together from what fetching says
    const built = /code: `file-\$\{failure\.reason\}`/;
    expect(made).toMatch(built);
    const reasons = ['file-missing', 'file-unreachable', 'file-timeout', 'file-not-json'];
    expect(codes.filter((code) => !reasons.includes(code) && !made.includes(`'${code}'`))).toEqual([]);
  });

  it.each(codes)('%s has words in every language, with parameters that are given', async (code) => {
    const given = Object.fromEntries(listParams(code).map((name) => [name, 7]));
    for (const language of LANGUAGES) {
      const words = (await openFindingWords(language))({ code, params: given });
      expect(words).not.toBe('');
      expect(words).not.toMatch(/[{}]/);
    }
  });

  it('that is a value in another one is a code of reading', () => {
    const values = Object.keys(findingValues);
    const fillable = new Set(codes.flatMap(listParams));
    expect(values.filter((key) => !fillable.has(key.split('.')[2]!))).toEqual([]);
    const code = readRoom('ingest') + readRoom('model');
    for (const key of values) expect(code).toMatch(new RegExp(`\\b${key.split('.')[3]!}\\b`));
  });
});

it('a finding names the feature that it is about, with its number', async () => {
  const { findingLine } = await openReportWords('en');
  const line = (params: Record<string, string>, id?: string) =>
    findingLine({
      code: 'ring-zero-area',
      severity: 'error',
      layer: 'parks.geojson',
      index: 6,
      params,
      ...(id ? { id } : {}),
    });
  expect(line({ name: '江南公园' }, 'P7')).toContain('entry 7 (江南公园, P7)');
  expect(line({ name: '江南公园' })).toContain('entry 7 (江南公园)');
  expect(line({}, 'P7')).toContain('entry 7 (P7)');
  expect(line({})).toMatch(/entry 7:/);
});

describe('what a finding asks for', () => {
  const remedies = Object.values(REMEDIES);

  it('is an option that there is', () => {
    const options = [...Object.keys(COVERAGE_OPTIONS), ...Object.keys(VALIDATE_OPTIONS)];
    expect(
      remedies.flatMap((remedy): readonly string[] => remedy.options).filter((name) => !options.includes(name)),
    ).toEqual([]);
  });

  it('is a choice that the dialog has', () => {
    const choices = readRoom('components/import');
    const asked = new Set(remedies.flatMap(({ choice }) => choice ?? []));
    // a file's shapes are mended or not by a box that needs no finding beside it
    asked.delete('repair');
    for (const choice of asked) expect(choices).toMatch(new RegExp(`, '${choice}'\\)`));
  });

  it('is asked for by a finding', () => {
    const asked = new Set(codes.map((code) => findRemedy(code)));
    expect(remedies.filter((remedy) => !asked.has(remedy))).toEqual([]);
  });
});

describe('a finding in words', () => {
  it('words values that are codes, and counts entries from 1', () => {
    expect(english({ code: 'repair-declined', params: { of: 'crossings' } })).toContain('(crosses itself)');
    expect(chinese({ code: 'field-not-found', params: { attribute: 'code', field: 'X' } })).toContain('绿地代码');
    expect(english({ code: 'duplicate-id', params: { first: 0 } })).toContain('entry 1 too');
  });

  it('separates thousands of long numbers only', () => {
    const words = english({ code: 'file-too-large', params: { bytes: 123456789, limit: 9999 } });
    expect(words).toContain('123,456,789 bytes');
    expect(words).toContain('limit of 9999');
  });

  it('leaves data alone', () => {
    expect(english({ code: 'layer-choice', params: { layers: '{layers} $& a' } })).toContain('{layers} $& a');
  });
});

it('findings that are only counted are called by what they are, not by a code', () => {
  const capped = (of: string) => ({ code: 'findings-capped', params: { of, count: 400, shown: 100 } }) as const;
  expect(chinese(capped('duplicate-feature'))).toContain('“形状与第 … 条完全相同”这类问题共 400 处');
  expect(english(capped('geometry-missing'))).toContain('“This feature has no shape and was not used”');
});
