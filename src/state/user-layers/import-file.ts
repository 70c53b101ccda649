import type { Progress } from '../../model/progress.ts';
import type { StoredLayerFacts } from '../../model/project.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { FileLike } from '../../worker/ingest-client.ts';
import { LIMITS, type IngestOptions, type ReadResult } from '../../worker/ingest-protocol.ts';

/** What the reader decided about a file; what is left out is found out. */
export type ImportChoices = Pick<IngestOptions, 'crs' | 'encoding' | 'layer' | 'fields' | 'codeEdition' | 'repair'>;

/** A file as it was taken in: its bytes, where they were kept, else the file on the disk, and what was decided about it. */
export interface ImportOrigin {
  readonly file: FileLike;
  readonly choices: ImportChoices;
  /** What is known of the file that it was before it was kept in a project. */
  readonly kept?: Pick<StoredLayerFacts, 'sha256' | 'encoding'>;
}

/** Files larger than this are refused before they are read. */
export const MOST_FILE_BYTES: number = LIMITS.fileBytes;

/** A file that the reader has chosen, as far as it is settled. */
export interface ImportFile {
  /** Stays the same while the file is read again. */
  readonly key: number;
  readonly file: FileLike;
  /** Null for a file that is not to be taken in. */
  readonly role: LayerRole | null;
  /** `stopped`: the reader gave up; `failed`: the program did. */
  readonly phase: 'reading' | 'read' | 'stopped' | 'failed';
  readonly progress: Progress | null;
  /** The last reading; it stays while the file is read again. */
  readonly result: ReadResult | null;
  readonly choices: ImportChoices;
}

/** What an entry of the list is called: its file, and its layer where the file holds several. */
export function nameImportFile({ file, result }: Pick<ImportFile, 'file' | 'result'>): string {
  const layer = result && result.layerNames.length > 1 ? result.layerName : null;
  return layer === null ? file.name : `${file.name} · ${layer}`;
}

/** Why the files cannot be taken in as they are. */
export interface ImportFault {
  readonly key: number;
  readonly reason: 'reading' | 'rejected' | 'unread' | 'same-role';
}
