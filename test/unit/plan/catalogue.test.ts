import { describe, expect, it } from 'vitest';
import { findBoundary } from '../../../src/plan/boundary.ts';
import { indexCatalogue } from '../../../src/plan/catalogue.ts';
import type { LoadedDistrict } from '../../../src/model/loaded-district.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();
const catalogue = indexCatalogue(tiny);

const tiesOf = (id: string) =>
  (catalogue.ties.get(id) ?? []).map(
    ({ kind, inverse, other, link }) => `${inverse ? '<' : ''}${kind} ${other.id} ${link}`,
  );

describe('the catalogue', () => {
  it('finds every item by its id, and in its layer in the plan’s order', () => {
    expect([...catalogue.items.keys()]).toEqual(tiny.plan.items.map(({ id }) => id));
    expect(catalogue.itemsByLayer.get('zones')?.map(({ id }) => id)).toEqual([
      'zone-north',
      'zone-middle',
      'zone-south',
    ]);
    const inLayers = [...catalogue.itemsByLayer.values()].flat();
    expect(inLayers).toHaveLength(tiny.plan.items.length);
  });

  it('finds all the features that draw an item, and none for one without a place', () => {
    expect(catalogue.featuresByItem.get('sample-ring')?.map(({ id }) => id)).toEqual([
      'ring-north',
      'ring-east',
      'ring-south',
      'ring-west',
    ]);
    expect(catalogue.featuresByItem.has('pocket-gardens')).toBe(false);
  });

  it('tells a tie from both ends', () => {
    expect(tiesOf('old-works')).toEqual(['became sample-works inferred']);
    expect(tiesOf('sample-works')).toEqual(['part-of zone-middle inferred', '<became old-works inferred']);
    expect(tiesOf('sample-ring')).toEqual([
      'follows first-avenue stated',
      'links zone-north stated',
      'links zone-middle stated',
      'links zone-south stated',
    ]);
    expect(tiesOf('zone-south')).toEqual(['<links sample-ring stated', '<part-of lake-centre inferred']);
  });

  it('tells each tie exactly twice', () => {
    const relations = tiny.plan.items.flatMap((item) => item.relations);
    expect([...catalogue.ties.values()].flat()).toHaveLength(2 * relations.length);
  });

  it('leaves out a tie to an item that does not exist', () => {
    const [first, ...others] = tiny.plan.items;
    const lost = { kind: 'near', target: 'nowhere', link: 'stated' } as const;
    const items = [{ ...(first as NonNullable<typeof first>), relations: [lost] }, ...others];
    const { ties } = indexCatalogue({ ...tiny, plan: { ...tiny.plan, items } });
    expect(ties.has('nowhere')).toBe(false);
    expect(ties.get('grow-east') ?? []).toEqual([]);
  });
});

describe('the boundary', () => {
  const withBoundary = (features: LoadedDistrict['features']): LoadedDistrict => ({ ...tiny, features });

  it('is the district’s outline', () => {
    expect(findBoundary(tiny)).toBe(tiny.features.get('boundary')?.[0]?.geometry);
  });

  it('is null where its file was missing or drew something else', () => {
    expect(findBoundary(withBoundary(new Map([...tiny.features, ['boundary', []]])))).toBeNull();
    const road = tiny.features.get('roads') ?? [];
    expect(findBoundary(withBoundary(new Map([...tiny.features, ['boundary', road]])))).toBeNull();
  });
});
