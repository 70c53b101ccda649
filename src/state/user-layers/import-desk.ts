import type { Progress } from '../../model/progress.ts';
import type { FileLike, IngestTask } from '../../worker/ingest-client.ts';
import { readFileInBackground } from '../../worker/ingest-client.ts';
import { LIMITS, type IngestOptions, type ReadResult } from '../../worker/ingest-protocol.ts';
import { guessRoleByContent, guessRoleByName } from './guess-role.ts';
import { makeOwnLayer } from './make-user-layer.ts';
import type { OwnLayer, OwnRole } from './user-layer.ts';

/** What the reader decided about a file; what is left out is found out. */
export type Choices = Pick<IngestOptions, 'crs' | 'encoding' | 'layer' | 'fields' | 'codeEdition' | 'repair'>;

/** Files larger than this are refused before they are read. */
export const MOST_FILE_BYTES: number = LIMITS.fileBytes;

/** A file that lies on the desk. */
export interface DeskFile {
  /** Stays the same while the file is read again. */
  readonly key: number;
  readonly file: FileLike;
  /** Null for a file that is not to be taken in. */
  readonly role: OwnRole | null;
  /** `stopped`: the reader gave up; `failed`: the program did. */
  readonly phase: 'reading' | 'read' | 'stopped' | 'failed';
  readonly progress: Progress | null;
  /** The last reading; it stays while the file is read again. */
  readonly result: ReadResult | null;
  readonly choices: Choices;
}

/** Why the files on the desk cannot be taken in as they lie. */
export interface DeskFault {
  readonly key: number;
  readonly reason: 'reading' | 'rejected' | 'unread' | 'same-role';
}

type ReadFile = (task: IngestTask) => Promise<ReadResult>;

/**
 * The desk on which a reader's files lie while it is settled what they are. Each is read in a worker of its own and
 * again whenever the reader decides otherwise; nothing reaches the map before it is taken in.
 */
export class ImportDesk {
  readonly #extent: IngestOptions['extent'];
  readonly #onChange: () => void;
  readonly #readFile: ReadFile;
  readonly #readings = new Map<number, AbortController>();
  #files: readonly DeskFile[] = [];
  #lastKey = 0;

  /** `extent` (degrees) is where the district is; `onChange` is called whenever `files` is another list. */
  constructor(extent: IngestOptions['extent'] | null, onChange: () => void, readFile: ReadFile = readFileInBackground) {
    this.#extent = extent ?? undefined;
    this.#onChange = onChange;
    this.#readFile = readFile;
  }

  get files(): readonly DeskFile[] {
    return this.#files;
  }

  /** Lays files on the desk and reads them, one after the other: a whole folder must not start a worker for each. */
  async add(files: Iterable<FileLike>): Promise<void> {
    const entries = [...files].map((file): DeskFile => {
      const role = guessRoleByName(file.name);
      return { key: ++this.#lastKey, file, role, phase: 'reading', progress: null, result: null, choices: {} };
    });
    this.#set([...this.#files, ...entries]);
    for (const { key, role } of entries) {
      // it may have been given up, or read with other choices, while those before it were read
      if (this.#find(key)?.phase !== 'reading' || this.#readings.has(key)) continue;
      await this.#read(key, {});
      if (role === null) await this.#settleRole(key);
    }
  }

  /** Takes over what the reader decided about a file, and reads it again. */
  async choose(key: number, choices: Choices): Promise<void> {
    const { choices: before } = this.#find(key) ?? {};
    await this.#read(key, { choices: { ...before, ...choices } });
  }

  /** Says what a file stands for. Another role reads other fields, so that it is read again. */
  async assign(key: number, role: OwnRole | null): Promise<void> {
    if (role === null) this.#change(key, { role });
    else await this.#read(key, { role });
  }

  /** Gives up reading a file; it stays on the desk. */
  stop(key: number): void {
    this.#readings.get(key)?.abort();
    this.#readings.delete(key);
    this.#change(key, { phase: 'stopped', progress: null });
  }

  /** Takes a file off the desk. */
  remove(key: number): void {
    this.#readings.get(key)?.abort();
    this.#readings.delete(key);
    this.#set(this.#files.filter((file) => file.key !== key));
  }

  /** Takes all files off the desk. */
  clear(): void {
    for (const { key } of this.#files) this.remove(key);
  }

  /** What stands in the way of taking the files in, in their order; an empty list means that nothing does. */
  listFaults(): readonly DeskFault[] {
    const wanted = this.#files.filter(({ role }) => role !== null);
    return wanted.flatMap(({ key, role, phase, result }, place): DeskFault[] => {
      if (phase === 'reading') return [{ key, reason: 'reading' }];
      if (phase !== 'read' || !result) return [{ key, reason: 'unread' }];
      if (result.outcome === 'reject') return [{ key, reason: 'rejected' }];
      return wanted.findIndex((other) => other.role === role) < place ? [{ key, reason: 'same-role' }] : [];
    });
  }

  /** The layers as they would be taken in; files with a fault, or without a role, give none. */
  listLayers(): readonly OwnLayer[] {
    const faulty = new Set(this.listFaults().map(({ key }) => key));
    return this.#files
      .filter(({ key }) => !faulty.has(key))
      .flatMap(({ role, result, choices }) => (role && result ? (makeOwnLayer(role, result, choices) ?? []) : []));
  }

  /** Gives a role to a file whose name says nothing; one that the reader chose meanwhile stands. */
  async #settleRole(key: number): Promise<void> {
    const read = this.#find(key);
    if (!read?.result || read.role !== null || read.phase !== 'read') return;
    const taken = this.#files.flatMap(({ role }) => role ?? []);
    const role = guessRoleByContent(read.result, taken);
    if (role === 'parks') this.#change(key, { role });
    else if (role !== null) await this.#read(key, { role });
  }

  async #read(key: number, patch: Pick<Partial<DeskFile>, 'role' | 'choices'>): Promise<void> {
    this.#readings.get(key)?.abort();
    const reading = new AbortController();
    this.#readings.set(key, reading);
    const { signal } = reading;
    this.#change(key, { ...patch, phase: 'reading', progress: null });
    const entry = this.#find(key);
    if (!entry) return;
    const { file, role, choices } = entry;
    const options = { ...choices, role: role ?? 'parks', ...(this.#extent ? { extent: this.#extent } : {}) };
    const onProgress = (progress: Progress): void => this.#change(key, { progress });
    try {
      const result = await this.#readFile({ file, options, signal, onProgress });
      if (!signal.aborted) this.#change(key, { phase: 'read', progress: null, result });
    } catch (error) {
      if (signal.aborted) return;
      console.error('district-map:', error);
      this.#change(key, { phase: 'failed', progress: null });
    }
  }

  #find(key: number): DeskFile | undefined {
    return this.#files.find((file) => file.key === key);
  }

  #change(key: number, patch: Partial<DeskFile>): void {
    if (!this.#find(key)) return;
    this.#set(this.#files.map((file) => (file.key === key ? { ...file, ...patch } : file)));
  }

  #set(files: readonly DeskFile[]): void {
    this.#files = files;
    this.#onChange();
  }
}
