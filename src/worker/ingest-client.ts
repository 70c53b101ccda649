import type { ReadResult } from '../ingest/read-result.ts';
import type { FeatureRecord } from '../model/polygon-layer.ts';
import type { Progress } from '../model/progress.ts';
import { HELLO_LIMIT } from './hello-limit.ts';
import type { IngestOptions, IngestReply, IngestRequest } from './ingest-protocol.ts';

/** The part of `Worker` that the client uses. */
export interface IngestWorkerLike {
  postMessage(message: IngestRequest, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: IngestReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/** The part of `File` that the client uses. */
export interface FileLike {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** How to read a file in the background. */
export interface IngestTask extends BackgroundTask {
  readonly options: IngestOptions;
}

/** How to do something with a file in the background. */
export interface BackgroundTask {
  readonly file: FileLike;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Starts a worker; one that throws, as where workers are forbidden, makes the file be read in this thread. */
  readonly startWorker?: () => IngestWorkerLike;
  /** Longest time in which the worker must say its first word. */
  readonly helloLimitMs?: number;
}

/** Starts the ingest worker as a chunk of its own. */
export function startIngestWorker(): IngestWorkerLike {
  return new Worker(new URL('./ingest-worker.ts', import.meta.url), { type: 'module', name: 'ingest' });
}

/**
 * Reads a file in a worker that is started for it and ended after it: giving up ends the worker at once, whatever it is
 * doing, and a file that exhausts its memory takes nothing with it. A file over the size limit is not even loaded.
 *
 * @throws the signal's reason when the reader gives up; an Error when the program fails, never for a faulty file.
 */
export async function readFileInBackground(task: IngestTask): Promise<ReadResult> {
  const { file, options, signal, onProgress } = task;
  signal.throwIfAborted();
  const { refuseBySize } = await import('../ingest/refuse-by-size.ts');
  const refused = refuseBySize(file.size, file.name);
  if (refused) return refused;
  const slices: (readonly FeatureRecord[])[] = [];
  return runInBackground(
    task,
    (bytes) => ({ bytes, fileName: file.name, options }),
    (reply) => {
      if (reply.kind === 'records') slices.push(reply.records);
      return reply.kind === 'result' ? joinSlices(reply.result, slices) : undefined;
    },
    async (bytes) => {
      const { readLayer } = await import('../ingest/read-layer.ts');
      return readLayer(bytes, file.name, { ...options, signal, ...(onProgress ? { onProgress } : {}) });
    },
  );
}

/**
 * Asks a worker that is started for one file and ended after it; `takeReply` gives the answer out of the reply that holds
 * it. Where there can be no worker, `runHere` does the work in this thread.
 *
 * @throws the signal's reason when the reader gives up; an Error when the program fails
 */
export async function runInBackground<T>(
  task: BackgroundTask,
  makeRequest: (bytes: Uint8Array<ArrayBuffer>) => IngestRequest,
  takeReply: (reply: IngestReply) => T | undefined,
  runHere: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  const { file, signal, onProgress, helloLimitMs = HELLO_LIMIT } = task;
  signal.throwIfAborted();
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  const worker = tryStart(task.startWorker ?? startIngestWorker);
  try {
    // the file is handed over, not copied: to a worker that is there to read it
    if (worker && (await awaitHello(worker, signal, helloLimitMs))) {
      return await askWorker(worker, makeRequest(bytes), takeReply, signal, onProgress);
    }
  } finally {
    worker?.terminate();
  }
  return runHere(bytes);
}

function tryStart(start: () => IngestWorkerLike): IngestWorkerLike | null {
  try {
    return start();
  } catch {
    return null;
  }
}

/**
 * Waits for a worker's first word; false where the browser refuses the worker, or where it says none in time.
 *
 * @throws the signal's reason when the reader gives up
 */
async function awaitHello(worker: IngestWorkerLike, signal: AbortSignal, limitMs: number): Promise<boolean> {
  let giveUp = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<boolean>((resolve, reject) => {
      giveUp = () => reject(signal.reason as Error);
      signal.addEventListener('abort', giveUp, { once: true });
      timer = setTimeout(() => resolve(false), limitMs);
      worker.addEventListener('error', () => resolve(false));
      worker.addEventListener('message', () => resolve(true));
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

async function askWorker<T>(
  worker: IngestWorkerLike,
  request: IngestRequest,
  takeReply: (reply: IngestReply) => T | undefined,
  signal: AbortSignal,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<T> {
  let giveUp = (): void => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      giveUp = () => reject(signal.reason as Error);
      signal.addEventListener('abort', giveUp, { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message ?? 'The ingest worker failed.')));
      worker.addEventListener('message', ({ data }) => {
        if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'failed') reject(new Error(data.message));
        const answer = takeReply(data);
        if (answer !== undefined) resolve(answer);
      });
      worker.postMessage(request, [request.bytes.buffer]);
    });
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Puts the records that came in slices back into the layer. */
function joinSlices(result: ReadResult, slices: readonly (readonly FeatureRecord[])[]): ReadResult {
  return { ...result, layer: result.layer && { ...result.layer, features: slices.flat() } };
}
