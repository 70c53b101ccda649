import type { FileLike } from '../../worker/ingest-client.ts';

/**
 * A file that is read from the disk once: what the reader decides about it afterwards is decided about the same bytes,
 * also where the file has changed meanwhile. Whoever asks gets a copy, for a worker takes away what it is handed.
 */
export function keepBytes(file: FileLike): FileLike {
  let bytes: Promise<ArrayBuffer> | null = null;
  return {
    name: file.name,
    size: file.size,
    async arrayBuffer() {
      bytes ??= file.arrayBuffer();
      try {
        return (await bytes).slice(0);
      } catch (error) {
        // it may be there again at the next attempt
        bytes = null;
        throw error;
      }
    },
  };
}

/**
 * Files of one import, the first of them with their bytes kept: as many as fit into `mostBytes` together with those
 * that are `taken` already. The others are read from the disk each time, so that memory has its bound.
 */
export function keepWhatFits(files: readonly FileLike[], taken: number, mostBytes: number): readonly FileLike[] {
  let total = taken;
  return files.map((file) => {
    total += file.size;
    return total <= mostBytes ? keepBytes(file) : file;
  });
}
