import { expect, type Locator, type Page, test } from '@playwright/test';
import { VIEWS } from '../../src/model/district.ts';
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
  // wide enough that every name of a place finds room: a layer of names with none counts as not drawn
  page = await browser.newPage({ viewport: { width: 1180, height: 520 }, ...(baseURL ? { baseURL } : {}) });
  map = await openMap(page);
});
test.afterAll(() => page.close());

const itemsOf = (layers: readonly string[]): string[] =>
  PLAN.items.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id);

for (const { id: generation } of DISTRICT.generations) {
  for (const view of VIEWS) {
    test(`the view ${view} of ${generation} draws its layers, and lists what it draws`, async () => {
      await chooseView(map, view);
      await chooseGeneration(map, generation);
      const on = DISTRICT.layers.filter((layer) => layer.views.includes(view) && layer.on.includes(generation));
      const ids = on.map(({ id }) => id);
      const { layers, items } = await askDrawn(map);

      expect(layers).toEqual(on.flatMap(({ id, drawing }) => (drawing === 'list-only' ? [] : [id])).toSorted());
      expect((await readTicked(map)).toSorted()).toEqual(ids.toSorted());
      const rows = await readRows(map);
      expect(rows.toSorted()).toEqual(itemsOf(ids).toSorted());
      expect(items.length).toBeGreaterThan(0);
      // samples are drawn too, but they are no items of the plan
      const ofPlan = items.filter((item) => PLAN.items.some(({ id }) => id === item));
      expect(ofPlan.filter((item) => !rows.includes(item))).toEqual([]);
      await expect(map.locator('dm-item-list h2')).toContainText(`${rows.length} 项`);
    });
  }
}

test('each layer of the legend comes and goes, in the map and in the list', async () => {
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
      const drawn = offered
        .filter((layer) => layer.drawing !== 'list-only' && on.includes(layer.id))
        .map((layer) => layer.id);
      expect((await askDrawn(map)).layers, `after ${id}`).toEqual(drawn.toSorted());
      expect((await readRows(map)).toSorted(), `after ${id}`).toEqual(itemsOf(on).toSorted());
      tried.add(id);
    }
  }
  expect(tried.size).toBe(DISTRICT.layers.length);
});
