import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../src/load/check-features.ts';
import { readPlan } from '../../../src/load/check-plan.ts';
import { loadDistrict } from '../../../src/load/load-district.ts';
import { serveTinyDistrict } from '../../tools/serve-tiny-district.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();
const [first, ...others] = tiny.plan.items;
const platforms = tiny.features.get('platforms') ?? [];
const [platform] = platforms;

/** The faults of a plan whose first item is changed. */
function faultsOfPlan(change: object) {
  return readPlan({ ...tiny.plan, items: [{ ...first, ...change }, ...others] });
}

function readOne(feature: unknown) {
  return readFeatures({ type: 'FeatureCollection', features: [feature] });
}

describe('an item of the plan that does not hold', () => {
  it.each([
    ['id', ''],
    ['name', '东进'],
    ['text', { zh: '只有中文' }],
    ['clauses', [{ document: 'S30' }]],
    ['place', 'somewhere'],
    ['relations', [{ kind: 'near' }]],
    ['figures', [{ label: { zh: '人口', en: 'People' }, value: 3 }]],
    ['layer', null],
    ['generation', 2030],
  ])('is left out and named when its %s is %j', (member, value) => {
    const read = faultsOfPlan({ [member]: value });
    expect(read?.faults).toEqual([{ index: 0, member }]);
    expect(read?.plan.items).toEqual(others);
  });

  it('is the second of two with the same id; the first stays', () => {
    const read = readPlan({ ...tiny.plan, items: [first, { ...first, text: { zh: '二', en: 'two' } }, ...others] });
    expect(read?.faults).toEqual([{ index: 1, member: 'id' }]);
    expect(read?.plan.items).toEqual(tiny.plan.items);
  });

  it.each([[null], [7], ['text'], [[]]])('is %j', (item) => {
    expect(readPlan({ ...tiny.plan, items: [item] })?.faults).toEqual([{ index: 0, member: '(object)' }]);
  });
});

describe('a feature that does not hold', () => {
  it.each([
    ['type', 'Thing'],
    ['id', 7],
    ['geometry', null],
    ['geometry', { type: 'Point', coordinates: [] }],
    ['geometry', { type: 'Point', coordinates: ['117', '31'] }],
    ['geometry', { type: 'Point', coordinates: [500, 31] }],
    ['geometry', { type: 'Point', coordinates: [117, 91] }],
    ['geometry', { type: 'LineString', coordinates: [117, 31] }],
    ['geometry', { type: 'Polygon', coordinates: [] }],
    ['geometry', { type: 'Circle', coordinates: [117, 31] }],
    ['geometry', { type: 'GeometryCollection', geometries: [] }],
  ])('is left out and named when its %s is %j', (member, value) => {
    const read = readOne({ ...platform, [member]: value });
    expect(read?.features).toEqual([]);
    expect(read?.faults).toEqual([{ index: 0, id: member === 'id' ? null : 'sample-works', member }]);
  });

  it.each([
    ['item', 7],
    ['name', null],
    ['accuracyM', '200'],
    ['accuracyM', Infinity],
    ['geometryStatus', 'guessed'],
    ['link', 'maybe'],
    ['source', undefined],
  ])('is left out and named when its property %s is %j', (member, value) => {
    const read = readOne({ ...platform, properties: { ...platform?.properties, [member]: value } });
    expect(read?.features).toEqual([]);
    expect(read?.faults).toEqual([{ index: 0, id: 'sample-works', member }]);
  });

  it('is nothing at all, or without properties', () => {
    for (const nothing of [null, 7, 'feature', []]) expect(readOne(nothing)?.faults).toHaveLength(1);
    expect(readOne({ ...platform, properties: null })?.faults).toHaveLength(1);
  });

  it('is the second of two with the same id: a light on one would be a light on both', () => {
    const read = readFeatures({ type: 'FeatureCollection', features: [...platforms, platform] });
    expect(read?.features).toEqual(platforms);
    expect(read?.faults).toEqual([{ index: platforms.length, id: 'sample-works', member: 'id' }]);
  });
});

it('says which entry of which file is at fault, as a warning, and loads the others', async () => {
  const { url } = await serveTinyDistrict({
    'plan.json': JSON.stringify({ ...tiny.plan, items: [...tiny.plan.items, { id: 'half' }] }),
    'structure/platforms.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [...platforms, { ...platform, id: 'nowhere', geometry: null }],
    }),
  });
  const { loaded, diagnostics } = await loadDistrict(url, new AbortController().signal);
  const index = tiny.plan.items.length;
  expect(diagnostics).toHaveLength(2);
  expect(diagnostics).toEqual(
    expect.arrayContaining([
      {
        code: 'entry-bad-member',
        severity: 'warning',
        layer: 'plan.json',
        index,
        params: { file: 'plan.json', member: 'layer', number: index + 1 },
      },
      {
        code: 'entry-bad-member',
        severity: 'warning',
        layer: 'structure/platforms.geojson',
        index: platforms.length,
        id: 'nowhere',
        params: { file: 'structure/platforms.geojson', member: 'geometry', number: platforms.length + 1 },
      },
    ]),
  );
  expect(loaded).toEqual(tiny);
});
