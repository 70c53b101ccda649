import { expect, type Locator, test } from '@playwright/test';
import { askDrawn, chooseView, expectState, openPainted } from './map-page.ts';

/** Takes the map's WebGL context away, as a driver does; the returned handle gives it back. */
const loseContext = (map: Locator) =>
  map.evaluateHandle((element) => {
    const canvas = element.shadowRoot?.querySelector('canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('the map has no context to lose');
    extension.loseContext();
    return extension;
  });

test('a lost context leaves the text, and the map comes back with it', async ({ page }) => {
  const map = await openPainted(page);
  const before = await askDrawn(map);
  const extension = await loseContext(map);
  await expectState(map, 'text-only');
  await expect(map).toContainText('现在画不出地图');
  await expect(map.locator('dm-item-list .row').first()).toBeVisible();
  await expect(map.locator('canvas')).toBeHidden();

  await extension.evaluate((lost) => lost.restoreContext());
  await expectState(map);
  await expect(map.locator('canvas')).toBeVisible();
  await expect(map.locator('[data-notice="text-only"]')).toHaveCount(0);
  await expect.poll(() => askDrawn(map)).toEqual(before);
});

test('what is changed without the map is on it when it comes back', async ({ page }) => {
  const map = await openPainted(page);
  const extension = await loseContext(map);
  await expectState(map, 'text-only');
  await map.locator('dm-view-switch input[value="platforms"]').check();
  await page.locator('[data-choice="theme"]').selectOption('dark');
  await extension.evaluate((lost) => lost.restoreContext());
  await expectState(map);
  await expect.poll(async () => (await askDrawn(map)).layers).toContain('platforms');
  expect((await askDrawn(map)).layers).not.toContain('strategy');
  await chooseView(map, 'structure');
  expect((await askDrawn(map)).layers).toContain('strategy');
});
