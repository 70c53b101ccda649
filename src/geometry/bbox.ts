import type { Geometry, Position } from 'geojson';

/** [west, south, east, north] in degrees. */
export type BBox = readonly [west: number, south: number, east: number, north: number];

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

/** Says whether a position lies in a box that is widened by `margin` degrees on each side. */
export function boxContains(
  [west, south, east, north]: BBox,
  [lng, lat]: readonly [number, number],
  margin = 0,
): boolean {
  return lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;
}
