/**
 * A local plane in metres for drawing: equirectangular about the middle of the district. Over 15 km its error stays
 * under a metre in a thousand, far below the accuracy of anything drawn with it; measurements belong to the program.
 */
const ORIGIN = [120.18, 30.19];
const METERS_PER_DEGREE_LAT = 110_870;
const METERS_PER_DEGREE_LNG = 111_415 * Math.cos((ORIGIN[1] * Math.PI) / 180);

/** Position [lng, lat] in degrees to [x, y] in metres. */
export function toPlane([lng, lat]) {
  return [(lng - ORIGIN[0]) * METERS_PER_DEGREE_LNG, (lat - ORIGIN[1]) * METERS_PER_DEGREE_LAT];
}

/** [x, y] in metres to [lng, lat] in degrees, rounded to 6 decimals (about 0.1 m). */
export function toDegrees([x, y]) {
  return [round6(ORIGIN[0] + x / METERS_PER_DEGREE_LNG), round6(ORIGIN[1] + y / METERS_PER_DEGREE_LAT)];
}

/** Degrees rounded to the 6 decimals of the format. */
export function round6(degrees) {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Distance of two plane points in metres. */
export function distanceBetween(a, b) {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
