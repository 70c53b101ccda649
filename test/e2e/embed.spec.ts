import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { startServer } from '../../scripts/serve-dist.mjs';
import { readJson } from '../data/read-json.ts';
import { sparePainting } from '../tools/spare-drawing.ts';
import { askDrawn, chooseView, DISTRICT, expectState, readRows } from './map-page.ts';
import { watchPage } from './watch.ts';

test.use({ viewport: { width: 1000, height: 700 } });
test.beforeEach(({ page }) => page.addInitScript(sparePainting));

const TINY = fileURLToPath(new URL('../fixtures/tiny-district', import.meta.url));
const TINY_TITLE = (readJson('test/fixtures/tiny-district/district.json') as typeof DISTRICT).title.zh;

const SCRIPT = '<script type="module" src="/lib/define.js"></script>';
/** A municipal page: its own text, its own heading, and room below the maps. */
const HOST_PAGE = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>host</title>${SCRIPT}</head>
  <body><h1>host</h1>${body}<p id="below">below</p><div id="room"></div></body></html>`;

/** A host whose policy allows its own files, and the data of one other origin. */
async function startHost(body: (tiny: string) => string) {
  const data = await startServer({ root: TINY, policy: null, headers: { 'Access-Control-Allow-Origin': '*' } });
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:",
    `connect-src 'self' ${data.url}`,
  ].join('; ');
  const host = await startServer({ policy, pages: { '/host.html': HOST_PAGE(body(data.url)) } });
  return {
    url: host.url,
    page: `${host.url}host.html`,
    close: async () => {
      await host.close();
      await data.close();
    },
  };
}

test('two maps of different districts on one page do not know of each other', async ({ page }) => {
  const host = await startHost(
    (tiny) => `<district-map id="a" src="/geodata/"></district-map><district-map id="b" src="${tiny}"></district-map>`,
  );
  const troubles = await watchPage(page, host.url);
  await page.goto(host.page);
  const [a, b] = [page.locator('#a'), page.locator('#b')];
  await expectState(a);
  await expectState(b);
  await expect(a.locator('h1')).toHaveText(DISTRICT.title.zh);
  await expect(b.locator('h1')).toHaveText(TINY_TITLE);

  const before = { drawn: await askDrawn(b), rows: await readRows(b) };
  expect(before.drawn.layers.length).toBeGreaterThan(5);
  await chooseView(a, 'platforms');
  await a.locator('.row[data-item="fintech-town"]').click();
  await page.keyboard.press('Tab');
  await expect(a.locator('dm-item-card')).toBeVisible();
  await expect(b.locator('dm-item-card')).toHaveCount(0);
  await expect(b).toHaveJSProperty('selected', null);
  expect({ drawn: await askDrawn(b), rows: await readRows(b) }).toEqual(before);

  // one failing leaves the other alone
  await b.evaluate((element) => element.setAttribute('src', '/nowhere/'));
  await expectState(b, 'error');
  await expectState(a);
  expect((await askDrawn(a)).layers).toContain('platforms');
  expect(troubles.violations).toEqual([]);
  await host.close();
});

/** What an element could change outside itself. */
const readSurroundings = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    address: location.href,
    history: history.length,
    head: [...document.head.children].map(({ outerHTML }) => outerHTML),
    sheets: document.adoptedStyleSheets.length,
    body: [...document.body.children].map(({ localName, id }) => `${localName}#${id}`),
    bodyStyle: `${document.body.className}|${document.body.getAttribute('style') ?? ''}`,
    root: `${document.documentElement.className}|${document.documentElement.getAttribute('style') ?? ''}`,
    heading: getComputedStyle(document.querySelector('body > h1') as Element).font,
  }));

test('an element changes nothing of the page around it', async ({ page }) => {
  const host = await startHost(() => '<district-map src="/geodata/"></district-map>');
  await page.route('**/lib/define.js', async (route) => {
    await expect.poll(() => page.evaluate(() => document.readyState)).not.toBe('loading');
    await route.continue();
  });
  await page.goto(host.page, { waitUntil: 'commit' });
  await expect(page.locator('#room')).toBeAttached();
  const before = await readSurroundings(page);
  const map = page.locator('district-map');
  await expectState(map);
  await chooseView(map, 'green');
  await map.locator('.row').first().click();
  await expect(map.locator('dm-item-card')).toBeVisible();
  expect(await readSurroundings(page)).toEqual(before);

  // keys pressed elsewhere are the page's own
  const heard = await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.querySelector('#below')?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(heard).toBe(false);
  await expect(map.locator('dm-item-card')).toBeVisible();
  await host.close();
});

test('an element that goes and comes twenty times leaves nothing behind', async ({ page }) => {
  // small, since every round draws it anew
  await page.setViewportSize({ width: 400, height: 300 });
  const host = await startHost((tiny) => `<district-map src="${tiny}"></district-map>`);
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    const workers = new Set<Worker>();
    const listeners = new Map<string, number>();
    const count = (target: EventTarget, type: string, change: number): void => {
      if (target !== window && target !== document && !(target instanceof MediaQueryList)) return;
      const name = `${target.constructor.name} ${type}`;
      listeners.set(name, (listeners.get(name) ?? 0) + change);
    };
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...parameters: unknown[]) {
      const context: unknown = Reflect.apply(getContext, this, parameters);
      if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
      return context;
    } as typeof getContext;
    const NativeWorker = globalThis.Worker;
    globalThis.Worker = class extends NativeWorker {
      constructor(...parameters: ConstructorParameters<typeof NativeWorker>) {
        super(...parameters);
        workers.add(this);
      }
      override terminate(): void {
        workers.delete(this);
        super.terminate();
      }
    };
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...parameters: Parameters<typeof add>) {
      count(this, parameters[0], 1);
      Reflect.apply(add, this, parameters);
    };
    EventTarget.prototype.removeEventListener = function (...parameters: Parameters<typeof remove>) {
      count(this, parameters[0], -1);
      Reflect.apply(remove, this, parameters);
    };
    Reflect.set(globalThis, 'takeStock', () => ({
      made: contexts.length,
      contexts: contexts.filter((context) => !context.isContextLost()).length,
      workers: workers.size,
      listeners: [...listeners].filter(([, number]) => number > 0).map(([name, number]) => `${name} ${number}`),
    }));
  });
  await page.goto(host.page);
  const map = page.locator('district-map');
  await expectState(map);

  const stock = await page.evaluate(async () => {
    type Stock = { made: number; contexts: number; workers: number; listeners: string[] };
    const { takeStock } = globalThis as unknown as { takeStock: () => Stock };
    const element = document.querySelector('district-map') as HTMLElement & { ready(): Promise<void> };
    const gone: Stock[] = [];
    const there: Stock[] = [];
    for (let round = 0; round < 20; round += 1) {
      there.push(takeStock());
      element.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      gone.push(takeStock());
      document.body.append(element);
      await element.ready();
    }
    there.push(takeStock());
    return { gone, there };
  });
  expect(stock.there.at(-1)?.made, 'each round made a context').toBeGreaterThanOrEqual(20);
  expect(Math.max(...stock.gone.map(({ contexts }) => contexts)), 'contexts without an element').toBe(0);
  expect(Math.max(...stock.there.map(({ contexts }) => contexts)), 'contexts with one element').toBe(1);
  expect(stock.gone.at(-1)?.workers).toBe(stock.gone[0]?.workers);
  expect(stock.gone.at(-1)?.listeners.toSorted()).toEqual(stock.gone[0]?.listeners.toSorted());
  expect(stock.there.at(-1)?.listeners.toSorted()).toEqual(stock.there[1]?.listeners.toSorted());
  expect((await askDrawn(map)).layers.length).toBeGreaterThan(5);
  await host.close();
});

test('the page scrolls past the map; with Ctrl the map zooms', async ({ page }) => {
  const host = await startHost((tiny) => `<district-map src="${tiny}"></district-map>${'<p>text</p>'.repeat(60)}`);
  await page.goto(host.page);
  const map = page.locator('district-map');
  await expectState(map);
  const scale = map.locator('dm-map-foot .scale i');
  const widthOf = async (): Promise<number> => (await scale.boundingBox())?.width ?? NaN;
  const before = await widthOf();
  const canvas = await map.locator('canvas').boundingBox();
  if (!canvas) throw new Error('no canvas');
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + 120);

  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(map.locator('.canvas')).toContainText('按住 Ctrl');
  expect(await widthOf()).toBe(before);

  const scrolled = await page.evaluate(() => scrollY);
  const again = await map.locator('canvas').boundingBox();
  if (!again) throw new Error('no canvas');
  await page.mouse.move(again.x + again.width / 2, Math.max(20, again.y + again.height - 60));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(widthOf).not.toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await host.close();
});

test('a map asked for by a press fetches no engine before', async ({ page }) => {
  const host = await startHost((tiny) => `<district-map src="${tiny}" loading="click"></district-map>`);
  const engines: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('maplibre')) engines.push(request.url());
  });
  await page.goto(host.page);
  const map = page.locator('district-map');
  await expect(map.locator('.row').first()).toBeVisible();
  await expect(map.getByRole('button', { name: '打开地图' })).toBeVisible();
  expect(engines).toEqual([]);
  await map.getByRole('button', { name: '打开地图' }).click();
  await expectState(map);
  expect(engines.length).toBeGreaterThan(0);
  await host.close();
});
