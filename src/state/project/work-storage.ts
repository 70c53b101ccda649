import { type UseStore, clear, createStore, delMany, entries, get, getMany, set, update } from 'idb-keyval';

/** A piece of a project's text, or the key of a long one that is kept by itself. */
type Piece = string | { readonly key: string };

/** Work as it is kept: all of a project but the sources of its layers, which change less often. */
export interface WorkRecord {
  /** Names the page's tab. */
  readonly id: string;
  /** Names the page that wrote it last: of two with one id, as after a tab was doubled, the other one must not. */
  readonly writer: string;
  readonly district: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** How many there are of each. */
  readonly layers: number;
  readonly scenarios: number;
  readonly pieces: readonly Piece[];
}

/** Where work is kept. Each call may be refused, as in private windows, and a call that writes where there is no room. */
export interface WorkStorage {
  read(id: string): Promise<WorkRecord | null>;
  list(): Promise<readonly WorkRecord[]>;
  /**
   * Writes a record unless another page has written one of its id since; false then. `heirOf` names a page that is no
   * more, and whose record may be replaced.
   */
  write(record: WorkRecord, heirOf: string | null): Promise<boolean>;
  remove(record: WorkRecord): Promise<void>;
  readTexts(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  writeText(key: string, text: string): Promise<void>;
  removeTexts(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

const RECORD = 'work:';
const TEXT = 'text:';

/** The keys of the texts that a record stands on. */
export function listTextKeys({ pieces }: WorkRecord): string[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.key]));
}

/** Keeps work in the browser's IndexedDB: on this device, for this site. */
export class BrowserStorage implements WorkStorage {
  readonly #store: UseStore = createStore('district-map', 'work');

  async read(id: string): Promise<WorkRecord | null> {
    return (await get<WorkRecord>(RECORD + id, this.#store)) ?? null;
  }

  async list(): Promise<readonly WorkRecord[]> {
    const all = await entries<string, unknown>(this.#store);
    return all.flatMap(([key, value]) => (key.startsWith(RECORD) ? [value as WorkRecord] : []));
  }

  async write(record: WorkRecord, heirOf: string | null): Promise<boolean> {
    let isOurs = true;
    const choose = (before: WorkRecord | undefined): WorkRecord => {
      isOurs = before === undefined || before.writer === record.writer || before.writer === heirOf;
      return isOurs ? record : before!;
    };
    await update<WorkRecord>(RECORD + record.id, choose, this.#store);
    return isOurs;
  }

  async remove(record: WorkRecord): Promise<void> {
    await delMany([RECORD + record.id, ...listTextKeys(record).map((key) => TEXT + key)], this.#store);
  }

  async readTexts(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    return getMany<string>(
      keys.map((key) => TEXT + key),
      this.#store,
    );
  }

  async writeText(key: string, text: string): Promise<void> {
    await set(TEXT + key, text, this.#store);
  }

  async removeTexts(keys: readonly string[]): Promise<void> {
    await delMany(
      keys.map((key) => TEXT + key),
      this.#store,
    );
  }

  async clear(): Promise<void> {
    await clear(this.#store);
  }
}
