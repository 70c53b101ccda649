import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { openText } from './map-page.ts';
import { chooseFiles, openDialog, waitForCheck } from './own-data.ts';
import { watchPage } from './watch.ts';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'project-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const sample = (name: string): string => join(ROOT, `geodata/green/${name}.geojson`);

/** Takes the samples in as files of an office. */
async function bringFiles(page: Page): Promise<Locator> {
  const { map, dialog } = await openDialog(page);
  await chooseFiles(dialog, ['sample-parks', 'sample-blocks', 'communities'].map(sample));
  await dialog.locator('button.primary').click();
  await expect(dialog).toHaveCount(0);
  await waitForCheck(map);
  return map;
}

/** Tries something: a scenario of two steps, of which one was undone. The panel for it is another part's. */
async function tryScenario(map: Locator): Promise<void> {
  await map.evaluate((element) => {
    const { store } = element as DistrictMap;
    const site = 'parks/sample-park-01' as never;
    const named = [{ op: 'set', site, facts: { name: '新名' } }] as const;
    const history = { name: '改一处', done: [named], undone: [[{ op: 'remove', site }]] } as const;
    store.update({ scenarios: { list: [{ key: 's1', history }], shown: 's1', against: null, showsBefore: false } });
  });
}

const readFigure = (map: Locator): Promise<number | null> =>
  map.evaluate((element) => (element as DistrictMap).store.state.coverage.result?.readings.tiered.coveredArea ?? null);

const readSteps = (map: Locator): Promise<string> =>
  map.evaluate((element) => JSON.stringify((element as DistrictMap).store.state.scenarios.list));

const expectKept = (map: Locator): Promise<void> => expect(map.locator('dm-work [data-kept="kept"]')).toBeVisible();

/** Whether the browser would ask before the page is left. */
const asks = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('work saved as a file opens on another machine with the same figure, and in the command', async ({
  page,
  browser,
  baseURL,
}) => {
  const troubles = await watchPage(page, baseURL!);
  const map = await bringFiles(page);
  await tryScenario(map);
  await waitForCheck(map);
  const [figure, steps] = [await readFigure(map), await readSteps(map)];
  const saving = page.waitForEvent('download');
  await map.locator('dm-work [data-work="save"]').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^binjiang-\d{4}-\d\d-\d\d-\d{4}\.districtmap\.json$/);
  const path = join(folder, 'work.districtmap.json');
  await saved.saveAs(path);
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });

  const other = await browser.newContext({ baseURL: baseURL! });
  const second = await other.newPage();
  const again = await openText(second, '?view=green');
  await test.step('dropped on the page it opens at once', async () => {
    await drop(second, again, '改名.json', readFileSync(path, 'utf8'));
    await expect(again.locator('dm-import')).toHaveCount(0);
    await expect(again.locator('dm-coverage .user-layers li')).toHaveCount(3);
    await waitForCheck(again);
    expect(await readFigure(again)).toBe(figure);
    expect(await readSteps(again)).toBe(steps);
  });

  await test.step('a bad file changes nothing, and says what is wrong', async () => {
    const text = readFileSync(path, 'utf8');
    for (const [content, words] of [
      [text.slice(0, text.length / 2), '写到一半就断了'],
      [text.replace('project@1', 'project@2'), 'district-map/project@2'],
    ] as const) {
      await drop(second, again, 'bad.districtmap.json', content);
      const refused = again.locator('dm-import [data-project="refused"]');
      await expect(refused).toContainText(words);
      await expect(refused).toContainText('网页上的一切照旧');
      await second.keyboard.press('Escape');
      await expect(again.locator('dm-import')).toHaveCount(0);
    }
    expect(await readFigure(again)).toBe(figure);
  });

  await test.step('over work that is there it asks first', async () => {
    await again.locator('dm-coverage button.open').first().click();
    await again.locator('dm-import input[type="file"]').setInputFiles(path);
    await expect(again.locator('dm-import [data-notice="replaces"]')).toContainText('3 个图层、1 个方案');
    await again.locator('dm-import .project button.primary').click();
    await expect(again.locator('dm-import')).toHaveCount(0);
    await waitForCheck(again);
    expect(await readFigure(again)).toBe(figure);
  });
  await other.close();

  const output = execFileSync(process.execPath, ['dist/cli/district-map.mjs', 'coverage', '--project', path], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
  });
  const { baseline, readings } = JSON.parse(output) as Record<'baseline', { readings: Readings }> & {
    readings: Readings;
  };
  // the page shows the baseline while no part of it shows scenarios; the sine of the browser is not that of Node
  expect(baseline.readings.tiered.coveredArea).toBeCloseTo(figure!, 4);
  expect(readings.tiered.coveredArea).toBeGreaterThan(0);
});

interface Readings {
  readonly tiered: { readonly coveredArea: number };
}

/** Lets a file fall on the map. */
async function drop(page: Page, map: Locator, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const held = new DataTransfer();
      held.items.add(new File([text!], fileName!));
      return held;
    },
    [name, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await map.dispatchEvent(type, { dataTransfer });
}

test('work is there again after a reload, another tab may go on with it, and a button clears it', async ({
  page,
  context,
}) => {
  const map = await bringFiles(page);
  await tryScenario(map);
  await waitForCheck(map);
  const [figure, steps] = [await readFigure(map), await readSteps(map)];
  await expectKept(map);
  expect(await asks(page)).toBe(false);

  await page.reload();
  await expect(map.locator('dm-coverage .user-layers li')).toHaveCount(3);
  await waitForCheck(map);
  expect([await readFigure(map), await readSteps(map)]).toEqual([figure, steps]);
  await expectKept(map);

  const second = await context.newPage();
  const other = await openText(second, './');
  const offer = other.locator('dm-work-offer');
  await expect(offer).toContainText(/今天 \d\d:\d\d 的工作：3 个图层、1 个方案/);
  expect(await readSteps(other)).toBe('[]');
  await offer.locator('[data-work="resume"]').click();
  await expect(other.locator('dm-coverage .user-layers li')).toHaveCount(3);
  await expect(offer.locator('section')).toHaveCount(0);
  await expectKept(other);
  // what is done here is not done there
  await other.locator('dm-coverage .user-layers button.open').last().click();
  await expect(other.locator('dm-coverage [data-layers="shipped"]')).toHaveCount(1);
  await second.close();
  await page.reload();
  await expect(map.locator('dm-coverage .user-layers li')).toHaveCount(3);

  await expectKept(map);
  await map.locator('dm-work [data-work="clear"]').click();
  await expect(map.locator('dm-work [data-kept]')).toHaveCount(0);
  expect(await asks(page)).toBe(true);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(map.locator('dm-coverage [data-layers="shipped"]')).toHaveCount(1);
  await expect(map.locator('dm-work-offer section')).toHaveCount(0);
});

/** A browser that lets pages keep nothing. */
async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
  });
}

test('where the browser keeps nothing the page says so, and all else goes on', async ({ page, context }) => {
  await refuseStorage(context);
  const map = await bringFiles(page);
  await expect(map.locator('dm-work [data-kept="refused"]')).toContainText('保存工作');
  expect(await asks(page)).toBe(true);
  const saving = page.waitForEvent('download');
  await map.locator('dm-work [data-work="save"]').click();
  await (await saving).saveAs(join(folder, 'refused.json'));
  expect(readFileSync(join(folder, 'refused.json'), 'utf8')).toContain('district-map/project@1');
});

test('a link brings a small scenario of the district’s own layers along', async ({ page, browser, baseURL }) => {
  const map = await openText(page, '?view=green');
  await waitForCheck(map);
  await tryScenario(map);
  await expect(map.locator('dm-work [data-link="holds"]')).toBeVisible();
  await expect.poll(() => page.url()).toMatch(/#s=[\w-]+$/);
  const other = await browser.newContext({ baseURL: baseURL! });
  const second = await other.newPage();
  const again = await openText(second, page.url());
  await expect(again.locator('dm-work [data-link="holds"]')).toBeVisible();
  expect(JSON.parse(await readSteps(again))).toMatchObject([{ history: { name: '改一处', done: [[{ op: 'set' }]] } }]);
  await other.close();

  const dialog = map.locator('dm-import');
  await map.locator('dm-coverage button.open').first().click();
  await chooseFiles(dialog, [sample('sample-blocks')]);
  await dialog.locator('button.primary').click();
  await expect(map.locator('dm-work [data-link="private"]')).toBeVisible();
  expect(page.url()).not.toContain('#s=');
});
