import { describe, expect, it } from 'vitest';
import { makeCoverageInput } from '../../../../src/state/coverage/make-coverage-input.ts';
import { guessRoleByName } from '../../../../src/state/user-layers/guess-role.ts';
import { ImportSession } from '../../../../src/state/user-layers/import-session.ts';
import type { UserLayer } from '../../../../src/state/user-layers/user-layer.ts';
import { returnToShipped } from '../../../../src/state/user-layers/show-district.ts';
import { reviewUserLayers } from '../../../../src/state/user-layers/review-user-layers.ts';
import { AnalysisClient } from '../../../../src/worker/analysis-client.ts';
import { placeUserLayers, takeUserLayers } from '../../../../src/state/user-layers/take-user-layers.ts';
import { isSynthetic, needsCoverage, selectOfferedLayers } from '../../../../src/state/selectors.ts';
import { Store, type CameraCommand } from '../../../../src/state/store.ts';
import { acceptDistrict } from '../../../../src/state/actions.ts';
import { openFixture, readHere } from '../../../tools/read-fixture.ts';
import { openTinyDistrict, readTinyDistrict } from '../../../tools/tiny-district.ts';
import type { LayerRole } from '../../../../src/model/vocabulary.ts';

async function readUserLayer(path: string, role: LayerRole): Promise<UserLayer> {
  const session = new ImportSession(null, () => {}, readHere);
  await session.add([openFixture(path)]);
  await session.assign(session.files[0]!.key, role);
  const [layer] = session.listLayers();
  if (!layer) throw new Error(`expected ${path} to give a layer`);
  return layer;
}

const parks = await readUserLayer('attributes/code-2002.geojson', 'parks');
const blocks = await readUserLayer('attributes/population.geojson', 'residential');
const bowTie = await readUserLayer('geometry/bow-tie.geojson', 'residential');

const inputOf = (store: Store) =>
  makeCoverageInput(store.state.loaded!, store.state.coverage, store.state.userLayers, []);

describe('layers that a reader brings', () => {
  it('stand in for the shipped ones, on the map and in the question to the analysis', () => {
    const store = openTinyDistrict();
    const commands: CameraCommand[] = [];
    store.onCommand((command) => commands.push(command));
    takeUserLayers(store, [parks, blocks]);
    const { loaded, catalogue, view } = store.state;
    const setup = loaded!.district.coverage!;
    expect(view).toBe('green');
    expect(loaded?.features.get(setup.parks)).toHaveLength(parks.layer.features.length);
    expect(catalogue?.sitesByRow.get(setup.residential)?.get(0)?.feature.properties.geometryStatus).toBe('imported');
    expect(inputOf(store)).toMatchObject({ parks: parks.layer, residential: blocks.layer, codeEdition: '2002' });
    // the plane is chosen by the land, as on the command line
    expect(inputOf(store)?.centralMeridian).toBeNull();
    expect(commands).toEqual([{ kind: 'fit-layers', layers: [setup.parks, setup.residential] }]);
  });

  it('go by the names of their files in the legend', () => {
    const store = openTinyDistrict();
    takeUserLayers(store, [parks]);
    const id = store.state.loaded?.district.coverage?.parks;
    const offered = selectOfferedLayers(store.state).find(({ layer }) => layer.id === id);
    expect(offered?.layer.name.zh).toBe('code-2002.geojson');
  });

  it('are asked about anew, whatever was known before', () => {
    const store = openTinyDistrict();
    store.update({ coverage: { ...store.state.coverage, phase: 'done', include: ['planned'] } });
    takeUserLayers(store, [parks, blocks]);
    expect(needsCoverage(store.state)).toBe(true);
  });

  it('leave the samples marked as samples until all are replaced', () => {
    const store = openTinyDistrict();
    expect(isSynthetic(store.state)).toBe(true);
    takeUserLayers(store, [parks]);
    expect(isSynthetic(store.state)).toBe(true);
    takeUserLayers(store, [blocks]);
    expect(isSynthetic(store.state)).toBe(false);
    expect([...store.state.userLayers!.layers.keys()]).toEqual(['parks', 'residential']);
  });

  it('stay samples where their file says so', () => {
    const store = openTinyDistrict();
    takeUserLayers(store, [{ ...parks, synthetic: true }, blocks]);
    expect(isSynthetic(store.state)).toBe(true);
  });

  it('say how many shapes were mended', () => {
    expect(bowTie).toMatchObject({ repaired: 1, usable: 2 });
    expect(bowTie.source.featureStarts).toEqual(bowTie.layer.polygons.featureStarts);
  });

  it('are not joined by parks that the district only sketches', () => {
    const store = openTinyDistrict();
    takeUserLayers(store, [parks]);
    store.update({ coverage: { ...store.state.coverage, includeNamed: true } });
    expect(inputOf(store)?.parks.features).toHaveLength(parks.layer.features.length);
  });

  it('of another place are computed without the district’s own areas, which say nothing of it', () => {
    const store = openTinyDistrict();
    const setup = store.state.loaded!.district.coverage!;
    expect(setup.communities).toBeDefined();
    expect(inputOf(store)?.communities).not.toBeNull();
    const { polygons } = blocks.layer;
    // three degrees further north
    const coordinates = polygons.coordinates.map((degrees, i) => degrees + (i % 2 === 0 ? 0 : 3));
    const away = { ...blocks, layer: { ...blocks.layer, polygons: { ...polygons, coordinates } } };
    takeUserLayers(store, [away]);
    expect(inputOf(store)).toMatchObject({ residential: away.layer, communities: null });
  });

  it('limit the check and tell where it is historic, each a line of its own on the map', () => {
    const store = openTinyDistrict();
    takeUserLayers(store, [
      { ...blocks, role: 'scope' },
      { ...bowTie, role: 'historic', synthetic: true },
    ]);
    expect(inputOf(store)).toMatchObject({ scope: blocks.layer, historic: bowTie.layer });
    const drawings = selectOfferedLayers(store.state).flatMap(({ layer, visible }) => (visible ? layer.drawing : []));
    expect(drawings).toEqual(expect.arrayContaining(['scope', 'historic']));
    takeUserLayers(store, [parks, blocks]);
    expect(isSynthetic(store.state)).toBe(true);
    returnToShipped(store);
    expect(inputOf(store)).toMatchObject({ scope: null, historic: null });
  });

  it('go again, and the district is as it came', () => {
    const store = openTinyDistrict();
    const { loaded } = store.state;
    takeUserLayers(store, [parks, blocks]);
    takeUserLayers(store, [bowTie]);
    returnToShipped(store);
    expect(store.state.loaded).toBe(loaded);
    expect(store.state.userLayers).toBeNull();
    expect(inputOf(store)?.parks.name).toBe(loaded?.district.coverage?.parks);
  });

  it('are forgotten with the district that they were brought to', () => {
    const store = openTinyDistrict();
    takeUserLayers(store, [parks]);
    acceptDistrict(store, { loaded: readTinyDistrict(), diagnostics: [] });
    expect(store.state.userLayers).toBeNull();
  });
});

it('a layer that has become one of another use leaves the one it had', () => {
  const store = openTinyDistrict();
  takeUserLayers(store, [parks, blocks]);
  takeUserLayers(store, [{ ...parks, role: 'scope' }], 'parks');
  expect([...store.state.userLayers!.layers.keys()].sort()).toEqual(['residential', 'scope']);
});

describe('layers that are about to be taken in', () => {
  const review = (layers: readonly UserLayer[], signal = new AbortController().signal) => {
    const { state } = openTinyDistrict();
    const makeClient = async () => new AnalysisClient({ startWorker: () => null });
    return reviewUserLayers(placeUserLayers(state, layers)!, state, signal, makeClient);
  };

  it('are looked at for contradictions, among themselves and with those that stay', async () => {
    expect((await review([parks, { ...parks, role: 'residential' }])).map(({ code }) => code)).toEqual(['same-shapes']);
    expect((await review([parks])).map(({ code }) => code)).toEqual(['extent-too-wide']);
    const { polygons } = blocks.layer;
    const beside = { ...polygons, coordinates: polygons.coordinates.map((degrees) => degrees + 0.002) };
    expect(await review([parks, { ...blocks, layer: { ...blocks.layer, polygons: beside } }])).toEqual([]);
  });

  it('no longer where the dialog was closed', async () => {
    await expect(review([parks], AbortSignal.abort())).rejects.toThrow();
  });
});

it('a district without a check of its own gets one with the first layers', () => {
  const tiny = readTinyDistrict();
  const district = { ...tiny.district, coverage: undefined };
  const green = ['parks', 'residential', 'communities', 'service-areas', 'coverage'];
  const layers = district.layers.filter(({ drawing }) => !green.includes(drawing));
  const store = new Store();
  acceptDistrict(store, { loaded: { ...tiny, district: { ...district, layers } }, diagnostics: [] });
  expect(needsCoverage({ ...store.state, view: 'green' })).toBe(false);
  takeUserLayers(store, [parks, blocks]);
  expect(needsCoverage(store.state)).toBe(true);
  expect(inputOf(store)).toMatchObject({ parks: parks.layer, residential: blocks.layer, communities: null });
  const drawings = selectOfferedLayers(store.state).flatMap(({ layer, visible }) => (visible ? layer.drawing : []));
  expect(drawings).toEqual(expect.arrayContaining(['parks', 'residential', 'service-areas', 'coverage']));
});

it.each([
  ['公园绿地.geojson', 'parks'],
  ['历史城区.geojson', 'historic'],
  ['居住用地范围.geojson', 'residential'],
  ['街道边界.geojson', 'communities'],
  ['规划范围.zip', 'scope'],
  ['study_area.kml', 'scope'],
  ['data.csv', null],
])('a file called %s is taken for %s', (name, role) => {
  expect(guessRoleByName(name)).toBe(role);
});
