import { afterAll, describe, expect, it } from 'vitest';
import { KINDS, makeLayer } from '../../tools/degenerate-layers.ts';
import { AreaSweep } from '../../../src/geometry/sweep/area-sweep.ts';
import { OWNER_LABEL, ROLE } from '../../../src/geometry/sweep/roles.ts';
import { measureBySweep, outlineOf, serviceOutlineOf } from '../../tools/run-sweep.ts';
import { measureByRows, type TestService } from '../../tools/scanline-oracle.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { stretchLimit } from '../../tools/stretch-limit.ts';

/** Layers in all, 2,000 for a quick run; ORACLE_CASES=10000 is the full corpus, as `.ci/run` has it. */
const CASES = Number(process.env.ORACLE_CASES ?? 2000);

describe(`the sweep against the scanline oracle, ${CASES} layers`, () => {
  afterAll(() => console.log(`sweep: ${CASES} layers against the scanline oracle, seeds 0 to ${CASES - 1}`));

  it.each(KINDS.map((kind, i) => [kind, i] as const))(
    'agrees on %s',
    { timeout: stretchLimit(600_000) },
    (_, first) => {
      const disagreeing: unknown[] = [];
      for (let seed = first; seed < CASES; seed += KINDS.length) {
        const { blocks, services } = makeLayer(seed);
        const exact = measureBySweep(blocks, services);
        const isNear = (rows: { area: number; covered: number }): boolean => {
          const tolerance = 1e-6 * Math.max(rows.area, 1);
          return Math.abs(exact.area - rows.area) < tolerance && Math.abs(exact.covered - rows.covered) < tolerance;
        };
        if (isNear(measureByRows(blocks, services, 1e-4))) continue;
        // the rows may have missed a small gap: many more of them
        const rows = measureByRows(blocks, services, 1e-10, 6);
        if (!isNear(rows)) disagreeing.push({ seed, rows, exact });
      }
      expect(disagreeing).toEqual([]);
    },
  );
});

describe('a crowd of services over one place, whose windows are cut many times', () => {
  const random = seededRandom(11);
  const square = (x: number, y: number, side: number): number[] => [x, y, x + side, y, x + side, y + side, x, y + side];
  const crowd = (place: (i: number) => readonly [number, number]): TestService[] =>
    Array.from({ length: 150 }, (_, i) => ({ polygons: [[square(...place(i), 21)]], radius: 300 }));
  const crowds = {
    scattered: crowd(() => [360 * random(), 360 * random()]),
    'on a grid': crowd((i) => [30 * (i % 12), 30 * Math.floor(i / 12)]),
  };
  // one block around all, in which most of the land is empty, and one across the edge of the reach
  const blocks = { wide: [[square(-4000, -4000, 9000)]], narrow: [[square(250, 500, 200)]] };

  it.each(Object.keys(crowds).flatMap((name) => Object.keys(blocks).map((block) => [name, block] as const)))(
    'agrees with the oracle: %s, %s',
    (name, block) => {
      const [services, ground] = [crowds[name as keyof typeof crowds], [blocks[block as keyof typeof blocks]]];
      const rows = measureByRows(ground, services, 1e-3);
      const { area, covered } = measureBySweep(ground, services);
      expect(Math.abs(area - rows.area)).toBeLessThan(1e-8 * rows.area);
      expect(Math.abs(covered - rows.covered)).toBeLessThan(1e-6 * rows.area);
      const owners = services.map((service, i) => ({ outline: serviceOutlineOf(service), role: ROLE.OWNER + i }));
      const areas = new Float64Array(OWNER_LABEL + owners.length);
      const subject = { outline: outlineOf(ground[0]!), role: ROLE.SUBJECT };
      new AreaSweep().measureOwners([subject, ...owners], owners.length, areas);
      // what one alone covers is what would be lost without it
      const most = [...owners.keys()].sort((a, b) => areas[OWNER_LABEL + b]! - areas[OWNER_LABEL + a]!)[0]!;
      const without = measureBySweep(
        ground,
        services.filter((_, i) => i !== most),
      );
      expect(areas[OWNER_LABEL + most]!).toBeGreaterThan(1);
      expect(covered - without.covered).toBeCloseTo(areas[OWNER_LABEL + most]!, 2);
    },
  );
});
