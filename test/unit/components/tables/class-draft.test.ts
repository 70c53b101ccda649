import { expect, it } from 'vitest';
import { openDraft, readDraft } from '../../../../src/components/tables/class-draft.ts';

it('a table is read as people write numbers, and comes back as it was', () => {
  const table = { name: '试行', rows: [{ minArea: 5000, radius: 500 }], target: 0.855 };
  expect(openDraft(table)).toEqual({ name: '试行', rows: [{ minArea: '5000', radius: '500' }], target: '85.5' });
  expect(readDraft(openDraft(table))).toEqual(table);
  const written = { name: '试行', rows: [{ minArea: ' 5,000 ', radius: '５００' }], target: '85.5 %' };
  expect(readDraft(written)).toEqual(table);
});

it('an empty box is no number, and an empty target no target', () => {
  const { rows, target } = readDraft({ name: '', rows: [{ minArea: '', radius: 'x' }], target: ' ' });
  expect(rows).toEqual([{ minArea: NaN, radius: NaN }]);
  expect(target).toBeNull();
});
