import { expect, it } from 'vitest';
import { readDistrictData } from '../../../src/load/read-district-data.ts';
import type { DistrictData } from '../../../src/model/loaded-district.ts';
import { required } from '../../tools/required.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();
const SCHEMA = 'district-map/district-standards@1';

/** The tiny district as its files hold it. */
const data: DistrictData = {
  district: tiny.district,
  plan: tiny.plan,
  sources: { files: tiny.sources },
  standards: { schema: SCHEMA, standards: required(tiny.standards) },
  features: Object.fromEntries(
    [...tiny.features].map(([id, features]) => [id, { type: 'FeatureCollection', features }]),
  ),
};

it('a district that was handed over is the same as one that was fetched', async () => {
  expect(await readDistrictData(data)).toEqual({ loaded: tiny, diagnostics: [] });
});

it('sources and standards may be left out', async () => {
  const { district, plan, features } = data;
  const { loaded, diagnostics } = await readDistrictData({ district, plan, features });
  expect(diagnostics).toEqual([]);
  expect(loaded).toMatchObject({ sources: [], standards: [] });
});

it('a layer that is not there is named by its file, and the rest stands', async () => {
  const features = Object.fromEntries(Object.entries(data.features).filter(([id]) => id !== 'ring'));
  const { loaded, diagnostics } = await readDistrictData({ ...data, features });
  expect(diagnostics).toMatchObject([
    { code: 'file-bad-member', params: { file: 'structure/ring.geojson', member: 'features' } },
  ]);
  expect(required(loaded).features.get('ring')).toEqual([]);
  expect(required(loaded).features.get('zones')).toEqual(tiny.features.get('zones'));
});

it('a feature that cannot be drawn is named by its number', async () => {
  const zones = { type: 'FeatureCollection', features: [{ type: 'Feature' }] };
  const { diagnostics } = await readDistrictData({ ...data, features: { ...data.features, zones } });
  expect(diagnostics).toMatchObject([
    { code: 'entry-bad-member', params: { file: 'structure/zones.geojson', number: 1 } },
  ]);
});

it.each<readonly [string, object, string]>([
  ['nothing', {}, 'district.json'],
  ['another object in the place of the district', { ...data, district: tiny.plan }, 'district.json'],
  ['no plan', { ...data, plan: null }, 'plan.json'],
  ['no features', { ...data, features: null }, 'structure/ring.geojson'],
])('%s is answered with what is wrong', async (_, wrong, file) => {
  const { diagnostics } = await readDistrictData(wrong as DistrictData);
  expect(diagnostics.map(({ params }) => params['file'])).toContain(file);
});

it('what a framework wraps comes out as plain objects, which a worker takes', async () => {
  const wrapped = new Proxy({ ...data, district: new Proxy(tiny.district, {}) }, {});
  const { loaded } = await readDistrictData(wrapped);
  expect(() => structuredClone(wrapped.district)).toThrow();
  expect(structuredClone(required(loaded).district)).toEqual(tiny.district);
});

it('an object that holds itself is named, and nothing is thrown', async () => {
  const plan: Record<string, unknown> = {};
  plan['plan'] = plan;
  const { diagnostics } = await readDistrictData({ ...data, plan });
  expect(diagnostics).toMatchObject([{ code: 'file-not-json', params: { file: 'plan.json' } }]);
});
