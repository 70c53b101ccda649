import { afterEach, describe, expect, it } from 'vitest';
import { listEdits } from '../../../../src/coverage/scenario/edit-history.ts';
import type { SiteId } from '../../../../src/model/vocabulary.ts';
import { CoverageRunner } from '../../../../src/state/coverage/coverage-runner.ts';
import { takeDrawnPark } from '../../../../src/state/scenario/draw-park.ts';
import { findParkToReshape, listOutlines } from '../../../../src/state/scenario/drawn-parks.ts';
import { measureDrawnSize } from '../../../../src/state/scenario/drawn-size.ts';
import { editScenario, showScenario, undoEdit } from '../../../../src/state/scenario/scenario-actions.ts';
import { findShownScenario } from '../../../../src/state/scenario/scenario-state.ts';
import type { Store } from '../../../../src/state/store.ts';
import { AnalysisClient } from '../../../../src/worker/analysis-client.ts';
import { required } from '../../../tools/required.ts';
import { openTinyDistrict } from '../../../tools/tiny-district.ts';

const TRIANGLE = [[[120.2, 30.2, 120.21, 30.2, 120.21, 30.21]]];
const NAMES = { scenario: '方案 1', park: (n: number) => `新公园 ${n}` };

const shownEdits = (store: Store) => listEdits(required(findShownScenario(store.state.scenarios)).history);

const runners: CoverageRunner[] = [];
afterEach(() => runners.splice(0).forEach((runner) => runner.disconnect()));

/** The tiny district with a result that follows its scenarios, and the card of one of its parks open. */
async function openPark(): Promise<Store> {
  const store = openTinyDistrict();
  const runner = new CoverageRunner(store, async () => new AnalysisClient({ startWorker: () => null }));
  runners.push(runner);
  runner.connect();
  store.update({ view: 'green' });
  await expect.poll(() => store.state.coverage.phase).toBe('done');
  const { catalogue } = store.state;
  const park = required([...required(catalogue).sites.values()].find(({ kind }) => kind === 'park'));
  store.update({ selected: park.id });
  return store;
}

describe('a park that was drawn', () => {
  it('makes a scenario where none is shown, and is a step of it that can be undone', () => {
    const store = openTinyDistrict();
    expect(takeDrawnPark(store, null, TRIANGLE, NAMES)).toBe('方案 1');
    const facts = { status: null, code: null, name: '新公园 1' };
    expect(shownEdits(store)).toEqual([{ op: 'add', site: 'parks/+1', id: null, polygons: TRIANGLE, facts }]);
    undoEdit(store);
    expect(shownEdits(store)).toEqual([]);
  });

  it('goes into the scenario that is shown, under the next name', () => {
    const store = openTinyDistrict();
    takeDrawnPark(store, null, TRIANGLE, NAMES);
    expect(takeDrawnPark(store, null, TRIANGLE, NAMES)).toBe('方案 1');
    expect(shownEdits(store).map(({ site }) => site)).toEqual(['parks/+1', 'parks/+2']);
    showScenario(store, null);
    expect(takeDrawnPark(store, null, TRIANGLE, { ...NAMES, scenario: '方案 2' })).toBe('方案 2');
    expect(shownEdits(store)).toHaveLength(1);
  });

  it('reshapes a park of the layer or of the scenario', () => {
    const store = openTinyDistrict();
    takeDrawnPark(store, 'parks/P1' as SiteId, TRIANGLE, NAMES);
    expect(shownEdits(store)).toEqual([{ op: 'replace', site: 'parks/P1', polygons: TRIANGLE }]);
  });
});

it('what was drawn for a park whose adding has been undone meanwhile is not lost: it is a new park', () => {
  const store = openTinyDistrict();
  takeDrawnPark(store, null, TRIANGLE, NAMES);
  const [{ site } = { site: null }] = shownEdits(store);
  undoEdit(store);
  takeDrawnPark(store, site, TRIANGLE, NAMES);
  expect(shownEdits(store)).toMatchObject([{ op: 'add', site: 'parks/+1', polygons: TRIANGLE }]);
  takeDrawnPark(store, site, TRIANGLE, NAMES);
  expect(shownEdits(store)).toMatchObject([{ op: 'add' }, { op: 'replace', site: 'parks/+1' }]);
});

describe('the park whose card is open', () => {
  it('is reshaped from the shape that it has in the scenario that is shown', async () => {
    const store = await openPark();
    const park = required(findParkToReshape(store.state));
    const row = required(store.state.coverage.result?.parks.items.find(({ site }) => site === park.site));
    expect(measureDrawnSize(store.state, park.polygons).areaSquareMeters).toBeCloseTo(row.area, 2);

    takeDrawnPark(store, park.site, TRIANGLE, NAMES);
    await expect.poll(() => findParkToReshape(store.state)).toEqual({ site: park.site, polygons: TRIANGLE });
    showScenario(store, null);
    await expect.poll(() => findParkToReshape(store.state)).toEqual(park);
  });

  it('cannot be reshaped where the scenario has removed it, and before there is a result', async () => {
    const store = await openPark();
    const { site } = required(findParkToReshape(store.state));
    takeDrawnPark(store, null, TRIANGLE, NAMES);
    editScenario(store, [{ op: 'remove', site }]);
    await expect.poll(() => findParkToReshape(store.state)).toBeNull();
    undoEdit(store);
    store.update({ coverage: { ...store.state.coverage, result: null } });
    expect(findParkToReshape(store.state)).toBeNull();
  });
});

it('a park lies against parks and blocks as the scenario has them, and not against itself', async () => {
  const store = await openPark();
  const { site, polygons } = required(findParkToReshape(store.state));
  const all = listOutlines(store.state, null);
  const { parks, blocks } = required(store.state.coverage.result);
  expect(all.length).toBeGreaterThanOrEqual(parks.items.length + blocks.length);
  const others = listOutlines(store.state, site);
  expect(all.length - others.length).toBe(polygons.flat().length);

  takeDrawnPark(store, site, TRIANGLE, NAMES);
  await expect.poll(() => listOutlines(store.state, null)).toContainEqual(TRIANGLE[0]![0]);
  expect(listOutlines(store.state, site)).toHaveLength(others.length);
  editScenario(store, [{ op: 'remove', site }]);
  await expect.poll(() => listOutlines(store.state, null)).toHaveLength(others.length);
});
