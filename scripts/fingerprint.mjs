import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What decides how a page's pixels come out: the browser, and the fonts it finds.
 *
 * @typedef {{ browser: string, text: string }} Fingerprint
 */

/** Chinese, Latin and figures in every family the map and the page ask for. */
const SAMPLE = '滨水山城 蓝绿 Riverside 0123456789 m² 审图号';
const FAMILIES = ['Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif', 'serif', 'monospace'];

/**
 * Takes the fingerprint of a browser: its version, and a hash of the pixels of a line of text.
 *
 * @param {import('playwright').Page} page any page; the text is drawn on a canvas that is never shown
 * @returns {Promise<Fingerprint>}
 */
export async function takeFingerprint(page) {
  const pixels = await page.evaluate(([sample, families]) => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = families.length * 60;
    const context = canvas.getContext('2d');
    families.forEach((family, row) => {
      context.font = `28px "${family}"`;
      // A generic family must not be quoted.
      if (!family.includes(' ')) context.font = `28px ${family}`;
      context.fillText(sample, 8, row * 60 + 40);
    });
    return canvas.toDataURL();
  }, /** @type {const} */ ([SAMPLE, FAMILIES]));
  return {
    browser: page.context().browser()?.version() ?? 'unknown',
    text: createHash('sha256').update(pixels).digest('hex').slice(0, 16),
  };
}

/** @param {Fingerprint} fingerprint */
export function describeFingerprint({ browser, text }) {
  return `Chromium ${browser}, text ${text}`;
}

/** @param {Fingerprint | null} one @param {Fingerprint | null} other */
export function areEqual(one, other) {
  return one !== null && other !== null && one.browser === other.browser && one.text === other.text;
}

/** @param {string} path @returns {Fingerprint | null} null where nothing is recorded yet */
export function readFingerprint(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} path @param {Fingerprint} fingerprint */
export function writeFingerprint(path, fingerprint) {
  writeFileSync(path, `${JSON.stringify(fingerprint, null, 2)}\n`);
}
