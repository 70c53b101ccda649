import workerUrl from './analysis-worker.ts?worker&url';

/**
 * Starts the analysis worker; null where the browser or the page's policy allows none, and then the client computes on
 * the page's own thread.
 */
export function startAnalysisWorker(): Worker | null {
  try {
    return new Worker(workerUrl, { type: 'module', name: 'analysis' });
  } catch {
    return null;
  }
}
