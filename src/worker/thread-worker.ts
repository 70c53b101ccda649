import type { AnalysisReply, AnalysisRequest } from './analysis-protocol.ts';

/** The part of a worker that the client uses. */
export interface WorkerLike {
  postMessage(message: AnalysisRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<AnalysisReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Stands in for a worker on the page's own thread. Terminated, it computes on but is not heard. */
export class ThreadWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly #host = import('./analysis-host.ts').then(
    ({ AnalysisHost }) => new AnalysisHost((data) => this.onmessage?.({ data } as MessageEvent<AnalysisReply>)),
  );

  postMessage(message: AnalysisRequest): void {
    void this.#host.then(
      (host) => host.handle(message),
      // the code for this thread could not be had: the client must hear of it, or it would wait for its time limit
      () => this.onerror?.(new ErrorEvent('error')),
    );
  }

  terminate(): void {
    this.onmessage = null;
  }
}
