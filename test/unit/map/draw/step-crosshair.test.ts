import { describe, expect, it } from 'vitest';
import { centreOf, stepCrosshair } from '../../../../src/map/draw/step-crosshair.ts';

const FRAME = { left: 200, top: 0, right: 800, bottom: 400 };

describe('the crosshair', () => {
  it('begins in the middle of what nothing covers', () => {
    expect(centreOf(FRAME)).toEqual({ x: 500, y: 200 });
  });

  it.each([
    ['ArrowLeft', -1, 0],
    ['ArrowRight', 1, 0],
    ['ArrowUp', 0, -1],
    ['ArrowDown', 0, 1],
  ])('goes by %s, and further with Shift', (key, x, y) => {
    const from = { x: 500, y: 200 };
    const step = stepCrosshair(from, key, false, FRAME)!;
    expect(step).toEqual({ at: { x: 500 + 8 * x, y: 200 + 8 * y }, pan: { x: 0, y: 0 } });
    const leap = stepCrosshair(from, key, true, FRAME)!;
    expect(Math.abs(leap.at.x - 500) + Math.abs(leap.at.y - 200)).toBe(64);
  });

  it('stays in the picture at its edge, where the map goes on under it', () => {
    const { at, pan } = stepCrosshair({ x: 770, y: 200 }, 'ArrowRight', true, FRAME)!;
    expect(at).toEqual({ x: 776, y: 200 });
    expect(pan).toEqual({ x: 58, y: 0 });
  });

  it('stays in the middle of a picture that is smaller than its margins', () => {
    const tiny = { left: 0, top: 0, right: 30, bottom: 30 };
    expect(stepCrosshair(centreOf(tiny), 'ArrowUp', false, tiny)).toEqual({
      at: { x: 15, y: 15 },
      pan: { x: 0, y: -8 },
    });
  });

  it('does not answer other keys', () => {
    expect(stepCrosshair({ x: 500, y: 200 }, 'a', false, FRAME)).toBeNull();
  });
});
