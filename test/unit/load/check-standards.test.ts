import { describe, expect, it } from 'vitest';
import { readStandards } from '../../../src/load/check-standards.ts';
import { loadDistrict } from '../../../src/load/load-district.ts';
import { required } from '../../tools/required.ts';
import { serveTinyDistrict } from '../../tools/serve-tiny-district.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const never = new AbortController().signal;
const [borrowing, owning] = required(readTinyDistrict().standards);

const fileOf = (...standards: unknown[]): object => ({ schema: 'district-map/district-standards@1', standards });

describe('a standard of the district', () => {
  it('holds as it is, with classes of its own or of another', () => {
    expect(readStandards(fileOf(borrowing, owning))).toEqual({ standards: [borrowing, owning], faults: [] });
  });

  it.each([
    ['id', 'Big Letters'],
    ['title', { zh: '只有中文' }],
    ['document', undefined],
    ['metric', 'flying'],
    ['origin', 'centre'],
    ['denominator', 'cars'],
    ['targets', [{ label: { zh: '一', en: 'one' }, ratio: 90 }]],
    ['targets', {}],
    ['certainty', 'sure'],
    ['note', 'none'],
    ['classesOf', 7],
  ])('is left out and named when its %s is %j', (member, value) => {
    const { standards, faults } = required(readStandards(fileOf({ ...borrowing, [member]: value }, owning)));
    expect(standards).toEqual([owning]);
    expect(faults).toEqual([{ index: 0, id: member === 'id' ? value : borrowing!.id, member }]);
  });

  it.each([
    [[]],
    [undefined],
    [[{ minArea: -1, maxArea: null, radius: 300 }]],
    [[{ minArea: 400, maxArea: 400, radius: 300 }]],
    [[{ minArea: 400, radius: 300 }]],
    [[{ minArea: 400, maxArea: null, radius: 0 }]],
    [[{ minArea: 400, maxArea: null, radius: '300' }]],
    [[{ minArea: 400, maxArea: null, radius: 300, where: 'uptown' }]],
    [[{ minArea: 400, maxArea: null, radius: 300, minWidth: -8 }]],
  ])('is left out when its classes are %j', (classes) => {
    expect(readStandards(fileOf({ ...owning, classes }))?.faults).toMatchObject([{ index: 0, member: 'classes' }]);
  });

  it('has one sort of classes, not both', () => {
    const both = { ...owning, classesOf: 'who-2016' };
    expect(readStandards(fileOf(both))?.faults).toMatchObject([{ member: 'classesOf' }]);
  });
});

describe('the file of standards', () => {
  it.each([[null], [[]], [{ standards: [] }], ['standards'], [{ ...fileOf(), standards: {} }]])(
    'is none when it is %j',
    (value) => expect(readStandards(value)).toBeNull(),
  );

  it('that is missing or broken is told of, and the district stands', async () => {
    const broken = JSON.stringify(fileOf(owning, { ...borrowing, title: 7 }));
    const cases = [
      [null, 'file-missing', 0],
      ['[', 'file-not-json', 0],
      ['[]', 'file-bad-member', 0],
      [broken, 'entry-bad-member', 1],
    ] as const;
    for (const [answer, code, kept] of cases) {
      const { url } = await serveTinyDistrict({ 'standards.json': answer });
      const { loaded, diagnostics } = await loadDistrict(url, never);
      expect(diagnostics).toMatchObject([{ code, layer: 'standards.json' }]);
      expect(loaded?.standards).toHaveLength(kept);
    }
  });
});
