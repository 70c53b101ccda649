import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4173);

/** End-to-end tests of the built page, served under the strict CSP and Trusted Types. `npm test` picks a free port. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  forbidOnly: process.env['CI'] !== undefined,
  // Software WebGL uses every core it gets; a second worker would only make both slow.
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    launchOptions: { executablePath: findBrowser().path ?? undefined, args: [...BROWSER_ARGS] },
  },
  webServer: {
    command: `node scripts/serve-dist.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
