/** How far the scale reaches below the smallest bound and above the largest one, as a factor. */
const AIR = 6;

/**
 * Places an area on a scale by its logarithm, since the bounds of a standard are tens of times apart: 0 at the left end, 1 at
 * the right one. What lies beyond is at the end.
 *
 * @param bounds the areas (m²) that the scale is about, the smallest first, all above 0
 */
export function placeOnScale(areaSquareMeters: number, bounds: readonly number[]): number {
  const least = Math.log((bounds[0] ?? 1) / AIR);
  const most = Math.log((bounds.at(-1) ?? 1) * AIR);
  if (areaSquareMeters <= 0) return 0;
  return Math.max(0, Math.min(1, (Math.log(areaSquareMeters) - least) / (most - least)));
}
