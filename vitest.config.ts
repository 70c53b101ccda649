import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.mjs';
import { stretchLimit } from './test/tools/stretch-limit.ts';

const LIMITS = { testTimeout: stretchLimit(120_000), hookTimeout: stretchLimit(120_000) };

export default defineConfig({
  // Headless component tests drive the browser that `npm test` found or installed; see scripts/find-browser.mjs.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          ...LIMITS,
          environment: 'node',
          expect: { poll: { timeout: stretchLimit(30_000) } },
          setupFiles: './test/tools/open-languages.ts',
          include: ['test/unit/**/*.test.ts', 'test/data/**/*.test.ts', 'test/architecture.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...LIMITS,
          setupFiles: './test/tools/open-languages.ts',
          expect: { poll: { timeout: stretchLimit(30_000) } },
          include: ['test/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser().path ?? undefined, args: [...BROWSER_ARGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
