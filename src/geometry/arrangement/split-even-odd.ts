import { Arrangement } from './arrangement.ts';

/**
 * Splits rings that cross or touch themselves or each other into simple rings that bound the same area by the
 * even-odd rule, so that all lobes of a bow-tie are kept.
 *
 * Each polygon is its shell, counter-clockwise, then its holes, clockwise; rings are flat and not closed. Lobes that
 * touch in a point become polygons of their own. Takes n log n for n vertices and meetings.
 */
export function splitEvenOdd(rings: readonly Float64Array[]): Float64Array[][] {
  return new Arrangement(rings).tracePolygons((winding) => winding % 2 !== 0);
}
