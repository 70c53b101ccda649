import { describe, expect, it } from 'vitest';
import { KINDS, makeLayer } from '../../tools/degenerate-layers.ts';
import { measureBySweep } from '../../tools/run-sweep.ts';
import { measureByRows } from '../../tools/scanline-oracle.ts';

/** Layers in all, 2,000 for a quick run; ORACLE_CASES=10000 is the full corpus, as `.ci/run` has it. */
const CASES = Number(process.env.ORACLE_CASES ?? 2000);

describe(`the sweep against the scanline oracle, ${CASES} layers`, () => {
  it.each(KINDS.map((kind, i) => [kind, i] as const))('agrees on %s', { timeout: 600_000 }, (_, first) => {
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
  });
});
