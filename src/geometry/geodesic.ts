/** Mean earth radius of the IUGG, metres. */
const EARTH_RADIUS_METERS = 6371008.8;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A position as longitude and latitude in degrees. */
export type LngLat = readonly [lng: number, lat: number];

/**
 * Measures the great-circle distance between two positions, in metres.
 *
 * On the sphere: good to 0.5 %, which is enough for "28 km away"; areas and coverage use the plane instead.
 */
export function measureDistanceMeters(from: LngLat, to: LngLat): number {
  const halfLat = toRadians(to[1] - from[1]) / 2;
  const halfLng = toRadians(to[0] - from[0]) / 2;
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(toRadians(from[1])) * Math.cos(toRadians(to[1])) * Math.sin(halfLng) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Measures the initial bearing from one position to another, in degrees clockwise from north, 0 to 360. */
export function measureBearingDegrees(from: LngLat, to: LngLat): number {
  const [lng1, lat1, lng2, lat2] = [from[0], from[1], to[0], to[1]].map(toRadians) as [number, number, number, number];
  const east = Math.sin(lng2 - lng1) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lng2 - lng1);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}
