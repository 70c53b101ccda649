import type { FeatureRecord } from '../../../src/model/polygon-layer.ts';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import type { CoverageInput, CoverageResult } from '../../../src/coverage/result.ts';
import { type Standard, makeCustomStandard } from '../../../src/coverage/rules/standard.ts';
import { type SiteId, nameSites } from '../../../src/model/vocabulary.ts';
import { packLayer } from '../../tools/pack-layer.ts';

/** A polygon in metres: its shell, then holes. */
export type Rings = readonly (readonly number[])[];

export const GARDEN_CITY: Standard = PRESETS[0]!;

/** Every park, whatever its size, serves as far as `radius`. */
export const anySize = (radius: number): Standard => makeCustomStandard([{ minArea: 0, radius }]);

export const box = (x: number, y: number, width: number, height = width): number[] => [
  x,
  y,
  x + width,
  y,
  x + width,
  y + height,
  x,
  y + height,
];

/** A layer of features of one polygon each. */
export const parksOf = (shapes: readonly Rings[], facts: readonly Partial<FeatureRecord>[] = []) =>
  packLayer(
    'parks',
    shapes.map((rings) => [rings]),
    facts,
  );
export const blocksOf = (shapes: readonly Rings[], facts: readonly Partial<FeatureRecord>[] = []) =>
  packLayer(
    'residential',
    shapes.map((rings) => [rings]),
    facts,
  );

/** The names of invented parks and blocks. */
export const parkAt = (index: number): SiteId => nameSites('parks', [{ id: `parks-${index}`, index }])[0]!;
export const blockAt = (index: number): SiteId => nameSites('residential', [{ id: `residential-${index}`, index }])[0]!;

/** Runs the analysis on shapes in metres; a refusal fails the test. */
export function cover(
  parks: readonly Rings[],
  blocks: readonly Rings[],
  standard: Standard = GARDEN_CITY,
  more: Partial<CoverageInput> = {},
): CoverageResult {
  const result = computeCoverage({ parks: parksOf(parks), residential: blocksOf(blocks), standard, ...more });
  if (result.outcome !== 'done') throw new Error(JSON.stringify(result.diagnostics));
  return result;
}
