/// <reference lib="webworker" />
import { AnalysisHost } from './analysis-host.ts';
import type { AnalysisRequest } from './analysis-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const host = new AnalysisHost((reply) => self.postMessage(reply));
self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => host.handle(data));
