import type { FeatureMark, Findings } from './findings.ts';
import { LIMITS } from './limits.ts';
import type { CooperativeLoop } from './cooperative-loop.ts';
import type { PackedGeometry } from './rings/pack-geometry.ts';
import { reportPackFailure } from './rings/report-pack-failure.ts';
import type { SourceFeature, SourceTable } from './source-table.ts';

/** The geometries of a file in its own numbers; a feature without usable geometry is null. */
export interface PackedFeatures {
  /** x0, y0, x1, y1 … in the order of features, polygons, rings; closing vertices as the file has them. */
  readonly positions: Float64Array;
  readonly geometries: readonly (PackedGeometry | null)[];
}

/**
 * Takes the geometries of all features together and reports those that have none to use.
 *
 * @returns null where the file has more vertices than are read.
 */
export async function packFeatures(
  { features, positions }: SourceTable,
  marks: readonly FeatureMark[],
  findings: Findings,
  loop: CooperativeLoop,
): Promise<PackedFeatures | null> {
  if (positions.length > LIMITS.vertices) {
    findings.add('too-many-vertices', { limit: LIMITS.vertices });
    return null;
  }
  const geometries: (PackedGeometry | null)[] = [];
  let withHeight = 0;
  for (const [index, feature] of features.entries()) {
    const packed = checkFeature(feature, findings, marks[index]!);
    geometries.push(packed);
    if (packed?.hasHeight) withHeight++;
  }
  await loop.pause('check', features.length, features.length);
  if (withHeight > 0) findings.add('height-dropped', { count: withHeight });
  return { positions: positions.toArray(), geometries };
}

function checkFeature(
  { geometry, properties, fault }: SourceFeature,
  findings: Findings,
  mark: FeatureMark,
): PackedGeometry | null {
  const isDictionary = typeof properties === 'object' && !Array.isArray(properties);
  if (properties !== undefined && !isDictionary) findings.add('properties-invalid', {}, mark);
  if (geometry === null) return null;
  if ('code' in geometry) {
    reportPackFailure(geometry, findings, mark);
    return null;
  }
  if (geometry.emptyParts > 0) findings.add('part-empty', { count: geometry.emptyParts }, mark);
  if (geometry.otherParts > 0) findings.add('collection-parts-ignored', { count: geometry.otherParts }, mark);
  if (geometry.fromCollection) findings.add('collection-unpacked', { count: geometry.polygons.length }, mark);
  if (fault !== undefined) findings.add('structure-invalid', { reason: fault.slice(0, 200) }, mark);
  return geometry;
}
