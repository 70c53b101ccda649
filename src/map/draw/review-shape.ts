import { measureDegree } from '../../geometry/arrangement/drop-spikes.ts';
import { mendFeature } from '../../geometry/arrangement/mend-feature.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';

/** What is wrong with a drawn shape. */
export const DRAWING_FAULTS = ['too-few', 'crossing', 'hole-outside', 'overlapping', 'flat'] as const;

export type DrawingFault = (typeof DRAWING_FAULTS)[number];

/** A drawn shape that may be handed over, or why it may not. */
export type ReviewedShape = { readonly polygons: LngLatPolygons } | { readonly fault: DrawingFault };

/**
 * Reviews a drawn shape by the rule that files are mended by. A file is mended, for nobody can be asked; who draws can be,
 * so that a shape that would have to be mended is refused: which of its grounds was meant is not guessed.
 */
export function reviewShape(polygons: LngLatPolygons): ReviewedShape {
  const parts = polygons.map((rings) => rings.map((ring) => Float64Array.from(ring)));
  const shell = parts[0]?.[0] ?? [];
  if (parts.flat().some((ring) => countPositions(ring) < 3) || shell.length === 0) return { fault: 'too-few' };
  const { polygons: mended, faults } = mendFeature(parts, measureDegree(shell[1]!));
  if (faults.crossings + faults.spikes + faults.tooTangled > 0) return { fault: 'crossing' };
  if (faults.holesOutside + faults.holesCrossing + faults.holesInHoles + faults.shellsNotFirst > 0) {
    return { fault: 'hole-outside' };
  }
  if (faults.partsOverlapping > 0) return { fault: 'overlapping' };
  if (faults.collapsedHoles > 0 || mended.length < polygons.length) return { fault: 'flat' };
  return { polygons: mended };
}

/** How many different positions a flat ring has. */
export function countPositions(ring: ArrayLike<number>): number {
  const seen = new Set<string>();
  for (let i = 0; i < ring.length; i += 2) seen.add(`${ring[i]!},${ring[i + 1]!}`);
  return seen.size;
}
