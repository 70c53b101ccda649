import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { chooseView, expectState, mapOf, openMap, openText } from './map-page.ts';
import { chooseFiles, openDialog, openFixture } from './own-data.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } } as const;

/** What axe finds, as `rule: place` so that a failure reads as a list. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

/** Looks at the page as it stands in light and in dark colours. */
async function expectNoViolations(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(mapOf(page).locator('.frame')).toHaveAttribute('data-scheme', colorScheme);
    expect(await findViolations(page), `${where}, ${colorScheme}`).toEqual([]);
  }
}

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ viewport });

    test('axe finds nothing at the start, in the legend, on a card, and in each view', async ({ page }) => {
      const map = await openMap(page);
      await expectNoViolations(page, 'start');
      const legend = map.locator('dm-legend details');
      if (!(await legend.evaluate((details) => (details as HTMLDetailsElement).open))) {
        await legend.locator('summary').click();
      }
      await map.locator('dm-map-foot summary').click();
      await expectNoViolations(page, 'legend and sources');
      await map.locator('dm-map-foot summary').click();
      if (name === 'phone') await legend.locator('summary').click();

      await map.locator('.row[data-item="zone-innovation"]').click();
      await map.locator('dm-item-card details summary').click();
      await expectNoViolations(page, 'card');
      for (const view of ['platforms', 'green']) {
        await chooseView(map, view);
        await expectNoViolations(page, view);
      }
    });

    test('axe finds nothing in the import dialog: empty, with findings, with faults', async ({ page }) => {
      const { dialog } = await openDialog(page);
      await expectNoViolations(page, 'empty');
      await chooseFiles(dialog, [
        openFixture('geometry/bow-tie.geojson', '公园.geojson'),
        openFixture('zip/two-layers.zip', '居住.zip'),
      ]);
      for (const details of await dialog.locator('details').all()) {
        await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
      }
      await expectNoViolations(page, 'with findings');
      expect(await findOverflow(page), 'with findings').toEqual([]);
      await dialog.locator('button.primary').click();
      await expect(dialog.locator('.faults')).toBeFocused();
      await expectNoViolations(page, 'with faults');
    });
  });
}

test('axe finds nothing where the data cannot be read', async ({ page }) => {
  await page.route('**/geodata/district.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./');
  await expectState(mapOf(page), 'error');
  for (const [name, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await expectNoViolations(page, name);
  }
});

test('axe sees what it is there to see', async ({ page }) => {
  await openText(page);
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await findViolations(page)).toEqual(['button-name: body > button']);
});

/** Boxes of what can be pressed; a control within a label is as large as the label. */
async function measureTargets(
  page: Page,
  least: number,
  within: string | null = null,
): Promise<{ name: string; width: number; height: number }[]> {
  return page.evaluate(
    ([leastPixels, part]) => {
      const targets: { name: string; width: number; height: number }[] = [];
      const visit = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) visit(element.shadowRoot);
          if (!element.matches('button, a[href], input, select, summary, [tabindex="0"]:not(canvas)')) continue;
          const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
          if (width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
          const name = `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`;
          // links in a line of text are as high as the line; they keep the 24 pixels of the standard
          if (leastPixels > 24 && element.closest('.credits') && height >= 24) continue;
          targets.push({ name: name.replace(/\s+/g, ' ').slice(0, 60), width, height });
        }
      };
      const map = document.querySelector('district-map')?.shadowRoot;
      visit(part === null ? document : (map?.querySelector(part)?.shadowRoot ?? new DocumentFragment()));
      return targets;
    },
    [least, within] as const,
  );
}

/** Targets below a size at the start and on a card. */
async function findSmallTargets(page: Page, map: Locator, leastPixels: number): Promise<string[]> {
  const small: string[] = [];
  const measure = async (): Promise<void> => {
    const targets = await measureTargets(page, leastPixels);
    expect(targets.length).toBeGreaterThan(15);
    for (const { name, width, height } of targets) {
      if (width < leastPixels || height < leastPixels)
        small.push(`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
  };
  await measure();
  await map.locator('.row[data-item="zone-innovation"]').click();
  await expect(map.locator('dm-item-card h2')).toBeVisible();
  await measure();
  return [...new Set(small)];
}

test('targets are at least 24 pixels', async ({ page }) => {
  await page.setViewportSize(SIZES.desktop);
  expect(await findSmallTargets(page, await openMap(page), 24)).toEqual([]);
});

test('targets are at least 44 pixels for fingers, in the import dialog too', async ({ browser, baseURL }) => {
  const page = await browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 780 },
    ...(baseURL ? { baseURL } : {}),
  });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  const map = await openMap(page);
  await map.locator('dm-legend summary').tap();
  expect(await findSmallTargets(page, map, 44)).toEqual([]);

  await map.locator('dm-item-card .back').click();
  await chooseView(map, 'green');
  await map.locator('dm-coverage button.open').first().click();
  const dialog = map.locator('dm-import');
  await chooseFiles(dialog, openFixture('geometry/bow-tie.geojson', '公园.geojson'));
  const targets = await measureTargets(page, 44, 'dm-import');
  expect(targets.length).toBeGreaterThan(8);
  expect(targets.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
  await page.close();
});

/** Elements that hold text and reach over the right edge, and places that scroll sideways. */
async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page: ${scrollWidth} in ${clientWidth}`);
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (element.closest('.canvas, .hidden, svg') || !element.checkVisibility()) continue;
        const { left, right, width } = element.getBoundingClientRect();
        const name = `${element.localName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 20)}`;
        if (width > 0 && (right > innerWidth + 1 || left < -1)) found.push(`${name}: ${left} to ${right}`);
        const scrolls = getComputedStyle(element).overflowX !== 'visible' && !element.matches('.canvas *, .hidden');
        if (scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
          found.push(`${name}: ${element.scrollWidth} in ${element.clientWidth}`);
        }
      }
    };
    visit(document);
    return found;
  });
}

const NARROW = {
  'at 320 pixels': { width: 320, height: 640 },
  // a window of 1280 × 800 at 200 %, one of 1280 × 1024 at 400 %
  'enlarged to 200 %': { width: 640, height: 400 },
  'enlarged to 400 %': { width: 320, height: 256 },
} as const;
test('nothing is cut off sideways in a small window or an enlarged one, where the list can still be used', async ({
  page,
}) => {
  const map = await openMap(page);
  const selectItem = (id: string | null): Promise<void> =>
    map.evaluate((element, item) => (element as DistrictMap).select(item), id);
  const showStructure = (): Promise<void> => map.evaluate((element) => element.setAttribute('view', 'structure'));
  for (const [name, viewport] of Object.entries(NARROW)) {
    await page.setViewportSize(viewport);
    await showStructure();
    await expectState(map);
    for (const language of ['zh-CN', 'en']) {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await findOverflow(page), `list ${name} in ${language}`).toEqual([]);
      await selectItem('fintech-town');
      await expect(map.locator('dm-item-card h2')).toBeVisible();
      expect(await findOverflow(page), `card ${name} in ${language}`).toEqual([]);
      await selectItem(null);
      await page.locator('[data-choice="language"]').click();
    }
  }
  await test.step('the list can be read and pressed in a window enlarged to 400 %', async () => {
    await page.setViewportSize(NARROW['enlarged to 400 %']);
    await showStructure();
    const handle = map.locator('.handle');
    await handle.focus();
    await page.keyboard.press('End');
    await expect(handle).toHaveAttribute('aria-valuenow', '2');
    await map.locator('.row[data-item="sharing-ring"]').click();
    await expect(map.locator('dm-item-card h2')).toBeVisible();
  });
});

test('headings go down one level at a time, under one title', async ({ page }) => {
  const map = await openMap(page);
  const readLevels = (): Promise<number[]> =>
    page.evaluate(() => {
      const levels: number[] = [];
      const visit = (element: Element): void => {
        // a slot has no box of its own
        if (!(element instanceof HTMLSlotElement) && !element.checkVisibility()) return;
        if (/^h[1-6]$/.test(element.localName)) levels.push(Number(element.localName[1]));
        const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
        const children = element.shadowRoot?.children ?? (assigned.length > 0 ? assigned : element.children);
        for (const child of children) visit(child);
      };
      visit(document.body);
      return levels;
    });
  const expectOrder = (levels: readonly number[]): void => {
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.length).toBeGreaterThan(3);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level, levels.join(' ')).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  };
  expectOrder(await readLevels());
  await map.locator('.row[data-item="fintech-town"], .row[data-item="core"]').first().click();
  await expect(map.locator('dm-item-card h2')).toBeVisible();
  expectOrder(await readLevels());
});

test('the language of the page and of its parts follows the choice', async ({ page }) => {
  const map = await openMap(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('[data-choice="language"]').click();
  await expectState(map);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(map.locator('.frame')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Binjiang spatial structure map');
  await expect(map.locator('canvas')).toHaveAttribute('aria-label', /^Binjiang spatial structure map/);
  await expect(map.locator('.canvas'), 'labels on the map are Chinese first').toHaveAttribute('lang', 'zh-Hans');
  await page.locator('[data-choice="language"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('in forced colours the chosen view and the buttons stand out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const map = await openMap(page);
  const paint = (selector: string): Promise<{ background: string; border: string }> =>
    map
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(element);
        return { background: backgroundColor, border: `${borderTopStyle} ${borderTopWidth}` };
      });
  const chosen = await paint('dm-view-switch input:checked + span');
  const other = await paint('dm-view-switch input:not(:checked) + span');
  expect(chosen.background).not.toBe(other.background);
  for (const button of ['dm-map-controls button', 'dm-item-list .row']) {
    expect((await paint(button)).border, button).toMatch(/^solid [1-9]/);
  }
  // the chosen view is seen, not only computed: its picture differs from that of its neighbours
  const pictures = await Promise.all(
    ['structure', 'platforms'].map((view) => map.locator(`dm-view-switch label:has([value="${view}"])`).screenshot()),
  );
  expect(pictures[0]?.equals(pictures[1] as Buffer)).toBe(false);
});

test('with reduced motion the map jumps; without, it moves', async ({ page }) => {
  /** The scale before the map is sent to an item, in the same breath, and when the map has come to rest. */
  const readScales = async (): Promise<{ before: string; atOnce: string; after: string }> => {
    const map = await openMap(page);
    return map.evaluate(async (element) => {
      const host = element as DistrictMap;
      const read = (): string => {
        const foot = host.renderRoot.querySelector('dm-map-foot')?.shadowRoot;
        return foot?.querySelector<HTMLElement>('.scale i')?.style.width ?? '';
      };
      const before = read();
      host.fitTo('core-tech');
      await Promise.resolve();
      await host.updateComplete;
      const atOnce = read();
      while (host.store.state.camera === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      await host.updateComplete;
      return { before, atOnce, after: read() };
    });
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const jump = await readScales();
  expect(jump.atOnce).not.toBe(jump.before);
  expect(jump.atOnce).toBe(jump.after);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const flight = await readScales();
  expect(flight.atOnce).toBe(flight.before);
  expect(flight.after).toBe(jump.after);
});
