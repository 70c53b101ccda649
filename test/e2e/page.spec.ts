import { expect, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/district-map.ts';
import { watchPage } from './watch.ts';

test('the page draws its map under a strict policy, from its own origin alone', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL ?? '');
  await page.goto('./');
  await expect(page.locator('district-map')).toHaveAttribute('state', 'ready', { timeout: 30_000 });
  const drawn = await page.locator('district-map').evaluate((map) => (map as DistrictMap).drawn());
  expect(drawn.layers.length).toBeGreaterThan(5);
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

test('the watch sees what it is there to see', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL ?? '');
  await page.goto('./');
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://elsewhere.invalid/picture.png';
    document.body.append(image);
    try {
      Reflect.set(document.createElement('p'), 'innerHTML', '<b>markup</b>');
    } catch {
      // Trusted Types refuse it, which is the point.
    }
    console.error('heard');
  });
  await expect.poll(() => troubles.violations.length).toBeGreaterThanOrEqual(2);
  expect(troubles.violations.join('\n')).toContain('img-src');
  expect(troubles.violations.join('\n')).toContain('require-trusted-types-for');
  expect(troubles.errors).toContain('heard');
});

test('the items of the plan are there without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  const plan = await (await page.request.get('geodata/plan.json')).json();
  const names = plan.items.map((item: { name: { zh: string } }) => item.name.zh);
  expect(names.length).toBeGreaterThan(0);
  expect((await page.locator('#item-list li h3').allTextContents()).toSorted()).toEqual(names.toSorted());
  await context.close();
});
