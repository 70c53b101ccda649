import type { CurveBuffer } from './curve-buffer.ts';

/** Integrates x dy along a curve between two rows: a trapezium, and for an arc the segment between chord and arc. */
export function integrateCurve({ x, y, slope, radius }: CurveBuffer, curve: number, from: number, to: number): number {
  const height = to - from;
  const r = radius[curve]!;
  if (r === 0) return height * (x[curve]! + ((from + to) / 2 - y[curve]!) * slope[curve]!);
  const r2 = r * r;
  const rise0 = from - y[curve]!;
  const rise1 = to - y[curve]!;
  const root0 = Math.sqrt(Math.max(0, r2 - rise0 * rise0));
  const root1 = Math.sqrt(Math.max(0, r2 - rise1 * rise1));
  const across = root1 - root0;
  const segment = measureSegment(Math.sqrt((height * height + across * across) / r2) / 2) * r2;
  const bulge = height * ((root0 + root1) / 2) + segment;
  return height * x[curve]! + (r > 0 ? bulge : -bulge);
}

/** Area between an arc of the unit circle and its chord, of which `sine` is half the length: asin s − s√(1 − s²). */
function measureSegment(sine: number): number {
  if (sine > 0.15) {
    const s = Math.min(1, sine);
    return Math.asin(s) - s * Math.sqrt(1 - s * s);
  }
  // the difference cancels for short arcs: its series
  const s2 = sine * sine;
  return sine * s2 * (2 / 3 + s2 * (1 / 5 + s2 * (3 / 28 + s2 * (5 / 72 + s2 * (35 / 704 + (s2 * 63) / 1664)))));
}
