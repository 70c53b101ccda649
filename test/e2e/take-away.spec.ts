import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openMap, openText } from './map-page.ts';
import { waitForCheck } from './own-data.ts';
import { watchPage } from './watch.ts';

const ROOT = join(import.meta.dirname, '../..');

async function take(page: Page, map: Locator, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await map.locator(`dm-take-away [data-take="${kind}"]`).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

test('the result goes along as files, with the figures of the command, under a strict policy', async ({
  page,
  baseURL,
}) => {
  const troubles = await watchPage(page, baseURL!);
  const map = await openText(page, './?view=green');
  await waitForCheck(map);
  await map.locator('dm-take-away summary').click();

  const { name, bytes } = await take(page, map, 'json');
  expect(name).toBe('result.json');
  const taken = JSON.parse(bytes.toString()) as { readings: Record<string, { coveredArea: number }> };
  const layers = { parks: 'sample-parks', residential: 'sample-blocks', communities: 'communities' };
  const files = Object.entries(layers).flatMap(([role, file]) => [`--${role}`, `geodata/green/${file}.geojson`]);
  const command = execFileSync(process.execPath, ['dist/cli/district-map.mjs', 'coverage', ...files], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
  });
  const { readings } = JSON.parse(command) as typeof taken;
  for (const [reading, { coveredArea }] of Object.entries(readings)) {
    expect(taken.readings[reading]!.coveredArea).toBeCloseTo(coveredArea, 4);
  }

  const report = await take(page, map, 'report');
  expect(report.name).toBe('report.html');
  expect(report.bytes.toString()).toContain('虚构样例，非现状');
  expect(report.bytes.toString()).toMatch(/<svg class="map"[^]*SHA-256 [0-9a-f]{64}/);

  const workbook = await take(page, map, 'workbook');
  expect(workbook.name).toBe('coverage.xlsx');
  const parts = unzipSync(new Uint8Array(workbook.bytes));
  expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(/汇总.*街道.*地块.*公园.*口径/s);

  for (const [kind, file] of [
    ['blocks', 'blocks.csv'],
    ['parks', 'parks.csv'],
    ['serviceAreas', 'service-areas.geojson'],
    ['gaps', 'gaps.geojson'],
    ['shapes', 'shapefiles.zip'],
  ] as const) {
    const one = await take(page, map, kind);
    expect(one.name).toBe(file);
    expect(one.bytes.length).toBeGreaterThan(1000);
  }
  // without a map there is no picture of one
  await expect(map.locator('dm-take-away [data-take="picture"]')).toHaveCount(0);
  await test.step('standards stand side by side, and one is put to use', async () => {
    const standards = map.locator('dm-standards');
    await standards.locator('summary').first().click();
    const rows = standards.locator('li[data-standard]');
    await expect(rows.first()).toContainText('75.73');
    const other = standards.locator('li[data-standard="urban-check-2021"]');
    const ratio = await other.locator('.ratio').textContent();
    await other.locator('button').first().click();
    await expect(map.locator('dm-coverage [data-reading="tiered"]')).toContainText(ratio!.trim());
    await expect(rows.first()).toHaveAttribute('data-standard', 'urban-check-2021');
  });
  expect(troubles).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

test('the map goes along as a picture', async ({ page }) => {
  const map = await openMap(page, './?view=green');
  await waitForCheck(map);
  await map.locator('dm-take-away summary').click();
  const { name, bytes } = await take(page, map, 'picture');
  expect(name).toBe('map.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});
