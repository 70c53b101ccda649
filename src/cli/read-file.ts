import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readLayer } from '../ingest/read-layer.ts';
import type { ReadOptions, ReadResult } from '../ingest/read-result.ts';
import { refuseBySize } from '../ingest/refuse-by-size.ts';
import { InputRefused } from './command-stop.ts';

/**
 * Reads a file of the disk as a layer. `name` stands in messages for its path, which may tell more than is wanted.
 * @throws InputRefused where there is no such file, or it cannot be read
 */
export async function readFileLayer(
  path: string,
  options: ReadOptions,
  name: string = basename(path),
): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    const refused = refuseBySize(size, name);
    if (refused) return refused;
    bytes = await readFile(path);
  } catch (error) {
    throw refuseFile(path, name, error);
  }
  return readLayer(bytes, name, options);
}

/** Says that a file is not there or cannot be read; `name` stands in messages for its path. */
export function refuseFile(path: string, name: string, error: unknown): InputRefused {
  const reason = readErrorCode(error);
  const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR';
  const code = isMissing ? 'file-not-found' : 'file-not-readable';
  return new InputRefused([{ code, params: { file: path, reason }, severity: 'error', layer: name }]);
}

/** The system's name for an error, such as `EACCES`. */
export function readErrorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
