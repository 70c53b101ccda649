import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  putOnEdge,
  spreadAlongEdge,
  type EdgePosition,
  type Side,
} from '../../../src/components/over-map/put-on-edge.ts';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };
const picture = { width: 1000, height: 600, cover: NOTHING };

describe('a pointer at the edge', () => {
  it('is not needed for what is in the picture', () => {
    expect(putOnEdge({ x: 500, y: 300 }, picture)).toBeNull();
    expect(putOnEdge({ x: 8, y: 592 }, picture)).toBeNull();
  });

  it.each([
    ['right', { x: 5000, y: 300 }, 992, 300, 0],
    ['left', { x: -5000, y: 300 }, 8, 300, 180],
    ['bottom', { x: 500, y: 5000 }, 500, 592, 90],
    ['top', { x: 500, y: -5000 }, 500, 8, -90],
  ])('stands at the %s for what lies there', (side, point, x, y, angleDegrees) => {
    expect(putOnEdge(point, picture)).toEqual({ side, x, y, angleDegrees });
  });

  it('is needed for what the sheet or the legend covers', () => {
    const cover = { ...NOTHING, bottom: 200 };
    expect(putOnEdge({ x: 500, y: 450 }, picture)).toBeNull();
    expect(putOnEdge({ x: 500, y: 450 }, { ...picture, cover })).toMatchObject({ side: 'bottom', y: 392 });
  });

  it('is not drawn where everything is covered', () => {
    expect(putOnEdge({ x: 5000, y: 0 }, { ...picture, cover: { ...NOTHING, left: 600, right: 600 } })).toBeNull();
  });

  it('stands within the free part of the picture, on the line to its place unless a corner is near', () => {
    const shares = fc.double({ min: 0, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 240, max: 4000 }),
        fc.integer({ min: 240, max: 2200 }),
        shares,
        shares,
        (x, y, width, height, leftShare, bottomShare) => {
          const cover = { ...NOTHING, left: leftShare * width, bottom: bottomShare * height };
          const place = putOnEdge({ x, y }, { width, height, cover });
          if (!place) return;
          expect(place.x).toBeGreaterThanOrEqual(cover.left);
          expect(place.x).toBeLessThanOrEqual(width);
          expect(place.y).toBeGreaterThanOrEqual(0);
          expect(place.y).toBeLessThanOrEqual(height - cover.bottom);
          const across = x - (cover.left + width) / 2;
          const down = y - (height - cover.bottom) / 2;
          expect(Math.cos((place.angleDegrees * Math.PI) / 180) * Math.hypot(across, down)).toBeCloseTo(across, 3);
        },
      ),
      { seed: 2106, numRuns: 500 },
    );
  });
});

describe('pointers along one edge', () => {
  const at = (side: Side, x: number, y: number): EdgePosition => ({ side, x, y, angleDegrees: 0 });

  it('move apart where they would cover each other, and keep their order', () => {
    const spread = spreadAlongEdge([at('left', 8, 300), at('left', 8, 290), at('left', 8, 500)]);
    expect(spread.map(({ y }) => y)).toEqual([334, 290, 500]);
  });

  it('need more room side by side than one above the other', () => {
    const spread = spreadAlongEdge([at('top', 300, 8), at('top', 310, 8)]);
    // 154 apart, and both give way alike: what one is pushed beyond its place, all go back by half
    expect(spread.map(({ x }) => x)).toEqual([228, 382]);
  });

  it('on other edges are not moved', () => {
    const places = [at('left', 8, 300), at('right', 992, 300), at('top', 300, 8), at('bottom', 300, 592)];
    expect(spreadAlongEdge(places)).toEqual(places);
    expect(spreadAlongEdge([])).toEqual([]);
  });
});
