import type { Scale } from '../../geometry/arrangement/drop-spikes.ts';
import type { MendFaults } from '../../geometry/arrangement/mend-faults.ts';
import type { Findings, FeatureMark } from '../findings.ts';

/** Puts the faults of one feature into the findings. Winding and repeated points are reported for the whole file. */
export function reportRingFaults(faults: MendFaults, gapMetres: number, findings: Findings, mark: FeatureMark): void {
  if (faults.unclosed > 0) findings.add('ring-unclosed', { gapMetres: Math.round(gapMetres * 100) / 100 }, mark);
  if (faults.spikes > 0) findings.add('ring-spike', { count: faults.spikes }, mark);
  if (faults.crossings > 0) findings.add('ring-crosses-itself', { count: faults.crossings }, mark);
  if (faults.collapsedHoles > 0) findings.add('hole-dropped', { count: faults.collapsedHoles }, mark);
  if (faults.holesOutside > 0) findings.add('hole-outside', { count: faults.holesOutside }, mark);
  if (faults.holesCrossing > 0) findings.add('hole-crosses', { count: faults.holesCrossing }, mark);
  if (faults.partsOverlapping > 0) findings.add('parts-overlap', { count: faults.partsOverlapping }, mark);
  if (faults.shellsNotFirst > 0) findings.add('shell-not-first', {}, mark);
  if (faults.holesInHoles > 0) findings.add('hole-in-hole', { count: faults.holesInHoles }, mark);
}

/** Metres between a ring's first and last vertex; 0 for a closed one. */
export function measureGap(ring: Float64Array, [scaleX, scaleY]: Scale): number {
  const n = ring.length;
  if (n < 2) return 0;
  return Math.hypot((ring[n - 2]! - ring[0]!) * scaleX, (ring[n - 1]! - ring[1]!) * scaleY);
}
