import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openImportWords } from '../../../src/locales/import-words.ts';
import { importWords, type ImportKey } from '../../../src/locales/zh-CN/import.ts';
import { LANGUAGES } from '../../../src/model/localized.ts';
import { describeCrs, listCrsChoices } from '../../../src/state/user-layers/list-crs-choices.ts';
import { nameCrs } from '../../../src/components/import/import-choices.ts';
import { ATTRIBUTES, CODE_EDITIONS } from '../../../src/model/vocabulary.ts';

const COMPONENTS = join(import.meta.dirname, '../../../src/components/import');
const code = readdirSync(COMPONENTS)
  .map((file) => readFileSync(join(COMPONENTS, file), 'utf8'))
  .join('\n');

const keys = Object.keys(importWords) as ImportKey[];

/** Keys put together at run time: the pattern stands in the code, and what may fill it is known. */
const BUILT: readonly (readonly [pattern: string, values: readonly string[]])[] = [
  ['reading.${', ['open', 'check', 'mend', 'project']],
  ['outcome.${', ['accept', 'accept-with-warning', 'reject']],
  ['choice.edition.${', ['auto', ...CODE_EDITIONS]],
  ['field.${', ATTRIBUTES],
  ['crs.${', ['wgs84', 'cgcs2000', 'epsg:4490', 'gcj02', 'bd09', 'epsg:3857']],
  ['severity.${', ['error', 'warning', 'info']],
  ['faults.${', ['reading', 'rejected', 'unread', 'same-role']],
];
const built = BUILT.flatMap(([pattern, values]) => values.map((value) => pattern.replace('${', value)));

describe('the words of the import dialog', () => {
  it('are all said somewhere, and all that is said has words', () => {
    const fixed = (key: string): boolean => code.includes(`'${key}'`);
    // the phase of a file is a key of its own
    const phases = ['stopped', 'failed'];
    expect(keys.filter((key) => !built.includes(key) && !phases.includes(key) && !fixed(key))).toEqual([]);
    expect(built.filter((key) => !Object.hasOwn(importWords, key))).toEqual([]);
    for (const [pattern] of BUILT) expect(code).toContain(`\`${pattern}`);
  });
});

describe('the coordinate systems to choose from', () => {
  const { degrees, shifted, plane } = listCrsChoices(120);

  it('are all that files are read in, each once', () => {
    const names = [...degrees, ...shifted, ...plane].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(4 + 42 + 11 + 1);
  });

  it('begin with the zones of the district', () => {
    expect(plane.slice(0, 2).map(({ name }) => name)).toEqual(['epsg:4528', 'epsg:4549']);
  });

  it('have names that tell them apart', async () => {
    const all = [...degrees, ...shifted, ...plane, describeCrs('cgcs2000')];
    for (const language of LANGUAGES) {
      const spoken = await openImportWords(language);
      const words = all.map((choice) => nameCrs(choice, spoken));
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((text) => /[{}]|undefined|null/.test(text))).toEqual([]);
    }
    const chinese = await openImportWords('zh-CN');
    expect(nameCrs(describeCrs('epsg:4549'), chinese)).toContain('120°');
    expect(nameCrs(describeCrs('epsg:4528'), chinese)).toContain('40');
  });
});
