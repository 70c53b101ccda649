import { expect, type Locator, type Page, test } from '@playwright/test';
import { DARK, LIGHT, type Palette } from '../../src/map/palette.ts';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { expectPicture } from './expect-picture.ts';
import { askDrawn, expectState, openPainted } from './map-page.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly viewport: typeof DESKTOP;
  readonly palette: Palette;
  /** Colours that the picture must hold beside water and land, with the least share of its pixels. */
  readonly colours: (palette: Palette) => Readonly<Record<string, number>>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'structure-light',
    address: './',
    viewport: DESKTOP,
    palette: LIGHT,
    colours: ({ strategy, ring, road }) => ({ [strategy]: 0.0005, [ring]: 0.0005, [road]: 0.002 }),
  },
  {
    name: 'structure-dark',
    address: './?theme=dark',
    viewport: DESKTOP,
    palette: DARK,
    colours: ({ strategy, ring }) => ({ [strategy]: 0.0005, [ring]: 0.0005 }),
  },
  {
    name: 'platforms-light',
    address: './?view=platforms',
    viewport: DESKTOP,
    palette: LIGHT,
    colours: ({ platform, land }) => ({ [platform]: 0.001, [land]: 0.05 }),
  },
  {
    name: 'green-light',
    address: './?view=green',
    viewport: DESKTOP,
    palette: LIGHT,
    colours: ({ land }) => ({ [land]: 0.02 }),
  },
  {
    name: 'structure-phone',
    address: './',
    viewport: PHONE,
    palette: LIGHT,
    colours: ({ strategy }) => ({ [strategy]: 0.0005 }),
  },
];

/** The share of the map's pixels that each colour has, `#RRGGBB` in capitals; mixed pixels at edges count as others. */
async function measureColours(page: Page, map: Locator): Promise<ReadonlyMap<string, number>> {
  const shares = await map.evaluate(async (element) => {
    const bitmap = await createImageBitmap(await (element as DistrictMap).toImage());
    // without the caption below
    const height = element.shadowRoot?.querySelector('canvas')?.height ?? 0;
    const canvas = new OffscreenCanvas(bitmap.width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas to count on');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, height);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].map(([colour, count]) => [colour, (count * 4) / data.length] as const);
  });
  return new Map(shares.map(([colour, share]) => [`#${colour.toString(16).padStart(6, '0').toUpperCase()}`, share]));
}

for (const { name, address, viewport, palette, colours } of PICTURES) {
  test(`${name} shows its colours and looks as it did`, { tag: '@picture' }, async ({ page }) => {
    await page.setViewportSize(viewport);
    const map = await openPainted(page, address);
    if (address.includes('green')) {
      await expect.poll(async () => (await askDrawn(map)).layers).toContain('coverage');
      await expectState(map);
    }
    const shares = await measureColours(page, map);
    const wanted = { [palette.water]: 0.02, [palette.outside]: 0.05, ...colours(palette) };
    for (const [colour, least] of Object.entries(wanted)) {
      expect(shares.get(colour.toUpperCase()) ?? 0, `share of ${colour}`).toBeGreaterThan(least);
    }
    const other = palette === DARK ? LIGHT : DARK;
    for (const colour of [other.water, other.outside, other.land]) {
      expect(shares.get(colour.toUpperCase()) ?? 0, `share of ${colour}, of the other theme`).toBeLessThan(0.0005);
    }
    await page.evaluate(() => document.fonts.ready);
    await expectPicture(page, name);
  });
}
