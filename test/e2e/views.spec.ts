import { expect, type Locator, type Page, test } from '@playwright/test';
import { type DistrictLayer, VIEWS } from '../../src/model/district.ts';
import {
  askDrawn,
  chooseGeneration,
  chooseView,
  DISTRICT,
  expectState,
  openMap,
  PLAN,
  readRows,
  readTicked,
} from './map-page.ts';

test.describe.configure({ mode: 'serial' });

let page: Page;
let map: Locator;

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage({ viewport: { width: 1180, height: 520 }, ...(baseURL ? { baseURL } : {}) });
  map = await openMap(page);
});
test.afterAll(() => page.close());

const itemsOf = (layers: readonly string[]): string[] =>
  PLAN.items.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id);

/** The layers that are to be seen of these: all but those that are only listed. */
const drawnOf = (layers: readonly DistrictLayer[]): string[] =>
  layers.flatMap(({ id, drawing }) => (drawing === 'list-only' ? [] : [id])).toSorted();

for (const { id: generation } of DISTRICT.generations) {
  for (const view of VIEWS) {
    test(`the view ${view} of ${generation} draws its layers, and lists what it draws`, async () => {
      await chooseView(map, view);
      await chooseGeneration(map, generation);
      const on = DISTRICT.layers.filter((layer) => layer.views.includes(view) && layer.on.includes(generation));
      const ids = on.map(({ id }) => id);
      // what the check of the green computes is drawn when it has been computed
      await expect.poll(async () => (await askDrawn(map)).layers, { timeout: 30_000 }).toEqual(drawnOf(on));
      expect((await readTicked(map)).toSorted()).toEqual(ids.toSorted());
      const rows = await readRows(map);
      expect(rows.toSorted()).toEqual(itemsOf(ids).toSorted());
      const items = (await askDrawn(map)).items.filter((item) => PLAN.items.some(({ id }) => id === item));
      expect(items.length).toBeGreaterThan(0);
      expect(items.filter((item) => !rows.includes(item))).toEqual([]);
      await expect(map.locator('dm-item-list h2')).toContainText(`${rows.length} 项`);
    });
  }
}

test('each layer of the legend comes and goes, in the map and in the list', async () => {
  test.setTimeout(180_000);
  await chooseGeneration(map, DISTRICT.generations[0]?.id ?? '');
  const tried = new Set<string>();
  for (const view of VIEWS) {
    await chooseView(map, view);
    for (const id of await readTicked(map)) await map.locator(`dm-legend input[value="${id}"]`).uncheck();
    await expectState(map);
    expect(await askDrawn(map)).toEqual({ layers: [], items: [] });
    expect(await readRows(map)).toEqual([]);
    await expect(map.locator('dm-item-list .empty')).toBeVisible();

    const offered = DISTRICT.layers.filter(({ id, views }) => views.includes(view) && !tried.has(id));
    const on: string[] = [];
    for (const { id } of offered) {
      await map.locator(`dm-legend input[value="${id}"]`).check();
      await expectState(map);
      on.push(id);
      const drawn = drawnOf(offered.filter((layer) => on.includes(layer.id)));
      await expect.poll(async () => (await askDrawn(map)).layers, { message: `after ${id}` }).toEqual(drawn);
      expect((await readRows(map)).toSorted(), `after ${id}`).toEqual(itemsOf(on).toSorted());
      tried.add(id);
    }
  }
  expect(tried.size).toBe(DISTRICT.layers.length);
});
