import { expect, type Page, test } from '@playwright/test';
import { startServer, STRICT_POLICY } from '../../scripts/serve-dist.mjs';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import type { DistrictMapEventDetails } from '../../src/components/shell/district-map-events.ts';
import { sparePainting } from '../tools/spare-drawing.ts';
import { askDrawn, expectState, mapOf, PLAN, readRows } from './map-page.ts';
import { waitForCheck } from './own-data.ts';

type Failure = DistrictMapEventDetails['dm-error'];

/** The strict policy with one directive in the place of another. */
const policyWith = (directive: string): string => {
  const [name = ''] = directive.split(' ');
  const others = STRICT_POLICY.split('; ').filter((other) => !other.startsWith(`${name} `));
  return [...others, directive].join('; ');
};

/** Collects the page's `dm-error` events from before its first script. */
async function collectFailures(page: Page): Promise<() => Promise<readonly Failure[]>> {
  await page.addInitScript(sparePainting);
  await page.addInitScript(() => {
    const failures: unknown[] = [];
    Object.assign(globalThis, { failures });
    addEventListener('dm-error', (event) => failures.push((event as CustomEvent).detail));
  });
  return () => page.evaluate(() => (globalThis as unknown as { failures: Failure[] }).failures);
}

/** Opens the page as a server with this policy serves it. */
async function openUnder(page: Page, policy: string, query = ''): Promise<() => Promise<void>> {
  const server = await startServer({ policy });
  await page.goto(server.url + query);
  return () => server.close();
}

/** The text stands in for the map, says why, and tells the host; whoever waits for the map is answered. */
async function expectNoMap(page: Page, failures: () => Promise<readonly Failure[]>, code: string, words: string) {
  const map = mapOf(page);
  await expectState(map, 'text-only');
  await expect(map.locator('[data-notice="text-only"]')).toContainText(words);
  await expect.poll(failures).toMatchObject([{ code, partial: false, diagnostics: [{ code }] }]);
  expect((await failures())[0]?.message).toContain(words);
  await map.evaluate((element) => (element as DistrictMap).ready());
  expect((await readRows(map)).length).toBeGreaterThan(5);
}

test('no workers by the policy: the map says so, and the check is computed all the same', async ({ page }) => {
  const failures = await collectFailures(page);
  const close = await openUnder(page, policyWith("worker-src 'none'"), '?view=green');
  await expectNoMap(page, failures, 'map-worker-refused', 'worker-src');
  await waitForCheck(mapOf(page));
  await expect(mapOf(page).locator('dm-coverage [data-reading="tiered"]')).toContainText('%');
  await close();
});

test('no workers in the browser at all: the same', async ({ page }) => {
  const failures = await collectFailures(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto('./?view=green');
  await expectNoMap(page, failures, 'map-worker-refused', '后台程序');
  await waitForCheck(mapOf(page));
});

test('the map’s worker is not there', async ({ page }) => {
  const failures = await collectFailures(page);
  await page.route('**/maplibre-gl-worker*', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto('./');
  await expectNoMap(page, failures, 'map-worker-refused', '文件不在');
});

test('the map’s worker says nothing: text after a while, and the map when it does', async ({ page }) => {
  const failures = await collectFailures(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/maplibre-gl-worker*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await expectNoMap(page, failures, 'map-worker-silent', '没有回应');
  release();
  await expectState(mapOf(page));
  expect((await askDrawn(mapOf(page))).layers).toContain('ring');
});

test('Trusted Types without the page’s own policy: no blank map that calls itself ready', async ({ page }) => {
  const failures = await collectFailures(page);
  const close = await openUnder(page, policyWith('trusted-types lit-html'));
  await expectNoMap(page, failures, 'map-worker-refused', 'Trusted Types');
  await close();
});

test('Trusted Types with none of the names: the page says that it did not start, and its text stands', async ({
  page,
}) => {
  const failures = await collectFailures(page);
  const close = await openUnder(page, policyWith('trusted-types others'));
  await expectState(mapOf(page), 'error');
  await expect(page.getByRole('alert')).toContainText('没有启动');
  await expect(page.locator('#item-list li')).toHaveCount(PLAN.items.length);
  expect(await failures()).toMatchObject([{ code: 'page-not-started', partial: false }]);
  await close();
});

test('the program itself is not there: the page says so too', async ({ page }) => {
  const failures = await collectFailures(page);
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('没有启动');
  expect(await failures()).toMatchObject([{ code: 'page-not-started' }]);
});

test('the map’s program is not there: that is no want of WebGL2', async ({ page }) => {
  const failures = await collectFailures(page);
  await page.route('**/assets/maplibre-gl-[!w]*', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.route(/\/assets\/map-view/, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto('./');
  await expectNoMap(page, failures, 'map-not-fetched', '没有下载成功');
  await expect(mapOf(page)).not.toContainText('WebGL2');
});

test('no layer is there: text, with every file named', async ({ page }) => {
  const failures = await collectFailures(page);
  await page.route('**/*.geojson', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto('./');
  const map = mapOf(page);
  await expectState(map, 'text-only');
  await expect(map.locator('[data-notice="text-only"]')).toContainText('没有可画的');
  await expect(map.locator('[data-notice="data"]')).toContainText('structure/ring.geojson');
  await expect.poll(async () => (await failures()).map(({ code }) => code)).toEqual(['file-missing', 'map-empty']);
});

test('one layer is not there: the map stands, and the host hears of it', async ({ page }) => {
  const failures = await collectFailures(page);
  await page.route('**/structure/ring.geojson', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto('./');
  await expectState(mapOf(page));
  expect(await failures()).toMatchObject([
    {
      code: 'file-missing',
      partial: true,
      message: expect.stringContaining('structure/ring.geojson') as unknown as string,
    },
  ]);
});
