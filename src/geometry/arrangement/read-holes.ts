import type { MendFaults } from './mend-faults.ts';
import type { RingOverlaps } from './ring-overlaps.ts';

/** What rings that meet mean. */
export interface HoleReading {
  /** The ring that is the shell. */
  readonly shell: number;
  /** Says whether a place is ground that these rings are around. */
  readonly isGround: (rings: readonly number[]) => boolean;
}

/**
 * Reads what rings that meet mean: which is the shell, and which holes lie in which. Faults are added to `faults`.
 *
 * @returns null where two rings that cross each other both hold the first one: nobody can tell which is the shell.
 */
export function readHoles(overlaps: RingOverlaps, faults: MendFaults): HoleReading | null {
  const shell = findShell(overlaps);
  if (shell === null) return null;
  if (shell !== 0) faults.shellsNotFirst++;
  const levels = findLevels(overlaps, shell);
  for (let ring = 0; ring < levels.length; ring++) {
    if (ring === shell) continue;
    if (overlaps.isNothing(ring)) faults.collapsedHoles++;
    else countFaults(overlaps, shell, ring, levels[ring]!, faults);
  }
  const isGround = (rings: readonly number[]): boolean => {
    let deepest = 0;
    let isInShell = false;
    for (const ring of rings) {
      if (ring === shell) isInShell = true;
      else deepest = Math.max(deepest, levels[ring]!);
    }
    return isInShell && deepest % 2 === 0;
  };
  return { shell, isGround };
}

/** The first ring, or of those that it lies in the one around all others. */
function findShell(overlaps: RingOverlaps): number | null {
  const around = overlaps.listOthers(0).filter((ring) => overlaps.isInside(0, ring));
  if (around.length === 0) return 0;
  const largest = around.reduce((best, ring) => (overlaps.areas[ring]! > overlaps.areas[best]! ? ring : best));
  return around.every((ring) => ring === largest || overlaps.covers(largest, ring)) ? largest : null;
}

/** Levels of the holes: 1 for one that lies in no other, else one more than the deepest around it; 0 for the shell. */
function findLevels(overlaps: RingOverlaps, shell: number): Uint32Array {
  const levels = new Uint32Array(overlaps.areas.length);
  const bySize = [...levels.keys()].filter((ring) => ring !== shell);
  bySize.sort((a, b) => overlaps.areas[b]! - overlaps.areas[a]!);
  for (const hole of bySize) {
    let level = 1;
    for (const other of overlaps.listOthers(hole)) {
      if (levels[other]! >= level && overlaps.isInside(hole, other)) level = levels[other]! + 1;
    }
    levels[hole] = level;
  }
  return levels;
}

function countFaults(overlaps: RingOverlaps, shell: number, hole: number, level: number, faults: MendFaults): void {
  if (overlaps.isApart(hole, shell)) {
    faults.holesOutside++;
    return;
  }
  const crosses = (other: number): boolean =>
    other !== shell &&
    !overlaps.isApart(hole, other) &&
    !overlaps.isInside(hole, other) &&
    !overlaps.isInside(other, hole);
  if (!overlaps.covers(shell, hole) || overlaps.listOthers(hole).some(crosses)) faults.holesCrossing++;
  if (level > 1) faults.holesInHoles++;
}
