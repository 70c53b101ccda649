import { expect, type Locator, type Page } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import type { District } from '../../src/model/district.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readJson } from '../data/read-json.ts';
import { refuseWebGL, sparePainting } from '../tools/spare-drawing.ts';

/** The data that the build was made from: what the page shows is compared with it. */
export const DISTRICT = readJson('geodata/district.json') as District;
export const PLAN = readJson('geodata/plan.json') as Plan;

export const mapOf = (page: Page): Locator => page.locator('district-map');

/** Waits until the map of the current view stands, or whatever else the map is to come to. */
export async function expectState(map: Locator, state: 'ready' | 'error' | 'text-only' = 'ready'): Promise<void> {
  await expect(map).toHaveAttribute('state', state);
}

/** Waits until the map of the current view stands, or where there is no WebGL the text in its place. */
export async function expectSettled(map: Locator): Promise<void> {
  await expect(map).toHaveAttribute('state', /^(ready|text-only)$/);
}

/** Opens an address of the page, relative to its folder, and waits for its map, whose canvas is painted. */
export async function openPainted(page: Page, address = './'): Promise<Locator> {
  await page.goto(address);
  await expectState(mapOf(page));
  return mapOf(page);
}

/** Opens a page whose map does all but paint its canvas: for tests that look at no pixel of it. */
export async function openMap(page: Page, address = './'): Promise<Locator> {
  await page.addInitScript(sparePainting);
  return openPainted(page, address);
}

/** Opens a page without WebGL, where the text stands in for the map: for tests of all that is not the map. */
export async function openText(page: Page, address = './'): Promise<Locator> {
  await page.addInitScript(refuseWebGL);
  await page.goto(address);
  await expectState(mapOf(page), 'text-only');
  return mapOf(page);
}

/** Which layers and items the picture really shows, in the order of the alphabet. */
export async function askDrawn(map: Locator): Promise<{ readonly layers: string[]; readonly items: string[] }> {
  const { layers, items } = await map.evaluate((element) => (element as DistrictMap).drawn());
  return { layers: layers.toSorted(), items: items.toSorted() };
}

/** The ids of the rows of the list, in its order. */
export async function readRows(map: Locator): Promise<string[]> {
  const rows = map.locator('dm-item-list button.row');
  return rows.evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['item'] ?? ''));
}

/** The ids of the layers that the legend has ticked. */
export async function readTicked(map: Locator): Promise<string[]> {
  const boxes = map.locator('dm-legend input');
  return boxes.evaluateAll((inputs) =>
    (inputs as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value),
  );
}

/** Chooses a view by its word on the switch, as a reader would, and waits for its drawing. */
export async function chooseView(map: Locator, view: string): Promise<void> {
  await map.locator(`dm-view-switch input[name="view"][value="${view}"]`).check();
  await expectSettled(map);
}

/** Chooses a generation of the plan, and waits for its drawing. */
export async function chooseGeneration(map: Locator, generation: string): Promise<void> {
  await map.locator(`dm-view-switch input[name="generation"][value="${generation}"]`).check();
  await expectSettled(map);
}
