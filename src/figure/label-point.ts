import { boundPositions } from '../geometry/bbox.ts';
import type { LngLatPolygons } from '../model/scenario.ts';

/**
 * Finds a place inside polygons to write a name at, in their own numbers: the middle of the longest stretch at half the
 * height of the largest polygon. Null where there is none.
 */
export function findLabelPoint(polygons: LngLatPolygons): readonly [number, number] | null {
  const boxes = polygons.map(([shell = []]) => boundPositions(shell));
  const sizes = boxes.map((box) => (box ? (box[2] - box[0]) * (box[3] - box[1]) : 0));
  const largest = sizes.indexOf(Math.max(...sizes));
  const [rings, box] = [polygons[largest], boxes[largest]];
  if (!rings || !box) return null;
  const y = (box[1] + box[3]) / 2;
  const crossings = rings.flatMap((ring) => crossAt(ring, y)).sort((a, b) => a - b);
  let longest: readonly [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const stretch = [crossings[i]!, crossings[i + 1]!] as const;
    if (!longest || stretch[1] - stretch[0] > longest[1] - longest[0]) longest = stretch;
  }
  return longest && [(longest[0] + longest[1]) / 2, y];
}

function crossAt(ring: ArrayLike<number>, y: number): number[] {
  const crossings: number[] = [];
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [x1, y1, x2, y2] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return crossings;
}
