import { expect, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { VIEWS } from '../../src/model/district.ts';
import { sparePainting } from '../tools/spare-drawing.ts';
import {
  askDrawn,
  chooseGeneration,
  chooseView,
  DISTRICT,
  expectState,
  openPainted,
  openText,
  PLAN,
} from './map-page.ts';
import { watchPage } from './watch.ts';

test('the page draws its map under a strict policy, and nothing is refused, fails or leaves while a reader goes through all of it', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  // flights too, which readers who asked for less motion do not see
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const troubles = await watchPage(page, baseURL ?? '');
  const map = await openPainted(page);
  expect((await askDrawn(map)).layers.length).toBeGreaterThan(5);
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
  // painted once; the pixels of the rest of the walk are nobody's concern
  await page.evaluate(sparePainting);
  for (const view of VIEWS) {
    await chooseView(map, view);
    for (const { id } of DISTRICT.generations.toReversed()) await chooseGeneration(map, id);
  }
  await map.locator('.row').first().click();
  await map.locator('dm-item-card details summary').first().click();
  for (const command of ['zoom-by', 'home', 'north']) {
    await map.locator(`dm-map-controls [data-command="${command}"]`).first().click();
  }
  await map.locator('dm-map-foot summary').click();
  await page.locator('[data-choice="theme"]').selectOption('dark');
  await page.locator('[data-choice="language"]').click();
  await expectState(map);
  await map.locator('canvas').hover({ position: { x: 200, y: 200 } });
  await page.setViewportSize({ width: 375, height: 640 });
  await page.setViewportSize({ width: 800, height: 480 });
  await page.goBack();
  await expectState(map);
  const image = await map.evaluate(async (element) => (await (element as DistrictMap).toImage()).type);
  expect(image).toBe('image/png');
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

test('the watch sees what it is there to see', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL ?? '');
  await openText(page);
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

test('the items of the plan can be read without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  const names = PLAN.items.map(({ name }) => name.zh);
  expect((await page.locator('#item-list li h3').allTextContents()).toSorted()).toEqual(names.toSorted());
  await expect(page.locator('h1')).toHaveText(DISTRICT.title.zh);
  await expect(page.locator('#item-list li').first()).toBeVisible();
  const last = page.locator('#item-list li').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  const text = PLAN.items[0]?.text.zh ?? '?';
  await expect(page.locator(`#item-${PLAN.items[0]?.id} p`).first()).toHaveText(text);
  await context.close();
});

test('the text is there before the map has come', async ({ page }) => {
  await page.route(/maplibre/, () => undefined);
  await page.goto('./');
  const map = page.locator('district-map');
  await expect(map.locator('dm-item-list .row').first()).toBeVisible();
  await expect(map).toHaveAttribute('state', 'loading');
  await map.locator('dm-item-list .row').first().click();
  await expect(map.locator('dm-item-card h2')).toBeVisible();
});
