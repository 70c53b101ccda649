import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { wordRatio } from '../../src/locales/measures.ts';
import { formatHectares } from '../../src/model/figures.ts';
import { openMap, openText } from './map-page.ts';
import { chooseFiles, expectRead, openDialog, openFixture, reopenDialog, waitForCheck } from './own-data.ts';
import { watchPage } from './watch.ts';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-data-'));
  for (const name of ['sample-parks', 'sample-blocks']) {
    // the same land without the word that it is invented: what an office would bring
    const text = readFileSync(join(ROOT, `geodata/green/${name}.geojson`), 'utf8');
    writeFileSync(join(folder, `${name}.geojson`), text.replaceAll('"geometryStatus"', '"status_of_shape"'));
  }
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const own = (name: string): string => join(folder, `${name}.geojson`);

const rolesOf = (dialog: Locator): Promise<string[]> =>
  dialog
    .locator('[data-choice="role"] select')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));

interface CommandResult {
  readonly readings: Readonly<Record<string, { readonly coveredArea: number; readonly ratio: number }>>;
  readonly residential: { readonly area: number };
}

function runCommand(parks: string, residential: string, ...more: readonly string[]): CommandResult {
  const output = execFileSync(
    process.execPath,
    ['dist/cli/district-map.mjs', 'coverage', '--parks', parks, '--residential', residential, ...more],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64e6 },
  );
  return JSON.parse(output) as CommandResult;
}

test('two files of an office give the figures of the command, and nothing leaves the machine', async ({
  page,
  baseURL,
}) => {
  const troubles = await watchPage(page, baseURL!);
  const { map, dialog } = await openDialog(page, openMap);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await chooseFiles(dialog, [own('sample-parks'), own('sample-blocks')]);
  expect(await rolesOf(dialog)).toEqual(['parks', 'residential']);
  await expect(dialog.locator('[data-outcome="accept"]')).toHaveCount(2);
  await expect(dialog.locator('[data-place="inside"]')).toHaveCount(2);
  await dialog.locator('button.primary').click();
  await expect(dialog).toHaveCount(0);
  await waitForCheck(map);

  const command = runCommand(own('sample-parks'), own('sample-blocks'));
  for (const reading of ['tiered', 'green300', 'park500', 'both']) {
    const { ratio, coveredArea } = command.readings[reading] ?? { ratio: NaN, coveredArea: NaN };
    const row = map.locator(`dm-coverage [data-reading="${reading}"]`);
    await expect(row).toContainText(wordRatio('zh-CN', ratio));
    await expect(row).toContainText(`${formatHectares(coveredArea)} / ${formatHectares(command.residential.area)}`);
  }
  // real figures are not called samples; the files they are from are named
  await expect(map.locator('dm-coverage [data-notice="sample"]')).toHaveCount(0);
  await expect(map.locator('dm-coverage [data-layers="user"]')).toContainText('sample-parks.geojson');
  await expect(map.locator('dm-legend')).toContainText('sample-blocks.geojson');
  const drawn = await map.evaluate((element) => (element as DistrictMap).drawn().items);
  expect(drawn.filter((item) => item.startsWith('user-parks-')).length).toBeGreaterThan(10);

  // what was taken in can be kept: the command reads the saved file and gives the same figures
  const saving = page.waitForEvent('download');
  await map.locator('dm-coverage .user-layers li', { hasText: 'sample-blocks' }).locator('button.save').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('sample-blocks-wgs84.geojson');
  const again = runCommand(own('sample-parks'), await saved.path());
  expect(again.readings['tiered']?.ratio).toBeCloseTo(command.readings['tiered']?.ratio ?? NaN, 6);

  await test.step('tables and report have the columns, fields and checksum of the reader’s own files', async () => {
    const takeAway = map.locator('dm-take-away');
    await takeAway.locator('summary').click();
    const take = async (kind: string): Promise<string> => {
      const download = page.waitForEvent('download');
      await takeAway.locator(`[data-take="${kind}"]`).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    const out = join(folder, 'out');
    runCommand(own('sample-parks'), own('sample-blocks'), '--out', out);
    const blocks = await take('blocks');
    expect(blocks.split('\r\n')[0]).toMatch(/,status_of_shape,.*,population$/);
    // the page's run has communities too, so that its plane begins elsewhere: the last digits of areas are others
    const withoutAreas = (table: string): string => table.replaceAll(/^(\d+,[^,]*,[^,]*)(,[\d.e-]*){3}/gm, '$1');
    expect(withoutAreas(blocks)).toBe(withoutAreas(readFileSync(join(out, 'blocks.csv'), 'utf8')));
    const report = await take('report');
    const hash = createHash('sha256')
      .update(readFileSync(own('sample-blocks')))
      .digest('hex');
    expect(report).toContain(`sample-blocks.geojson：校验码 SHA-256 ${hash}。 字段：名称取自 name`);
  });

  // code of the page's own, and its icon, which the browser fetches when it likes
  expect(requests.filter((url) => !/\/assets\/[\w.-]+\.js$|\/icon\.svg$/.test(url))).toEqual([]);
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });

  await test.step('a row of the reader’s own leads to its card and to the map', async () => {
    await map.locator('dm-coverage [data-table="coverage.blocks"] summary').click();
    await map.locator('dm-coverage [data-table="coverage.blocks"] tbody button').first().click();
    const card = map.locator('dm-site-card');
    await expect(card).toContainText('来自您打开的文件');
    await expect(card.locator('[data-figure="nearest"] li')).not.toHaveCount(0);
    await expect(card).not.toContainText('虚构');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  await map.locator('dm-coverage button.open').last().click();
  await waitForCheck(map);
  await expect(map.locator('dm-coverage [data-notice="sample"]')).toBeVisible();
});

test('files dropped on the map open the dialog', async ({ page }) => {
  const map = await openText(page);
  const transfer = await page.evaluateHandle(
    ({ text, name }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      return data;
    },
    { text: readFileSync(own('sample-parks'), 'utf8'), name: 'parks.geojson' },
  );
  await map.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(map.locator('.drop-here')).toContainText('松开');
  await map.dispatchEvent('drop', { dataTransfer: transfer });
  const dialog = map.locator('dm-import');
  await expect(dialog.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'accept');
  expect(await rolesOf(dialog)).toEqual(['parks']);
  await expect(dialog.locator('[data-notice="kept"]')).toContainText('居住用地');
  await dialog.locator('button.primary').click();
  await waitForCheck(map);
  // the blocks are still the invented ones, and that is said
  await expect(map.locator('dm-coverage [data-notice="sample"]')).toBeVisible();
});

test('what the dialog says of a file can be decided in it', async ({ page }) => {
  const { map, dialog } = await openDialog(page);
  await test.step('a plane without a name is told from its numbers, shown before it is taken in, and can be overruled', async () => {
    await chooseFiles(dialog, openFixture('crs/zone-120-numbers-near.geojson'));
    const crs = dialog.locator('[data-choice="crs"]');
    await expect(crs).toContainText('EPSG:4549');
    await expect(crs.locator('[data-code="crs-guessed"]')).toBeVisible();
    await expect(dialog.locator('[data-place="inside"]')).toBeVisible();
    await crs.locator('select').selectOption('epsg:4548');
    await expectRead(dialog);
    await expect(dialog.locator('[data-place="outside"]')).toBeVisible();
  });
  await reopenDialog(page, map);
  await test.step('names in an old encoding are legible, and the encoding can be changed', async () => {
    await chooseFiles(dialog, openFixture('shapefile/gbk-without-cpg.zip', 'parks.zip'));
    await dialog.locator('.rows summary').click();
    await expect(dialog.locator('.rows')).toContainText('江南公园');
    await dialog.locator('[data-choice="encoding"] select').selectOption('big5');
    await expectRead(dialog);
    await expect(dialog.locator('.rows')).not.toContainText('江南公园');
    await dialog.locator('[data-choice="encoding"] select').selectOption('auto');
    await expectRead(dialog);
    await expect(dialog.locator('.rows')).toContainText('江南公园');
  });
  await reopenDialog(page, map);
  await test.step('faulty features are listed with number, name and reason; mending can be declined', async () => {
    await chooseFiles(dialog, openFixture('geometry/bow-tie.geojson', 'parks.geojson'));
    const finding = dialog.locator('[data-findings="list"] li', {
      has: page.locator('[data-code="ring-crosses-itself"]'),
    });
    await expect(finding).toContainText('第 2 个');
    await expect(dialog.locator('.facts')).toContainText('修补过');
    await dialog.locator('input[type="checkbox"]').uncheck();
    await expectRead(dialog);
    await expect(dialog.locator('[data-code="repair-declined"]')).toBeVisible();
    await expect(dialog.locator('.facts')).toContainText('可用 1 个');
  });
  await reopenDialog(page, map);
  await test.step('what must be decided stands with its field, and the decision is taken over', async () => {
    await chooseFiles(dialog, openFixture('zip/two-layers.zip', '公园.zip'));
    await expect(dialog.locator('[data-outcome="reject"]')).toBeVisible();
    await dialog.locator('button.primary').click();
    const faults = dialog.locator('.faults');
    await expect(faults).toBeFocused();
    await expect(faults).toContainText('公园.zip');
    await faults.locator('button').click();
    const layer = dialog.locator('[data-choice="layer"] select');
    await expect(layer).toBeFocused();
    await expect(layer).toHaveAttribute('aria-invalid', 'true');
    const described = await layer.getAttribute('aria-describedby');
    await expect(dialog.locator(`#${described}`)).toContainText('请指定用哪一个');
    await layer.selectOption({ index: 1 });
    await expectRead(dialog);
    await expect(dialog.locator('[data-outcome="reject"]')).toHaveCount(0);
    await dialog.locator('button.primary').click();
    await waitForCheck(map);
  });
});

test('a long reading can be stopped and begun again', async ({ page }) => {
  const { dialog } = await openDialog(page);
  const square = [120.2, 30.2, 120.201, 30.201];
  const ring = (i: number) => {
    const [west, south, east, north] = square.map((value) => value + i * 1e-7) as [number, number, number, number];
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
  };
  const features = Array.from({ length: 60_000 }, (_, i) => ({
    type: 'Feature',
    properties: { name: `地块 ${i}` },
    geometry: { type: 'Polygon', coordinates: [ring(i)] },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const path = join(folder, 'blocks-large.geojson');
  writeFileSync(path, text);
  await dialog.locator('input[type="file"]').setInputFiles(path);
  await dialog.locator('.run button').click();
  await expect(dialog.locator('.run')).toContainText('已停止');
  await dialog.locator('.run button').click();
  await expectRead(dialog);
  await expect(dialog.locator('.facts')).toContainText('可用 60000 个');
  await expect(dialog.locator('figure')).toContainText('只画了最大的');
});

test('without a mouse: open, choose, decide, take in, and back', async ({ page }) => {
  const map = await openText(page, '?view=green');
  const opener = map.locator('dm-coverage button.open');
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = map.locator('dm-import');
  await expect(dialog.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();

  await page.keyboard.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  const input = dialog.locator('input[type="file"]');
  for (let step = 0; step < 6 && !(await input.evaluate((one) => one.matches(':focus'))); step++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([own('sample-parks'), own('sample-blocks')]);
  await expect(dialog.locator('[data-outcome]')).toHaveCount(2);
  await expectRead(dialog);
  await expect(dialog.locator('[role="status"]')).toContainText('sample-blocks.geojson');
  const take = dialog.locator('button.primary');
  for (let step = 0; step < 60 && !(await take.evaluate((one) => one.matches(':focus'))); step++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await waitForCheck(map);
  await expect(map.locator('dm-coverage [data-layers="user"]')).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('hostile names stay text and make nothing wider than the screen', async ({ page }) => {
    const { map, dialog } = await openDialog(page);
    const files = ['markup', 'bidi', 'long-name', 'proto-names'].map((name) =>
      openFixture(`attributes/${name}.geojson`),
    );
    for (const file of files) {
      await chooseFiles(dialog, file);
      for (const details of await dialog.locator('details').all()) {
        await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
      }
      const body = dialog.locator('.body');
      expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth), file.name).toBe(0);
      await dialog.locator('[data-choice="role"] select').selectOption('parks');
      await expectRead(dialog);
      await dialog.locator('button.primary').click();
      await waitForCheck(map);
      await map.locator('dm-coverage [data-table="coverage.parks"] summary').click();
      expect(await page.evaluate(() => '__xss' in globalThis)).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await map.locator('dm-coverage button.open').first().click();
    }
  });
});

test('a page that leaves the part out takes no files', async ({ page }) => {
  const map = await openText(page);
  await map.evaluate((element) => element.setAttribute('controls', 'views list legend'));
  await map.evaluate((element) => element.setAttribute('view', 'green'));
  await expect(map.locator('dm-coverage')).toBeVisible();
  await expect(map.locator('dm-coverage button.open')).toHaveCount(0);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{}'], 'parks.geojson'));
    return data;
  });
  await map.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(map.locator('.drop-here')).toHaveCount(0);
});
