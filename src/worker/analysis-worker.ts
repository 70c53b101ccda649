import { AnalysisHost } from './analysis-host.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-protocol.ts';

/** The worker's global scope as far as it is used; the types of a whole worker would clash with the page's. */
interface WorkerScope {
  postMessage(reply: AnalysisReply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<AnalysisRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const host = new AnalysisHost((reply) => scope.postMessage(reply));
scope.addEventListener('message', ({ data }) => host.handle(data));
scope.postMessage({ id: 0, kind: 'hello' });
