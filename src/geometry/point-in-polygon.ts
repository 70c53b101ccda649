import type { Polygon, MultiPolygon, Position } from 'geojson';

/** Says whether a position lies inside a ring, by the even-odd rule; on the edge either answer may come. */
function isInsideRing(ring: readonly Position[], lng: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Says whether a position (degrees) lies inside a polygon and outside its holes. */
export function isInsidePolygon(polygon: Polygon | MultiPolygon, lng: number, lat: number): boolean {
  const polygons = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
  // holes flip the parity of their shell, so counting all rings of a polygon together is enough
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== isInsideRing(ring, lng, lat), false));
}
