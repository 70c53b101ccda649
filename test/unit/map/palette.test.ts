import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, paletteOf, type Palette } from '../../../src/map/palette.ts';
import { measureContrast } from '../../tools/contrast.ts';

const GROUNDS = ['land', 'water', 'hill', 'park'] as const;
const SYMBOLS = ['strategy', 'ecology', 'ring', 'centre', 'platform', 'earlier', 'culture', 'focus'] as const;

/** Pairs whose contrast is below what they need, with the contrast found. */
function findFaint(
  palette: Palette,
  inks: readonly (readonly [string, string])[],
  grounds: readonly (keyof Palette)[],
  least: number,
): string[] {
  return inks.flatMap(([name, ink]) =>
    grounds.flatMap((ground) => {
      const contrast = measureContrast(ink, palette[ground] as string);
      return contrast < least ? [`${name} on ${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

it('measures contrast as WCAG does', () => {
  expect(measureContrast('#000000', '#FFFFFF')).toBeCloseTo(21, 9);
  expect(measureContrast('#777777', '#777777')).toBe(1);
  // the grey that just passes on white, as the standard's own notes have it
  expect(measureContrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});

describe.each([LIGHT, DARK])('the $scheme palette', (palette) => {
  const symbols = [
    ...SYMBOLS.map((name) => [name, palette[name]] as const),
    ...palette.areas.map((area, index) => [`area ${index + 1}`, area] as const),
  ];

  it('has symbols that stand out from every ground, 3:1 and more', () => {
    expect(findFaint(palette, symbols, GROUNDS, 3)).toEqual([]);
  });

  it('has names that can be read on their halo, on land and beyond it, 4.5:1 and more', () => {
    expect(findFaint(palette, symbols, ['land'], 4.5)).toEqual([]);
    const texts = (['text', 'mutedText'] as const).map((name) => [name, palette[name]] as const);
    expect(findFaint(palette, texts, ['panel', 'outside', ...GROUNDS], 4.5)).toEqual([]);
  });

  it('has figures that can be read on their badge', () => {
    expect(measureContrast(palette.onPlatform, palette.platform)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a focus colour that stands out from the panel too', () => {
    expect(measureContrast(palette.focus, palette.panel)).toBeGreaterThanOrEqual(3);
  });

  it('tells its themes apart by more than a shade', () => {
    const hues = [...symbols.map(([, colour]) => colour)];
    expect(new Set(hues).size).toBe(hues.length);
  });

  it('is chosen by its name', () => {
    expect(paletteOf(palette.scheme)).toBe(palette);
  });
});
