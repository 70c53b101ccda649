import type { Feature, FeatureCollection } from 'geojson';
import type { GapFeature } from '../../coverage/check/drawn-coverage.ts';
import type { BlockRow } from '../../coverage/result.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import { readRow } from '../../plan/catalogue.ts';

/**
 * The picture of blocks: each as covered land, with its gaps over it. The gaps are what Turf cut;
 * where a block has none it is covered whole, and a block without any cover is one gap. What a scenario changes lies
 * over them.
 */
export function drawLand(
  { district, features }: LoadedDistrict,
  blocks: readonly BlockRow[],
  gaps: readonly GapFeature[],
  changes: readonly Feature[] = [],
): FeatureCollection {
  const residential = features.get(district.coverage?.residential ?? '') ?? [];
  const drawn = new Map(residential.map((block, index) => [readRow(block, index), block]));
  const covered = blocks
    .filter(({ area, coveredArea }) => area > 0 && coveredArea > 0)
    .flatMap(({ index }): Feature[] => {
      const block = drawn.get(index);
      return block
        ? [{ type: 'Feature', geometry: block.geometry, properties: { fid: `covered-${index}`, covered: 1 } }]
        : [];
    });
  const uncovered = gaps
    .filter(({ properties }) => drawn.has(properties.index))
    .map((gap): Feature => ({ ...gap, properties: { fid: `gap-${gap.properties.index}`, covered: 0 } }));
  return { type: 'FeatureCollection', features: [...covered, ...uncovered, ...changes] };
}
