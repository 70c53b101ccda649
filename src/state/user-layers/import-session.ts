import type { Progress } from '../../model/progress.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { FileLike, IngestTask } from '../../worker/ingest-client.ts';
import { readFileInBackground } from '../../worker/ingest-client.ts';
import type { IngestOptions, ReadResult } from '../../worker/ingest-protocol.ts';
import { LatestTask } from '../latest-task.ts';
import { guessRole, guessRoleByName, takeFreeRole } from './guess-role.ts';
import type { ImportChoices, ImportFault, ImportFile, ImportOrigin } from './import-file.ts';
import { keepWhatFits } from './keep-bytes.ts';
import { makeUserLayer } from './make-user-layer.ts';
import type { UserLayer } from './user-layer.ts';

/** Bytes of files that are kept in memory at most: more than the largest file that is read. */
const MOST_KEPT_BYTES = 128 * 1024 * 1024;

/** A file of more layers is not looked through: the reader says which one is meant. */
const MOST_SPLIT = 8;

type ReadFile = (task: IngestTask) => Promise<ReadResult>;

/**
 * The files that a reader has chosen, until it is settled what they are. Each is read in a worker, and again whenever
 * the reader decides otherwise; nothing reaches the map before it is taken in.
 */
export class ImportSession {
  readonly #extent: IngestOptions['extent'];
  readonly #onChange: () => void;
  readonly #readFile: ReadFile;
  /** The reading of each file, by its key, from the time it was first begun. */
  readonly #tasks = new Map<number, LatestTask>();
  /** The files whose use the reader has chosen, by their key. */
  readonly #assigned = new Set<number>();
  #files: readonly ImportFile[] = [];
  #lastKey = 0;

  /** `extent` (degrees) is where the district is; `onChange` is called whenever `files` is another list. */
  constructor(extent: IngestOptions['extent'] | null, onChange: () => void, readFile: ReadFile = readFileInBackground) {
    this.#extent = extent ?? undefined;
    this.#onChange = onChange;
    this.#readFile = readFile;
  }

  get files(): readonly ImportFile[] {
    return this.#files;
  }

  /** Takes in files and reads them, one after the other: a whole folder must not start a worker for each. */
  async add(files: Iterable<FileLike>): Promise<void> {
    const taken = this.#files.reduce((sum, { file }) => sum + file.size, 0);
    const entries = keepWhatFits([...files], taken, MOST_KEPT_BYTES).map((file): ImportFile => {
      const role = guessRoleByName(file.name);
      return { key: ++this.#lastKey, file, role, phase: 'reading', progress: null, result: null, choices: {} };
    });
    this.#set([...this.#files, ...entries]);
    for (const { key } of entries) {
      // it may have been given up, or read with other choices, while those before it were read
      if (this.#find(key)?.phase !== 'reading' || this.#tasks.has(key)) continue;
      await this.#read(key, {});
      if (!(await this.#split(key))) await this.#settleRole(key);
    }
  }

  /** Puts a file that was taken in before on the list, with its use and all that was decided about it, and reads it. */
  async reopen(role: LayerRole, { file, choices }: ImportOrigin): Promise<void> {
    const key = ++this.#lastKey;
    this.#assigned.add(key);
    this.#set([...this.#files, { key, file, role, phase: 'reading', progress: null, result: null, choices }]);
    await this.#read(key, {});
  }

  /** Takes over what the reader decided about a file, and reads it again. */
  async choose(key: number, choices: ImportChoices): Promise<void> {
    const { choices: before } = this.#find(key) ?? {};
    await this.#read(key, { choices: { ...before, ...choices } });
    // another layer may stand for something else
    if (choices.layer !== undefined) await this.#settleRole(key);
  }

  /** Says what a file stands for. Another role reads other fields, so that it is read again. */
  async assign(key: number, role: LayerRole | null): Promise<void> {
    this.#assigned.add(key);
    if (role === null) this.#change(key, { role });
    else await this.#read(key, { role });
  }

  /** Gives up reading a file; it stays in the list. */
  stop(key: number): void {
    this.#tasks.get(key)?.stop();
    this.#change(key, { phase: 'stopped', progress: null });
  }

  /** Takes a file off the list. */
  remove(key: number): void {
    this.#tasks.get(key)?.stop();
    this.#tasks.delete(key);
    this.#set(this.#files.filter((file) => file.key !== key));
  }

  /** Takes all files off the list. */
  clear(): void {
    for (const { key } of this.#files) this.remove(key);
  }

  /** What stands in the way of taking the files in, in their order; an empty list means that nothing does. */
  listFaults(): readonly ImportFault[] {
    const wanted = this.#files.filter(({ role }) => role !== null);
    return wanted.flatMap(({ key, role, phase, result }, index): ImportFault[] => {
      if (phase === 'reading') return [{ key, reason: 'reading' }];
      if (phase !== 'read' || !result) return [{ key, reason: 'unread' }];
      if (result.outcome === 'reject') return [{ key, reason: 'rejected' }];
      return wanted.findIndex((other) => other.role === role) < index ? [{ key, reason: 'same-role' }] : [];
    });
  }

  /** The layers as they would be taken in; files with a fault, or without a role, give none. */
  listLayers(): readonly UserLayer[] {
    const faulty = new Set(this.listFaults().map(({ key }) => key));
    return this.#files
      .filter(({ key }) => !faulty.has(key))
      .flatMap(({ role, result, file, choices }) =>
        role && result ? (makeUserLayer(role, result, { file, choices }) ?? []) : [],
      );
  }

  /** Gives a file the use that its contents, then its names, speak for; one that the reader chose stands. */
  async #settleRole(key: number): Promise<void> {
    const { file, role, result, phase } = this.#find(key) ?? {};
    if (!file || !result || phase !== 'read' || this.#assigned.has(key)) return;
    const taken = this.#files.flatMap((other) => (other.key === key ? [] : (other.role ?? [])));
    const guessed = guessRole(result, file.name) ?? role ?? takeFreeRole(taken);
    if (guessed === role) return;
    // without a role it was read as parks
    if (guessed === 'parks' && role === null) this.#change(key, { role: guessed });
    else await this.#read(key, { role: guessed ?? null });
  }

  /**
   * Puts each layer of a file in its place in the list where they stand for different uses, so that a zip of both
   * gives both; false where that is for the reader to decide.
   */
  async #split(key: number): Promise<boolean> {
    const { file, result, phase } = this.#find(key) ?? {};
    const names = result?.layerNames ?? [];
    const isOpen = phase === 'read' && result?.layer === null && names.length > 1 && names.length <= MOST_SPLIT;
    if (!file || !isOpen) return false;
    const readAs = this.#find(key)?.role ?? 'parks';
    const parts: ImportFile[] = [];
    for (const layer of names) {
      await this.#read(key, { choices: { layer } });
      const part = this.#find(key);
      if (part?.phase !== 'read' || !part.result) break;
      const role = guessRole(part.result, '');
      parts.push({ ...part, key: ++this.#lastKey, role });
    }
    const roles = parts.flatMap(({ role }) => role ?? []);
    const isPlain = parts.length === names.length && roles.length > 1 && new Set(roles).size === roles.length;
    if (!isPlain) {
      // as it was before: the layers are there to choose from
      if (this.#find(key)?.phase === 'read') this.#change(key, { result, choices: {} });
      return false;
    }
    this.#set(this.#files.flatMap((entry) => (entry.key === key ? parts : [entry])));
    for (const part of parts) if (part.role !== null && part.role !== readAs) await this.#read(part.key, {});
    return true;
  }

  async #read(key: number, patch: Pick<Partial<ImportFile>, 'role' | 'choices'>): Promise<void> {
    this.#change(key, { ...patch, phase: 'reading', progress: null });
    const entry = this.#find(key);
    if (!entry) return;
    const { file, role, choices } = entry;
    const options = { ...choices, role: role ?? 'parks', ...(this.#extent ? { extent: this.#extent } : {}) };
    const task = this.#tasks.get(key) ?? new LatestTask();
    this.#tasks.set(key, task);
    try {
      const result = await task.run((signal) => {
        const onProgress = (progress: Progress): void => {
          if (!signal.aborted) this.#change(key, { progress });
        };
        return this.#readFile({ file, options, signal, onProgress });
      });
      if (result) this.#change(key, { phase: 'read', progress: null, result });
    } catch (error) {
      console.error('district-map:', error);
      this.#change(key, { phase: 'failed', progress: null });
    }
  }

  #find(key: number): ImportFile | undefined {
    return this.#files.find((file) => file.key === key);
  }

  #change(key: number, patch: Partial<ImportFile>): void {
    if (!this.#find(key)) return;
    this.#set(this.#files.map((file) => (file.key === key ? { ...file, ...patch } : file)));
  }

  #set(files: readonly ImportFile[]): void {
    this.#files = files;
    this.#onChange();
  }
}
