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
