import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { findCoveredControls } from './covered-controls.ts';
import { openMap } from './map-page.ts';
import { waitForCheck } from './own-data.ts';
import { watchPage } from './watch.ts';

const readState = (map: Locator) =>
  map.evaluate((element) => {
    const { selected, chosenSites, camera } = (element as DistrictMap).store.state;
    return { selected, chosen: [...chosenSites], zoom: camera?.zoom ?? null };
  });

test('the tables in full: in any order, searched, chosen from, in step with the map', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1180, height: 760 });
  const troubles = await watchPage(page, baseURL!);
  const map = await openMap(page, './?view=green');
  await waitForCheck(map);
  await map.locator('dm-coverage .tables').click();
  const tables = map.locator('dm-tables');
  const rows = tables.locator('tbody tr[data-index]');
  const stage = map.locator('.stage');

  await test.step('sorted by what is uncovered, then by area', async () => {
    await expect(tables.locator('th[data-column="missing"]')).toHaveAttribute('aria-sort', 'descending');
    await tables.locator('th[data-column="area"] button').click();
    await tables.locator('th[data-column="area"] button').click();
    await expect(tables.locator('th[data-column="area"]')).toHaveAttribute('aria-sort', 'descending');
    const areas = await rows.locator('td[data-column="area"]').allTextContents();
    const hectares = areas.map((words) => Number.parseFloat(words));
    expect(hectares.length).toBeGreaterThan(5);
    expect(hectares).toEqual(hectares.toSorted((a, b) => b - a));
  });

  await test.step('searched, two chosen and gone to', async () => {
    await tables.locator('input[type="search"]').fill('sample-block-11');
    await expect(rows).toHaveCount(10);
    await rows.nth(0).locator('input').click();
    await rows.nth(3).locator('input').click();
    const items = await rows.evaluateAll((all) => [0, 3].map((i) => (all[i] as HTMLElement).dataset['item']));
    await expect.poll(async () => (await readState(map)).chosen).toEqual(items);
    await tables.locator('[data-do="show"]').click();
    await expect.poll(async () => (await readState(map)).zoom).toBeGreaterThan(12);
    await expect(tables.locator('[role="status"]')).toContainText('已选 2 个');
  });

  await test.step('a row opens its card and moves the map; a press on the map marks the row', async () => {
    await rows.nth(5).locator('th').click();
    await expect(map.locator('dm-site-card')).toBeVisible();
    await expect(rows.nth(5)).toHaveAttribute('aria-current', 'true');
    const { selected } = await readState(map);
    await map.locator('dm-site-card .back').click();
    await expect(rows.nth(5)).not.toHaveAttribute('aria-current', 'true');
    await tables.locator('input[type="search"]').fill('');
    await expect(rows.nth(0)).toHaveAttribute('aria-rowindex', '2');
    await expect(map).toHaveAttribute('state', 'ready');
    // the buttons at the right are not what the camera centres in
    const { width, height } = (await stage.boundingBox())!;
    await stage.locator('.canvas').click({ position: { x: (width - 56 + 236) / 2, y: height / 2 } });
    await expect.poll(async () => (await readState(map)).selected).toBe(selected);
    await expect(tables.locator(`tr[data-item="${selected}"]`)).toHaveAttribute('aria-current', 'true');
    await expect(tables.locator(`tr[data-item="${selected}"]`)).toBeInViewport();
  });

  await test.step('the ledger of parks, and nothing that a checker of accessibility minds', async () => {
    await tables.locator('[data-table="parks"]').click();
    await tables.locator('select').selectOption('notCounted');
    await expect(rows.first()).toContainText(/面积不够|默认不计|规划中/);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('district-map').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  await test.step('ten thousand rows: the last is reached, and few are drawn', async () => {
    await tables.locator('[data-table="blocks"]').click();
    await map.evaluate((element) => {
      const { store } = element as DistrictMap;
      // the analysis knows nothing of these rows, and is asked about the block of an open card
      store.update({ selected: null });
      const { coverage } = store.state;
      const [block] = coverage.result!.blocks;
      const blocks = Array.from({ length: 10_000 }, (_, i) => ({
        ...block!,
        site: `residential/${i}` as never,
        index: i,
      }));
      store.update({ coverage: { ...coverage, result: { ...coverage.result!, blocks } } });
    });
    await expect(tables.locator('table')).toHaveAttribute('aria-rowcount', '10001');
    await tables.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
    await expect(tables.locator('tr[aria-rowindex="10001"]')).toBeInViewport();
    expect(await tables.locator('tr').count()).toBeLessThan(200);
  });

  await test.step('on a phone they cover the map; a row leads to its card. On paper they are not', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const box = (await tables.boundingBox())!;
    expect(box.width).toBe(390);
    await page.emulateMedia({ media: 'print' });
    await expect(tables).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await tables.locator('[data-table="parks"]').click();
    await rows.first().locator('th').click();
    await expect(tables).toHaveCount(0);
    await expect(map.locator('dm-site-card')).toBeVisible();
  });
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

test('at every size nothing lies over a control, with the tables and without', async ({ page }) => {
  const map = await openMap(page, './?view=green');
  await waitForCheck(map);
  const tables = map.locator('dm-tables');
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    const at = `${width}x${height}`;
    await page.setViewportSize({ width, height });
    await expect.poll(() => findCoveredControls(map), at).toEqual([]);
    await map.locator('dm-coverage .tables').click();
    await expect(tables.locator('tbody tr[data-index]').first()).toBeVisible();
    if (width < 760) {
      // what is under the sheet is not to be pressed, and not reached by the keyboard
      await expect(map.locator('.panel')).toHaveCSS('visibility', 'hidden');
      expect(await findCoveredControls(map), at).toEqual([]);
    } else {
      await expect.poll(() => findCoveredControls(map), `${at}, tables`).toEqual([]);
      await tables.locator('[data-do="height"]').click();
      await expect.poll(() => findCoveredControls(map), `${at}, tall tables`).toEqual([]);
    }
    await tables.locator('[data-do="close"]').click();
    await expect(tables).toHaveCount(0);
    await expect(map.locator('dm-coverage .tables')).toBeFocused();
  }
  await test.step('and where something does, it is found', async () => {
    await map.evaluate((element) => {
      const lid = document.createElement('div');
      lid.style.cssText = 'position: fixed; inset: 0; z-index: 99';
      element.shadowRoot!.append(lid);
    });
    expect((await findCoveredControls(map)).length).toBeGreaterThan(5);
  });
});
