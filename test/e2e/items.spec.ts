import { expect, type Locator, type Page, test } from '@playwright/test';
import { type View, VIEWS } from '../../src/model/district.ts';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { stretchLimit } from '../tools/stretch-limit.ts';
import { chooseView, DISTRICT, expectState, openMap, PLAN, readRows } from './map-page.ts';

test.describe.configure({ mode: 'serial' });

let page: Page;
let map: Locator;
/** What was seen of each item that has been opened. */
const seen = new Map<string, Opened>();

interface Opened {
  readonly id: string;
  readonly selected: string | null;
  readonly heading: string;
  readonly text: string;
  readonly drawn: boolean;
  readonly returned: boolean;
}

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage({ viewport: { width: 820, height: 520 }, ...(baseURL ? { baseURL } : {}) });
  map = await openMap(page);
});
test.afterAll(() => page.close());

/** Presses each row in turn, reads its card, waits for its features where it has any, and goes back to the list. */
async function openRows(ids: readonly string[], mapped: readonly string[]): Promise<readonly Opened[]> {
  return map.evaluate(
    async (element, { ids, mapped, limit }) => {
      const host = element as DistrictMap;
      const root = host.renderRoot as ShadowRoot;
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const findRow = (id: string) =>
        root.querySelector('dm-item-list')?.shadowRoot?.querySelector<HTMLElement>(`[data-item="${id}"]`);
      const waitFor = async (holds: () => boolean) => {
        const start = performance.now();
        while (!holds() && performance.now() - start < limit) await nextFrame();
        return holds();
      };
      const opened: Opened[] = [];
      for (const id of ids) {
        findRow(id)?.click();
        await waitFor(() => !!root.querySelector('dm-item-card')?.shadowRoot?.querySelector('h2'));
        const card = root.querySelector('dm-item-card')?.shadowRoot;
        const wordsOf = (selector: string) => card?.querySelector(selector)?.textContent?.trim() ?? '';
        const { selected } = host;
        const [heading, text] = [wordsOf('h2 span:last-child'), wordsOf('.text')];
        const drawn = mapped.includes(id) && (await waitFor(() => host.drawn().items.includes(id)));
        card?.querySelector<HTMLElement>('.back')?.click();
        const list = root.querySelector('dm-item-list')?.shadowRoot;
        const returned = await waitFor(() => list?.activeElement === findRow(id));
        opened.push({ id, selected, heading, text, drawn, returned });
      }
      return opened;
    },
    { ids, mapped, limit: stretchLimit(20_000) },
  );
}

async function openViewRows(view: View): Promise<void> {
  await chooseView(map, view);
  const layers = DISTRICT.layers.filter(({ views }) => views.includes(view)).map(({ id }) => id);
  await map.evaluate((element, ids) => element.setAttribute('layers', ids), layers.join(' '));
  await expectState(map);
  const rows = await readRows(map);
  const fresh = rows.filter((id) => !seen.has(id));
  const mapped = PLAN.items.filter(({ place }) => place === 'mapped').map(({ id }) => id);
  for (const opened of await openRows(fresh, mapped)) seen.set(opened.id, opened);
  expect(rows.length).toBeGreaterThan(0);
}

for (const view of VIEWS) {
  test(`the rows of ${view} open their cards and come back to the list`, async () => {
    await openViewRows(view);
  });
}

test('every item of the catalogue has a row, and its row opens its card', () => {
  expect([...seen.keys()].toSorted()).toEqual(PLAN.items.map(({ id }) => id).toSorted());
  for (const { id, name, text } of PLAN.items) {
    expect(seen.get(id), id).toMatchObject({ selected: id, heading: name.zh, text: text.zh, returned: true });
  }
});

test('every item with a place is drawn once the map has gone to it, and no other claims to be', () => {
  const mapped = PLAN.items.filter(({ place }) => place === 'mapped').map(({ id }) => id);
  const drawn = [...seen.values()].filter((opened) => opened.drawn).map(({ id }) => id);
  expect(drawn.toSorted()).toEqual(mapped.toSorted());
});

test('an item without a place says so in its row and on its card', async () => {
  const unplaced = PLAN.items.find(({ place }) => place === 'unknown');
  const id = unplaced?.id ?? '';
  await map.evaluate((element, item) => (element as DistrictMap).select(item), id);
  await expect(map.locator('dm-item-card')).toContainText('规划文件没有给出位置，地图上没有画。');
  await expect(map.locator('dm-item-card .show')).toHaveCount(0);
  await map.locator('dm-item-card .back').click();
  await expect(map.locator(`dm-item-list [data-item="${id}"]`)).toContainText('位置未公布');
});

test('a press on the map opens the item under it, and a press beside it closes the card', async () => {
  await page.setViewportSize({ width: 1180, height: 520 });
  const point = PLAN.items.find(({ id }) => id === 'centre-xintiandi');
  await page.goto(`./?layers=centres&id=${point?.id}`);
  await expectState(map);
  await expect.poll(() => new URL(page.url()).searchParams.get('c')).not.toBeNull();
  await map.locator('dm-item-card .back').click();
  await expect(map.locator('dm-item-card')).toHaveCount(0);

  const canvas = map.locator('canvas');
  const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
  // legend and buttons cover the edges, so that the item lies in the middle of what is left
  await canvas.click({ position: { x: (236 + width - 56) / 2, y: height / 2 } });
  await expect(map.locator('dm-item-card h2')).toContainText(point?.name.zh ?? '?');
  await canvas.click({ position: { x: width - 90, y: height - 60 } });
  await expect(map.locator('dm-item-card')).toHaveCount(0);
});

test('an item outside the district has a pointer at the edge that opens it', async () => {
  await page.goto('./');
  await expectState(map);
  const pointer = map.locator('dm-edge-pointers .pointer').first();
  const id = (await pointer.getAttribute('data-item')) ?? '';
  const item = PLAN.items.find((candidate) => candidate.id === id);
  await expect(pointer).toHaveAttribute('aria-label', new RegExp(`^${item?.name.zh}，.*公里`));
  await pointer.click();
  await expect(map.locator('dm-item-card h2')).toContainText(item?.name.zh ?? '?');
  await expect(map.locator('dm-overview svg')).toHaveAttribute('aria-label', /区外 \d+ 处/);
});
