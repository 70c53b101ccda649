// Measures reading and validating 100,000 polygons in a worker thread, and how soon a reading stops when given up.
// Run: node test/bench/ingest/run.mjs [polygons] [runs]
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { makeLayerText } from './make-layer.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const count = Number(process.argv[2] ?? 100_000);
const runs = Number(process.argv[3] ?? 5);
const GOAL_MS = 8000;

// inside the project, so that the bundle finds the packages it leaves outside
const outDir = mkdtempSync(join(root, 'node_modules', '.ingest-bench-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(root, 'src', 'ingest', 'read-layer.ts'), outDir, rolldownOptions: { output: { format: 'es' } } },
  });
  await measure(pathToFileURL(join(outDir, 'read-layer.js')).href);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}

function startWorker(module) {
  const worker = new Worker(join(here, 'worker.mjs'), { workerData: { module } });
  return new Promise((resolve) => worker.once('message', () => resolve(worker)));
}

function read(worker, bytes, options, onProgress = () => {}) {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', ({ result, progress }) => (result ? resolve(result) : onProgress(progress)));
    worker.postMessage({ bytes, options }, []);
  });
}

async function measure(module) {
  const bytes = new TextEncoder().encode(makeLayerText(count));
  console.log(`${count} polygons, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const times = [];
  const processor = [];
  for (let run = 0; run < runs; run++) {
    const worker = await startWorker(module);
    const result = await read(worker, bytes, { role: 'residential' });
    if (result.usable !== count) throw new Error(`expected ${count} usable features, got ${JSON.stringify(result)}`);
    times.push(result.milliseconds);
    processor.push(result.processor);
    await worker.terminate();
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  console.log(
    `read and validated in ${Math.round(times[0])} / ${Math.round(median)} ms (minimum / median of ${runs}), goal ${GOAL_MS}`,
  );
  // on a busy machine the clock says more about the neighbours; this counts the collector's threads too
  console.log(`processor time ${Math.round(Math.min(...processor))} ms at least`);
  await measureCancel(module, bytes);
  await measureAbort(module, bytes);
}

/** The page's way: the worker is ended. */
async function measureCancel(module, bytes) {
  const worker = await startWorker(module);
  const stopped = new Promise((resolve) => {
    read(worker, bytes, {}, async ({ stage, done }) => {
      if (stage !== 'mend' || done < count / 2) return;
      const start = performance.now();
      await worker.terminate();
      resolve(performance.now() - start);
    });
  });
  console.log(`worker ended ${Math.round(await stopped)} ms after giving up`);
}

/** The command line's way: a signal, which is looked at between features; the parse in front cannot be interrupted. */
async function measureAbort(module, bytes) {
  const { readLayer } = await import(module);
  const waits = [];
  for (const after of [50, 400, 1000, 2000]) {
    const controller = new AbortController();
    // from the moment it was due: a timer waits for the parse as a click would
    const due = performance.now() + after;
    setTimeout(() => controller.abort(), after);
    await readLayer(bytes, 'bench.geojson', { signal: controller.signal }).catch(() => {});
    waits.push(Math.round(performance.now() - due));
  }
  console.log(`signal obeyed after ${waits.join(', ')} ms`);
}
