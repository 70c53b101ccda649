import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FuzzOrder, FuzzReport } from '../../tools/fuzz-worker.ts';
import { stretchLimit } from '../../tools/stretch-limit.ts';
import { CASES, CORPUS, EXTENT } from './corpus.ts';

/** Mutated files in all, 1,000 for a quick run; FUZZ_CASES=15000 is what `.ci/run` reads. FUZZ_FROM is the first. */
const COUNT = Number(process.env['FUZZ_CASES'] ?? 1000);
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);
const SEED = 20260412;

/** Ends a file that would be read for ever; hundreds of times what any of them takes. */
const LONGEST = stretchLimit(20_000);
/** Memory (MB) of the thread that reads; a small file that takes more ends it. */
const MEMORY = 700;

const seeds = CASES.map(({ file, options: { extent: _, ...options } }) => ({
  file,
  options: { ...options, extent: EXTENT },
}));

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'district-map-fuzz-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../../tools/fuzz-worker.ts'),
        output: { entryFileNames: 'fuzz-worker.mjs' },
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads cases until all are done or one does not end; a case that ends its thread is a flaw, and the next is begun with. */
function readCases(
  from: number,
  to: number,
  count: (outcome: string) => void,
): Promise<{ next: number; flaws: string[] }> {
  return new Promise((resolve) => {
    const flaws: string[] = [];
    const order: FuzzOrder = { corpus: CORPUS, seeds, seed: SEED, from, to };
    const worker = new Worker(join(folder, 'fuzz-worker.mjs'), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    let current = { index: from, file: '' };
    const end = (reason: string | null): void => {
      clearTimeout(timer);
      if (reason !== null) flaws.push(`${current.index} (${current.file}): ${reason}`);
      void worker.terminate();
      resolve({ next: reason === null ? to : current.index + 1, flaws });
    };
    const giveUp = (): void => end(`not read within ${LONGEST} ms`);
    let timer = setTimeout(giveUp, LONGEST);
    worker.on('message', (message: FuzzReport) => {
      if ('file' in message) {
        current = message;
        clearTimeout(timer);
        timer = setTimeout(giveUp, LONGEST);
      } else {
        count(message.outcome);
        if (message.flaw !== null) flaws.push(`${message.index} (${current.file}): ${message.flaw}`);
      }
    });
    worker.on('error', (error) => end(String(error)));
    worker.on('exit', () => end(null));
  });
}

test(
  `${COUNT} files of a changed structure are answered, each by a result that holds together`,
  async () => {
    const outcomes = new Map<string, number>();
    const flaws: string[] = [];
    const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    for (let next = FROM; next < FROM + COUNT;) {
      const read = await readCases(next, FROM + COUNT, count);
      flaws.push(...read.flaws);
      next = read.next;
    }
    const counts = [...outcomes].map(([outcome, files]) => `${files} ${outcome}`).join(', ');
    console.log(`structure: ${COUNT} mutated files of ${seeds.length}, seed ${SEED}, from ${FROM}: ${counts}`);
    expect(flaws).toEqual([]);
    expect([...outcomes.values()].reduce((sum, files) => sum + files, 0)).toBe(COUNT);
    // most files still open, or the readers behind the door would not be tried
    expect(outcomes.get('reject') ?? 0).toBeLessThan(0.8 * COUNT);
  },
  stretchLimit(900_000),
);
