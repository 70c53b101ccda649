import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLayer } from '../../src/ingest/read-layer.ts';
import type { FileLike, IngestTask } from '../../src/worker/ingest-client.ts';

const INGEST = join(import.meta.dirname, '..', 'fixtures', 'ingest');

/** A file of the corpus as a browser hands it over, under a name of one's own if wanted. */
export function openFixture(path: string, name = basename(path)): FileLike {
  const bytes = readFileSync(join(INGEST, path));
  return makeFile(name, bytes);
}

/** A file of a text. */
export function makeFile(name: string, content: string | Uint8Array): FileLike {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
}

/** Reads a file in this thread, by the code that the worker runs. */
export async function readHere({ file, options, signal, onProgress }: IngestTask) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readLayer(bytes, file.name, { ...options, signal, ...(onProgress ? { onProgress } : {}) });
}
