import { expect, type Page, test } from '@playwright/test';
import { sparePainting } from '../tools/spare-drawing.ts';
import { askDrawn, DISTRICT, expectState, mapOf, openMap, PLAN, readRows } from './map-page.ts';

type Fault = { readonly status?: number; readonly body: string };

/** Serves one file of the data otherwise than it is, and opens the page; uncaught errors fail the test. */
async function openWith(page: Page, file: string, { status = 200, body }: Fault): Promise<void> {
  page.on('pageerror', (error) => expect(error, 'uncaught').toBeNull());
  await page.addInitScript(sparePainting);
  await page.route(`**/geodata/${file}`, (route) => route.fulfill({ status, body, contentType: 'application/json' }));
  await page.goto('./');
}

const MISSING: Fault = { status: 404, body: 'not found' };
const TRUNCATED: Fault = { body: '{ "type": "FeatureCollection", "features": [ { "type"' };

const district: [string, Fault, string][] = [
  ['is missing', MISSING, '找不到文件 district.json（404）'],
  ['is cut off', TRUNCATED, 'district.json 不是完整的 JSON'],
  ['has layers that are no list', { body: JSON.stringify({ ...DISTRICT, layers: 7 }) }, 'district.json 的“layers”'],
  ['is a list', { body: '[]' }, 'district.json'],
];
for (const [what, fault, words] of district) {
  test(`where district.json ${what}, one message says so and the plan's text stays`, async ({ page }) => {
    await openWith(page, 'district.json', fault);
    const map = mapOf(page);
    await expectState(map, 'error');
    await expect(map.getByRole('alert')).toContainText('打不开地图数据');
    await expect(map.getByRole('alert').locator('li')).toHaveCount(1);
    await expect(map.getByRole('alert').locator('li')).toContainText(words);
    await expect(page.locator('#item-list li')).toHaveCount(PLAN.items.length);
    await expect(page.locator('#item-list li').first()).toBeVisible();
    await expect(page.locator('h1')).toHaveText(DISTRICT.title.zh);
    const failure = await map.evaluate((element) =>
      (element as HTMLElement & { ready(): Promise<void> }).ready().catch((error: Error) => error.message),
    );
    expect(failure).toContain('district.json');
  });
}

const plan: [string, Fault, string][] = [
  ['is missing', MISSING, '找不到文件 plan.json（404）'],
  ['is cut off', TRUNCATED, 'plan.json 不是完整的 JSON'],
  ['has items that are no list', { body: JSON.stringify({ ...PLAN, items: 'none' }) }, '文件 plan.json 的'],
];
for (const [what, fault, words] of plan) {
  test(`where plan.json ${what}, one message says so and the map stands`, async ({ page }) => {
    await openWith(page, 'plan.json', fault);
    const map = mapOf(page);
    await expectState(map);
    await expect(map.locator('[data-notice="data"] li')).toHaveCount(1);
    await expect(map.locator('[data-notice="data"] li')).toContainText(words);
    expect((await askDrawn(map)).layers).toContain('ring');
  });
}

test('an item that does not hold is named, and the others stand', async ({ page }) => {
  const items = PLAN.items.map((item) => (item.id === 'core' ? { ...item, name: 'core' } : item));
  await openWith(page, 'plan.json', { body: JSON.stringify({ ...PLAN, items }) });
  const map = mapOf(page);
  await expectState(map);
  const number = PLAN.items.findIndex(({ id }) => id === 'core') + 1;
  await expect(map.locator('[data-notice="data"] li')).toHaveText(new RegExp(`plan\\.json 第 ${number} 条的“name”`));
  const rows = await readRows(map);
  expect(rows).not.toContain('core');
  expect(rows).toContain('core-tech');
});

const feature = (geometry: unknown) => ({ type: 'Feature', id: 'bad', properties: { item: 'sharing-ring' }, geometry });
const layers: [string, Fault, string][] = [
  ['is missing', MISSING, '找不到文件 structure/ring.geojson（404）'],
  ['is cut off', TRUNCATED, 'structure/ring.geojson 不是完整的 JSON'],
  ['is another kind of file', { body: '{"type":"Feature"}' }, 'structure/ring.geojson 的“features”'],
  [
    'has a feature without coordinates',
    { body: JSON.stringify({ type: 'FeatureCollection', features: [feature({ type: 'LineString' })] }) },
    'structure/ring.geojson 第 1 条的“geometry”',
  ],
  [
    'has coordinates that are no numbers',
    {
      body: JSON.stringify({
        type: 'FeatureCollection',
        features: [feature({ type: 'LineString', coordinates: [[null, 'x'], [120.2]] })],
      }),
    },
    'structure/ring.geojson 第 1 条的“geometry”',
  ],
];
for (const [what, fault, words] of layers) {
  test(`where a layer's file ${what}, one message says so and the rest is drawn`, async ({ page }) => {
    await openWith(page, 'structure/ring.geojson', fault);
    const map = mapOf(page);
    await expectState(map);
    await expect(map.locator('[data-notice="data"] li')).toHaveCount(1);
    await expect(map.locator('[data-notice="data"] li')).toContainText(words);
    const drawn = await askDrawn(map);
    expect(drawn.layers).not.toContain('ring');
    expect(drawn.layers).toContain('zones');
    expect(await readRows(map), 'the text still speaks of it').toContain('sharing-ring');
  });
}

test('where the register of sources is missing, it is named and nothing else is missing', async ({ page }) => {
  await openWith(page, 'sources.json', MISSING);
  const map = mapOf(page);
  await expectState(map);
  await expect(map.locator('[data-notice="data"] li')).toContainText('sources.json');
  expect((await askDrawn(map)).layers).toContain('ring');
});

test('where the network fails midway, the message says what to look at', async ({ page }) => {
  await page.route('**/geodata/structure/zones.geojson', (route) => route.abort('connectionreset'));
  const map = await openMap(page);
  await expect(map.locator('[data-notice="data"] li')).toHaveText(/读不到文件 structure\/zones\.geojson.*网络/);
});
