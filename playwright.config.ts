import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.mjs';
import { stretchLimit } from './test/tools/stretch-limit.ts';

const port = Number(process.env['E2E_PORT'] ?? 4173);

/**
 * `e2e`: the built page, served under the strict CSP and Trusted Types. `bundlers`: the packed package in the projects of
 * others. `npm test` picks a free port.
 */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'bundlers', testDir: 'test/bundlers' },
  ],
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  forbidOnly: process.env['CI'] !== undefined,
  // Software WebGL uses every core it gets; a second worker would only make both slow.
  workers: 1,
  timeout: stretchLimit(240_000),
  expect: { timeout: stretchLimit(30_000) },
  reporter: 'list',
  use: {
    // The smallest window in which the list stands beside the map. A test that asserts a layout says its own size.
    viewport: { width: 800, height: 480 },
    contextOptions: { reducedMotion: 'reduce' },
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    launchOptions: { executablePath: findBrowser().path ?? undefined, args: [...BROWSER_ARGS] },
  },
  webServer: {
    command: `node scripts/serve-dist.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: stretchLimit(60_000),
  },
});
