import type { CurveBuffer } from './curve-buffer.ts';

/** A crossing this far beyond the end of an arc's half still counts: one too many does no harm. */
const SLACK_METERS = 1e-9;

/**
 * Writes the rows (y) in which the curves i and j of a buffer cross to `rows` from `size` on; returns the new size.
 * Touching, parallel and coinciding curves give no row: they do not change their order.
 */
export function findCrossings(curves: CurveBuffer, i: number, j: number, rows: Float64Array, size: number): number {
  const lo = Math.max(curves.lo[i]!, curves.lo[j]!);
  const hi = Math.min(curves.hi[i]!, curves.hi[j]!);
  const radiusI = curves.radius[i]!;
  const radiusJ = curves.radius[j]!;
  const xi = curves.x[i]!;
  const yi = curves.y[i]!;
  const xj = curves.x[j]!;
  const yj = curves.y[j]!;

  if (radiusI === 0 && radiusJ === 0) {
    const slopeI = curves.slope[i]!;
    const slopeJ = curves.slope[j]!;
    if (slopeI === slopeJ) return size;
    // x and the row from the middle of the common rows, where both lines are well known
    const middle = (lo + hi) / 2;
    const gap = xj + (middle - yj) * slopeJ - (xi + (middle - yi) * slopeI);
    const row = middle + gap / (slopeI - slopeJ);
    if (row > lo && row < hi) rows[size++] = row;
    return size;
  }

  if (radiusI !== 0 && radiusJ !== 0) {
    const dx = xj - xi;
    const dy = yj - yi;
    const distance2 = dx * dx + dy * dy;
    if (distance2 === 0) return size;
    const along = (distance2 + radiusI * radiusI - radiusJ * radiusJ) / (2 * distance2);
    const across2 = (radiusI * radiusI) / distance2 - along * along;
    if (!(across2 > 0)) return size;
    const across = Math.sqrt(across2);
    for (let side = -1; side <= 1; side += 2) {
      const row = yi + along * dy + side * across * dx;
      if (!(row > lo && row < hi)) continue;
      const x = xi + along * dx - side * across * dy;
      if (isOnHalf(x - xi, radiusI) && isOnHalf(x - xj, radiusJ)) rows[size++] = row;
    }
    return size;
  }

  // a line and an arc: from the line's foot under the centre half the chord either way
  const line = radiusI === 0 ? i : j;
  const arc = radiusI === 0 ? j : i;
  const radius = curves.radius[arc]!;
  const centreX = curves.x[arc]!;
  const centreY = curves.y[arc]!;
  const slope = curves.slope[line]!;
  const offset = curves.x[line]! + (centreY - curves.y[line]!) * slope - centreX;
  const norm = 1 + slope * slope;
  const root2 = norm * radius * radius - offset * offset;
  if (!(root2 > 0)) return size;
  const root = Math.sqrt(root2);
  for (let side = -1; side <= 1; side += 2) {
    const rise = (side * root - offset * slope) / norm;
    const row = centreY + rise;
    if (row > lo && row < hi && isOnHalf(offset + rise * slope, radius)) rows[size++] = row;
  }
  return size;
}

function isOnHalf(x: number, radius: number): boolean {
  return radius > 0 ? x >= -SLACK_METERS : x <= SLACK_METERS;
}
