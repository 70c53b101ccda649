// Measures writing the file for Excel: 10,000 blocks with ten fields of their own, the median of RUNS.
//   node test/bench/report/run.mjs [blocks] [runs]
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { zipInThread } from '../../../scripts/build-plugins.mjs';
import { median } from '../median.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const count = Number(process.argv[2] ?? 10_000);
const runs = Number(process.argv[3] ?? 5);
const GOAL_MS = 2000;

const outDir = mkdtempSync(join(root, 'node_modules', '.report-bench-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // as in the worker of the page
    plugins: [zipInThread()],
    build: {
      ssr: join(root, 'test/bench/report/write-blocks.ts'),
      outDir,
      rolldownOptions: { output: { format: 'es' } },
    },
    ssr: { noExternal: true },
  });
  const { timeWorkbook } = await import(pathToFileURL(join(outDir, 'write-blocks.js')).href);
  const times = [];
  const processor = [];
  let size = 0;
  for (let run = 0; run < runs; run++) {
    const { ms, cpuMs, bytes } = await timeWorkbook(count, 10);
    times.push(ms);
    processor.push(cpuMs);
    size = bytes;
  }
  const ms = median(times);
  const cpu = median(processor).toFixed(0);
  console.log(
    `Excel, ${count} blocks with ten fields: ${ms.toFixed(0)} ms (processor ${cpu} ms), ${(size / 1e6).toFixed(2)} MB (goal ${GOAL_MS} ms)`,
  );
  if (Number(cpu) > GOAL_MS) process.exitCode = 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
