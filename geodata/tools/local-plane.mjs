/**
 * A flat plane in metres round the middle of the map: x east, y north. Equirectangular on the WGS84 ellipsoid, so a
 * drawing hand can think in metres; across the district it is true to about 0.1 %, too coarse for a stated area.
 */
const ORIGIN = [120.18, 30.19];
const LATITUDE = (ORIGIN[1] * Math.PI) / 180;
const SEMI_MAJOR_METERS = 6378137;
const ECCENTRICITY_SQUARED = 0.00669437999014;
const SHRINK = 1 - ECCENTRICITY_SQUARED * Math.sin(LATITUDE) ** 2;
const METERS_PER_DEGREE_LNG = ((SEMI_MAJOR_METERS * Math.cos(LATITUDE)) / Math.sqrt(SHRINK)) * (Math.PI / 180);
const METERS_PER_DEGREE_LAT = ((SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED)) / SHRINK ** 1.5) * (Math.PI / 180);

/** Degrees to metres of the plane. */
export function toMeters([lng, lat]) {
  return [(lng - ORIGIN[0]) * METERS_PER_DEGREE_LNG, (lat - ORIGIN[1]) * METERS_PER_DEGREE_LAT];
}

/** Metres of the plane to degrees, unrounded. */
export function toDegrees([x, y]) {
  return [ORIGIN[0] + x / METERS_PER_DEGREE_LNG, ORIGIN[1] + y / METERS_PER_DEGREE_LAT];
}

/** Places a shape drawn in metres round its own middle: `placeAt([lng, lat], [[x, y], …])` returns degrees. */
export function placeAt(middle, shape) {
  const [x, y] = toMeters(middle);
  return shape.map(([dx, dy]) => toDegrees([x + dx, y + dy]));
}
