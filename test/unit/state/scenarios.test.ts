import { afterEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/coverage/run-check.ts';
import type { ScenarioEdit } from '../../../src/model/scenario.ts';
import { nameAddedSite, type SiteId } from '../../../src/model/vocabulary.ts';
import { CoverageRunner } from '../../../src/state/coverage/coverage-runner.ts';
import { askCoverage } from '../../../src/state/coverage/coverage-state.ts';
import { makeCoverageInput } from '../../../src/state/coverage/make-coverage-input.ts';
import {
  addScenario,
  compareWith,
  editScenario,
  redoEdit,
  removeScenario,
  showBefore,
  showScenario,
  undoEdit,
} from '../../../src/state/scenario/scenario-actions.ts';
import type { Store } from '../../../src/state/store.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

const runners: CoverageRunner[] = [];
afterEach(() => runners.splice(0).forEach((runner) => runner.disconnect()));

/** The tiny district with its check done, followed by a runner. */
async function openChecked(): Promise<{ store: Store; runner: CoverageRunner; client: AnalysisClient }> {
  const store = openTinyDistrict();
  const client = new AnalysisClient({ startWorker: () => null });
  const runner = new CoverageRunner(store, async () => client);
  runners.push(runner);
  runner.connect();
  store.update({ view: 'green' });
  await settled(store);
  return { store, runner, client };
}

/** Waits until what is shown is computed and drawn. */
async function settled(store: Store): Promise<void> {
  await expect.poll(() => store.state.coverage.phase).toBe('done');
  expect(store.state.coverage.problems).toEqual([]);
}

/** The parks of the shown result, by name of the site. */
const listSites = ({ state }: Store): SiteId[] => state.coverage.result!.parks.items.map(({ site }) => site);

const removal = (store: Store, place = 0): ScenarioEdit => {
  const park = store.state.coverage.result!.parks.items.filter(({ counted }) => counted)[place]!;
  return { op: 'remove', site: park.site };
};

const addition = (store: Store): ScenarioEdit => {
  const { geometry } = store.state.loaded!.features.get(store.state.loaded!.district.coverage!.residential)![0]!;
  const [lng = 0, lat = 0] = (geometry as { coordinates: number[][][] }).coordinates[0]![0]!;
  const ring = [lng, lat, lng + 0.001, lat, lng + 0.001, lat + 0.001, lng, lat + 0.001];
  const facts = { status: null, code: null, name: '试一试' };
  return { op: 'add', site: nameAddedSite('parks', 1), id: null, polygons: [[ring]], facts };
};

describe('a scenario', () => {
  it('takes the place of the baseline’s answer, says what it changes, and gives the identical figures after undo and redo', async () => {
    const { store } = await openChecked();
    const before = store.state.coverage;
    const key = addScenario(store, { name: '方案一', edits: [] });
    expect(store.state.coverage.result).toBe(before.result);
    editScenario(store, [removal(store)]);
    await expect.poll(() => store.state.coverage.result!.change).toBeDefined();
    await settled(store);
    const { result, drawing, verification, notices } = store.state.coverage;
    expect(result!.change!.lostArea).toBeGreaterThan(0);
    expect(result!.baseline!.readings).toEqual(before.result!.readings);
    expect(verification!.ratio).toBeCloseTo(result!.readings.tiered.ratio!, 4);
    const changes = drawing!.land.features.map(({ properties }) => properties!['change'] as unknown);
    expect(changes).toContain('lost');
    expect(changes.filter((change) => change === 'was')).toHaveLength(1);
    expect(notices).toEqual(before.notices);

    undoEdit(store);
    await expect.poll(() => store.state.coverage.result).toBe(before.result);
    expect(store.state.coverage.drawing).toBe(before.drawing);
    redoEdit(store);
    await expect.poll(() => store.state.coverage.result).not.toBe(before.result);
    await settled(store);
    expect(store.state.coverage.result).toEqual(result);
    removeScenario(store, key);
    await expect.poll(() => store.state.coverage.result).toBe(before.result);
    expect(store.state.edited).toBeNull();
  });

  it('gives what the command gives of the same layers and edits', async () => {
    const { store } = await openChecked();
    const edits = [removal(store), addition(store)];
    addScenario(store, { name: '', edits });
    await expect.poll(() => store.state.coverage.result!.change).toBeDefined();
    await settled(store);
    const { loaded, coverage } = store.state;
    const input = makeCoverageInput(loaded!, coverage, null, [])!;
    const check = await runCheck({ input, draw: true, scenario: { name: '', edits } });
    if (check.outcome !== 'done') throw new Error('refused');
    expect(coverage.result).toEqual(check.result);
    expect(coverage.verification).toEqual(check.verification);
    expect(coverage.notices).toEqual(check.notices);
  });

  it('shows its parks on the map and in cards, each with the row of its figures', async () => {
    const { store } = await openChecked();
    const layer = store.state.loaded!.district.coverage!.parks;
    const count = store.state.loaded!.features.get(layer)!.length;
    const gone = removal(store);
    addScenario(store, { name: '', edits: [gone, addition(store)] });
    await expect.poll(() => store.state.edited).not.toBeNull();
    const { edited, catalogue } = store.state;
    expect(edited!.features.get(layer)).toHaveLength(count);
    const added = catalogue!.sites.get('+1')!;
    expect(added.feature.properties).toMatchObject({ name: '试一试', geometryStatus: 'drawn', edited: true });
    await settled(store);
    const rows = store.state.coverage.result!.parks.items;
    expect(rows.find(({ index }) => index === added.index)!.site).toBe('parks/+1');
    expect(listSites(store)).not.toContain(gone.site);
    for (const site of catalogue!.sites.values()) {
      if (site.kind === 'park') expect(rows.some(({ index }) => index === site.index)).toBe(true);
    }
  });

  it('is compared with the baseline or another one, and what it is compared with can be looked at', async () => {
    const { store } = await openChecked();
    const before = store.state.coverage.result!;
    const first = addScenario(store, { name: '方案一', edits: [removal(store)] });
    await expect.poll(() => store.state.coverage.result!.change).toBeDefined();
    await settled(store);
    const one = store.state.coverage.result!;
    const second = addScenario(store, { name: '方案二', edits: [] });
    await expect.poll(() => store.state.coverage.result).toBe(before);
    compareWith(store, first);
    await expect.poll(() => store.state.coverage.result!.baseline?.readings).toEqual(one.readings);
    await settled(store);
    expect(store.state.coverage.result!.change!.gainedArea).toBeCloseTo(one.change!.lostArea, 6);
    showBefore(store, true);
    await expect.poll(() => store.state.coverage.result).toEqual(one);
    expect(store.state.edited).not.toBeNull();
    showBefore(store, false);
    await expect.poll(() => store.state.coverage.result!.readings).toEqual(before.readings);
    showScenario(store, null);
    await expect.poll(() => store.state.coverage.result).toBe(before);
    expect(store.state.scenarios.list.map(({ key }) => key)).toEqual([first, second]);
  });

  it('stays through another question, and the explanations are of its parks', async () => {
    const { store, runner } = await openChecked();
    addScenario(store, { name: '', edits: [removal(store)] });
    await expect.poll(() => store.state.coverage.result!.change).toBeDefined();
    await settled(store);
    store.update({ coverage: askCoverage(store.state.coverage, { standard: 'sdg-11-7-1' }) });
    await expect.poll(() => store.state.coverage.result?.standard.id).toBe('sdg-11-7-1');
    await expect.poll(() => store.state.coverage.result!.change).toBeDefined();
    await settled(store);
    const block = [...store.state.catalogue!.sites.values()].find(({ kind }) => kind === 'block')!;
    await runner.explain(block);
    const { nearest } = store.state.coverage.explanations.get(block.id)!;
    expect(nearest.length).toBeGreaterThan(0);
    expect(listSites(store)).toEqual(expect.arrayContaining(nearest.map(({ park }) => park)));
  });

  it('is put away, with a word, where its parks are in none of the layers', async () => {
    const { store } = await openChecked();
    addScenario(store, { name: '旧方案', edits: [{ op: 'remove', site: 'parks/nowhere' as SiteId }] });
    await expect.poll(() => store.state.scenarios.list).toEqual([]);
    expect(store.state.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'scenario-dropped', params: { name: '旧方案' } }),
    );
    expect(store.state.coverage.result!.change).toBeUndefined();
  });
});
