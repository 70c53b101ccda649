import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { listRealTowns, packFeatures, readTownFile } from '../../tools/read-real-layer.ts';

interface Expected {
  readonly parks: Record<'count' | 'ge5000' | '400_to_5000' | 'lt400' | 'sum_area_m2', number>;
  readonly expected: Record<'combined' | 'only300' | 'only500', { covered_m2: number; ratio: number }> & {
    residential_area_m2: number;
  };
}

const towns = listRealTowns();

describe('real layers with answers by an independent engine (REAL_LAYERS)', () => {
  it.skipIf(towns.length > 0)('are not there: set REAL_LAYERS to their folder to run this', (context) => {
    context.skip('REAL_LAYERS is not set');
  });

  it.each(towns)('%s', (town) => {
    const expected = readTownFile(town, 'expected.json') as Expected;
    const layer = (role: 'parks' | 'residential') =>
      packFeatures(role, readTownFile(town, `${role}.geojson`) as FeatureCollection<Polygon>);
    const result = computeCoverage({ parks: layer('parks'), residential: layer('residential'), standard: PRESETS[0]! });
    if (result.outcome !== 'done') throw new Error('The engine refused the layers.');
    const { readings, parks, residential } = result;
    const near = (actual: number | null, wanted: number, tolerance: number): void =>
      expect(Math.abs(actual! - wanted)).toBeLessThanOrEqual(tolerance);

    expect(parks.features).toBe(expected.parks.count);
    expect(parks.classes.map(({ count }) => count)).toEqual([expected.parks.ge5000, expected.parks['400_to_5000']]);
    expect(parks.items.filter(({ reason }) => reason === 'too-small')).toHaveLength(expected.parks.lt400);
    near(parks.area, expected.parks.sum_area_m2, 0.0015 * expected.parks.sum_area_m2);
    near(residential.area, expected.expected.residential_area_m2, 0.0015 * expected.expected.residential_area_m2);
    near(readings.tiered.ratio, expected.expected.combined.ratio, 0.0005);
    near(readings.green300.ratio, expected.expected.only300.ratio, 0.0005);
    near(readings.park500.ratio, expected.expected.only500.ratio, 0.0005);
    const { only300, only500, combined } = expected.expected;
    near(readings.both.ratio, only300.ratio + only500.ratio - combined.ratio, 0.0005);
  });
});
