import type { Geometry, Position } from 'geojson';

/** A box: [west, south, east, north] in degrees, or in metres of a plane. */
export type BBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** The box around nothing. */
export const EMPTY_BOX: BBox = [Infinity, Infinity, -Infinity, -Infinity];

/** Calls `visit` with every position of a geometry. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const member of geometry.geometries) eachPosition(member, visit);
    return;
  }
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === 'number') visit(part as Position);
    else part.forEach(walk);
  };
  walk(geometry.coordinates);
}

/** Finds the box around geometries, or null where they hold no position. */
export function boundGeometries(geometries: Iterable<Geometry>): BBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    eachPosition(geometry, ([lng = NaN, lat = NaN]) => {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    });
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}

/** Finds the box around the positions `from` to `to` of a flat array (x0, y0, x1 …), or null where there are none. */
export function boundPositions(positions: ArrayLike<number>, from = 0, to = positions.length / 2): BBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Says whether two boxes have a point in common, be it of their edges. */
export function doBoxesMeet(a: BBox, b: BBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Says whether two boxes have more than edges in common. */
export function doInteriorsMeet(a: BBox, b: BBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The box around two boxes. */
export function uniteBoxes(a: BBox, b: BBox): BBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** What two boxes have in common; where that is nothing, a box whose ends are the wrong way round. */
export function intersectBoxes(a: BBox, b: BBox): BBox {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** Makes a box wider by a margin on each side. */
export function widenBox([minX, minY, maxX, maxY]: BBox, margin: number): BBox {
  return [minX - margin, minY - margin, maxX + margin, maxY + margin];
}

/** Measures the distance between two boxes, 0 where they have a point in common. */
export function measureBoxDistance(a: BBox, b: BBox): number {
  return Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));
}

/** Says whether a position lies in a box that is widened by `margin` degrees on each side. */
export function boxContains(
  [west, south, east, north]: BBox,
  [lng, lat]: readonly [number, number],
  margin = 0,
): boolean {
  return lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;
}
