import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { wordRatio } from '../../src/locales/measures.ts';
import { formatHectares } from '../../src/model/figures.ts';
import { openMap, openText } from './map-page.ts';
import { waitForCheck } from './own-data.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface CommandResult {
  readonly readings: Readonly<Record<string, { readonly coveredArea: number; readonly ratio: number }>>;
  readonly residential: { readonly area: number };
  readonly target: { readonly missingArea: number };
  readonly communities: readonly { readonly name: string; readonly area: number; readonly ratio: number }[];
  readonly blocks: readonly { readonly id: string; readonly area: number; readonly ratio: number | null }[];
  readonly verification: { readonly ratio: number };
}

/** What the command says of the layers that the page ships with. */
function runCommand(...options: readonly string[]): CommandResult {
  const green = (name: string): string => `geodata/green/${name}.geojson`;
  const layers = ['--parks', green('sample-parks'), '--residential', green('sample-blocks')];
  const output = execFileSync(
    process.execPath,
    ['dist/cli/district-map.mjs', 'coverage', ...layers, '--communities', green('communities'), ...options],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64e6 },
  );
  return JSON.parse(output) as CommandResult;
}

test('the page and the command give the same figures, and every one says it is from samples', async ({ page }) => {
  const command = runCommand('--verify');
  const map = await openText(page, '?view=green');
  await waitForCheck(map);

  for (const reading of ['tiered', 'green300', 'park500', 'both']) {
    const { ratio, coveredArea } = command.readings[reading] ?? { ratio: NaN, coveredArea: NaN };
    const row = map.locator(`dm-coverage [data-reading="${reading}"]`);
    await expect(row).toContainText(wordRatio('zh-CN', ratio));
    await expect(row).toContainText(`${formatHectares(coveredArea)} / ${formatHectares(command.residential.area)}`);
  }
  await expect(map.locator('dm-coverage [data-figure="missing"]')).toContainText(
    formatHectares(command.target.missingArea),
  );
  await expect(map.locator('dm-coverage [data-figure="check"]')).toContainText(
    wordRatio('zh-CN', command.verification.ratio),
  );
  await expect(map.locator('dm-coverage [data-notice="sample"]')).toHaveText('虚构样例，非现状');

  await map.locator('dm-coverage [data-table="coverage.communities"] summary').click();
  for (const { name, area, ratio } of command.communities.filter((row) => row.area > 0)) {
    const row = map.locator('dm-coverage [data-table="coverage.communities"] tr', { hasText: name });
    await expect(row).toContainText(`${formatHectares(area)} 公顷`);
    await expect(row).toContainText(wordRatio('zh-CN', ratio));
  }

  await test.step('a block without cover says so in table and card, with what is near and what would cover it', async () => {
    // the panel lists the blocks with most uncovered land
    const [bare] = command.blocks.filter(({ ratio }) => ratio === 0).sort((a, b) => b.area - a.area);
    expect(bare).toBeDefined();
    await map.locator('dm-coverage [data-table="coverage.blocks"] summary').focus();
    await page.keyboard.press('Enter');
    await map.locator(`dm-coverage button[data-item="${bare?.id ?? ''}"]`).focus();
    await page.keyboard.press('Enter');
    const card = map.locator('dm-site-card');
    await expect(card.locator('dl')).toContainText('0.00 %');
    await expect(card.locator('[data-notice="sample"]')).toBeVisible();
    await expect(card.locator('[data-figure="nearest"] li')).not.toHaveCount(0);
    await expect(card.locator('[data-figure="mends"]')).toContainText('%');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });
  await test.step('printed, the figures still say that they are from samples', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(map.locator('dm-coverage [data-notice="sample"]')).toBeVisible();
    await expect(map.locator('dm-coverage .options')).toBeHidden();
  });
});

test('what the reader chooses counts as with the command, and travels with the address', async ({ page }) => {
  const map = await openText(page, '?view=green');
  await waitForCheck(map);
  const tiered = map.locator('dm-coverage [data-reading="tiered"]');
  await test.step('what the reader switches on counts, as with the command', async () => {
    const command = runCommand('--include', 'planned');
    const before = await tiered.locator('b').textContent();
    await map.locator('dm-coverage .options input').first().check();
    await expect(tiered).toContainText(wordRatio('zh-CN', command.readings['tiered']?.ratio ?? null));
    expect(await tiered.locator('b').textContent()).not.toBe(before);
    await map.locator('dm-coverage .options input').first().uncheck();
    await expect(tiered.locator('b')).toHaveText(before ?? '');
  });
  await test.step('another standard and another measure of size give the figures of the command, and travel with the address', async () => {
    await map.locator('dm-coverage .options select').selectOption('gbt-51346-2019');
    const other = runCommand('--standard', 'gbt-51346-2019');
    await expect(tiered).toContainText(wordRatio('zh-CN', other.readings['tiered']?.ratio ?? null));
    await expect(page).toHaveURL(/[?&]std=gbt-51346-2019/);

    await map.getByLabel('公园里的湖面也算公园的面积').check();
    const lakes = runCommand('--standard', 'gbt-51346-2019', '--park-size', 'lakes');
    await expect(map.locator('dm-coverage [data-figure="plain-size"]')).toContainText(
      wordRatio('zh-CN', other.readings['tiered']?.ratio ?? null),
    );
    await expect(tiered).toContainText(wordRatio('zh-CN', lakes.readings['tiered']?.ratio ?? null));

    await page.reload();
    await waitForCheck(map);
    await expect(map.locator('dm-coverage .options select')).toHaveValue('gbt-51346-2019');
    await expect(tiered).toContainText(wordRatio('zh-CN', other.readings['tiered']?.ratio ?? null));
  });
});

test('a panel that cannot be fetched says so, and the map stays', async ({ page }) => {
  await page.route(/define-green/, (route) => route.abort());
  const map = await openMap(page, '?view=green');
  await expect(map.locator('dm-notices')).toContainText('绿地检查的界面没有载入');
  await expect(map.locator('dm-item-list')).toBeVisible();
});
