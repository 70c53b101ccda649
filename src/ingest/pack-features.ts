import type { StructureCheck } from './check-structure.ts';
import type { FeatureMark, Findings } from './findings.ts';
import { LIMITS } from './limits.ts';
import type { Pace } from './pace.ts';
import { readOwn } from './read-own.ts';
import { type PackedGeometry, type PackFailure, packGeometry } from './rings/pack-geometry.ts';
import { PositionList } from './rings/position-list.ts';
import type { SourceFeature } from './source-table.ts';

/** The geometries of a file in its own numbers; a feature without usable geometry is null. */
export interface PackedFeatures {
  /** x0, y0, x1, y1 … in the order of features, polygons, rings; closing vertices as the file has them. */
  readonly positions: Float64Array;
  readonly geometries: readonly (PackedGeometry | null)[];
}

/**
 * Packs the geometries of all features and reports those that have none to use. The order of checks: our own guards
 * first, so that the structural check only meets features it can digest.
 *
 * @returns null where the file has more vertices than are read.
 */
export async function packFeatures(
  features: readonly SourceFeature[],
  marks: readonly FeatureMark[],
  checkStructure: StructureCheck | null,
  findings: Findings,
  pace: Pace,
): Promise<PackedFeatures | null> {
  const positions = new PositionList();
  const geometries: (PackedGeometry | null)[] = [];
  let withHeight = 0;
  for (const [place, feature] of features.entries()) {
    if (pace.isDue(place)) await pace.rest('check', place, features.length);
    const mark = marks[place]!;
    const packed = packFeature(feature, positions, checkStructure, findings, mark);
    geometries.push(packed);
    if (packed?.hasHeight) withHeight++;
    if (positions.length > LIMITS.vertices) {
      findings.add('too-many-vertices', { limit: LIMITS.vertices });
      return null;
    }
  }
  if (withHeight > 0) findings.add('height-dropped', { count: withHeight });
  return { positions: positions.toArray(), geometries };
}

function packFeature(
  feature: SourceFeature,
  positions: PositionList,
  checkStructure: StructureCheck | null,
  findings: Findings,
  mark: FeatureMark,
): PackedGeometry | null {
  const { whole, properties } = feature;
  if ('whole' in feature && readOwn(whole, 'type') !== 'Feature') {
    // a line that could not be read has been reported already
    if (whole !== undefined) findings.add('feature-invalid', { reason: 'not-a-feature' }, mark);
    return null;
  }
  const isDictionary = typeof properties === 'object' && !Array.isArray(properties);
  if (properties !== undefined && !isDictionary) findings.add('properties-invalid', {}, mark);
  const packed = packGeometry(feature.geometry, positions);
  if ('code' in packed) {
    reportFailure(packed, findings, mark);
    return null;
  }
  if (packed.emptyParts > 0) findings.add('part-empty', { count: packed.emptyParts }, mark);
  if (packed.otherParts > 0) findings.add('collection-parts-ignored', { count: packed.otherParts }, mark);
  if (packed.fromCollection) findings.add('collection-unpacked', { count: packed.polygons.length }, mark);
  const fault = whole === undefined ? undefined : checkStructure?.(whole)[0];
  if (fault !== undefined) findings.add('structure-invalid', { reason: fault.slice(0, 200) }, mark);
  return packed;
}

function reportFailure({ code, detail }: PackFailure, findings: Findings, mark: FeatureMark): void {
  if (code === 'not-a-polygon' || code === 'geometry-type-unknown') findings.add(code, { type: detail }, mark);
  else if (code === 'geometry-malformed') findings.add(code, { reason: detail }, mark);
  else findings.add(code, {}, mark);
}
