import { describe, expect, it } from 'vitest';
import { compareStandards } from '../../../src/coverage/compare-standards.ts';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import type { CoverageResult } from '../../../src/coverage/result.ts';
import { GARDEN_CITY, blocksOf, box, parksOf } from './invented.ts';

const INPUT = {
  parks: parksOf([[box(0, 0, 80)], [box(900, 0, 30)], [box(2000, 0, 15)]]),
  residential: blocksOf(Array.from({ length: 30 }, (_, i) => [box(-400 + 100 * i, 150 + 40 * (i % 7), 90)])),
};

function compute(standard: (typeof PRESETS)[number]): CoverageResult {
  const result = computeCoverage({ ...INPUT, standard });
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

const reachedBy = (result: CoverageResult): number[] =>
  result.blocks.filter(({ ratio }) => (ratio ?? 0) >= 0.5).map(({ index }) => index);

describe('standards side by side', () => {
  it('are each what the check by that standard finds, with the blocks that turn against the first', () => {
    const others = PRESETS.filter(({ id }) => id !== GARDEN_CITY.id);
    const rows = compareStandards({
      input: { ...INPUT, standard: GARDEN_CITY },
      edits: [],
      standards: [GARDEN_CITY, ...others],
    });
    expect(rows.map(({ id }) => id)).toEqual([GARDEN_CITY, ...others].map(({ id }) => id));
    const first = reachedBy(compute(GARDEN_CITY));
    for (const [i, standard] of [GARDEN_CITY, ...others].entries()) {
      const result = compute(standard);
      const reached = reachedBy(result);
      expect(rows[i]).toEqual({
        id: standard.id,
        reading: result.readings.tiered,
        target: result.target,
        counted: result.parks.items.filter(({ counted }) => counted).length,
        gained: reached.filter((index) => !first.includes(index)),
        lost: first.filter((index) => !reached.includes(index)),
      });
    }
    // the layers are such that there is something to compare
    expect(rows.some(({ gained, lost }) => gained.length + lost.length > 0)).toBe(true);
    expect(rows[0]).toMatchObject({ gained: [], lost: [] });
  });

  it('leave out what cannot be computed, and stop when they are told to', () => {
    const far = { ...INPUT, standard: GARDEN_CITY, centralMeridian: 0 };
    expect(compareStandards({ input: far, edits: [], standards: [GARDEN_CITY] })).toEqual([]);
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() =>
      compareStandards({ input: { ...INPUT, standard: GARDEN_CITY }, edits: [], standards: [GARDEN_CITY] }, { signal }),
    ).toThrow('enough');
  });
});
