import { writeProject } from '../../export/write-project.ts';
import type { StoredLayer } from '../../model/project.ts';
import type { MapState } from '../map-state.ts';
import { haveSameMembers } from '../same-members.ts';
import type { Store } from '../store.ts';
import { collectProject } from './collect-project.ts';
import { holdTabName, makeName } from './hold-tab.ts';
import type { LayerKeeper } from './layer-keeper.ts';
import { openWork } from './open-work.ts';
import { showProject } from './show-project.ts';
import { type TabMarks, tabMarks } from './tab-marks.ts';
import { type WorkRecord, type WorkStorage, listTextKeys } from './work-storage.ts';
import { hasWork } from './has-work.ts';
import type { WorkState } from './work-state.ts';

/** Earlier work that is offered, and kept, at most. */
const MOST_OFFERED = 3;
const MOST_KEPT = 6;

/** What a keeper works with, so that tests can put other things in their places. */
export interface KeeperTools {
  readonly storage: WorkStorage;
  readonly layers: LayerKeeper;
  /** How long it waits after a step for the next one. */
  readonly pauseMs?: number;
  readonly open?: typeof openWork;
  readonly hold?: typeof holdTabName;
  readonly tab?: TabMarks;
}

/** All that is kept; a change of it is kept after a while. */
function selectKept(state: MapState): readonly unknown[] {
  return [...selectSteps(state), state.scenarios.shown, state.view, state.camera];
}

/** What the reader would miss: steps of work. */
function selectSteps({ userLayers, scenarios, coverage, customStandards }: MapState): readonly unknown[] {
  const { standard, include, includeNamed, parkSize, insist } = coverage;
  return [userLayers, scenarios.list, customStandards, standard, include, includeNamed, parkSize, insist];
}

/**
 * Keeps the reader's work on this device after each step, each tab for itself, and brings it back: at once where the tab
 * was loaded anew, as an offer in a new tab. Where nothing can be kept the store says so, and all goes on.
 */
export class WorkKeeper {
  readonly #store: Store;
  readonly #tools: Required<KeeperTools>;
  readonly #writer = makeName();
  /** Keys of the layers' texts; those of `#written` lie in the storage. */
  #keys = new WeakMap<StoredLayer, string>();
  #written = new Set<string>();
  #id = '';
  #heirOf: string | null = null;
  #hasRecord = false;
  #hasPruned = false;
  #isStopped = false;
  /** Gives the tab's name back. */
  #giveBack: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #saving: Promise<void> = Promise.resolve();
  #releases: readonly (() => void)[] = [];

  constructor(store: Store, tools: KeeperTools) {
    this.#store = store;
    this.#tools = { pauseMs: 800, open: openWork, hold: holdTabName, tab: tabMarks, ...tools };
  }

  /** Brings back what this tab has kept, or looks for work to offer, and keeps what is done from now on. */
  async start(): Promise<void> {
    const before = this.#tools.tab.readName();
    this.#giveBack = before === null ? null : await this.#tools.hold(before);
    const isOurs = before !== null && this.#giveBack !== null;
    this.#id = isOurs ? before : await this.#takeName();
    const { state } = this.#store;
    const here = (state.userLayers?.shipped ?? state.loaded)?.district.id;
    try {
      const record = before === null ? null : await this.#tools.storage.read(before);
      const isUsable = record?.district === here && !hasWork(this.#store.state);
      const isBack = record && isUsable ? await this.#bringBack(record, isOurs) : false;
      if (!isBack) await this.#offer(here);
    } catch (error) {
      console.warn('district-map: no earlier work to be had:', error);
    }
    this.#follow();
    if (hasWork(this.#store.state)) this.#schedule();
  }

  /** Keeps what is not kept yet, at once. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#isStopped) return;
    this.#saving = this.#saving.then(() => this.#save());
    await this.#saving;
  }

  /** Goes on with earlier work that was offered. It stays as it is; what is done from now on is kept beside it. */
  async resume(id: string): Promise<void> {
    const record = await this.#tools.storage.read(id);
    if (hasWork(this.#store.state)) {
      // what is there is kept as it is, too
      await this.flush();
      await this.#beginAnew();
    }
    if (record) await this.#bringBack(record, false);
    this.#tell({ offers: [] });
  }

  /** Takes all work off this device and keeps no more while this page is open; what is on the page stays there. */
  async clear(): Promise<void> {
    this.stop();
    await this.#saving;
    await this.#tools.storage.clear();
    this.#tools.tab.forget();
    this.#tell({ kept: 'off', keptAt: null, offers: [] });
  }

  /** Follows the page no more. */
  stop(): void {
    this.#isStopped = true;
    this.#giveBack?.();
    this.#giveBack = null;
    for (const release of this.#releases) release();
    this.#releases = [];
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Goes on under another name, with texts of its own. */
  async #beginAnew(): Promise<void> {
    this.#id = await this.#takeName();
    this.#keys = new WeakMap();
    this.#written.clear();
    this.#hasRecord = false;
  }

  async #takeName(): Promise<string> {
    const name = makeName();
    this.#giveBack?.();
    this.#giveBack = await this.#tools.hold(name);
    return name;
  }

  #follow(): void {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden' && this.#timer !== null) void this.flush();
    };
    globalThis.document?.addEventListener('visibilitychange', onHide);
    this.#releases = [
      this.#store.watch(selectSteps, (state) => {
        if (hasWork(state)) this.#tell({ kept: 'pending' });
      }),
      this.#store.watch(selectKept, () => this.#schedule()),
      () => globalThis.document?.removeEventListener('visibilitychange', onHide),
    ];
  }

  #schedule(): void {
    if (!hasWork(this.#store.state) && !this.#hasRecord) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#tools.pauseMs);
  }

  async #save(): Promise<void> {
    const { state } = this.#store;
    try {
      if (!hasWork(state)) await this.#forget();
      else if (await this.#write(state)) {
        const isAll = haveSameMembers(selectSteps(state), selectSteps(this.#store.state));
        this.#tell({ kept: isAll ? 'kept' : 'pending', keptAt: Date.now() });
      } else this.#tell({ kept: 'full' });
    } catch (error) {
      console.warn('district-map: the work was not kept:', error);
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.#tell({ kept: isFull ? 'full' : 'refused' });
    }
  }

  /** Writes all that is there; false where a layer is too large to be kept, or its file is gone. */
  async #write(state: MapState): Promise<boolean> {
    const { storage, layers } = this.#tools;
    const stored = await layers.keep(state.userLayers);
    const savedAt = Date.now();
    const project = stored && collectProject(state, stored, new Date(savedAt).toISOString());
    if (!project) return false;
    // another page may have cleared everything
    if (this.#hasRecord && !(await storage.read(this.#id))) this.#written.clear();
    for (const layer of stored) await this.#writeText(layer);
    const keys = stored.map((layer) => this.#keys.get(layer)!);
    const record: WorkRecord = {
      id: this.#id,
      writer: this.#writer,
      district: project.district,
      savedAt,
      layers: stored.length,
      scenarios: project.scenarios.length,
      pieces: writeProject(project).map((piece) => {
        const index = stored.findIndex(({ source }) => source === piece);
        return index < 0 ? piece : { key: keys[index]! };
      }),
    };
    if (!(await storage.write(record, this.#heirOf))) {
      // the tab was doubled: the other one goes on under the name that both had, and with its texts
      await this.#beginAnew();
      return this.#write(state);
    }
    this.#heirOf = null;
    this.#hasRecord = true;
    this.#tools.tab.keepName(this.#id);
    const gone = [...this.#written].filter((key) => !keys.includes(key));
    this.#written = new Set(keys);
    if (gone.length > 0) await storage.removeTexts(gone);
    await this.#prune();
    return true;
  }

  async #writeText(layer: StoredLayer): Promise<void> {
    const key = this.#keys.get(layer) ?? makeName();
    this.#keys.set(layer, key);
    if (this.#written.has(key)) return;
    await this.#tools.storage.writeText(key, layer.source);
    this.#written.add(key);
  }

  async #forget(): Promise<void> {
    const record = this.#hasRecord ? await this.#tools.storage.read(this.#id) : null;
    if (record?.writer === this.#writer) await this.#tools.storage.remove(record);
    this.#hasRecord = false;
    this.#written.clear();
    this.#tell({ kept: 'off', keptAt: null });
  }

  /** Shows kept work; `isOurs` where this page goes on with the record itself. False where it cannot be opened. */
  async #bringBack(record: WorkRecord, isOurs: boolean): Promise<boolean> {
    const keys = listTextKeys(record);
    const texts = new Map((await this.#tools.storage.readTexts(keys)).map((text, index) => [keys[index]!, text ?? '']));
    const content = new Blob(record.pieces.map((piece) => (typeof piece === 'string' ? piece : texts.get(piece.key)!)));
    const file = { name: 'work', size: content.size, arrayBuffer: async () => content.arrayBuffer() };
    const { project, diagnostics } = await this.#tools.open(this.#store.state, file, new AbortController().signal);
    if (!project) {
      console.warn('district-map: the work that was kept cannot be opened:', diagnostics);
      return false;
    }
    showProject(this.#store, project);
    const stored = project.layers.map((layer) => layer.stored);
    const { userLayers } = this.#store.state;
    if (userLayers) this.#tools.layers.remember(userLayers.layers, stored);
    if (isOurs) {
      stored.forEach((layer, index) => this.#keys.set(layer, keys[index]!));
      this.#written = new Set(keys);
      this.#heirOf = record.writer;
      this.#hasRecord = true;
      this.#tell({ kept: 'kept', keptAt: record.savedAt });
    }
    return true;
  }

  async #offer(here: string | undefined): Promise<void> {
    const records = (await this.#tools.storage.list())
      .filter(({ district, id }) => district === here && id !== this.#id)
      .sort((a, b) => b.savedAt - a.savedAt);
    const offers = records
      .slice(0, MOST_OFFERED)
      .map(({ id, savedAt, layers, scenarios }) => ({ id, savedAt, layers, scenarios }));
    if (offers.length > 0) this.#tell({ offers });
  }

  /** Takes away the oldest of what many tabs have left. */
  async #prune(): Promise<void> {
    if (this.#hasPruned) return;
    this.#hasPruned = true;
    const { storage } = this.#tools;
    const records = [...(await storage.list())].sort((a, b) => b.savedAt - a.savedAt);
    for (const record of records.slice(MOST_KEPT)) if (record.id !== this.#id) await storage.remove(record);
  }

  #tell(patch: Partial<WorkState>): void {
    this.#store.update({ work: { ...this.#store.state.work, ...patch } });
  }
}
