import type { BBox } from '../bbox.ts';
import type { CurveBuffer } from './curve-buffer.ts';

/** Counts the curves of a buffer that pass through its window, without what passes by on the left. */
export function countInside({ count, maxX }: CurveBuffer): number {
  let inside = 0;
  for (let i = 0; i < count; i++) if (maxX[i]! > -Infinity) inside++;
  return inside;
}

/**
 * Counts the curves of a buffer that pass through each half of its window, cut upright or level through the middle: left,
 * right, below and above. What passes by on the left is left out.
 */
export function countHalves(
  curves: CurveBuffer,
  bbox: BBox,
): readonly [left: number, right: number, below: number, above: number] {
  const left = bbox[0] - curves.originX;
  const right = bbox[2] - curves.originX;
  const middleX = (left + right) / 2;
  const middleY = (bbox[1] + bbox[3]) / 2 - curves.originY;
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < curves.count; i++) {
    if (curves.maxX[i] === -Infinity) continue;
    if (curves.minX[i]! < middleX) counts[0]++;
    if (curves.maxX[i]! > middleX) counts[1]++;
    // a curve that reaches into the rows of a half may be beside the window there
    const lo = curves.lo[i]!;
    const hi = curves.hi[i]!;
    if (passes(curves, i, lo, Math.min(hi, middleY), left, right)) counts[2]++;
    if (passes(curves, i, Math.max(lo, middleY), hi, left, right)) counts[3]++;
  }
  return counts;
}

/** Says whether a curve passes between two columns somewhere from one row to another. */
function passes(curves: CurveBuffer, i: number, fromY: number, toY: number, left: number, right: number): boolean {
  if (!(fromY < toY)) return false;
  const fromX = readX(curves, i, fromY);
  const toX = readX(curves, i, toY);
  return Math.min(fromX, toX) < right && Math.max(fromX, toX) > left;
}

function readX({ x, y, slope, radius }: CurveBuffer, i: number, row: number): number {
  const r = radius[i]!;
  const rise = row - y[i]!;
  if (r === 0) return x[i]! + rise * slope[i]!;
  const root = Math.sqrt(Math.max(0, r * r - rise * rise));
  return x[i]! + (r > 0 ? root : -root);
}
