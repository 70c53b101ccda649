import { describe, expect, it } from 'vitest';
import { packLayer } from '../../tools/pack-layer.ts';
import { anySize, box, cover } from './invented.ts';

/** A square so small that its service area is a disc, but for `4 · side · radius` and less. */
const DOT = 1e-4;
const dot = (x: number, y: number) => [box(x - DOT / 2, y - DOT / 2, DOT)];

/** Area of the service area of a convex polygon: A + P·r + π·r² (Steiner). */
const steiner = (area: number, perimeter: number, radius: number): number =>
  area + perimeter * radius + Math.PI * radius ** 2;

const within = (actual: number, wanted: number, relative = 1e-6): void =>
  expect(Math.abs(actual - wanted)).toBeLessThan(relative * wanted);

describe('covered area in closed form', () => {
  it('a disc in a square', () => {
    const { readings, residential } = cover([dot(0, 0)], [[box(-400, -400, 800)]], anySize(300));
    within(residential.area, 800 ** 2);
    within(readings.tiered.coveredArea, steiner(DOT ** 2, 4 * DOT, 300));
    within(readings.tiered.ratio!, steiner(DOT ** 2, 4 * DOT, 300) / 800 ** 2);
  });

  it('two discs that overlap', () => {
    const [radius, distance] = [300, 400];
    // two circular segments of half angle acos(d/2r)
    const lens =
      2 * radius ** 2 * Math.acos(distance / 2 / radius) - (distance / 2) * Math.sqrt(4 * radius ** 2 - distance ** 2);
    const { readings } = cover([dot(-200, 0), dot(200, 0)], [[box(-600, -400, 1200, 800)]], anySize(radius));
    within(readings.tiered.coveredArea, 2 * Math.PI * radius ** 2 - lens);
  });

  it('a disc cut by the corner of a block', () => {
    // the corner stands in the centre: a quarter
    const { readings } = cover([dot(0, 0)], [[box(0, 0, 1000)]], anySize(300));
    within(readings.tiered.coveredArea, (Math.PI * 300 ** 2) / 4);
  });

  it('a disc cut by the straight edge of a block', () => {
    // the segment beyond a chord at distance h: r² acos(h/r) − h √(r² − h²)
    const [radius, h] = [300, 120];
    const { readings } = cover([dot(0, 0)], [[box(-500, h, 1000)]], anySize(radius));
    within(readings.tiered.coveredArea, radius ** 2 * Math.acos(h / radius) - h * Math.sqrt(radius ** 2 - h ** 2));
  });

  it('a rectangular park in a large block', () => {
    const { readings } = cover([[box(0, 0, 100, 60)]], [[box(-900, -900, 2000)]], anySize(500));
    within(readings.tiered.coveredArea, steiner(6000, 320, 500));
  });

  it('a block with a hole', () => {
    const { readings, residential } = cover([dot(0, 0)], [[box(-400, -400, 800), box(-100, -100, 200)]], anySize(300));
    within(residential.area, 800 ** 2 - 200 ** 2);
    within(readings.tiered.coveredArea, steiner(DOT ** 2, 4 * DOT, 300) - 200 ** 2);
  });

  it('a park with a lake so wide that its middle is out of reach', () => {
    // outside: Steiner of the outer square; inside the lake a square of 1000 − 2·300 stays free
    const park = [box(-1000, -1000, 2000), box(-500, -500, 1000)];
    const { readings, parks } = cover([park], [[box(-2000, -2000, 4000)]], anySize(300));
    within(parks.area, 2000 ** 2 - 1000 ** 2);
    within(readings.tiered.coveredArea, steiner(2000 ** 2, 8000, 300) - 400 ** 2);
  });

  it('a park with a lake that its shores reach across', () => {
    const park = [box(-1000, -1000, 2000), box(-300, -300, 600)];
    const { readings } = cover([park], [[box(-2000, -2000, 4000)]], anySize(300));
    within(readings.tiered.coveredArea, steiner(2000 ** 2, 8000, 300));
  });

  it('a block in the hole of a park', () => {
    const park = [box(-1000, -1000, 2000), box(-500, -500, 1000)];
    const { blocks } = cover([park], [[box(-400, -400, 800)], [box(-100, -100, 200)]], anySize(300));
    within(blocks[0]!.coveredArea, 800 ** 2 - 400 ** 2);
    expect(blocks[1]!.ratio).toBe(0);
  });

  it('a park inside a block', () => {
    const { blocks } = cover([[box(-50, -50, 100)]], [[box(-600, -600, 1200)]], anySize(200));
    within(blocks[0]!.coveredArea, steiner(100 ** 2, 400, 200));
  });

  it('an L-shaped park: the bay is bridged by arcs', () => {
    // the convex hull would cover more: Steiner of the six edges, less the corner that the two arms both count;
    // the inner corner's two strips overlap in a square r × r (the arms are longer than r)
    const radius = 100;
    const park = [[0, 0, 400, 0, 400, 200, 200, 200, 200, 400, 0, 400]];
    const convexCorners = (5 * Math.PI) / 2;
    const { readings } = cover([park], [[box(-500, -500, 1500)]], anySize(radius));
    within(
      readings.tiered.coveredArea,
      400 * 200 + 200 * 200 + 1600 * radius - radius ** 2 + (convexCorners / 2) * radius ** 2,
    );
  });

  it('one park of two parts, and two parks, cover the same', () => {
    const wanted = 2 * steiner(30 * 30, 120, 100);
    const blocks = [[box(-500, -500, 2000)]];
    const apart = cover([[box(0, 0, 30)], [box(500, 0, 30)]], blocks, anySize(100));
    within(apart.readings.tiered.coveredArea, wanted);
    const parks = packLayer('parks', [[[box(0, 0, 30)], [box(500, 0, 30)]]]);
    const together = cover([], blocks, anySize(100), { parks });
    within(together.readings.tiered.coveredArea, wanted);
  });

  it('blocks that overlap count once in the union, and each by itself in its row', () => {
    const { readings, residential, blocks, diagnostics } = cover(
      [[box(-50, 0, 50, 100)]],
      [[box(0, 0, 100)], [box(50, 0, 100)], [box(0, 0, 100)]],
      anySize(75),
    );
    within(residential.area, 150 * 100);
    within(readings.tiered.coveredArea, 75 * 100);
    within(blocks[1]!.coveredArea, 25 * 100);
    within(blocks[2]!.coveredArea, 75 * 100);
    expect(diagnostics.map(({ code }) => code)).toContain('blocks-overlap');
  });

  it('what each park alone covers, and nothing for twins', () => {
    const strip = [[box(0, -50, 1000, 100)]];
    const left = [box(-100, -50, 100)];
    const middle = [box(300, -50, 100)];
    const { parks } = cover([left, middle, middle], strip, anySize(200));
    // left reaches 0–200, the twins 100–600: left alone has 0–100
    within(parks.items[0]!.ownContribution!, 100 * 100, 2e-2);
    const without = cover([middle, middle], strip, anySize(200)).readings.tiered.coveredArea;
    const all = cover([left, middle, middle], strip, anySize(200)).readings.tiered.coveredArea;
    within(parks.items[0]!.ownContribution!, all - without);
    expect(parks.items[1]!.ownContribution).toBeLessThan(1e-6);
    expect(parks.items[2]!.ownContribution).toBeLessThan(1e-6);
  });
});
