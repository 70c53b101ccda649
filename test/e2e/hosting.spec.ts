import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { startServer } from '../../scripts/serve-dist.mjs';
import { readBlocks, readHeaders } from '../tools/hosting-doc.ts';
import { sparePainting } from '../tools/spare-drawing.ts';
import { watchPage } from './watch.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const HOST_PAGE = (script: string): string =>
  `<!doctype html><title>host</title>${script}<district-map src="geodata/" view="green"></district-map>`;

/** What is served with each block of headers, in the order of `docs/hosting.md`: the page itself, or a page that takes a build. */
const HOSTS = [
  ['the page, under a strict policy with Trusted Types', null],
  ['the page, where the policy cannot say worker-src', null],
  ['a page that takes the library', '<script type="module" src="lib/define.js"></script>'],
  ['a page that takes the one script', '<script src="embed/district-map.js"></script>'],
] as const;

let root = '';
test.beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'district-map-hosting-'));
  mkdirSync(join(root, 'maps'));
  symlinkSync(DIST, join(root, 'maps/district'));
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

async function expectGreen(page: Page, url: string): Promise<void> {
  await page.addInitScript(sparePainting);
  const troubles = await watchPage(page, url);
  await page.goto(url);
  const map = page.locator('district-map');
  await expect(map).toHaveAttribute('state', 'ready');
  await expect(map.locator('dm-coverage [data-figure="check"]')).toContainText('75.72 %');
  expect(troubles.violations).toEqual([]);
  expect(troubles.foreignRequests).toEqual([]);
}

test('docs/hosting.md has headers for each of these', () => {
  expect(readBlocks('http')).toHaveLength(HOSTS.length);
});

for (const [index, [name, script]] of HOSTS.entries()) {
  test(`${name}, in a folder of a server with the documented headers`, async ({ page }) => {
    const headers = readHeaders(readBlocks('http')[index] ?? '');
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    const pages: Record<string, string> = script === null ? {} : { '/maps/district/host.html': HOST_PAGE(script) };
    const server = await startServer({ root, policy: null, headers, pages });
    await expectGreen(page, `${server.url}maps/district/${script === null ? '?view=green' : 'host.html'}`);
    await server.close();
  });
}
