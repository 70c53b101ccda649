import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectSource } from '../../../src/ingest/project/collect-source.ts';
import { LIMITS } from '../../../src/ingest/limits.ts';
import { openProject } from '../../../src/ingest/project/open-project.ts';
import { answerIngest } from '../../../src/worker/answer-ingest.ts';
import type { IngestWorkerLike } from '../../../src/worker/ingest-client.ts';
import type { IngestReply } from '../../../src/worker/ingest-protocol.ts';
import { collectSourceInBackground, openProjectInBackground } from '../../../src/worker/project-client.ts';
import { keepFile, takeFile, writeBytes } from '../../tools/keep-project.ts';
import { makeFile } from '../../tools/read-fixture.ts';
import { CORPUS } from '../ingest/corpus.ts';

const { signal } = new AbortController();
const PARKS = new Uint8Array(readFileSync(join(CORPUS, 'crs/zone-120-member.geojson')));

/** A worker in this thread: messages are copied as between threads. */
function startWorker(): IngestWorkerLike {
  const listeners: ((event: { readonly data: IngestReply }) => void)[] = [];
  const send = (data: IngestReply): void => listeners.forEach((listener) => listener({ data }));
  return {
    postMessage(message, transfer) {
      void answerIngest(structuredClone(message, { transfer }), (reply, buffers) =>
        send(structuredClone(reply, { transfer: [...buffers] as ArrayBuffer[] })),
      );
    },
    addEventListener(type: string, listener: never) {
      if (type !== 'message') return;
      listeners.push(listener);
      if (listeners.length === 1) queueMicrotask(() => send({ kind: 'hello' }));
    },
    terminate: () => listeners.splice(0),
  };
}

function refuseWorker(): IngestWorkerLike {
  throw new Error('workers are forbidden here');
}

describe.each([
  ['in a worker', startWorker],
  ['where there can be no worker', refuseWorker],
])('a project %s', (_, start) => {
  it('is opened, and the source of a layer collected, as in this thread', async () => {
    const options = { axes: 'east-first' } as const;
    const source = await collectSourceInBackground({ file: makeFile('p', PARKS), options, signal, startWorker: start });
    expect(source).toEqual(await collectSource(PARKS, 'p', options));
    const stored = await keepFile(await takeFile(PARKS, 'p'));
    const bytes = writeBytes({ layers: [stored!], scenarios: [{ name: '甲', done: [], undone: [] }] });
    const task = { file: makeFile('w', bytes), parks: null, signal, startWorker: start };
    const reading = await openProjectInBackground(task);
    expect(reading).toEqual(await openProject(bytes, 'w', { parks: null }));
    expect(reading.project!.layers[0]!.result.layer!.features.length).toBeGreaterThan(0);
  });

  it('that cannot be opened any more gives nothing, and one that is too large is not even loaded', async () => {
    const gone = {
      file: makeFile('p', 'no layer'),
      options: { axes: 'east-first' } as const,
      signal,
      startWorker: start,
    };
    expect(await collectSourceInBackground(gone)).toBeNull();
    const file = {
      ...makeFile('w', '{}'),
      size: LIMITS.projectBytes + 1,
      arrayBuffer: () => Promise.reject(new Error()),
    };
    const { project, diagnostics } = await openProjectInBackground({ file, parks: null, signal, startWorker: start });
    expect([project, diagnostics.map(({ code }) => code)]).toEqual([null, ['file-too-large']]);
  });
});
