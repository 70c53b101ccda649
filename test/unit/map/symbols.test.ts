import { describe, expect, it } from 'vitest';
import { paintSdf, type SdfImage } from '../../../src/map/symbols/sdf-image.ts';
import { paintSymbol, SYMBOL_NAMES } from '../../../src/map/symbols/symbols.ts';

const alphaAt = ({ width, data }: SdfImage, x: number, y: number): number => data[(y * width + x) * 4 + 3] as number;

/** Alpha from which the engine fills: 192 of 255, softened over less than a pixel. */
const isInside = (image: SdfImage, x: number, y: number): boolean => alphaAt(image, x, y) >= 192;

function countInside(image: SdfImage): number {
  let count = 0;
  for (let y = 0; y < image.height; y++) for (let x = 0; x < image.width; x++) if (isInside(image, x, y)) count++;
  return count;
}

describe('the signed distance image', () => {
  const disc = paintSdf(64, (x, y) => Math.hypot(x - 32, y - 32) - 12);

  it('has the edge where the distance is nought, and falls evenly to both sides', () => {
    const row = Array.from({ length: 32 }, (_, i) => alphaAt(disc, 32 + i, 32));
    expect(row).toEqual([...row].sort((a, b) => b - a));
    expect(isInside(disc, 32 + 11, 32)).toBe(true);
    expect(isInside(disc, 32 + 12, 32)).toBe(false);
    // between the two ends, 255/8 a pixel
    const steps = row.slice(1).map((alpha, i) => (row[i] as number) - alpha);
    const within = steps.filter((_, i) => (row[i] as number) < 255 && (row[i + 1] as number) > 0);
    expect(within.length).toBeGreaterThan(4);
    expect(within.every((step) => Math.abs(step - 255 / 8) <= 1)).toBe(true);
  });

  it('covers what the shape covers', () => {
    expect(Math.abs(countInside(disc) / (Math.PI * 12 ** 2) - 1)).toBeLessThan(0.03);
  });

  it('carries nothing but alpha', () => {
    expect(disc.data.filter((value, i) => i % 4 !== 3 && value !== 0)).toHaveLength(0);
  });
});

describe.each(SYMBOL_NAMES)('the symbol %s', (name) => {
  const image = paintSymbol(name) as SdfImage;

  it('is a shape: some of it inside, some of it not', () => {
    expect(image.data).toHaveLength(image.width * image.height * 4);
    const share = countInside(image) / (image.width * image.height);
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.9);
  });
});

describe.each(['hatch-1', 'hatch-2', 'hatch-3', 'tufts'])('the pattern %s', (name) => {
  const image = paintSymbol(name) as SdfImage;
  const side = image.width;

  /** Whether two pixels, neighbours in the plane of tiles, lie on different sides of the edge. */
  const crossings = (at: (i: number) => readonly [number, number, number, number]): number =>
    Array.from({ length: side }, (_, i) => at(i)).filter(
      ([x0, y0, x1, y1]) => isInside(image, x0, y0) !== isInside(image, x1, y1),
    ).length;

  it('continues over the seam: no more edges there than between any two of its own columns or rows', () => {
    const columns = Array.from({ length: side - 1 }, (_, x) => crossings((y) => [x, y, x + 1, y]));
    const rows = Array.from({ length: side - 1 }, (_, y) => crossings((x) => [x, y, x, y + 1]));
    expect(crossings((y) => [side - 1, y, 0, y])).toBeLessThanOrEqual(Math.max(...columns));
    expect(crossings((x) => [x, side - 1, x, 0])).toBeLessThanOrEqual(Math.max(...rows));
  });
});

describe.each(['hatch-1', 'hatch-2', 'hatch-3'])('the hatch %s', (name) => {
  it('does not show where its tiles meet: alpha steps over the seam are no bigger than inside', () => {
    const image = paintSymbol(name) as SdfImage;
    const last = image.width - 1;
    const step = (x0: number, y0: number, x1: number, y1: number): number =>
      Math.abs(alphaAt(image, x0, y0) - alphaAt(image, x1, y1));
    let inside = 0;
    let seam = 0;
    for (let i = 0; i <= last; i++) {
      for (let j = 0; j < last; j++) inside = Math.max(inside, step(j, i, j + 1, i), step(i, j, i, j + 1));
      seam = Math.max(seam, step(last, i, 0, i), step(i, last, i, 0));
    }
    expect(seam).toBeLessThanOrEqual(inside);
  });
});

it('tells the three hatches apart without colour', () => {
  const [one, two, three] = ['hatch-1', 'hatch-2', 'hatch-3'].map((name) => paintSymbol(name) as SdfImage);
  // the same stripes, mirrored
  expect(one?.width).toBe(three?.width);
  expect(one?.data).not.toEqual(three?.data);
  expect(one?.width).not.toBe(two?.width);
});

it('paints nothing for a name that is not ours', () => {
  for (const name of ['', 'marker', '__proto__']) expect(paintSymbol(name)).toBeNull();
});
