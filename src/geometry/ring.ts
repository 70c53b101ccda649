/**
 * Rings are runs of vertices in a flat array x0, y0, x1, y1 …: the vertices `start` to `end` (exclusive, counted in
 * vertices), in order, the first one not repeated at the end. The unit is the array's: degrees or metres.
 */

/**
 * Measures the area of a ring in square units, positive when it runs counter-clockwise.
 *
 * Large coordinates cancel badly in the shoelace formula, so it works from the ring's first vertex and carries the
 * rounding error of the sum along (Neumaier).
 */
export function measureSignedArea(coordinates: ArrayLike<number>, start: number, end: number): number {
  if (end - start < 3) return 0;
  const originX = coordinates[2 * start]!;
  const originY = coordinates[2 * start + 1]!;
  let sum = 0;
  let lost = 0;
  let x0 = coordinates[2 * start + 2]! - originX;
  let y0 = coordinates[2 * start + 3]! - originY;
  for (let i = start + 2; i < end; i++) {
    const x1 = coordinates[2 * i]! - originX;
    const y1 = coordinates[2 * i + 1]! - originY;
    const term = x0 * y1 - x1 * y0;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    x0 = x1;
    y0 = y1;
  }
  return (sum + lost) / 2;
}

/** Reverses the vertices of a ring in place. */
export function reverseRing(coordinates: Float64Array, start: number, end: number): void {
  for (let i = start, j = end - 1; i < j; i++, j--) {
    const x = coordinates[2 * i]!;
    const y = coordinates[2 * i + 1]!;
    coordinates[2 * i] = coordinates[2 * j]!;
    coordinates[2 * i + 1] = coordinates[2 * j + 1]!;
    coordinates[2 * j] = x;
    coordinates[2 * j + 1] = y;
  }
}

/** Turns a ring in place so that it runs counter-clockwise, or clockwise as a hole does. */
export function orientRing(coordinates: Float64Array, start: number, end: number, counterClockwise: boolean): void {
  if (measureSignedArea(coordinates, start, end) > 0 !== counterClockwise) reverseRing(coordinates, start, end);
}

/** Copies a ring without vertices that repeat the one before, the closing vertex included. */
export function dropRepeatedVertices(coordinates: ArrayLike<number>, start: number, end: number): Float64Array {
  const kept = new Float64Array(2 * (end - start));
  let size = 0;
  for (let i = start; i < end; i++) {
    const x = coordinates[2 * i]!;
    const y = coordinates[2 * i + 1]!;
    if (size > 0 && x === kept[size - 2] && y === kept[size - 1]) continue;
    kept[size++] = x;
    kept[size++] = y;
  }
  while (size > 2 && kept[0] === kept[size - 2] && kept[1] === kept[size - 1]) size -= 2;
  return kept.slice(0, size);
}

/** Says whether a point lies inside a ring by the even-odd rule; on the edge either answer may come. */
export function isInsideRing(
  coordinates: ArrayLike<number>,
  start: number,
  end: number,
  x: number,
  y: number,
): boolean {
  let inside = false;
  for (let i = start, j = end - 1; i < end; j = i++) {
    const y0 = coordinates[2 * j + 1]!;
    const y1 = coordinates[2 * i + 1]!;
    if (y0 > y === y1 > y) continue;
    const x0 = coordinates[2 * j]!;
    if (x < x0 + ((y - y0) / (y1 - y0)) * (coordinates[2 * i]! - x0)) inside = !inside;
  }
  return inside;
}
