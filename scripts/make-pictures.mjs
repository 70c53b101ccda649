import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from './find-browser.mjs';
import { encodeIndexedPng } from './indexed-png.mjs';
import { startServer } from './serve-dist.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs/pictures');
const DESKTOP = { width: 1120, height: 700 };
const PHONE = { width: 375, height: 720 };
/** A README that weighs more is slow to open. */
const MOST_BYTES = 250_000;

/** The pictures of the README: what the built page shows at these addresses. */
const PICTURES = [
  { name: 'structure', query: '', viewport: DESKTOP },
  { name: 'platforms', query: '?view=platforms', viewport: DESKTOP },
  { name: 'green', query: '?view=green', viewport: DESKTOP },
  { name: 'dark', query: '?theme=dark&id=sharing-ring', viewport: DESKTOP },
  { name: 'phone-dark', query: '?theme=dark', viewport: PHONE },
];

if (!existsSync(join(ROOT, 'dist/index.html'))) {
  console.error('There is no build to take pictures of: npm run build');
  process.exit(1);
}
const executablePath = ensureBrowser();
if (!executablePath) process.exit(1);

mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
try {
  for (const picture of PICTURES) await takePicture(picture);
} finally {
  await browser.close();
  await server.close();
}

/** @param {(typeof PICTURES)[number]} picture */
async function takePicture({ name, query, viewport }) {
  const page = await browser.newPage({ viewport, locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${server.url}${query}`);
  await page.locator('district-map[state="ready"]').waitFor({ timeout: 60_000 });
  // the check of the green is computed after the first drawing
  if (query.includes('green')) {
    await page.waitForFunction(() => document.querySelector('district-map').drawn().layers.includes('coverage'));
  }
  // a link to an item moves the map once it is drawn, and only then writes where it went
  if (query.includes('id=')) await page.waitForURL(/[?&]c=/);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
  await page.waitForTimeout(500);
  const png = encodeIndexedPng(viewport.width, viewport.height, await readPixels(page));
  writeFileSync(join(FOLDER, `${name}.png`), png);
  await page.close();
  const size = png.length;
  console.log(`docs/pictures/${name}.png  ${(size / 1000).toFixed(0)} kB`);
  if (size <= MOST_BYTES) return;
  console.error(`${name}.png is larger than ${MOST_BYTES / 1000} kB`);
  process.exitCode = 1;
}

/** @param {import('playwright').Page} page @returns {Promise<Uint8Array>} four bytes a pixel */
async function readPixels(page) {
  const screenshot = await page.screenshot();
  const reader = await browser.newPage();
  const pixels = await reader.evaluate(async (base64) => {
    const image = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(image);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
    return btoa(text);
  }, screenshot.toString('base64'));
  await reader.close();
  return Buffer.from(pixels, 'base64');
}
