import { writeProject } from '../../export/write-project.ts';
import { PROJECT_ENDING } from '../../model/project.ts';
import type { Store } from '../store.ts';
import { collectProject } from './collect-project.ts';
import { LayerKeeper } from './layer-keeper.ts';
import { LinkKeeper } from './link-keeper.ts';
import { WorkKeeper } from './work-keeper.ts';
import { BrowserStorage } from './work-storage.ts';

/** A file to hand to the reader. */
export interface SavedProject {
  readonly name: string;
  readonly content: Blob;
}

/** What becomes of the work on one map: a file, and on the page itself what this device and the link keep of it. */
export class ProjectDesk {
  readonly #store: Store;
  readonly #layers = new LayerKeeper();
  #keeper: WorkKeeper | null = null;
  #link: LinkKeeper | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Makes a file of the work; null where a layer is too large for it, or its file cannot be opened any more. */
  async save(): Promise<SavedProject | null> {
    const { state } = this.#store;
    const layers = await this.#layers.keep(state.userLayers);
    const now = new Date();
    const project = layers && collectProject(state, layers, now.toISOString());
    if (!project) return null;
    const time = now.toLocaleString('sv').slice(0, 16).replace(' ', '-').replace(':', '');
    const content = new Blob([...writeProject(project)], { type: 'application/json' });
    return { name: `${project.district}-${time}${PROJECT_ENDING}`, content };
  }

  /** Keeps the work on this device and in the address from now on, and brings back what is there of it. */
  async keep(): Promise<void> {
    if (this.#keeper) return;
    const [keeper, link] = [
      new WorkKeeper(this.#store, { storage: new BrowserStorage(), layers: this.#layers }),
      new LinkKeeper(this.#store),
    ];
    this.#keeper = keeper;
    this.#link = link;
    await keeper.start();
    if (this.#link === link) await link.start();
  }

  /** Goes on with earlier work that was offered. */
  async resume(id: string): Promise<void> {
    await this.#keeper?.resume(id);
  }

  /** Takes all work off this device. */
  async clear(): Promise<void> {
    await this.#keeper?.clear();
  }

  /** Follows the page no more. */
  stop(): void {
    this.#keeper?.stop();
    this.#link?.stop();
    this.#keeper = this.#link = null;
  }
}
