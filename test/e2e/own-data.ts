import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { expectSettled, openText } from './map-page.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/ingest');

type Chosen = Parameters<Locator['setInputFiles']>[0];

/** A file of the corpus under a name of one's own, as a choice or a drop hands it over. */
export const openFixture = (path: string, name = path.split('/').at(-1) ?? path) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: readFileSync(join(FIXTURES, path)),
});

/** Opens the page and in it the import dialog; by default without a map, which the dialog does not need. */
export async function openDialog(page: Page, open = openText): Promise<{ map: Locator; dialog: Locator }> {
  const map = await open(page, '?view=green');
  await map.locator('dm-coverage button.open').first().click();
  const dialog = map.locator('dm-import');
  await expect(dialog.locator('dialog')).toBeVisible();
  return { map, dialog };
}

/** Closes the dialog and opens it again, empty. */
export async function reopenDialog(page: Page, map: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(map.locator('dm-import')).toHaveCount(0);
  await map.locator('dm-coverage button.open').first().click();
  await expect(map.locator('dm-import dialog')).toBeVisible();
}

/** Waits until all files in the dialog are read. */
export async function expectRead(dialog: Locator): Promise<void> {
  await expect(dialog.locator('dm-import-file [aria-busy="true"]')).toHaveCount(0);
}

/** Chooses files in the dialog and waits until all of them are read. */
export async function chooseFiles(dialog: Locator, files: Chosen): Promise<void> {
  await dialog.locator('input[type="file"]').setInputFiles(files);
  await expect(dialog.locator('dm-import-file')).not.toHaveCount(0);
  await expectRead(dialog);
}

/** Waits until the check has come to its end and the map shows it. */
export async function waitForCheck(map: Locator): Promise<void> {
  const phase = () => map.evaluate((element) => (element as DistrictMap).store.state.coverage.phase);
  await expect.poll(phase).toBe('done');
  await expectSettled(map);
}
