import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoverageReport } from '../../../src/report/describe-coverage.ts';
import { useBuiltCommand } from '../../tools/built-command.ts';
import { listRealTowns, readTownFile } from '../../tools/read-real-layer.ts';

interface Expected {
  readonly parks: Record<'count' | 'ge5000' | '400_to_5000' | 'lt400' | 'sum_area_m2', number>;
  readonly residential: { readonly count: number };
  readonly expected: Record<'combined' | 'only300' | 'only500', { covered_m2: number; ratio: number }> & {
    residential_area_m2: number;
  };
}

const towns = listRealTowns();
const command = useBuiltCommand();

describe('the command on real layers with answers by an independent engine (REAL_LAYERS)', () => {
  it.skipIf(towns.length > 0)('are not there: set REAL_LAYERS to their folder to run this', (context) => {
    context.skip('REAL_LAYERS is not set');
  });

  it.each(towns)('%s', async (town) => {
    const expected = readTownFile(town, 'expected.json') as Expected;
    const file = (name: string): string => join(process.env.REAL_LAYERS ?? '', town, `${name}.geojson`);
    const run = await command.run(
      'coverage',
      '--parks',
      file('parks'),
      '--residential',
      file('residential'),
      '--verify',
    );
    expect(run.status, run.stderr).toBe(0);
    const { parks, residential, readings, verification } = JSON.parse(run.stdout) as CoverageReport;
    const near = (actual: number | null, wanted: number, tolerance: number): void =>
      expect(Math.abs(actual! - wanted)).toBeLessThanOrEqual(tolerance);

    expect(parks.features).toBe(expected.parks.count);
    expect(parks.classes.map(({ count }) => count)).toEqual([expected.parks.ge5000, expected.parks['400_to_5000']]);
    expect(parks.items.filter(({ reason }) => reason === 'too-small')).toHaveLength(expected.parks.lt400);
    expect(residential.features).toBe(expected.residential.count);
    near(parks.area, expected.parks.sum_area_m2, 0.0015 * expected.parks.sum_area_m2);
    const { combined, only300, only500, residential_area_m2: land } = expected.expected;
    near(residential.area, land, 0.0015 * land);
    near(readings.tiered.coveredArea, combined.covered_m2, 0.0015 * combined.covered_m2);
    near(readings.tiered.ratio, combined.ratio, 0.0005);
    near(readings.green300.ratio, only300.ratio, 0.0005);
    near(readings.park500.ratio, only500.ratio, 0.0005);
    near(readings.both.ratio, only300.ratio + only500.ratio - combined.ratio, 0.0005);
    near(verification!.ratio, combined.ratio, 0.0005);
  });
});
