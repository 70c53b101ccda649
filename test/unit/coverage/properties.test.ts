import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoveredAreas } from '../../../src/coverage/land/covered-areas.ts';
import { type PlanarFeature, makePlanarFeature } from '../../../src/coverage/land/planar-layer.ts';
import { sumCovered, sumLand } from '../../../src/coverage/land/readings.ts';
import { TIERED, makeServices } from '../../../src/coverage/land/services.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { anySize } from './invented.ts';

/** Rings in metres: simple, since their radius only varies with the angle. */
function makeLayer(random: () => number, count: number, size: number): number[][] {
  return Array.from({ length: count }, () => {
    const [x, y] = [(random() - 0.5) * 900, (random() - 0.5) * 900];
    const vertices = 3 + Math.floor(random() * 14);
    const [radius, roughness, phase] = [size * (0.3 + random()), random() * 0.8, random()];
    return Array.from({ length: vertices }, (_, i) => {
      const angle = (2 * Math.PI * (i + phase)) / vertices;
      const r = radius * (1 - roughness * random());
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }).flat();
  });
}

const layers = fc.integer({ min: 0, max: 1e9 }).map((seed) => {
  const random = seededRandom(seed);
  return {
    parks: makeLayer(random, 1 + Math.floor(random() * 5), 90),
    blocks: makeLayer(random, 1 + Math.floor(random() * 6), 160),
    radius: [60, 150, 300, 500][Math.floor(random() * 4)]!,
    random,
  };
});

const shapeOf = (ring: readonly number[]): PlanarFeature => makePlanarFeature([[Float64Array.from(ring)]]);

interface Measured {
  readonly land: number;
  readonly covered: number;
  readonly rows: readonly { land: number; covered: number }[];
}

function measure(parks: readonly number[][], blocks: readonly number[][], radius: number): Measured {
  const areas = new CoveredAreas(blocks.map(shapeOf));
  const { classes } = anySize(radius);
  for (const park of parks) for (const service of makeServices(shapeOf(park), classes, TIERED)) areas.add(service);
  areas.update();
  const read = (labels: Float64Array) => ({ land: sumLand(labels), covered: sumCovered(labels, TIERED) });
  return { ...read(areas.readUnion()), rows: blocks.map((_, i) => read(areas.readBlock(i))) };
}

const move = (ring: readonly number[], map: (x: number, y: number) => readonly [number, number]): number[] =>
  Array.from({ length: ring.length / 2 }, (_, i) => map(ring[2 * i]!, ring[2 * i + 1]!)).flat();

const near = (a: number, b: number, land: number, relative = 1e-9): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.max(land, 1));

const RUNS = { seed: 2026, numRuns: 300 };

describe('covered area', () => {
  it('does not change when everything is moved', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius, random }) => {
        const [dx, dy] = [(random() - 0.5) * 6e4, (random() - 0.5) * 6e4];
        const shift = (ring: number[]) => move(ring, (x, y) => [x + dx, y + dy]);
        const before = measure(parks, blocks, radius);
        near(measure(parks.map(shift), blocks.map(shift), radius).covered, before.covered, before.land);
      }),
      RUNS,
    );
  });

  it('does not change when everything is turned', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius, random }) => {
        const angle = random() * 7;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const turn = (ring: number[]) => move(ring, (x, y) => [x * cos - y * sin, x * sin + y * cos]);
        const before = measure(parks, blocks, radius);
        near(measure(parks.map(turn), blocks.map(turn), radius).covered, before.covered, before.land);
      }),
      RUNS,
    );
  });

  it('does not change with the first vertex or the direction of a ring', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius, random }) => {
        const restart = (ring: number[]) => {
          const at = 2 * Math.floor((random() * ring.length) / 2);
          const rotated = [...ring.slice(at), ...ring.slice(0, at)];
          if (random() < 0.5) return rotated;
          return Array.from({ length: ring.length / 2 }, (_, i) => rotated.slice(-2 * i - 2).slice(0, 2)).flat();
        };
        const before = measure(parks, blocks, radius);
        near(measure(parks.map(restart), blocks.map(restart), radius).covered, before.covered, before.land);
      }),
      RUNS,
    );
  });

  it('does not change with the order of parks and blocks, overlapping or not', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius }) => {
        const doubled = [...blocks, blocks[0]!];
        const before = measure(parks, doubled, radius);
        const after = measure([...parks].reverse(), [...doubled].reverse(), radius);
        near(after.covered, before.covered, before.land);
        near(after.land, before.land, before.land);
        before.rows.forEach((row, i) => near(after.rows[doubled.length - 1 - i]!.covered, row.covered, row.land));
      }),
      RUNS,
    );
  });

  it('of a block is that of its two halves', () => {
    fc.assert(
      fc.property(layers, ({ parks, radius, random }) => {
        const [cut, height] = [10 + random() * 280, 50 + random() * 300];
        const whole = [0, 0, 300, 0, 300, height, 0, height];
        const halves = [
          [0, 0, cut, 0, cut, height, 0, height],
          [cut, 0, 300, 0, 300, height, cut, height],
        ];
        const before = measure(parks, [whole], radius);
        near(measure(parks, halves, radius).covered, before.covered, before.land);
      }),
      RUNS,
    );
  });

  it('grows with the radius and with each park, and never beyond the land', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius }) => {
        const { covered, land } = measure(parks, blocks, radius);
        expect(covered).toBeLessThanOrEqual(land * (1 + 1e-12));
        expect(measure(parks, blocks, radius * 1.2).covered).toBeGreaterThanOrEqual(covered - 1e-9 * land);
        expect(measure(parks.slice(1), blocks, radius).covered).toBeLessThanOrEqual(covered + 1e-9 * land);
      }),
      RUNS,
    );
  });

  it('of all parks is at most the sum of each by itself', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius }) => {
        const { covered, land } = measure(parks, blocks, radius);
        const single = parks.reduce((sum, park) => sum + measure([park], blocks, radius).covered, 0);
        expect(covered).toBeLessThanOrEqual(single + 1e-9 * land);
      }),
      RUNS,
    );
  });

  it('of the union is at most the sum of the rows, and equal where no blocks overlap', () => {
    fc.assert(
      fc.property(layers, ({ parks, blocks, radius }) => {
        const { covered, land, rows } = measure(parks, blocks, radius);
        expect(covered).toBeLessThanOrEqual(rows.reduce((sum, row) => sum + row.covered, 0) + 1e-9 * land);
        const apart = blocks.map((ring, i) => move(ring, (x, y) => [x + 2000 * i, y]));
        const separate = measure(parks, apart, radius);
        near(
          separate.covered,
          separate.rows.reduce((sum, row) => sum + row.covered, 0),
          separate.land,
        );
      }),
      RUNS,
    );
  });
});
