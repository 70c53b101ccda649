import { expect, type Locator, type Page, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import {
  askDrawn,
  chooseGeneration,
  chooseView,
  expectState,
  mapOf,
  openMap,
  readRows,
  readTicked,
} from './map-page.ts';
import { watchPage } from './watch.ts';

test.use({ viewport: { width: 1180, height: 520 } });

const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** What is drawn; on the way to an item only that: the address rounds the camera, and at the edge others slip out. */
async function describeDrawn(map: Locator) {
  const { layers, items } = await askDrawn(map);
  const selected = await map.evaluate((element) => (element as DistrictMap).selected);
  return selected === null ? { layers, items } : { holds: items.includes(selected) };
}

/** All that a link is to carry, as the reader sees it. */
async function describe(page: Page) {
  const map = mapOf(page);
  const camera = await map.evaluate((element) => (element as DistrictMap).store.state.camera);
  const [lng = NaN, lat = NaN] = camera?.center ?? [];
  return {
    view: await map.locator('dm-view-switch input[name="view"]:checked').getAttribute('value'),
    generation: await map.locator('dm-view-switch input[name="generation"]:checked').getAttribute('value'),
    ticked: await readTicked(map),
    rows: await readRows(map),
    card: (await map.locator('dm-item-card h2').allTextContents()).join().trim(),
    title: await page.title(),
    language: await page.locator('html').getAttribute('lang'),
    scheme: await map.locator('.frame').getAttribute('data-scheme'),
    // as exact as the address tells it: about a metre, and a hundredth of a zoom
    camera: camera && [lng.toFixed(4), lat.toFixed(4), camera.zoom.toFixed(1)],
    drawn: await describeDrawn(map),
  };
}

/** Waits until the page has drawn itself a few times: what is still moving has moved by then. */
const waitForFrames = (page: Page, count = 5): Promise<void> =>
  page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);

/** The same once the camera stands and its tiles have come: two readings that agree. */
async function describeSettled(page: Page) {
  let seen = await describe(page);
  await expect(async () => {
    const before = seen;
    await waitForFrames(page);
    seen = await describe(page);
    expect(seen).toEqual(before);
  }).toPass();
  return seen;
}

async function dragMap(page: Page, map: Locator): Promise<void> {
  const box = await map.locator('canvas').boundingBox();
  if (!box) throw new Error('the map has no canvas to drag');
  const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 40, { steps: 4 });
  await page.mouse.up();
}

test('a copied address opens the same map in another window', async ({ page, context }) => {
  const map = await openMap(page);
  expect(queryOf(page).size, 'nothing but defaults').toBe(0);
  await chooseView(map, 'green');
  await map.locator('dm-legend input[value="metro"]').uncheck();
  await map.locator('dm-legend input[value="subdistricts"]').check();
  await map.locator('dm-item-list [data-item="guanshan-park"]').click();
  await dragMap(page, map);
  await page.locator('[data-choice="language"]').click();
  await page.locator('[data-choice="theme"]').selectOption('dark');
  await expectState(map);
  await expect.poll(() => [...queryOf(page).keys()]).toEqual(['view', 'layers', 'id', 'c', 'z', 'lang', 'theme']);

  const before = await describeSettled(page);
  expect(before).toMatchObject({ view: 'green', language: 'en', scheme: 'dark' });
  expect(before.card).not.toBe('');
  const other = await context.newPage();
  await openMap(other, page.url());
  await expect.poll(() => describe(other)).toEqual(before);
  // and it does not move: the address of the copy stays the address that was copied
  expect(other.url()).toBe(page.url());
});

test('the earlier generation and its item travel with the address', async ({ page, context }) => {
  const map = await openMap(page);
  await chooseView(map, 'platforms');
  await chooseGeneration(map, '2015');
  await map.locator('dm-item-list [data-item="beitang-riverside"]').click();
  await expect.poll(() => queryOf(page).get('z')).not.toBeNull();
  await expectState(map);
  expect(queryOf(page).get('gen')).toBe('2015');
  const other = await context.newPage();
  await openMap(other, page.url());
  await expect(async () => expect(await describe(other)).toEqual(await describe(page))).toPass();
});

test('back and forward go through views, generations and items', async ({ page }) => {
  const map = await openMap(page);
  const start = await describe(page);
  await chooseView(map, 'platforms');
  const platforms = await describe(page);
  await chooseGeneration(map, '2015');
  const earlier = await describe(page);
  await map.locator('dm-item-list [data-item="iot-park-2015"]').click();
  await expect.poll(() => queryOf(page).get('c')).not.toBeNull();
  const item = await describeSettled(page);

  const steps = [start, platforms, earlier, item];
  for (const expected of steps.slice(0, -1).toReversed()) {
    await page.goBack();
    await expectState(map);
    await expect.poll(() => describe(page)).toEqual(expected);
  }
  for (const expected of steps.slice(1)) {
    await page.goForward();
    await expectState(map);
    await expect.poll(() => describe(page)).toEqual(expected);
  }
});

test('an address that names only an item goes to it', async ({ page }) => {
  const map = await openMap(page, './?id=smart-new-world');
  await expect(map.locator('dm-item-card')).toBeVisible();
  await expect.poll(async () => (await askDrawn(map)).items).toContain('smart-new-world');
  await expect.poll(() => Number(queryOf(page).get('z'))).toBeGreaterThan(12.5);
  await page.goBack();
  expect(page.url(), 'going to the item was no step of the reader').toBe('about:blank');
});

test('what the address says wrongly is ignored, and each thing is warned of once', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL ?? '');
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().includes('district-map')) warnings.push(message.text());
  });
  await openMap(page);
  const start = await describe(page);

  const attack = encodeURIComponent('"><img src=x onerror="globalThis.hurt=1">');
  await openMap(page, `./?view=sky&layers=${attack}&id=${attack}&gen=1999&c=181,91&z=99&lang=xx&theme=neon&other=kept`);
  expect(await describe(page)).toEqual(start);
  // the id may be that of a park: it is looked at when the layers are there
  expect(warnings).toHaveLength(2);
  for (const name of ['view', 'layers', 'gen', 'c', 'z', 'lang', 'theme']) {
    expect(warnings[0]).toContain(`${name}=`);
  }
  expect(warnings[1]).toContain('no item');
  expect(warnings[0]).not.toContain('other');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hurt'))).toBeUndefined();
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });

  // what belongs to others stays, and so does what is no value of ours: it may be theirs
  await chooseView(mapOf(page), 'green');
  expect(Object.fromEntries(queryOf(page))).toMatchObject({ view: 'green', other: 'kept', gen: '1999', lang: 'xx' });
});
