import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/ingest/limits.ts';
import { answerIngest } from '../../../src/worker/answer-ingest.ts';
import { type FileLike, type IngestWorkerLike, readFileInBackground } from '../../../src/worker/ingest-client.ts';
import type { IngestReply } from '../../../src/worker/ingest-protocol.ts';
import { CASES, CORPUS, EXTENT, readCase } from '../ingest/corpus.ts';

const ring = [
  [120, 30],
  [120.001, 30],
  [120.001, 30.001],
  [120, 30],
];
const TEXT = JSON.stringify({ type: 'Polygon', coordinates: [ring] });

function makeFile(text: string, size = text.length): FileLike & { readonly reads: number } {
  let reads = 0;
  return {
    name: 'parks.geojson',
    size,
    get reads() {
      return reads;
    },
    async arrayBuffer() {
      reads++;
      return new TextEncoder().encode(text).buffer;
    },
  };
}

/** A worker in this thread: messages are copied as between threads, and ending it silences it. A mute one never runs. */
function makeWorker(answer = answerIngest, isMute = false) {
  const listeners: ((event: { readonly data: IngestReply }) => void)[] = [];
  const failures: ((event: { readonly message?: string }) => void)[] = [];
  const state = { ended: false, fail: (message: string) => failures.forEach((listener) => listener({ message })) };
  const worker: IngestWorkerLike = {
    postMessage(message, transfer) {
      void answer(structuredClone(message, { transfer }), (reply, buffers) => {
        const data = structuredClone(reply, { transfer: [...buffers] as ArrayBuffer[] });
        if (!state.ended) listeners.forEach((listener) => listener({ data }));
      });
    },
    addEventListener(type: string, listener: never) {
      (type === 'message' ? listeners : failures).push(listener);
      // the first who listens has just started it
      if (!isMute && type === 'message' && listeners.length === 1) {
        setTimeout(() => listeners.forEach((each) => each({ data: { kind: 'hello' } })));
      }
    },
    terminate() {
      state.ended = true;
    },
  };
  return { worker, state };
}

const never = new AbortController().signal;

test('a file is read in a worker, which is ended when it is done', async () => {
  const { worker, state } = makeWorker();
  const stages = new Set<string>();
  const onProgress = ({ stage }: { readonly stage: string }) => stages.add(stage);
  const task = { file: makeFile(TEXT), options: {}, signal: never, onProgress, startWorker: () => worker };
  const result = await readFileInBackground(task);
  expect(result.usable).toBe(1);
  expect(result.layer!.polygons.coordinates.length).toBe(6);
  expect([...stages]).toEqual(['open', 'check', 'mend', 'project']);
  expect(state.ended).toBe(true);
});

test('where no worker can be started the file is read in this thread', async () => {
  const startWorker = () => {
    throw new Error('forbidden');
  };
  const result = await readFileInBackground({ file: makeFile(TEXT), options: {}, signal: never, startWorker });
  expect(result.outcome).toBe('accept');
});

test.each([
  ['is refused after it was started', (fail: (message: string) => void) => setTimeout(() => fail('refused'))],
  ['never says a word', () => undefined],
])('where the worker %s the file is read in this thread', async (_, happen) => {
  const { worker, state } = makeWorker(answerIngest, true);
  const startWorker = () => {
    happen(state.fail);
    return worker;
  };
  const task = { file: makeFile(TEXT), options: {}, signal: never, startWorker, helloLimitMs: 20 };
  const result = await readFileInBackground(task);
  expect(result).toMatchObject({ outcome: 'accept', usable: 1 });
  expect(state.ended).toBe(true);
});

test('giving up ends a worker that was not heard yet', async () => {
  const { worker, state } = makeWorker(answerIngest, true);
  const controller = new AbortController();
  const startWorker = () => worker;
  const reading = readFileInBackground({ file: makeFile(TEXT), options: {}, signal: controller.signal, startWorker });
  setTimeout(() => controller.abort(new Error('given up')), 5);
  await expect(reading).rejects.toThrow('given up');
  expect(state.ended).toBe(true);
});

test('a file over the limit is refused by its size and never loaded', async () => {
  const file = makeFile(TEXT, LIMITS.fileBytes + 1);
  const result = await readFileInBackground({
    file,
    options: {},
    signal: never,
    startWorker: () => makeWorker().worker,
  });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['file-too-large']);
  expect(file.reads).toBe(0);
});

test('giving up ends a worker that is stuck', async () => {
  const { worker, state } = makeWorker(() => new Promise(() => {}));
  const controller = new AbortController();
  const startWorker = () => worker;
  const reading = readFileInBackground({ file: makeFile(TEXT), options: {}, signal: controller.signal, startWorker });
  setTimeout(() => controller.abort(new Error('given up')), 5);
  await expect(reading).rejects.toThrow('given up');
  expect(state.ended).toBe(true);
});

test('a worker that dies is an error of the program', async () => {
  const { worker, state } = makeWorker(() => new Promise(() => {}));
  const reading = readFileInBackground({ file: makeFile(TEXT), options: {}, signal: never, startWorker: () => worker });
  setTimeout(() => state.fail('out of memory'), 5);
  await expect(reading).rejects.toThrow('out of memory');
  expect(state.ended).toBe(true);
});

test('every file of the corpus comes through the worker as it is read directly, its arrays handed over whole', async () => {
  for (const entry of CASES) {
    const { extent, ...options } = entry.options;
    const bytes = Uint8Array.from(readFileSync(join(CORPUS, entry.file)));
    const file = { name: entry.file, size: bytes.length, arrayBuffer: async () => bytes.buffer };
    const result = await readFileInBackground({
      file,
      options: { ...options, ...(extent ? { extent: EXTENT } : {}) },
      signal: never,
      startWorker: () => makeWorker().worker,
    });
    const direct = await readCase(entry);
    expect(result, entry.file).toEqual(direct);
    const codes = [...new Set(result.diagnostics.map(({ code }) => code))].sort();
    expect({ outcome: result.outcome, codes }, entry.file).toEqual({ outcome: entry.outcome, codes: entry.codes });
  }
});
