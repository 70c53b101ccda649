// Measures the import dialog in the browser: how long 100,000 polygons take from choosing the file to the verdict, the
// longest task of the page's own thread meanwhile, and how soon the worker is gone when the reader gives up.
// Run after `npm run build`: node test/bench/import/run.mjs [polygons] [runs]
import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../../scripts/find-browser.mjs';
import { startServer } from '../../../scripts/serve-dist.mjs';
import { makeLayerText } from '../ingest/make-layer.mjs';
import { median } from '../median.mjs';

const count = Number(process.argv[2] ?? 100_000);
const runs = Number(process.argv[3] ?? 5);
const executablePath = ensureBrowser();
if (!executablePath) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
const file = join(folder, 'blocks.geojson');
writeFileSync(file, makeLayerText(count));
const server = await startServer();
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
try {
  const readings = [];
  for (let run = 0; run < runs; run += 1) readings.push(await measureReading());
  console.log(`${count} polygons in the dialog, median of ${runs} (least to most)`);
  report(
    'from choosing the file to the verdict',
    readings.map(({ total }) => total),
  );
  report(
    'longest task of the page',
    readings.map(({ longest }) => longest),
  );
  const stops = [];
  for (let run = 0; run < runs; run += 1) stops.push(await measureStop());
  report('from giving up to a worker that is gone', stops);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Opens the dialog over the structure view, where nothing else computes, and begins to read the file. */
async function open() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url);
  await page.locator('district-map[state="ready"]').waitFor({ timeout: 60_000 });
  await page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    document
      .querySelector('district-map')
      .shadowRoot.querySelector('.frame')
      .dispatchEvent(new CustomEvent('dm-import-open', { bubbles: true, composed: true }));
  });
  const input = page.locator('dm-import input[type="file"]');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => globalThis.longTasks.splice(0));
  return { page, input };
}

async function measureReading() {
  const { page, input } = await open();
  const start = performance.now();
  await input.setInputFiles(file);
  await page.locator('dm-import [data-outcome]').waitFor({ timeout: 120_000 });
  const total = performance.now() - start;
  // observers are told of a task after it has ended
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => globalThis.longTasks);
  await page.context().close();
  return { total, longest: Math.max(0, ...tasks) };
}

async function measureStop() {
  const { page, input } = await open();
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('ingest-worker'));
  await input.setInputFiles(file);
  const worker = await started;
  await page.waitForTimeout(400);
  const gone = worker.waitForEvent('close');
  const start = performance.now();
  // by script: the driver's own way to a button takes as long as all the rest
  await page.locator('dm-import .run button').evaluate((button) => button.click());
  await gone;
  const wait = performance.now() - start;
  await page.context().close();
  return wait;
}

/** @param {string} name @param {readonly number[]} values milliseconds */
function report(name, values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  console.log(`${name.padEnd(42)} ${median(values).toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`);
}
