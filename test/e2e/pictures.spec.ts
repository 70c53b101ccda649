import { expect, test } from '@playwright/test';
import { expectPicture } from './expect-picture.ts';

test('the map looks as it did', { tag: '@picture' }, async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('district-map')).toHaveAttribute('state', 'ready', { timeout: 30_000 });
  await expectPicture(page.locator('district-map'), 'map');
});
