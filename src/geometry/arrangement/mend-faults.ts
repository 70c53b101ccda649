/** What was found wrong with the rings of a feature, as counts. */
export interface MendFaults {
  /** Rings without a closing vertex. */
  unclosed: number;
  /** Shells of fewer than three vertices. */
  tooShort: number;
  /** Vertices that repeat the one before. */
  repeated: number;
  /** Vertices at the tips of spikes. */
  spikes: number;
  /** Rings that cross or touch themselves. */
  crossings: number;
  /** Shells and holes that enclose nothing. */
  collapsedShells: number;
  collapsedHoles: number;
  /** Holes that lie in no ground of their shell. */
  holesOutside: number;
  /** Holes that lie partly outside, or share a part of their ground with another hole. */
  holesCrossing: number;
  /** Holes in other holes. */
  holesInHoles: number;
  /** Polygons whose first ring lies in another one. */
  shellsNotFirst: number;
  /** Parts that share ground with another part. */
  partsOverlapping: number;
  /** Parts too small to be anything. */
  tinyParts: number;
  /** Whether the feature is a tangle that has no outline; it then has no ground. */
  tooTangled: number;
  /** Shells that run clockwise. */
  clockwiseShells: number;
}

/** No faults yet. */
export function makeMendFaults(): MendFaults {
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
    shellsNotFirst: 0,
    partsOverlapping: 0,
    tinyParts: 0,
    tooTangled: 0,
    clockwiseShells: 0,
  };
}

/** Whether the shape had to be changed, or a missing end supplied, to make a polygon of it. */
export function needsMending(faults: MendFaults): boolean {
  const { unclosed, spikes, crossings, collapsedHoles, holesOutside, holesCrossing, holesInHoles } = faults;
  const holes = collapsedHoles + holesOutside + holesCrossing + holesInHoles + faults.shellsNotFirst;
  return unclosed + spikes + crossings + holes + faults.partsOverlapping > 0;
}

/** The name of the first fault that has to be mended; empty where there is none. */
export function nameFault(faults: Readonly<MendFaults>): string {
  const found = Object.entries(faults).find(
    ([fault, count]) => count > 0 && !/^(repeated|clockwiseShells)$/.test(fault),
  );
  return found?.[0] ?? '';
}
