import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type * as Vite from 'vite';
import { packPackage } from '../../scripts/pack-package.mjs';
import { startServer } from '../../scripts/serve-dist.mjs';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { stretchLimit } from '../tools/stretch-limit.ts';
import { sparePainting } from '../tools/spare-drawing.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const PROJECTS = ['vite', 'react', 'vue', 'webpack', 'esbuild', 'rollup'] as const;

let home = '';

/**
 * A reader's machine: the tools from the registry, the packed package, and a project for each tool. Without a registry
 * there is nothing to test, and that is a failure: a package that breaks in a bundler is found here or nowhere.
 */
test.beforeAll(() => {
  test.setTimeout(stretchLimit(300_000));
  home = mkdtempSync(join(tmpdir(), 'district-map-bundlers-'));
  cpSync(join(FIXTURES, 'bundlers'), home, { recursive: true });
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', packPackage(home)];
  try {
    execFileSync('npm', install, { cwd: home, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error('npm could not install the bundlers: these tests need the package registry', { cause: error });
  }
  for (const project of PROJECTS) {
    symlinkSync(join(home, 'node_modules'), join(home, project, 'node_modules'));
    // as docs/embedding.md says
    const published = join(home, project, 'public/geodata');
    cpSync(join(home, 'node_modules/district-map/dist/geodata'), published, { recursive: true });
  }
});

test.afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Opens a page of a project: the check is computed and drawn, Turf agrees, and a file of KML is read. */
async function expectAlive(page: Page, url: string): Promise<void> {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) missing.push(response.url());
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(sparePainting);
  await page.goto(url);
  const map = page.locator('district-map');
  await expect(map).toHaveAttribute('state', 'ready');
  await expect(map.locator('dm-coverage [data-figure="tiered"]')).toContainText('75.73 %');
  await expect(map.locator('dm-coverage [data-figure="check"]')).toContainText('75.72 %');
  const drawn = () => map.evaluate((element) => (element as DistrictMap).drawn().layers);
  await expect.poll(drawn).toEqual(expect.arrayContaining(['service-areas', 'coverage', 'sample-parks']));

  await map.locator('dm-coverage button.open').first().click();
  const buffer = readFileSync(join(FIXTURES, 'ingest/kml/placemarks.kml'));
  await map
    .locator('dm-import input[type="file"]')
    .setInputFiles({ name: 'parks.kml', mimeType: 'application/vnd.google-earth.kml+xml', buffer });
  await expect(map.locator('dm-import-file [data-outcome]').first()).toHaveAttribute('data-outcome', 'accept');
  expect({ missing, errors }).toEqual({ missing: [], errors: [] });
}

for (const project of PROJECTS) {
  test(`a fresh project of ${project} builds, checks the green and reads a file`, async ({ page }) => {
    const folder = join(home, project);
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const server = await startServer({ root: join(folder, 'dist'), policy: null });
    await expectAlive(page, server.url);
    // what the element tells goes on to the framework
    if (project === 'react' || project === 'vue') await expect(page.locator('output')).toHaveText(/^0\.757/);
    await server.close();
  });
}

test('Vite’s development server takes the package as it is', async ({ page }) => {
  const entry = pathToFileURL(join(home, 'node_modules/vite/dist/node/index.js')).href;
  const { createServer } = (await import(entry)) as typeof Vite;
  const server = await createServer({ root: join(home, 'vite'), logLevel: 'error', server: { host: '127.0.0.1' } });
  await server.listen();
  await expectAlive(page, server.resolvedUrls?.local[0] ?? '');
  await server.close();
});
