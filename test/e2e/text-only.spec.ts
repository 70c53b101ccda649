import { expect, test } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/find-browser.mjs';
import { askDrawn, DISTRICT, expectState, mapOf, PLAN, readRows } from './map-page.ts';
import { watchPage } from './watch.ts';

test.use({
  viewport: { width: 900, height: 640 },
  launchOptions: { executablePath: findBrowser().path ?? undefined, args: [...BROWSER_ARGS, '--disable-3d-apis'] },
});

test('without WebGL the text stands in for the map: list, cards and legend work', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL ?? '');
  await page.goto('./');
  const map = mapOf(page);
  await expectState(map, 'text-only');
  await expect(map).toContainText('现在画不出地图');
  await expect(map).toContainText('没有可用的 WebGL2');
  expect(
    await map.evaluate((element) => (element as HTMLElement & { ready(): Promise<void> }).ready()),
  ).toBeUndefined();
  expect(await askDrawn(map)).toEqual({ layers: [], items: [] });

  const layer = DISTRICT.layers.find(({ id }) => id === 'zones');
  const items = PLAN.items.filter((item) => item.layer === layer?.id).map(({ id }) => id);
  expect(await readRows(map)).toEqual(expect.arrayContaining(items));
  await map.locator('dm-legend summary').click();
  await map.locator('dm-legend input[value="zones"]').uncheck();
  for (const id of items) await expect(map.locator(`.row[data-item="${id}"]`)).toHaveCount(0);
  await map.locator('dm-legend input[value="zones"]').check();
  await map.locator(`.row[data-item="${items[0]}"]`).click();
  const item = PLAN.items.find(({ id }) => id === items[0]);
  await expect(map.locator('dm-item-card h2')).toContainText(item?.name.zh ?? '?');
  await expect(map.locator('dm-item-card h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map.locator(`.row[data-item="${items[0]}"]`)).toBeFocused();

  await map.locator('dm-view-switch input[value="green"]').check();
  await expectState(map, 'text-only');
  await expect(map.locator('.row[data-item="coverage-rule"]')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('view')).toBe('green');
  await page.locator('[data-choice="language"]').click();
  await expect(map).toContainText('cannot draw the map');
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});
