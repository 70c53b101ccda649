import { describe, expect, it } from 'vitest';
import { changed, LEFT_OUT } from './changed.ts';
import { compileSchema } from './compile-schema.ts';
import { readJson } from './read-json.ts';

const tiny = 'test/fixtures/tiny-district';

/** What is wrong, where, the broken value, and words the reason must hold. */
type Broken = readonly [what: string, path: readonly (string | number)[], value: unknown, reason: string];

describe('district.schema.json', () => {
  const problemsOf = compileSchema('geodata/schema/district.schema.json');
  const good = readJson(`${tiny}/district.json`);

  it.each(['geodata/district.json', `${tiny}/district.json`])('accepts %s', (path) => {
    expect(problemsOf(readJson(path))).toEqual([]);
  });

  const broken: readonly Broken[] = [
    ['another version of the format', ['schema'], 'district-map/district@2', '/schema must be equal to constant'],
    ['an id in another script', ['id'], '样例县', '/id must match pattern'],
    ['a name in one language only', ['name', 'en'], LEFT_OUT, "/name must have required property 'en'"],
    ['an empty title', ['title', 'zh'], '', '/title/zh must NOT have fewer than 1 characters'],
    ['a box of three numbers', ['extent'], [117, 31, 118], '/extent must NOT have fewer than 4 items'],
    ['latitude where longitude belongs', ['extent', 1], 117.2, '/extent/1 must be <= 90'],
    ['a meridian that is no zone', ['plane', 'centralMeridian'], 118, '/plane/centralMeridian must be multiple of 3'],
    ['geographic coordinates as a plane', ['plane', 'epsg'], 4490, '/plane/epsg must be >= 4513'],
    ['an origin without a name', ['origin', 'name'], LEFT_OUT, "/origin must have required property 'name'"],
    ['an approval number that is a number', ['approvalNumber'], 2026, '/approvalNumber must be string,null'],
    ['an approval number left blank', ['approvalNumber'], '', '/approvalNumber must NOT have fewer than 1 characters'],
    ['a date in words', ['documents', 0, 'adopted'], 'last spring', '/documents/0/adopted must match pattern'],
    ['no generation at all', ['generations'], [], '/generations must NOT have fewer than 1 items'],
    ['a plan outside the folder', ['plan'], '../plan.json', '/plan must match pattern'],
    ['a plan on another server', ['plan'], 'https://maps.example/plan.json', '/plan must match pattern'],
    ['a check without parks', ['coverage', 'parks'], LEFT_OUT, "/coverage must have required property 'parks'"],
    ['a check with a slip', ['coverage', 'park'], 'parks', '/coverage must NOT have additional properties'],
    ['a drawing nobody knows', ['layers', 0, 'drawing'], 'hologram', '/layers/0/drawing must be equal to one of'],
    ['a view nobody knows', ['layers', 0, 'views'], ['overview'], '/layers/0/views/0 must be equal to one of'],
    ['a layer no view offers', ['layers', 0, 'views'], [], '/layers/0/views must NOT have fewer than 1 items'],
    ['a drawn layer without a file', ['layers', 0, 'file'], null, '/layers/0/file must be string'],
    ['a list-only layer with a file', ['layers', 16, 'file'], 'base/whole.geojson', '/layers/16/file must be null'],
    ['a file that is not GeoJSON', ['layers', 0, 'file'], 'base/boundary.shp', '/layers/0/file must match pattern'],
    ['a slip in a member’s name', ['layers', 0, 'colour'], '#ffffff', '/layers/0 must NOT have additional properties'],
  ];

  it.each(broken)('refuses %s', (_what, path, value, reason) => {
    expect(problemsOf(changed(good, path, value)).join('\n')).toContain(reason);
  });
});

describe('standards.schema.json', () => {
  const problemsOf = compileSchema('geodata/schema/standards.schema.json');
  const good = readJson(`${tiny}/standards.json`);
  const [borrowing, owning] = [
    ['standards', 0],
    ['standards', 1],
  ];

  it.each(['geodata/standards.json', `${tiny}/standards.json`])('accepts %s', (path) => {
    expect(problemsOf(readJson(path))).toEqual([]);
  });

  const broken: readonly Broken[] = [
    ['another version of the format', ['schema'], 'district-map/standards@1', '/schema must be equal to constant'],
    ['a title in one language only', [...borrowing!, 'title', 'en'], LEFT_OUT, "must have required property 'en'"],
    ['a target in percent', [...borrowing!, 'targets', 0, 'ratio'], 95, '/targets/0/ratio must be <= 1'],
    ['a certainty nobody knows', [...borrowing!, 'certainty'], 'sure', '/certainty must be equal to one of'],
    ['no classes at all', [...owning!, 'classes'], LEFT_OUT, "must have required property 'classes'"],
    ['classes of its own and of another', [...owning!, 'classesOf'], 'who-2016', 'must match exactly one schema'],
    ['a class that reaches nowhere', [...owning!, 'classes', 0, 'radius'], 0, '/classes/0/radius must be > 0'],
    ['a slip in a member’s name', [...owning!, 'class'], [], '/standards/1 must NOT have additional properties'],
  ];

  it.each(broken)('refuses %s', (_what, path, value, reason) => {
    expect(problemsOf(changed(good, path, value)).join('\n')).toContain(reason);
  });
});

describe('plan.schema.json', () => {
  const problemsOf = compileSchema('geodata/schema/plan.schema.json');
  const good = readJson(`${tiny}/plan.json`);
  const figure = ['items', 17, 'figures', 0];

  it.each(['geodata/plan.json', `${tiny}/plan.json`])('accepts %s', (path) => {
    expect(problemsOf(readJson(path))).toEqual([]);
  });

  const broken: readonly Broken[] = [
    ['another version of the format', ['schema'], 'district-map/plan@0', '/schema must be equal to constant'],
    ['no items', ['items'], [], '/items must NOT have fewer than 1 items'],
    ['a theme without a name', ['themes', 0, 'name'], LEFT_OUT, "/themes/0 must have required property 'name'"],
    ['an id with capitals', ['items', 0, 'id'], 'growEast', '/items/0/id must match pattern'],
    ['an item without a layer', ['items', 0, 'layer'], LEFT_OUT, "/items/0 must have required property 'layer'"],
    ['an item without a generation', ['items', 0, 'generation'], LEFT_OUT, "required property 'generation'"],
    [
      'a text in one language only',
      ['items', 0, 'text', 'en'],
      LEFT_OUT,
      "/items/0/text must have required property 'en'",
    ],
    ['an empty text', ['items', 0, 'text', 'zh'], '', '/items/0/text/zh must NOT have fewer than 1 characters'],
    [
      'an item no clause stands behind',
      ['items', 0, 'clauses'],
      [],
      '/items/0/clauses must NOT have fewer than 1 items',
    ],
    ['a clause with a space', ['items', 0, 'clauses', 0, 'ref'], '一 1', '/items/0/clauses/0/ref must match pattern'],
    ['a place half known', ['items', 0, 'place'], 'perhaps', '/items/0/place must be equal to one of'],
    ['a platform number of nought', ['items', 0, 'no'], 0, '/items/0/no must be >= 1'],
    [
      'a relation nobody knows',
      ['items', 1, 'relations', 0, 'kind'],
      'likes',
      '/relations/0/kind must be equal to one of',
    ],
    ['a relation without its certainty', ['items', 1, 'relations', 0, 'link'], LEFT_OUT, "required property 'link'"],
    [
      'a certainty in between',
      ['items', 1, 'relations', 0, 'link'],
      'likely',
      '/relations/0/link must be equal to one of',
    ],
    ['a figure as a number', [...figure, 'value'], 2.4, '/figures/0/value must be string'],
    ['a figure with its unit inside', [...figure, 'value'], '2.4万人', '/figures/0/value must match pattern'],
    ['a figure without a unit', [...figure, 'unit'], LEFT_OUT, "/figures/0 must have required property 'unit'"],
    ['a figure without a year', [...figure, 'year'], LEFT_OUT, "/figures/0 must have required property 'year'"],
    ['a figure without a clause', [...figure, 'clause'], LEFT_OUT, "/figures/0 must have required property 'clause'"],
    ['a slip in a member’s name', ['items', 0, 'relation'], [], '/items/0 must NOT have additional properties'],
  ];

  it.each(broken)('refuses %s', (_what, path, value, reason) => {
    expect(problemsOf(changed(good, path, value)).join('\n')).toContain(reason);
  });
});
