// Reads one file in a worker thread and answers with how long it took.
import { parentPort, workerData } from 'node:worker_threads';

const { readLayer } = await import(workerData.module);
parentPort.on('message', async ({ bytes, options }) => {
  const start = performance.now();
  const usage = process.cpuUsage();
  const onProgress = (progress) => parentPort.postMessage({ progress });
  const { outcome, features, usable, counts } = await readLayer(bytes, 'bench.geojson', { ...options, onProgress });
  const { user, system } = process.cpuUsage(usage);
  const processor = (user + system) / 1000;
  parentPort.postMessage({
    result: { milliseconds: performance.now() - start, processor, outcome, features, usable, counts },
  });
});
parentPort.postMessage({ ready: true });
