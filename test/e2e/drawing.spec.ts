import { expect, type Locator, type Page, test } from '@playwright/test';
import type { DmDrawBar } from '../../src/components/scenario/dm-draw-bar.ts';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import type { DrawingState } from '../../src/map/draw/drawing-state.ts';
import { openMap } from './map-page.ts';
import { waitForCheck } from './own-data.ts';
import { watchPage } from './watch.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const barOf = (map: Locator): Locator => map.locator('dm-draw-bar');
const press = (map: Locator, name: string): Promise<void> => barOf(map).locator(`[data-draw="${name}"]`).click();

/** A park of the samples that is about as wide as high, so that its middle is well inside. */
const COMPACT_PARK = '样例公园 26';

/** The green view near the samples, with its figures. */
async function openGreen(page: Page): Promise<Locator> {
  const map = await openMap(page, './?view=green&c=120.19,30.19&z=15');
  await waitForCheck(map);
  return map;
}

/** What the bar was told last. */
const readDrawn = (map: Locator): Promise<DrawingState> =>
  barOf(map).evaluate((bar) => (bar as DmDrawBar).drawn as DrawingState);

const expectDrawn = (map: Locator, wanted: Partial<DrawingState>): Promise<void> =>
  expect(async () => expect(await readDrawn(map)).toMatchObject(wanted)).toPass();

/** The steps of the scenario that is shown, as numbers and words alone. */
async function readSteps(map: Locator): Promise<{ op: string; site: string; polygons: number[][][] }[]> {
  return map.evaluate((element) => {
    const { list, shown } = (element as DistrictMap).store.state.scenarios;
    const edits = list.find(({ key }) => key === shown)?.history.done.flat() ?? [];
    return edits.flatMap((edit) =>
      'polygons' in edit
        ? [{ op: edit.op, site: edit.site, polygons: edit.polygons.map((rings) => rings.map((r) => Array.from(r))) }]
        : [],
    );
  });
}

/** Presses on the map at pixels from its middle. */
async function pressAt(page: Page, map: Locator, x: number, y: number): Promise<void> {
  const box = (await map.locator('canvas').first().boundingBox())!;
  await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
  await page.mouse.down();
  await page.mouse.up();
}

test('a park is drawn with the pointer, cut and reshaped, and is a step of a scenario', async ({ page, baseURL }) => {
  const troubles = await watchPage(page, baseURL!);
  const map = await openGreen(page);
  await map.locator('dm-coverage [data-tool="add"]').click();
  await expectDrawn(map, { phase: 'draw', points: 0 });
  const size = barOf(map).locator('[data-figure="drawn-size"]');
  const trouble = barOf(map).locator('.trouble');

  await test.step('what crosses itself is refused, with the reason, and can be undone', async () => {
    const corners = [
      [0, -200],
      [120, -200],
      [0, -100],
      [120, -90],
    ] as const;
    for (const [i, [x, y]] of corners.entries()) {
      await pressAt(page, map, x, y);
      await expectDrawn(map, { points: i + 1 });
    }
    await press(map, 'finish');
    await expect(trouble).toContainText('边线自己相交');
    expect(await readSteps(map)).toEqual([]);
    await press(map, 'undo');
    await press(map, 'undo');
    await expectDrawn(map, { points: 2, refusal: null });
  });

  await test.step('its size follows the pointer, and presses choose nothing on the map', async () => {
    await pressAt(page, map, 120, -100);
    await expectDrawn(map, { points: 3 });
    const small = await size.textContent();
    await page.mouse.move(640 + 190, 300);
    await expect(size).not.toHaveText(small!);
    await expect(size).toContainText('平方米');
    await expect(barOf(map).locator('[data-figure="drawn-class"]')).toContainText('500 米');
    await pressAt(page, map, 0, -100);
    await expectDrawn(map, { points: 4 });
    expect(await map.evaluate((element) => (element as DistrictMap).selected)).toBeNull();
    await pressAt(page, map, 0, -200);
    await expectDrawn(map, { phase: 'edit', fault: null });
  });

  await test.step('a drag is one step, also from the middle of an edge', async () => {
    const before = (await readDrawn(map)).polygons![0]![0]!;
    const [x, y] = await pointOf(map);
    await page.mouse.move(x + 60, y - 200);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 215);
    await page.mouse.move(x + 60, y - 230, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Object.keys((await readDrawn(map)).polygons![0]![0]!).length).toBe(10);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await readDrawn(map)).polygons![0]![0]).toEqual(before);
  });

  await test.step('a hole takes ground away, and one outside is refused', async () => {
    const whole = await size.textContent();
    await press(map, 'cut');
    await expectDrawn(map, { phase: 'hole', points: 0 });
    for (const [x, y] of [
      [40, -170],
      [80, -170],
      [60, -130],
      [40, -170],
    ] as const) {
      await pressAt(page, map, x, y);
    }
    await expectDrawn(map, { phase: 'edit' });
    await expect(size).not.toHaveText(whole!);
    await press(map, 'cut');
    for (const [i, [x, y]] of [
      [-100, 0],
      [-60, 0],
      [-60, 40],
    ].entries()) {
      await pressAt(page, map, x!, y!);
      await expectDrawn(map, { points: i + 1 });
    }
    await press(map, 'finish');
    await expect(trouble).toContainText('洞要整个在公园里面');
    for (let i = 0; i < 4; i++) await press(map, 'undo');
    await expectDrawn(map, { phase: 'edit', refusal: null });
  });

  // the number follows the shape, and is the one that the step then gives
  const trial = barOf(map).locator('[data-figure="drawn-trial"]');
  await expect(trial).toContainText(/覆盖率 \d+\.\d\d %（.\d+\.\d\d 个百分点）/);
  await expect(trial).toContainText('虚构样例，非现状');
  const followed = /覆盖率 (\S+ %)/.exec((await trial.textContent())!)![1]!;
  await press(map, 'finish');
  await expect(barOf(map)).toHaveCount(0);
  await expect(map.locator('dm-coverage [data-reading="tiered"] b')).toHaveText(followed);
  const [step] = await readSteps(map);
  expect(step).toMatchObject({ op: 'add', site: 'parks/+1' });
  expect(step!.polygons.map((rings) => rings.map(({ length }) => length))).toEqual([[8, 6]]);
  await expect(map.locator('dm-coverage dm-draw-tools [role="status"]')).toContainText('方案 1');
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

test('a park is drawn with keys alone', async ({ page }) => {
  const map = await openGreen(page);
  const add = map.locator('dm-coverage [data-tool="add"]');
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };
  await add.focus();
  await keys('Enter');
  await expectDrawn(map, { phase: 'draw', points: 0 });
  await expect(map.locator('canvas').first()).toBeFocused();
  await expect(map.locator('[data-mark="crosshair"]')).toBeHidden();

  await keys('Shift+ArrowUp', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
  await expect(map.locator('[data-mark="crosshair"]')).toBeVisible();
  await expectDrawn(map, { points: 2 });
  await keys('Backspace');
  await expectDrawn(map, { points: 1 });
  await keys('Enter', 'Shift+ArrowDown', 'Enter', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter');
  await expectDrawn(map, { points: 4 });
  await keys('Shift+ArrowUp', 'Enter');
  await expectDrawn(map, { phase: 'edit' });

  const size = barOf(map).locator('[data-figure="drawn-size"]');
  const drawn = (await size.textContent())!;
  await keys('Space', 'ArrowUp', 'ArrowUp');
  await expectDrawn(map, { isHeld: true });
  await keys('Space');
  await expect(size).not.toHaveText(drawn);
  await keys('Control+z');
  await expect(size).toHaveText(drawn);
  await keys('Enter');
  await expect(barOf(map)).toHaveCount(0);
  expect((await readSteps(map)).map(({ op, polygons }) => [op, polygons[0]![0]!.length])).toEqual([['add', 8]]);
  await expect(add).toBeFocused();

  await test.step('Escape gives the drawing up, from the map and from the bar, and nothing has changed', async () => {
    for (const focus of [map.locator('canvas').first(), barOf(map).locator('[data-draw="cancel"]')]) {
      await add.press('Enter');
      await expectDrawn(map, { points: 0 });
      await keys('Enter', 'ArrowUp');
      await focus.press('Escape');
      await expect(barOf(map)).toHaveCount(0);
    }
    expect(await readSteps(map)).toHaveLength(1);
  });
});

test('a park of the layer is moved with the keys, from its card', async ({ page }) => {
  const map = await openMap(page, './?view=green');
  await waitForCheck(map);
  await map.evaluate((element, find) => {
    const { store } = element as DistrictMap;
    const row = store.state.coverage.result!.parks.items.findIndex(({ name }) => name === find);
    const { id } = [...store.state.catalogue!.sites.values()].find(
      ({ kind, index }) => kind === 'park' && index === row,
    )!;
    (element as DistrictMap).select(id);
    (element as DistrictMap).fitTo(id);
  }, COMPACT_PARK);
  await map.locator('dm-site-card [data-tool="reshape"]').click();
  await expectDrawn(map, { phase: 'edit', canUndo: false });
  const before = Array.from(Object.values((await readDrawn(map)).polygons![0]![0]! as Record<number, number>));

  // by the keys from the crosshair: the shell is moved as a whole and brought back
  const canvas = map.locator('canvas').first();
  for (const key of ['ArrowUp', 'ArrowDown', 'Space', 'Shift+ArrowRight', 'Space']) await canvas.press(key);
  await expectDrawn(map, { canUndo: true });
  await canvas.press('Control+z');
  await expect
    .poll(async () => Object.values((await readDrawn(map)).polygons![0]![0]! as Record<number, number>))
    .toEqual(before);

  // back to the middle, and from further off away from the park
  for (const key of ['Shift+ArrowLeft', '-', '-']) await canvas.press(key);
  for (let i = 0; i < 4; i++) await canvas.press('Shift+ArrowRight');
  await canvas.press('Space');
  await expectDrawn(map, { refusal: 'nothing-held', isHeld: false });
  for (let i = 0; i < 4; i++) await canvas.press('Shift+ArrowLeft');
  for (const key of ['+', '+', 'Space', 'Shift+ArrowLeft', 'Enter']) await canvas.press(key);
  await expectDrawn(map, { canUndo: true, isHeld: false, fault: null });
  await canvas.press('Enter');
  await expect(barOf(map)).toHaveCount(0);
  expect(await readSteps(map)).toMatchObject([{ op: 'replace' }]);
  await expect(map.locator('dm-site-card [data-tool="reshape"]')).toBeFocused();
});

/** The middle of the map on the page, in pixels. */
async function pointOf(map: Locator): Promise<[number, number]> {
  const box = (await map.locator('canvas').first().boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}
