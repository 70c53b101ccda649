import { expect, type Locator, type Page, test } from '@playwright/test';
import { askDrawn, expectState, openMap, readTicked } from './map-page.ts';

test.use({ viewport: { width: 1280, height: 640 } });

/** What has the focus, through all shadow roots: the element's name with what tells it from its like. */
async function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'nothing';
    const { dataset } = element as HTMLElement;
    const mark = dataset['item'] ?? dataset['choice'] ?? element.getAttribute('aria-label') ?? '';
    const value = element.localName === 'input' ? (element as HTMLInputElement).value : '';
    return `${element.localName} ${element.className} ${mark} ${value}`.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until what has the focus matches; fails after 150 presses, or when Tab does not move on. */
async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<string> {
  let before = await readFocus(page);
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    const focus = await readFocus(page);
    expect(focus, 'the focus is caught').not.toBe(before);
    if (wanted.test(focus)) return focus;
    before = focus;
  }
  throw new Error(`${key} never came to ${String(wanted)}`);
}

/** What shows where the focus is: the outline of the element or of the words beside it, and whether it can be seen. */
async function describeFocus(page: Page): Promise<{ outline: string; pixels: number; hidden: boolean }> {
  return page.evaluate(() => {
    let root: Document | ShadowRoot = document;
    while (root.activeElement?.shadowRoot?.activeElement) root = root.activeElement.shadowRoot;
    const element = root.activeElement as HTMLElement;
    const outlined = [element, element.nextElementSibling]
      .filter((candidate) => candidate !== null)
      .map((candidate) => getComputedStyle(candidate))
      .find(({ outlineStyle }) => outlineStyle !== 'none');
    const { left, top, width, height } = element.getBoundingClientRect();
    const label = element.closest('label');
    const seen = [0.05, 0.5, 0.95].some((share) => {
      const found = root.elementFromPoint(left + width * share, top + height / 2);
      return found !== null && (element.contains(found) || found.contains(element) || label?.contains(found));
    });
    const hidden = !seen;
    return { outline: outlined?.outlineStyle ?? 'none', pixels: parseFloat(outlined?.outlineWidth ?? '0'), hidden };
  });
}

async function expectFocusSeen(page: Page, where: string): Promise<void> {
  const { outline, pixels, hidden } = await describeFocus(page);
  expect(outline, `outline of ${where}`).not.toBe('none');
  expect(pixels, `outline of ${where}`).toBeGreaterThanOrEqual(2);
  expect(hidden, `${where} lies under something`).toBe(false);
}

const heading = (map: Locator): Locator => map.locator('dm-item-card h2');

test('a reader without a mouse chooses a view, a layer and an item, and comes back to its row', async ({ page }) => {
  const map = await openMap(page);
  await tabTo(page, /^input .*structure$/);
  await page.keyboard.press('ArrowRight');
  await expectState(map);
  await expect(map).toHaveJSProperty('view', 'platforms');
  await expect(map.locator('[role="status"]')).toContainText('已切换到平台视图');

  await tabTo(page, /^input .*metro$/);
  await page.keyboard.press('Space');
  await expectState(map);
  expect(await readTicked(map)).not.toContain('metro');
  expect((await askDrawn(map)).layers).not.toContain('metro');

  await tabTo(page, /fintech-town$/, 'Shift+Tab');
  await expectFocusSeen(page, 'row');
  await page.keyboard.press('Enter');
  await expect(heading(map)).toBeFocused();
  await expect(map.locator('[role="status"]')).toContainText('已选中');
  await expect.poll(async () => (await askDrawn(map)).items).toContain('fintech-town');

  await page.keyboard.press('Escape');
  await expect(heading(map)).toHaveCount(0);
  await expect(map.locator('[data-item="fintech-town"].row')).toBeFocused();
});

test('a related item opens from the card, and the way back leads to its row', async ({ page }) => {
  const map = await openMap(page, './?view=platforms&id=fintech-town');
  await tabTo(page, /^button back/);
  await tabTo(page, /^button tie/);
  const name = (await map.locator('dm-item-card .tie').first().textContent())?.trim() ?? '?';
  await page.keyboard.press('Enter');
  await expect(heading(map)).toContainText(name);
  await expect(heading(map)).toBeFocused();
  const selected = await map.evaluate((element) => (element as HTMLElement & { selected: string }).selected);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(map.locator(`.row[data-item="${selected}"]`)).toBeFocused();
});

test('arrow keys and signs move the map while it has the focus', async ({ page }) => {
  const map = await openMap(page, './?c=120.19,30.19&z=13');
  const camera = (): { lng: number; lat: number; zoom: number } => {
    const { searchParams } = new URL(page.url());
    const [lng = NaN, lat = NaN] = (searchParams.get('c') ?? '').split(',').map(Number);
    return { lng, lat, zoom: Number(searchParams.get('z')) };
  };
  await tabTo(page, /^canvas/);
  await expect(map.locator('canvas')).toHaveAttribute('aria-label', /滨江.*结构视图地图/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => camera().lng).toBeGreaterThan(120.19);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => camera().lat).toBeGreaterThan(30.19);
  await page.keyboard.press('+');
  await expect.poll(() => camera().zoom).toBeGreaterThan(13);
});

test('Tab goes through the whole page and out of it; each stop can be seen', async ({ page }) => {
  await openMap(page, './?view=platforms');
  const stops: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await readFocus(page);
    if (focus === 'nothing') break;
    expect(focus, 'the focus is caught').not.toBe(stops.at(-1));
    stops.push(focus);
    await expectFocusSeen(page, focus);
  }
  expect(await readFocus(page), 'Tab leaves the page').toBe('nothing');
  const parts = [
    /language$/,
    /^input .*platforms$/,
    /iot-town$/,
    /^canvas/,
    /^summary/,
    /^input .*metro$/,
    /回到全区$/,
    /^a/,
  ];
  for (const part of parts)
    expect(
      stops.find((stop) => part.test(stop)),
      String(part),
    ).toBeDefined();
});

test('keys do nothing to the map while the focus is elsewhere', async ({ page }) => {
  await openMap(page, './?id=core');
  await expect.poll(() => new URL(page.url()).searchParams.get('z')).not.toBeNull();
  const { href } = new URL(page.url());
  await page.locator('[data-choice="language"]').focus();
  for (const key of ['ArrowLeft', 'ArrowUp', '+', '-', 'Home']) await page.keyboard.press(key);
  expect(page.url()).toBe(href);
});
