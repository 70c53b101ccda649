import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillDocs, fillSchema } from '../../geodata/tools/checks/describe-drawings.mjs';
import { DRAWINGS as IN_DATA } from '../../geodata/tools/checks/drawings.mjs';
import { findMemberProblems } from '../../geodata/tools/checks/members.mjs';
import { DRAWINGS as IN_PROGRAM, type Drawing } from '../../src/model/drawings.ts';

const names = Object.keys(IN_PROGRAM) as Drawing[];
const rules: Readonly<Record<string, { readonly types: readonly string[] }>> = IN_DATA;

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('a kind of drawing', () => {
  it('stands in geodata/tools/checks/drawings.mjs when the program draws it, and only then', () => {
    expect(names.filter((name) => !(name in rules))).toEqual([]);
    expect(Object.keys(rules).filter((name) => !(name in IN_PROGRAM))).toEqual([]);
  });

  it('has a file exactly where its features come from one', () => {
    const withFile = names.filter((name) => IN_PROGRAM[name].features === 'file');
    expect(names.filter((name) => rules[name] && rules[name].types.length > 0)).toEqual(withFile);
  });

  it('with names in its areas has areas', () => {
    const labelled = names.filter((name) => IN_PROGRAM[name].labelled);
    expect(labelled.filter((name) => !rules[name]?.types.includes('Polygon'))).toEqual([]);
  });

  it.each([
    ['geodata/schema/district.schema.json', fillSchema],
    ['docs/geodata-format.md', fillDocs],
  ])('stands in %s as the table has it; else npm run data:drawings writes it', (path, fill) => {
    const text = readText(path);
    expect(text).toBe(fill(text));
  });
});

describe('the schema and the documentation', () => {
  it('get back a drawing that was taken out of them', () => {
    const schema = fillSchema(readText('geodata/schema/district.schema.json'));
    expect(fillSchema(schema.replace('            "hills",\n', ''))).toBe(schema);
    const docs = fillDocs(readText('docs/geodata-format.md'));
    expect(fillDocs(docs.replace(/\| `hills` .*\n/, ''))).toBe(docs);
  });

  it('are not written where the list cannot be found', () => {
    expect(() => fillDocs('no table here')).toThrow('expected a text that has');
  });
});

describe('the land that is looked at, and a historic area', () => {
  const facts = {
    item: null,
    name: '老城',
    nameEn: 'Old town',
    clause: null,
    geometryStatus: 'schematic',
    link: 'inferred',
    accuracyM: 50,
    source: 'Own drawing.',
  };
  const shaped = (type: string) => ({ id: 'old-town', properties: facts, geometry: { type } });

  it.each(['scope', 'historic'])('%s: are areas, in one piece or several', (drawing) => {
    expect(findMemberProblems(shaped('Polygon'), drawing)).toEqual([]);
    expect(findMemberProblems(shaped('MultiPolygon'), drawing)).toEqual([]);
    expect(findMemberProblems(shaped('Point'), drawing)).toEqual([`geometry Point in a layer drawn as ${drawing}`]);
  });
});
