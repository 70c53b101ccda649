import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readLayer } from '../ingest/read-layer.ts';
import type { ReadOptions, ReadResult } from '../ingest/read-result.ts';
import { refuseBySize } from '../ingest/refuse-by-size.ts';
import { InputRefused } from './command-stop.ts';

/** A file as read, and the SHA-256 of its bytes, hexadecimal; null where they were too many to be read. */
export interface ReadFileLayer {
  readonly result: ReadResult;
  readonly sha256: string | null;
}

/**
 * Reads a file of the disk as a layer. `name` stands in messages for its path, which may tell more than is wanted.
 * @throws InputRefused where there is no such file, or it cannot be read
 */
export async function readFileLayer(
  path: string,
  options: ReadOptions,
  name: string = basename(path),
): Promise<ReadFileLayer> {
  const bytes = await readBytes(path, name);
  if (!(bytes instanceof Uint8Array)) return { result: bytes, sha256: null };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { result: await readLayer(bytes, name, options), sha256 };
}

/**
 * The size of an ordinary file, in bytes. Reading anything else may never end, or take all memory: a device, a pipe that
 * nobody writes to, a file that the system makes up as it is read.
 *
 * @throws InputRefused where there is no such file, or it is no ordinary one
 */
export async function measureFile(path: string, name: string): Promise<number> {
  let isOrdinary: boolean;
  let size: number;
  try {
    const found = await stat(path);
    size = found.size;
    // a folder is named as such when it is read
    isOrdinary = found.isDirectory() || (found.isFile() && !isOfSystem(await realpath(path)));
  } catch (error) {
    throw refuseFile(path, name, error);
  }
  if (isOrdinary) return size;
  throw new InputRefused([{ code: 'file-not-ordinary', params: { file: path }, severity: 'error', layer: name }]);
}

/** Says whether a path, without links, leads to what the system makes up: processes, devices, settings. */
export const isOfSystem = (path: string): boolean => /^\/(proc|sys|dev(?!\/shm\/))(\/|$)/.test(path);

/**
 * The bytes of an ordinary file, or the finding that it is too large to be read.
 * @throws InputRefused where there is no such file, or it cannot be read
 */
export async function readBytes(path: string, name: string, limit?: number): Promise<Uint8Array | ReadResult> {
  const refused = refuseBySize(await measureFile(path, name), name, limit);
  if (refused) return refused;
  try {
    return await readFile(path);
  } catch (error) {
    throw refuseFile(path, name, error);
  }
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
