import { describe, expect, it, vi } from 'vitest';
import { openProject } from '../../../../src/ingest/project/open-project.ts';
import type { OpenedProject } from '../../../../src/worker/ingest-protocol.ts';
import { acceptDistrict } from '../../../../src/state/actions.ts';
import { askCoverage } from '../../../../src/state/coverage/coverage-state.ts';
import { LayerKeeper } from '../../../../src/state/project/layer-keeper.ts';
import { openWork } from '../../../../src/state/project/open-work.ts';
import { showProject } from '../../../../src/state/project/show-project.ts';
import type { TabMarks } from '../../../../src/state/project/tab-marks.ts';
import { WorkKeeper } from '../../../../src/state/project/work-keeper.ts';
import { hasWork } from '../../../../src/state/project/has-work.ts';
import { type WorkRecord, type WorkStorage, listTextKeys } from '../../../../src/state/project/work-storage.ts';
import { addScenario, editScenario, undoEdit } from '../../../../src/state/scenario/scenario-actions.ts';
import { NO_SCENARIOS } from '../../../../src/state/scenario/scenario-state.ts';
import { putCustomStandard } from '../../../../src/state/coverage/custom-standards.ts';
import { Store } from '../../../../src/state/store.ts';
import { returnToShipped } from '../../../../src/state/user-layers/show-district.ts';
import { takeUserLayers } from '../../../../src/state/user-layers/take-user-layers.ts';
import { collectSource } from '../../../../src/ingest/project/collect-source.ts';
import type { ScenarioEdit } from '../../../../src/model/scenario.ts';
import type { SiteId } from '../../../../src/model/vocabulary.ts';
import { encode, takeFile, writeBytes } from '../../../tools/keep-project.ts';
import { openTinyDistrict, readTinyDistrict } from '../../../tools/tiny-district.ts';

const LOADED = readTinyDistrict();

// the console is told why nothing could be kept or opened
vi.spyOn(console, 'warn').mockImplementation(() => {});

/** What lies on the device, as all pages of it find it. */
class Memory implements WorkStorage {
  readonly records = new Map<string, WorkRecord>();
  readonly texts = new Map<string, string>();
  /** What the next calls that write throw. */
  refusal: Error | null = null;

  async read(id: string) {
    return this.records.get(id) ?? null;
  }
  async list() {
    return [...this.records.values()];
  }
  async write(record: WorkRecord, heirOf: string | null) {
    if (this.refusal) throw this.refusal;
    const before = this.records.get(record.id);
    if (before && before.writer !== record.writer && before.writer !== heirOf) return false;
    this.records.set(record.id, structuredClone(record));
    return true;
  }
  async remove(record: WorkRecord) {
    this.records.delete(record.id);
    await this.removeTexts(listTextKeys(record));
  }
  async readTexts(keys: readonly string[]) {
    return keys.map((key) => this.texts.get(key));
  }
  async writeText(key: string, text: string) {
    if (this.refusal) throw this.refusal;
    this.texts.set(key, text);
  }
  async removeTexts(keys: readonly string[]) {
    for (const key of keys) this.texts.delete(key);
  }
  async clear() {
    this.records.clear();
    this.texts.clear();
  }
}

/** A tab of a browser: it remembers its name through reloads, and a doubled one takes it along. */
function makeTab(name: string | null = null): TabMarks & { readonly name: string | null } {
  const tab = {
    name,
    readName: () => tab.name,
    keepName: (kept: string) => void (tab.name = kept),
    forget: () => void (tab.name = null),
    mayHaveWork: () => tab.name !== null,
  };
  return tab;
}

/** A page of the tiny district in a tab. */
async function openPage(storage: Memory, tab = makeTab(), held: Set<string> = new Set()) {
  const store = new Store();
  acceptDistrict(store, { loaded: LOADED, diagnostics: [] });
  let collected = 0;
  const layers = new LayerKeeper(async ({ file, options }) => {
    collected++;
    return collectSource(new Uint8Array(await file.arrayBuffer()), file.name, options);
  });
  const keeper = new WorkKeeper(store, {
    storage,
    layers,
    tab,
    pauseMs: 0,
    open: (state, file, signal) =>
      openWork(state, file, signal, async ({ parks }) =>
        openProject(new Uint8Array(await file.arrayBuffer()), file.name, { parks }),
      ),
    hold: async (name) => {
      if (held.has(name)) return null;
      held.add(name);
      return () => void held.delete(name);
    },
  });
  await keeper.start();
  return { store, keeper, tab, held, collected: () => collected };
}

type Page = Awaited<ReturnType<typeof openPage>>;

/** The tab is loaded anew: the page before is gone, its name stays. */
async function reload(storage: Memory, { keeper, tab, held }: Page): Promise<Page> {
  keeper.stop();
  return openPage(storage, tab, held);
}

const PARK = JSON.stringify({
  type: 'Feature',
  properties: { id: 'own' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [117.2, 31.8],
        [117.202, 31.8],
        [117.202, 31.802],
        [117.2, 31.8],
      ],
    ],
  },
});

async function bringParks({ store }: Page): Promise<void> {
  const { layer } = await takeFile(encode(PARK), '公园.geojson');
  takeUserLayers(store, [layer!]);
}

const remove = (id: string): ScenarioEdit => ({ op: 'remove', site: `parks/${id}` as SiteId });

/** Brings parks, and tries something with them: a step that stands and one that was undone. */
async function work(page: Page): Promise<void> {
  await bringParks(page);
  const { store, keeper } = page;
  addScenario(store, { name: '少一个', edits: [] });
  editScenario(store, [{ op: 'set', site: 'parks/own' as SiteId, facts: { name: '新名' } }]);
  editScenario(store, [remove('own')]);
  undoEdit(store);
  store.update({
    coverage: askCoverage(store.state.coverage, { include: ['planned'] }),
    camera: { center: [117.21, 31.81], zoom: 14, bearing: 0, movedBy: 'reader' },
  });
  await keeper.flush();
}

describe('the work on a page', () => {
  it('is there again after a reload, with its steps, choices and camera', async () => {
    const storage = new Memory();
    const page = await openPage(storage);
    await work(page);
    expect(page.store.state.work).toMatchObject({ kept: 'kept' });
    const { store, collected, keeper } = await reload(storage, page);
    const { userLayers, scenarios, coverage, camera, view } = store.state;
    expect(userLayers!.layers.get('parks')!.layer).toEqual(page.store.state.userLayers!.layers.get('parks')!.layer);
    expect(scenarios).toMatchObject({ shown: 's1', list: page.store.state.scenarios.list });
    expect(scenarios.list[0]!.history.undone).toHaveLength(1);
    expect([coverage.include, camera?.zoom, view]).toEqual([['planned'], 14, 'green']);
    expect(store.state.work.kept).toBe('kept');
    // nothing is read again, nor written twice
    await keeper.flush();
    expect(collected()).toBe(0);
    expect([storage.records.size, storage.texts.size]).toEqual([1, 1]);
  });

  it('is kept step by step, and no more once there is none', async () => {
    const storage = new Memory();
    const page = await openPage(storage);
    expect(storage.records.size).toBe(0);
    await work(page);
    const seen: string[] = [];
    page.store.subscribe(({ work: { kept } }) => seen.push(kept));
    editScenario(page.store, [remove('own')]);
    await expect.poll(() => page.store.state.work.kept).toBe('kept');
    expect(seen[0]).toMatch(/pending|kept/);
    expect(seen).toContain('pending');
    const again = await reload(storage, page);
    expect(again.store.state.scenarios.list[0]!.history.done).toHaveLength(2);
    await again.keeper.flush();
    again.store.update({ scenarios: NO_SCENARIOS });
    returnToShipped(again.store);
    await again.keeper.flush();
    expect([again.store.state.work.kept, storage.records.size, storage.texts.size]).toEqual(['off', 0, 0]);
  });

  it('is offered to a new tab and not put upon it; the two do not overwrite each other', async () => {
    const storage = new Memory();
    const first = await openPage(storage);
    await work(first);
    const second = await openPage(storage, makeTab(), first.held);
    expect(hasWork(second.store.state)).toBe(false);
    const [offer] = second.store.state.work.offers;
    expect(offer).toMatchObject({ layers: 1, scenarios: 1 });
    await second.keeper.resume(offer!.id);
    expect(second.store.state.scenarios.list).toHaveLength(1);
    addScenario(second.store, { name: '另一个', edits: [] });
    await second.keeper.flush();
    editScenario(first.store, [remove('own')]);
    await first.keeper.flush();
    expect(storage.records.size).toBe(2);
    expect((await reload(storage, first)).store.state.scenarios.list.map(({ history }) => history.name)).toEqual([
      '少一个',
    ]);
    expect((await reload(storage, second)).store.state.scenarios.list).toHaveLength(2);
  });

  it('of a doubled tab goes its own way, also where the browser cannot tell that it was doubled', async () => {
    for (const canTell of [true, false]) {
      const storage = new Memory();
      const first = await openPage(storage);
      await work(first);
      const doubled = await openPage(storage, makeTab(first.tab.name), canTell ? first.held : new Set());
      expect(doubled.store.state.scenarios.list).toHaveLength(1);
      await doubled.keeper.flush();
      editScenario(first.store, [remove('own')]);
      await first.keeper.flush();
      addScenario(doubled.store, { name: '又一个', edits: [] });
      await doubled.keeper.flush();
      expect(doubled.tab.name).not.toBe(first.tab.name);
      const [again, other] = [await reload(storage, first), await reload(storage, doubled)];
      expect(again.store.state.scenarios.list.map(({ history }) => history.done.length)).toEqual([2]);
      expect(other.store.state.scenarios.list.map(({ history }) => history.done.length)).toEqual([1, 0]);
      expect(other.store.state.userLayers!.layers.size).toBe(1);
    }
  });

  it('that is there already stays kept where earlier work is gone on with', async () => {
    const storage = new Memory();
    await work(await openPage(storage));
    const second = await openPage(storage);
    addScenario(second.store, { name: '现在的', edits: [] });
    await second.keeper.resume(second.store.state.work.offers[0]!.id);
    await second.keeper.flush();
    const names = [...storage.records.values()]
      .map(({ pieces }) => JSON.stringify(pieces))
      .filter((text) => text.includes('现在的'));
    expect(names).toHaveLength(1);
    expect(second.store.state.scenarios.list.map(({ history }) => history.name)).toEqual(['少一个']);
  });

  it('goes on where nothing can be kept, and the page is told why', async () => {
    for (const [refusal, kept] of [
      [new DOMException('no', 'SecurityError'), 'refused'],
      [new DOMException('no room', 'QuotaExceededError'), 'full'],
    ] as const) {
      const storage = new Memory();
      const page = await openPage(storage);
      storage.refusal = refusal;
      await work(page);
      expect(page.store.state.work.kept).toBe(kept);
      expect(page.store.state.scenarios.list[0]!.history.done).toHaveLength(1);
      // there is room again at the next step
      storage.refusal = null;
      editScenario(page.store, [remove('own')]);
      await page.keeper.flush();
      expect(page.store.state.work.kept).toBe('kept');
    }
  });

  it('is taken off the device when the reader says so, and kept no more after it', async () => {
    const storage = new Memory();
    const page = await openPage(storage);
    await work(page);
    await page.keeper.clear();
    editScenario(page.store, [remove('own')]);
    await page.keeper.flush();
    expect([page.store.state.work.kept, page.tab.name]).toEqual(['off', null]);
    expect([storage.records.size, storage.texts.size]).toEqual([0, 0]);
    expect(page.store.state.userLayers).not.toBeNull();
  });

  it('is written whole again after another page has cleared the device', async () => {
    const storage = new Memory();
    const page = await openPage(storage);
    await work(page);
    await storage.clear();
    editScenario(page.store, [remove('own')]);
    await page.keeper.flush();
    expect((await reload(storage, page)).store.state.userLayers!.layers.size).toBe(1);
  });

  it('of another district is not offered', async () => {
    const storage = new Memory();
    const page = await openPage(storage);
    await work(page);
    for (const record of storage.records.values()) storage.records.set(record.id, { ...record, district: 'other' });
    const { store } = await openPage(storage);
    expect([store.state.work.offers, hasWork(store.state)]).toEqual([[], false]);
  });

  it('that is damaged leaves the page as it is', async () => {
    const storage = new Memory();
    const page = await openPage(storage);
    await work(page);
    storage.texts.clear();
    const { store } = await reload(storage, page);
    expect(hasWork(store.state)).toBe(false);
  });
});

describe('a project that is shown', () => {
  const open = async (patch: Partial<OpenedProject>): Promise<OpenedProject> => {
    const { project } = await openProject(writeBytes({ district: LOADED.district.id }), 'a', { parks: null });
    return { ...project!, ...patch };
  };

  it('puts the district’s own layers back where it has none of the reader’s', async () => {
    const page = await openPage(new Memory());
    await bringParks(page);
    showProject(page.store, await open({ view: 'structure' }));
    expect([page.store.state.userLayers, page.store.state.view]).toEqual([null, 'structure']);
  });

  it('asks by the district’s own standard without naming it', async () => {
    const page = await openPage(new Memory());
    const { choices } = await open({});
    const usual = LOADED.district.coverage!.standard;
    showProject(page.store, await open({ choices: { ...choices, standard: usual } }));
    expect(page.store.state.coverage.standard).toBeNull();
    showProject(page.store, await open({ choices: { ...choices, standard: 'urban-check-2021' } }));
    expect(page.store.state.coverage.standard).toBe('urban-check-2021');
  });

  it('takes own standards back as they were, and nothing that is none or would take another one’s place', async () => {
    const page = await openPage(new Memory());
    const { choices } = await open({});
    const store = openTinyDistrict();
    const id = putCustomStandard(store, { name: '本区', rows: [{ minArea: 1000, radius: 400 }], target: 0.7 });
    const own = store.state.customStandards;
    const others = [
      { ...own[0]!, id: 'garden-city-2022' },
      { ...own[0]!, id: 'custom-9', classes: [{ minArea: -1 }] },
      {},
    ];
    const customStandards = [...own, ...others] as unknown as typeof choices.customStandards;
    showProject(page.store, await open({ choices: { ...choices, standard: id, customStandards } }));
    expect(page.store.state.customStandards).toEqual(own);
    expect(page.store.state.coverage.standard).toBe(id);
  });
});
