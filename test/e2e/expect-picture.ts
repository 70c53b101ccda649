import { expect, type Locator, type Page, test } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  areEqual,
  describeFingerprint,
  readFingerprint,
  takeFingerprint,
  writeFingerprint,
} from '../../scripts/fingerprint.mjs';

/** Where the recorded pictures are, and what they were recorded with. */
const RECORD = join(dirname(fileURLToPath(import.meta.url)), 'pictures', 'fingerprint.json');

/**
 * Compares a picture with the recorded one, pixel by pixel, where browser and fonts are those it was recorded with.
 *
 * Elsewhere the pixels cannot agree: the comparison is left out, the output and the report say so, and false comes back;
 * whatever else the test asserts still runs. `npm run pictures -- record` records anew.
 */
export async function expectPicture(target: Page | Locator, name: string): Promise<boolean> {
  const page = 'page' in target ? target.page() : target;
  const here = await takeFingerprint(page);
  if (process.env['RECORD_PICTURES']) {
    mkdirSync(dirname(RECORD), { recursive: true });
    writeFingerprint(RECORD, here);
  }
  const recorded = readFingerprint(RECORD);
  if (!areEqual(here, recorded)) {
    const then = recorded ? describeFingerprint(recorded) : 'nothing';
    const note = `${name} not compared pixel by pixel: recorded with ${then}, this is ${describeFingerprint(here)}`;
    console.log(`picture ${note}`);
    test.info().annotations.push({ type: 'picture not compared', description: note });
    return false;
  }
  // Not one pixel is let off: a share of pixels lets a marker of another colour pass. The threshold forgives only what
  // the software renderer does by itself: one pixel of a picture was seen one step of 255 off on the same machine.
  const options = { maxDiffPixels: 0, threshold: 0.02, animations: 'disabled' } as const;
  if ('page' in target) await expect(target).toHaveScreenshot(`${name}.png`, options);
  else await expect(target).toHaveScreenshot(`${name}.png`, options);
  return true;
}
