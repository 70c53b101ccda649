import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LayerData } from '../../../src/map/layer-data.ts';
import { INITIAL_COVERAGE, type CoverageState } from '../../../src/state/coverage/coverage-state.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

type Collections = ReadonlyMap<string, FeatureCollection>;

const tiny = readTinyDistrict();
const collection = () => ({ type: 'FeatureCollection', features: [] }) as const satisfies FeatureCollection;

describe('the features of a layer', () => {
  const resultOf = (radius: number): CoverageState['result'] =>
    ({ parks: { classes: [{ radius, count: 1 }], items: [{ radius }] } }) as unknown as CoverageState['result'];
  const changed = (before: Collections, after: Collections) =>
    [...after.keys()].filter((id) => before.get(id) !== after.get(id));

  it('are the same object as long as they come from the same', () => {
    const data = new LayerData(tiny);
    const before = data.withCoverage(INITIAL_COVERAGE);
    expect(changed(before, data.withCoverage({ ...INITIAL_COVERAGE }))).toEqual([]);
    const result = resultOf(500);
    const toned = data.withCoverage({ ...INITIAL_COVERAGE, result });
    expect(changed(before, toned)).toEqual([tiny.district.coverage!.parks]);
    const drawing = { serviceAreas: collection(), gaps: collection(), land: collection() };
    const drawn = data.withCoverage({ ...INITIAL_COVERAGE, result, drawing });
    expect(changed(toned, drawn)).toEqual(['service-areas', 'coverage']);
    expect(changed(toned, data.withCoverage({ ...INITIAL_COVERAGE, result: resultOf(300) }))).toHaveLength(1);
  });

  it('are made anew for the layers that another district has others for', () => {
    const data = new LayerData(tiny);
    const before = data.withCoverage(INITIAL_COVERAGE);
    const [item] = tiny.plan.items.filter(({ layer }) => layer === 'ring');
    expect(data.findAddresses(item!.id).length).toBeGreaterThan(0);
    data.replace({ ...tiny, features: new Map([...tiny.features, ['ring', []]]) });
    expect(changed(before, data.withCoverage(INITIAL_COVERAGE))).toEqual(['ring']);
    expect([data.findAddresses(item!.id), data.findAddresses('nobody')]).toEqual([[], []]);
  });
});
