import { describe, expect, it } from 'vitest';
import type { District } from '../../src/model/district.ts';
import type { Drawing } from '../../src/model/drawings.ts';
import type { Plan, PlanItem } from '../../src/model/plan.ts';
import { catalogueIds } from './catalogue-ids.ts';
import { compileSchema } from './compile-schema.ts';
import { readJson } from './read-json.ts';

const plan = readJson('geodata/plan.json') as Plan;
const district = readJson('geodata/district.json') as District;
const itemById = new Map(plan.items.map((item) => [item.id, item]));

/** Drawings whose layers the plan speaks of; the others are the base map. */
const baseLayers = ['boundary', 'hills', 'water', 'waterways', 'subdistricts', 'places'];

/** Ids of the items that fail a test: an empty list reads better in a report than a bare `false`. */
function failing(test: (item: PlanItem) => boolean): readonly string[] {
  return plan.items.filter((item) => !test(item)).map((item) => item.id);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the catalogue', () => {
  it('follows its schema', () => {
    expect(compileSchema('geodata/schema/plan.schema.json')(plan)).toEqual([]);
  });

  it('uses every id once', () => {
    expect(repeated(plan.items.map((item) => item.id))).toEqual([]);
    expect(repeated(plan.themes.map((theme) => theme.id))).toEqual([]);
  });

  it('gives no two items of a layer the same name', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(repeated(plan.items.map((item) => `${item.layer}: ${item.name[language]}`))).toEqual([]);
    }
  });

  it.each(Object.entries(catalogueIds))('holds all of: %s', (_section, ids) => {
    expect(ids.filter((id) => !itemById.has(id))).toEqual([]);
  });

  it('holds nothing that the list of the documents does not know', () => {
    const known = new Set(Object.values(catalogueIds).flat());
    expect(failing((item) => known.has(item.id))).toEqual([]);
  });

  it('numbers the platforms of each generation without a gap, in the order of the list', () => {
    const numbers = (layer: string) => plan.items.filter((item) => item.layer === layer).map((item) => item.no);
    expect(numbers('platforms')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(numbers('platforms-2015')).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('its ties to the district', () => {
  it('names layers, generations and documents that exist', () => {
    const layers = new Set(district.layers.map((layer) => layer.id));
    const generations = new Set(district.generations.map((generation) => generation.id));
    const documents = new Set(district.documents.map((document) => document.id));
    expect(failing((item) => layers.has(item.layer))).toEqual([]);
    expect(failing((item) => generations.has(item.generation))).toEqual([]);
    expect(failing((item) => item.clauses.every((clause) => documents.has(clause.document)))).toEqual([]);
    expect(failing((item) => item.figures.every((figure) => documents.has(figure.clause.document)))).toEqual([]);
  });

  it('cites first the document of the generation that an item belongs to', () => {
    const documentOf = new Map(district.generations.map((generation) => [generation.id, generation.document]));
    expect(failing((item) => item.clauses[0]?.document === documentOf.get(item.generation))).toEqual([]);
  });

  it('has items for every layer that the plan speaks of', () => {
    const ofTheCheck: readonly Drawing[] = ['residential', 'parks', 'communities', 'service-areas', 'coverage'];
    const spoken = district.layers
      .filter(({ id, drawing }) => !baseLayers.includes(id) && !ofTheCheck.includes(drawing))
      .map((layer) => layer.id);
    const filled = new Set(plan.items.map((item) => item.layer));
    expect(spoken.filter((id) => !filled.has(id))).toEqual([]);
  });

  it('has a theme for every layer, and no theme without one', () => {
    const themes = plan.themes.map((theme) => theme.id);
    expect([...new Set(district.layers.map((layer) => layer.theme))].sort()).toEqual([...themes].sort());
  });

  it('places no item that only the list shows', () => {
    const listOnly = new Set(district.layers.filter((layer) => layer.file === null).map((layer) => layer.id));
    expect(failing((item) => item.place === 'unknown' || !listOnly.has(item.layer))).toEqual([]);
  });
});

describe('its relations', () => {
  it('lead to another item', () => {
    expect(failing((item) => item.relations.every(({ target }) => target !== item.id && itemById.has(target)))).toEqual(
      [],
    );
  });

  it('say a thing about a pair once', () => {
    expect(failing((item) => repeated(item.relations.map((r) => `${r.kind} ${r.target}`)).length === 0)).toEqual([]);
  });

  it('are written from one side only', () => {
    const mirrored = (item: PlanItem) =>
      item.relations.some(({ kind, target }) =>
        itemById.get(target)?.relations.some((back) => back.kind === kind && back.target === item.id),
      );
    expect(failing((item) => !mirrored(item))).toEqual([]);
  });

  it('tell what each block and platform of 2015 became, as our reading', () => {
    const earlier = plan.items.filter((item) => ['blocks-2015', 'platforms-2015'].includes(item.layer));
    expect(earlier).toHaveLength(8);
    for (const item of earlier) {
      const after = item.relations.filter((relation) => relation.kind === 'became');
      expect(
        after.map((relation) => relation.link),
        item.id,
      ).toEqual(['inferred']);
      expect(itemById.get(after[0]?.target ?? '')?.generation, item.id).toBe('2021');
    }
  });

  it('keep what the plan itself says apart from what we read into it', () => {
    const linkOf = (id: string, kind: string, target: string) =>
      itemById.get(id)?.relations.find((relation) => relation.kind === kind && relation.target === target)?.link;
    expect(linkOf('ecology-l', 'became', 'ecology-c')).toBe('stated');
    expect(linkOf('core-olympic', 'part-of', 'core')).toBe('stated');
    expect(linkOf('core-tech', 'part-of', 'core')).toBe('stated');
    expect(linkOf('sharing-ring', 'follows', 'jiangnan-avenue')).toBe('stated');
    expect(linkOf('sharing-ring', 'links', 'zone-valley')).toBe('stated');
    expect(linkOf('jiangnan-avenue', 'part-of', 'expressways')).toBe('inferred');
  });
});

describe('its texts', () => {
  it('are one to three short sentences in both languages', () => {
    expect(failing(({ text }) => [...text.zh].length >= 15 && [...text.zh].length <= 90)).toEqual([]);
    expect(failing(({ text }) => text.en.length >= 40 && text.en.length <= 300)).toEqual([]);
    expect(failing(({ text }) => /[。！？]$/u.test(text.zh) && /[.!?”]$/u.test(text.en))).toEqual([]);
    expect(failing(({ text }) => (text.zh.match(/。/gu) ?? []).length <= 3)).toEqual([]);
  });

  it('do not trail off, and set no Chinese in the English', () => {
    expect(failing(({ text }) => !/…|\.\.\./u.test(text.zh + text.en))).toEqual([]);
    expect(failing(({ name, text }) => !/\p{Script=Han}|[，。；“”]{2}/u.test(name.en + text.en))).toEqual([]);
  });

  it('keep clear of the language of reports', () => {
    const report =
      /着力|打造|赋能|抓手|高质量|高水平|高标准|全面推进|奋力|助力|引领|示范区|样板|标杆|新高地|增长极|提质增效/u;
    expect(failing(({ text }) => !report.test(text.zh))).toEqual([]);
    expect(
      failing(({ text }) => !/\b(synerg|empower|leverag|high-quality|vigorously|world-leading)/iu.test(text.en)),
    ).toEqual([]);
  });

  it('have English names that fit on a map', () => {
    expect(failing(({ name }) => name.en.length <= 42)).toEqual([]);
  });
});

describe('its figures', () => {
  it('stand on the cards they belong to, as the documents print them', () => {
    const printed = (id: string) =>
      itemById.get(id)?.figures.map(({ from, value, year }) => [from?.value ?? null, value, year]);
    expect(printed('district-economy')).toEqual([
      ['1745.7', '2600', '2025'],
      ['53', '100', '2025'],
      ['1550', '3000', '2025'],
      ['76.9', '80', '2025'],
    ]);
    expect(printed('district-people')).toEqual([
      ['33.08', '49.3', '2020'],
      [null, '65', '2025'],
    ]);
    expect(printed('district-environment')).toEqual([
      ['62', '90.3', '2020'],
      ['57.2', '28.4', '2020'],
      [null, '96', '2025'],
      ['2.1', '2.2', '2025'],
    ]);
    expect(printed('blue-green-network')).toEqual([[null, '96', '2025']]);
    expect(printed('circle-10-fitness')).toEqual([['2.1', '2.2', '2025']]);
  });

  it('start from a year before the one they lead to', () => {
    expect(failing(({ figures }) => figures.every(({ from, year }) => !from || from.year < year))).toEqual([]);
  });
});
