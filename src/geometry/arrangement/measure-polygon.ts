import { measureSignedArea } from '../ring.ts';

/** Share of an area below which a difference is rounding. */
export const SAME_AREA = 1e-7;
/** Share of the area of all below which a ring is a speck that rounding left. */
export const SPECK = 1e-12;

/** Area of a polygon of simple rings: the shell's less the holes'. */
export function measurePolygon(rings: readonly Float64Array[]): number {
  return rings.reduce((area, ring, i) => {
    const size = Math.abs(measureSignedArea(ring, 0, ring.length / 2));
    return i === 0 ? size : area - size;
  }, 0);
}

/** Area of polygons that do not overlap. */
export function measureAll(polygons: readonly (readonly Float64Array[])[]): number {
  return polygons.reduce((sum, rings) => sum + measurePolygon(rings), 0);
}

/** Leaves out the specks that rounding makes where edges run along each other. */
export function dropSpecks(polygons: readonly Float64Array[][]): Float64Array[][] {
  const least = SPECK * measureAll(polygons);
  const isSpeck = (ring: Float64Array): boolean => measurePolygon([ring]) <= least;
  return polygons.filter(([shell]) => !isSpeck(shell!)).map((rings) => rings.filter((ring) => !isSpeck(ring)));
}
