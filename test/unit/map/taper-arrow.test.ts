import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { frameAround, type Meters } from '../../../src/map/derive/local-meters.ts';
import { taperArrow } from '../../../src/map/derive/taper-arrow.ts';

const ANCHOR = [117.2, 31.8] as const;
const { toMeters, toDegrees } = frameAround([...ANCHOR]);

/** The arrow along a line of metres east and north of the anchor, in metres again. */
function draw(line: readonly Meters[], unitMeters: number): readonly Meters[] {
  const arrow = taperArrow(
    line.map((point) => toDegrees(point)),
    unitMeters,
  );
  return (arrow?.coordinates[0] ?? []).map((position: Position) => toMeters(position));
}

/** Signed area in m², positive for a ring that runs counter-clockwise. */
function measureArea(ring: readonly Meters[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as Meters;
    const [x1, y1] = ring[i] as Meters;
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}

describe('an arrow along a straight line of 3 km', () => {
  const unit = 100;
  const ring = draw(
    [
      [0, 0],
      [3000, 0],
    ],
    unit,
  );

  /** Width of the outline across the line at a distance from its tail. */
  const widthAt = (east: number): number => {
    const crossings: number[] = [];
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1] as Meters;
      const [x1, y1] = ring[i] as Meters;
      if (x0 < east !== x1 < east) crossings.push(y0 + ((east - x0) / (x1 - x0)) * (y1 - y0));
    }
    return Math.max(...crossings) - Math.min(...crossings);
  };

  it('grows evenly from one unit at its tail to 2.6 at its neck', () => {
    // the head of 7 units begins at 2300 m
    expect(widthAt(0.001)).toBeCloseTo(unit, 1);
    expect(widthAt(1150)).toBeCloseTo(1.8 * unit, 1);
    expect(widthAt(2200)).toBeCloseTo((1 + (1.6 * 2200) / 2300) * unit, 1);
    const widths = Array.from({ length: 22 }, (_, i) => widthAt(1 + i * 100));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it('has its tip at the end of the line and a head 6.5 units wide', () => {
    const easts = ring.map(([east]) => east);
    const norths = ring.map(([, north]) => north);
    expect(Math.max(...easts)).toBeCloseTo(3000, 1);
    expect(Math.min(...easts)).toBeCloseTo(0, 1);
    expect(Math.max(...norths) - Math.min(...norths)).toBeCloseTo(6.5 * unit, 1);
  });

  it('is closed, runs counter-clockwise, and covers what its widths say', () => {
    expect(ring.at(-1)).toEqual(ring[0]);
    const head = (6.5 * 7 * unit ** 2) / 2;
    const notch = (6.5 - 2.6) * 0.84 * unit ** 2;
    const shaft = ((1 + 2.6) / 2) * unit * 2300;
    expect(measureArea(ring)).toBeGreaterThan(0);
    expect(measureArea(ring) / (shaft + head)).toBeCloseTo(1, 1);
    expect(measureArea(ring)).toBeLessThan(shaft + head + notch);
  });
});

it('keeps a short arrow an arrow: its head is at most two fifths of it', () => {
  const ring = draw(
    [
      [0, 0],
      [0, 500],
    ],
    100,
  );
  expect(Math.max(...ring.map(([, north]) => north))).toBeCloseTo(500, 1);
  const widest = Math.max(...ring.map(([east]) => east));
  const barb = ring.find(([east]) => east === widest);
  expect(barb?.[1]).toBeCloseTo(300 - 0.12 * 200, 1);
});

it('points where its line goes at the end, along any gentle bend', () => {
  const bends = fc.record({
    turn: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    heading: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    unit: fc.double({ min: 5, max: 60, noNaN: true }),
  });
  fc.assert(
    fc.property(bends, ({ turn, heading, unit }) => {
      const along = (distance: number): Meters => [
        distance * Math.cos(heading + (turn * distance) / 4000),
        distance * Math.sin(heading + (turn * distance) / 4000),
      ];
      const line = [0, 1000, 2000, 3000, 4000].map(along);
      const ring = draw(line, unit);
      expect(measureArea(ring)).toBeGreaterThan(0);
      const [tail, end] = [line[0] as Meters, line[4] as Meters];
      // the tip is the point farthest along the way from tail to head
      const ahead = ([east, north]: Meters): number =>
        ((east - tail[0]) * (end[0] - tail[0]) + (north - tail[1]) * (end[1] - tail[1])) / 4000;
      const tip = [...ring].sort((a, b) => ahead(b) - ahead(a))[0] as Meters;
      expect(Math.hypot(tip[0] - end[0], tip[1] - end[1])).toBeLessThan(unit * 2);
      expect(ring.flat().every(Number.isFinite)).toBe(true);
    }),
    { seed: 2105, numRuns: 300 },
  );
});

it('draws nothing where there is no direction', () => {
  expect(taperArrow([], 10)).toBeNull();
  expect(taperArrow([[117, 31]], 10)).toBeNull();
});
