import { expect, type Locator, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { openText } from './map-page.ts';
import { waitForCheck } from './own-data.ts';
import { watchPage } from './watch.ts';

/** The tiered reading as it is computed, to the last bit. */
const readTiered = (map: Locator): Promise<number | null> =>
  map.evaluate((element) => (element as DistrictMap).store.state.coverage.result!.readings.tiered.ratio);

/** The park without which most is lost. */
const findDearest = (map: Locator): Promise<string> =>
  map.evaluate((element) => {
    const { items } = (element as DistrictMap).store.state.coverage.result!.parks;
    return items.toSorted((a, b) => (b.ownContribution ?? 0) - (a.ownContribution ?? 0))[0]!.id!;
  });

test('a park is tried away and back: the figures follow, are named, and come back to the same doubles', async ({
  page,
  baseURL,
}) => {
  const troubles = await watchPage(page, baseURL!);
  const map = await openText(page, './?view=green');
  await waitForCheck(map);
  const events = await map.evaluateHandle((element) => {
    const details: { name: string | null; edits: number }[] = [];
    element.addEventListener('dm-scenario-change', (event) => details.push((event as CustomEvent).detail));
    return details;
  });
  const before = await readTiered(map);
  const scenarios = map.locator('dm-scenarios');
  await expect(scenarios).toContainText('试一试');

  const id = await findDearest(map);
  await map.evaluate((element, park) => (element as DistrictMap).select(park), id);
  const edits = map.locator('dm-park-edits');
  await expect(edits).toContainText('改动会记在新的“方案 1”里');
  await edits.locator('[data-do="remove-park"]').click();
  await expect(map.locator('dm-site-card'), 'the card of a park that is gone').toHaveCount(0);
  await expect(scenarios.locator('[data-figure="change"]')).toContainText('个百分点');
  await expect(map.locator('dm-coverage [data-notice="scenario"]')).toContainText('方案“方案 1”的结果，不是现状');
  await waitForCheck(map);
  const after = (await readTiered(map))!;
  expect(after).toBeLessThan(before!);
  const undo = scenarios.locator('[data-do="undo"]');
  await expect(undo).toContainText('撤销：删除 样例公园');

  // by keyboard: held down it shows 原状, and undo and redo come to the same doubles
  await undo.focus();
  await page.keyboard.down('b');
  await expect.poll(() => readTiered(map)).toBe(before);
  await expect(map.locator('dm-coverage [data-notice="scenario"]')).toHaveCount(0);
  await page.keyboard.up('b');
  await expect.poll(() => readTiered(map)).toBe(after);
  await page.keyboard.press('Control+z');
  await expect.poll(() => readTiered(map)).toBe(before);
  await scenarios.locator('[data-do="redo"]').click();
  await expect.poll(() => readTiered(map)).toBe(after);

  // a second one, compared with the first
  await scenarios.locator('[data-do="copy"]').click();
  await expect(scenarios.locator('[data-scenario="s2"]')).toBeChecked();
  await scenarios.locator('select').selectOption({ label: '方案 1' });
  await expect(scenarios.locator('[data-figure="change"]')).toContainText('0.00 个百分点');
  const name = scenarios.locator('input[type="text"]');
  await name.fill('<b>江边</b>');
  await name.press('Tab');
  await expect(scenarios.locator('fieldset')).toContainText('<b>江边</b>');
  await scenarios.locator('[data-do="remove"]').click();
  await expect(scenarios.locator('fieldset')).toContainText('<b>江边</b>');
  await scenarios.locator('[data-do="remove"]').click();
  await expect(scenarios.locator('fieldset')).not.toContainText('江边');
  await expect.poll(() => readTiered(map)).toBe(before);
  const details = await events.jsonValue();
  expect(details[0]).toEqual({ name: '方案 1', edits: 0, count: 1 });
  expect(details).toContainEqual({ name: '方案 1', edits: 1, count: 1 });
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});
