import type { Findings, FeatureMark } from '../findings.ts';

/** What was found wrong with the rings of a feature, as counts. */
export interface RingFaults {
  unclosed: number;
  tooShort: number;
  repeated: number;
  spikes: number;
  crossings: number;
  collapsedShells: number;
  collapsedHoles: number;
  holesOutside: number;
  holesCrossing: number;
  holesInHoles: number;
  partsOverlapping: number;
  tooTangled: number;
  clockwiseShells: number;
}

/** No faults yet. */
export function makeRingFaults(): RingFaults {
  return {
    unclosed: 0,
    tooShort: 0,
    repeated: 0,
    spikes: 0,
    crossings: 0,
    collapsedShells: 0,
    collapsedHoles: 0,
    holesOutside: 0,
    holesCrossing: 0,
    holesInHoles: 0,
    partsOverlapping: 0,
    tooTangled: 0,
    clockwiseShells: 0,
  };
}

/** Whether the shape had to be changed, or a missing end supplied, to make a polygon of it. */
export function needsRepair(faults: RingFaults): boolean {
  const { unclosed, spikes, crossings, collapsedHoles, holesOutside, holesCrossing, holesInHoles, partsOverlapping } =
    faults;
  return (
    unclosed + spikes + crossings + collapsedHoles + holesOutside + holesCrossing + holesInHoles + partsOverlapping > 0
  );
}

/** Puts the faults of one feature into the findings. Winding and repeated points are reported for the whole file. */
export function reportRingFaults(faults: RingFaults, gapMetres: number, findings: Findings, mark: FeatureMark): void {
  if (faults.unclosed > 0) findings.add('ring-unclosed', { gapMetres: Math.round(gapMetres * 100) / 100 }, mark);
  if (faults.spikes > 0) findings.add('ring-spike', { count: faults.spikes }, mark);
  if (faults.crossings > 0) findings.add('ring-crosses-itself', { count: faults.crossings }, mark);
  if (faults.collapsedHoles > 0) findings.add('hole-dropped', { count: faults.collapsedHoles }, mark);
  if (faults.holesOutside > 0) findings.add('hole-outside', { count: faults.holesOutside }, mark);
  if (faults.holesCrossing > 0) findings.add('hole-crosses', { count: faults.holesCrossing }, mark);
  if (faults.partsOverlapping > 0) findings.add('parts-overlap', { count: faults.partsOverlapping }, mark);
  if (faults.holesInHoles > 0) findings.add('hole-in-hole', { count: faults.holesInHoles }, mark);
}
