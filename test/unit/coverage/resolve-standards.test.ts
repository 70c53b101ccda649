import { describe, expect, it } from 'vitest';
import { PRESETS, findStandard } from '../../../src/coverage/rules/presets.ts';
import { listStandards, resolveStandards } from '../../../src/coverage/rules/resolve-standards.ts';
import type { StandardRecord } from '../../../src/model/standard.ts';

const FACTS = {
  title: { zh: '本地', en: 'Local' },
  document: 'Local plan',
  clause: '',
  metric: 'straight',
  origin: 'boundary',
  denominator: 'land',
  targets: [],
  certainty: 'read',
  note: { zh: '', en: '' },
} as const;
const OWN_CLASSES = [{ minArea: 3000, maxArea: null, radius: 400 }];
const record = (id: string, classesOf?: string): StandardRecord =>
  classesOf === undefined ? { ...FACTS, id, classes: OWN_CLASSES } : { ...FACTS, id, classesOf };

describe("a district's own standards", () => {
  it('take classes by id, and say whose they are and how sure', () => {
    const { standards, diagnostics } = resolveStandards([record('local', 'garden-city-2022')], 'standards.json');
    const lender = findStandard('garden-city-2022')!;
    expect(diagnostics).toEqual([]);
    expect(standards).toEqual([
      {
        ...FACTS,
        id: 'local',
        classes: lender.classes,
        lender: { id: 'garden-city-2022', title: lender.title, certainty: 'memory' },
      },
    ]);
  });

  it('may borrow from a record above, and name whose classes they were at first', () => {
    const records = [record('first'), record('second', 'first'), record('third', 'gb-55014-2021')];
    const { standards } = resolveStandards(records, 'standards.json');
    expect(standards.map(({ classes }) => classes[0]!.radius)).toEqual([400, 400, 500]);
    expect(standards.map(({ lender }) => lender?.id)).toEqual([undefined, 'first', 'garden-city-2022']);
  });

  it('are left out, with a word, where nobody lends or the id is taken', () => {
    const records = [record('lost', 'nobody'), record('who-2016'), record('kept'), record('kept'), record('early', 'late'), record('late')]; // prettier-ignore
    const { standards, diagnostics } = resolveStandards(records, 'standards.json');
    expect(standards.map(({ id }) => id)).toEqual(['kept', 'late']);
    expect(diagnostics.map(({ code, index, layer }) => [code, index, layer])).toEqual([
      ['standard-lender-unknown', 0, 'standards.json'],
      ['standard-id-taken', 1, 'standards.json'],
      ['standard-id-taken', 3, 'standards.json'],
      ['standard-lender-unknown', 4, 'standards.json'],
    ]);
  });

  it('stand after those of the program', () => {
    const { standards } = resolveStandards([record('local')], 'standards.json');
    expect(listStandards(standards).map(({ id }) => id)).toEqual([...PRESETS.map(({ id }) => id), 'local']);
  });
});

it('a preset that borrows its classes says how well they are known', () => {
  for (const { lender, classes } of PRESETS) {
    if (lender) expect(findStandard(lender.id)).toMatchObject({ ...lender, classes });
  }
  expect(PRESETS.filter(({ lender }) => lender).map(({ id }) => id)).toEqual(['gb-55014-2021']);
});
