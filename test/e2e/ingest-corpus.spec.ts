import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openText } from './map-page.ts';
import { watchPage } from './watch.ts';

const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(ROOT, 'test/fixtures/ingest');

interface CorpusCase {
  readonly file: string;
  readonly outcome: string;
  readonly codes: readonly string[];
  /** `extent` true stands for the extent of the whole list. */
  readonly options: { readonly extent?: true };
}

const { extent, cases } = JSON.parse(readFileSync(join(CORPUS, 'expected.json'), 'utf8')) as {
  readonly extent: readonly number[];
  readonly cases: readonly CorpusCase[];
};

/** What is looked at of a reading. */
interface Reading {
  readonly outcome: string;
  readonly codes: readonly string[];
  readonly isFinite: boolean;
  /** Members that a file has smuggled into all objects of the page. */
  readonly polluted: readonly string[];
}

/** Reads a file in a worker of its own, as the page does. It stands alone, to be sent to the page. */
function readInWorker(task: { url: string; fileName: string; base64: string; options: object }): Promise<Reading> {
  return new Promise<Reading>((resolve, reject) => {
    const bytes = Uint8Array.from(atob(task.base64), (letter) => letter.charCodeAt(0));
    const reader = new Worker(task.url, { type: 'module' });
    reader.addEventListener('error', ({ message }) => reject(new Error(message)));
    reader.addEventListener('message', ({ data }) => {
      if (data.kind === 'failed') reject(new Error(data.message as string));
      if (data.kind !== 'result') return;
      reader.terminate();
      const { result } = data;
      resolve({
        outcome: result.outcome,
        codes: Object.keys(result.counts),
        isFinite: result.layer?.polygons.coordinates.every(Number.isFinite) ?? true,
        polluted: Object.keys(Object.prototype),
      });
    });
    reader.postMessage({ bytes, fileName: task.fileName, options: task.options });
  });
}

test('the built worker reads the corpus as expected, and no file causes a request', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL!);
  await openText(page);
  const worker = readdirSync(join(ROOT, 'dist/assets')).find((name) => /^ingest-worker-.*\.js$/.test(name));
  expect(worker).toBeDefined();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const folder of new Set(cases.map(({ file }) => file.split('/')[0]))) {
    await test.step(`the folder ${folder}`, async () => {
      for (const { file, outcome, codes, options } of cases.filter((one) => one.file.startsWith(`${folder}/`))) {
        const found = await page.evaluate(readInWorker, {
          url: `assets/${worker}`,
          fileName: file,
          base64: readFileSync(join(CORPUS, file)).toString('base64'),
          options: { ...options, extent: options.extent ? extent : undefined },
        });
        expect.soft({ file, ...found }).toMatchObject({ file, outcome, isFinite: true, polluted: [] });
        expect.soft(found.codes, file).toEqual(expect.arrayContaining([...codes]));
      }
      // the parts of the worker are all that may be fetched
      const foreign = requests.filter((url) => !/\/assets\/[\w-]+\.js$|\/icon\.svg$/.test(url));
      expect(foreign).toEqual([]);
      expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
    });
  }
});
