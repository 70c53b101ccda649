import { describe, expect, it } from 'vitest';
import { listDrawnBounds, measureDrawn } from '../../../src/coverage/rules/drawn-size.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { createPlane, projectPositions, unprojectPositions } from '../../../src/geometry/plane.ts';

const PLANE = createPlane(120);
const [X = NaN, Y = NaN] = projectPositions(PLANE, [120.2, 30.2]);
const CLASSES = PRESETS.find(({ id }) => id === 'garden-city-2022')!.classes;

/** A rectangle of the plane, in degrees. */
const rectangle = (width: number, height: number, x = X, y = Y): Float64Array =>
  unprojectPositions(PLANE, [x, y, x + width, y, x + width, y + height, x, y + height]);

describe('the size of what is drawn', () => {
  it('is that of the plane, less its holes', () => {
    const { areaSquareMeters } = measureDrawn(
      [[rectangle(200, 100), rectangle(10, 20, X + 50, Y + 50)], [rectangle(30, 10, X + 500)]],
      CLASSES,
      120,
    );
    expect(areaSquareMeters).toBeCloseTo(200 * 100 - 10 * 20 + 30 * 10, 5);
  });

  it.each([
    [399.9, null, false, false],
    [400, 300, true, false],
    [4999.9, 300, true, false],
    [5000, 500, true, true],
  ])('of %d m² is of the class that begins there', (area, radius, isGreen, isPark) => {
    expect(measureDrawn([[rectangle(area / 10, 10)]], CLASSES, 120)).toMatchObject({ radius, isGreen, isPark });
  });

  it('knows green and park without a standard, and finds its plane by itself', () => {
    expect(measureDrawn([[rectangle(60, 100)]], [], null)).toMatchObject({ radius: null, isGreen: true, isPark: true });
    expect(measureDrawn([], [], null).areaSquareMeters).toBe(0);
  });

  it('is compared with the bounds of the standard and of the readings, each once and in order', () => {
    expect(listDrawnBounds(CLASSES)).toEqual([400, 5000]);
    expect(listDrawnBounds([{ minArea: 1000, maxArea: null, radius: 300 }])).toEqual([400, 1000, 5000]);
    const historic = { minArea: 200, maxArea: null, radius: 300, where: 'historic' } as const;
    expect(listDrawnBounds([historic])).toEqual([400, 5000]);
  });
});
