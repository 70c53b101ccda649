import { describe, expect, it } from 'vitest';
import { arrangeLines, type Arrangement } from '../../../../src/components/tables/arrange-lines.ts';
import type { FilterKey } from '../../../../src/components/tables/table-columns.ts';
import type { Line } from '../../../../src/components/tables/table-lines.ts';

const line = (name: string, missing: number | null, passes: readonly FilterKey[] = [], code = 'R2'): Line => ({
  key: name,
  site: `site ${name}`,
  feature: null,
  cells: { name, id: `ID-${name}`, code, missing },
  passes: new Set(passes),
});

const lines = [
  line('街区 10', 5, ['uncovered']),
  line('街区 2', null),
  line('Ｂlock 3', 7, ['uncovered', 'below'], 'R1'),
  line('街区 1', 5),
];

const list = (change: Partial<Arrangement>, chosen: ReadonlySet<string> = new Set()): string[] =>
  arrangeLines(lines, { sort: null, filter: null, search: '', ...change }, chosen, 'zh-CN').map(({ key }) => key);

describe('rows of a table', () => {
  it('are sorted by a column; equal ones stay as they were, and what has no value is last whichever way round', () => {
    expect(list({ sort: { column: 'missing', isDescending: false } })).toEqual([
      '街区 10',
      '街区 1',
      'Ｂlock 3',
      '街区 2',
    ]);
    expect(list({ sort: { column: 'missing', isDescending: true } })).toEqual([
      'Ｂlock 3',
      '街区 10',
      '街区 1',
      '街区 2',
    ]);
  });

  it('are sorted by name as people count: 2 before 10', () => {
    const names = list({ sort: { column: 'name', isDescending: false } });
    expect(names.filter((name) => name.startsWith('街区'))).toEqual(['街区 1', '街区 2', '街区 10']);
  });

  it('are found by name, id or class, by every word of the search, in wide letters and capitals too', () => {
    expect(list({ search: '街区 1' })).toEqual(['街区 10', '街区 1']);
    expect(list({ search: 'block' })).toEqual(['Ｂlock 3']);
    expect(list({ search: ' id-街区 10 ' })).toEqual(['街区 10']);
    expect(list({ search: 'ｒ１' })).toEqual(['Ｂlock 3']);
    expect(list({ search: '街区 r1' })).toEqual([]);
  });

  it('are narrowed to those that pass a filter, or to the chosen ones', () => {
    expect(list({ filter: 'uncovered' })).toEqual(['街区 10', 'Ｂlock 3']);
    expect(list({ filter: 'uncovered', search: '10' })).toEqual(['街区 10']);
    expect(list({ filter: 'chosen' }, new Set(['site 街区 2']))).toEqual(['街区 2']);
  });

  it('stay what they are: the list that was given is not put in order', () => {
    list({ sort: { column: 'missing', isDescending: true } });
    expect(lines.map(({ key }) => key)).toEqual(['街区 10', '街区 2', 'Ｂlock 3', '街区 1']);
  });
});
