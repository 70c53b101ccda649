import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { readBundleParts } from '../../scripts/bundle-parts.mjs';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/find-browser.mjs';
import { startServer } from '../../scripts/serve-dist.mjs';
import { median } from './median.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const RUNS = 5;

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('There is no build to measure: npm run build');
  process.exit(1);
}
printBytes();
const path = ensureBrowser();
if (!path) process.exit(1);
await printTimes(path);

/** Bytes decide how long a phone waits; they are the same on every machine. Budgets: .size-limit.js. */
function printBytes() {
  const parts = readBundleParts(DIST);
  const rows = [
    ['own code and styles before the engine', parts.own],
    ['  of it styles', parts.styles],
    ['page with its text (index.html)', [join(DIST, 'index.html')]],
    ['map engine', parts.engine],
    ['map engine, worker', parts.engineWorker],
    ['own code loaded later', parts.later],
    ['embed, one script', parts.embed.filter((file) => existsSync(file))],
  ];
  console.log('bytes                                        raw      gzip');
  for (const [name, files] of rows) {
    const contents = files.map((file) => readFileSync(file));
    const raw = contents.reduce((sum, content) => sum + content.length, 0);
    const zipped = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
    console.log(`${name.padEnd(38)} ${kilobytes(raw)} ${kilobytes(zipped)}`);
  }
}

/** @param {string} executablePath */
async function printTimes(executablePath) {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measureVisit(browser, server.url));
    const { model } = cpus()[0];
    console.log(`\nmilliseconds from the start of the visit, median of ${RUNS} with an empty cache`);
    console.log(
      `(${cpus().length} cores, ${model.trim()}, Chromium ${browser.version()}, software WebGL, no network delay)`,
    );
    console.log(`to text  ${summary(runs.map((run) => run.text))}`);
    console.log(`to map   ${summary(runs.map((run) => run.map))}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Visits the page as a newcomer.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @returns {Promise<{ text: number, map: number }>} milliseconds to the first text on the screen, and to `state="ready"`
 */
async function measureVisit(browser, url) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const isReady = document.querySelector('district-map[state="ready"]') !== null;
        if (isReady && performance.getEntriesByName('map-ready').length === 0) performance.mark('map-ready');
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['state'] });
    });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0, null, { timeout: 60_000 });
    return await page.evaluate(() => ({
      text: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      map: performance.getEntriesByName('map-ready')[0].startTime,
    }));
  } finally {
    await context.close();
  }
}

/** @param {readonly number[]} values */
function summary(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(0).padStart(6)}   (${least.toFixed(0)} to ${most.toFixed(0)})`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(9)}`;
}
