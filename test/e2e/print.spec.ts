import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseView, DISTRICT, openMap } from './map-page.ts';

/** An A4 page at 96 dots an inch, less its margins. */
const PAPER = { width: 718, height: 1047 };

for (const [name, viewport] of Object.entries({ 'a wide window': { width: 1280, height: 800 }, paper: PAPER })) {
  test(`printed from ${name}: title, map, legend, list and notice, and no controls`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const map = await openMap(page);
    await chooseView(map, 'platforms');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);

    await expect(page.locator('#page-head h1')).toHaveText(DISTRICT.title.zh);
    await expect(page.locator('#page-head h1')).toBeVisible();
    const canvas = await map.locator('canvas').boundingBox();
    expect(canvas?.width).toBeGreaterThan(500);
    expect(canvas?.height).toBeGreaterThan(300);
    await expect(map.getByText('示意图，不作为划界依据')).toBeVisible();
    await expect(map.locator('dm-legend')).toBeVisible();
    await expect(map.locator('dm-legend label').first(), 'unfolded').toBeVisible();
    await expect(map.locator('.row[data-item="iot-town"]')).toBeVisible();
    await expect(map.locator('.row[data-item="metro-7"]')).toBeVisible();

    for (const control of [
      '[data-choice]',
      'dm-map-controls button',
      'dm-view-switch input',
      'dm-legend input',
      '.handle',
    ]) {
      for (const element of await page.locator(control).all()) await expect(element, control).toBeHidden();
    }
    // on the white of the paper, each after the other
    const top = async (selector: string): Promise<number> => (await map.locator(selector).boundingBox())?.y ?? NaN;
    const [head, stage, panel] = [await top('.head'), await top('.stage'), await top('.panel')];
    expect(head).toBeLessThan(stage);
    expect(stage).toBeLessThan(panel);
    const overlap = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overlap).toBeLessThanOrEqual(0);
  });
}

test('a printed document holds the whole list, on more than one page', async ({ page }) => {
  await openMap(page);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(8);
});

test('a card is printed with its text, in the place of the list', async ({ page }) => {
  const map = await openMap(page, './?id=sharing-ring');
  await page.emulateMedia({ media: 'print' });
  await expect(map.locator('dm-item-card h2')).toBeVisible();
  await expect(map.locator('dm-item-card .back')).toBeHidden();
  await expect(map.locator('dm-item-card .show')).toBeHidden();
});

test('the report of the samples is at most three pages of A4, with its map, and says on each that they are invented', async ({
  page,
}, info) => {
  const out = info.outputPath('report');
  const green = join(import.meta.dirname, '../../geodata/green');
  const layers = { parks: 'sample-parks', residential: 'sample-blocks', communities: 'communities' };
  const files = Object.entries(layers).flatMap(([role, file]) => [`--${role}`, join(green, `${file}.geojson`)]);
  const command = join(import.meta.dirname, '../../dist/cli/district-map.mjs');
  execFileSync(process.execPath, [command, 'coverage', ...files, '--out', out], { stdio: 'ignore' });
  const html = readFileSync(join(out, 'report.html'), 'utf8');
  expect(html.length).toBeLessThan(2_000_000);
  expect(html).toMatch(/@top-right \{ content: "虚构样例，非现状"/);
  await page.setContent(html);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1013 });
  const map = await page.locator('svg.map').boundingBox();
  expect(map!.width).toBeGreaterThan(500);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(3);
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
});
