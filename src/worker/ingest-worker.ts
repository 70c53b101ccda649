import { answerIngest } from './answer-ingest.ts';
import type { IngestReply, IngestRequest } from './ingest-protocol.ts';

/** The part of a worker's global scope that this file uses; the project's library has the page's scope only. */
interface WorkerScope {
  postMessage(message: IngestReply, transfer: readonly ArrayBufferLike[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<IngestRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data }) => {
  void answerIngest(data, (message, transfers) => scope.postMessage(message, transfers));
});
scope.postMessage({ kind: 'hello' }, []);
