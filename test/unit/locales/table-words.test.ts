import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COLUMNS, FILTERS, TABLES } from '../../../src/components/tables/table-columns.ts';
import { tableWords } from '../../../src/locales/zh-CN/tables.ts';

const FOLDER = join(import.meta.dirname, '../../../src/components/tables');
const code = readdirSync(FOLDER)
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .join('\n');

it('every word of the wide tables is said, and all that they say has words', () => {
  const built = [
    ...TABLES.map((table) => `tables.tab.${table}`),
    ...Object.keys(COLUMNS).map((column) => `tables.column.${column}`),
    ...Object.values(FILTERS)
      .flat()
      .map((filter) => `tables.filter.${filter}`),
    ...['no-name', 'no-rows', 'area-not-a-number', 'radius-not-positive', 'repeated-area', 'target-not-a-share'].map(
      (reason) => `classes.fault.${reason}`,
    ),
    'classes.minArea.of',
    'classes.radius.of',
    'tables.turned.met',
    'tables.turned.unmet',
  ];
  const keys = Object.keys(tableWords);
  expect(built.filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key) => !built.includes(key) && !code.includes(`'${key}'`))).toEqual([]);
});
