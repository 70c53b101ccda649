/** Semi-major axis and flattening of the CGCS2000 ellipsoid. */
const SEMI_MAJOR_AXIS_METERS = 6378137;
const FLATTENING = 1 / 298.257222101;

const FALSE_EASTING_METERS = 500000;
const RADIANS = Math.PI / 180;

const n = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RECTIFYING_RADIUS_METERS = (SEMI_MAJOR_AXIS_METERS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);

// Krüger's series in the third flattening to the sixth order, as printed by Karney (2011), eqs. 35 and 36
const FORWARD: readonly number[] = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180 - (127 * n ** 5) / 288 + (7891 * n ** 6) / 37800,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440 + (281 * n ** 5) / 630 - (1983433 * n ** 6) / 1935360,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140 + (15061 * n ** 5) / 26880 + (167603 * n ** 6) / 181440,
  (49561 * n ** 4) / 161280 - (179 * n ** 5) / 168 + (6601661 * n ** 6) / 7257600,
  (34729 * n ** 5) / 80640 - (3418889 * n ** 6) / 1995840,
  (212378941 * n ** 6) / 319334400,
];
const BACK: readonly number[] = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360 - (81 * n ** 5) / 512 + (96199 * n ** 6) / 604800,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440 + (46 * n ** 5) / 105 - (1118711 * n ** 6) / 3870720,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840 - (209 * n ** 5) / 4480 + (5569 * n ** 6) / 90720,
  (4397 * n ** 4) / 161280 - (11 * n ** 5) / 504 - (830251 * n ** 6) / 7257600,
  (4583 * n ** 5) / 161280 - (108847 * n ** 6) / 3991680,
  (20648693 * n ** 6) / 638668800,
];

/**
 * Sums coefficient[j] · sin(2(j+1)ζ) for the complex angle ζ = ξ + iη by Clenshaw's recurrence and leaves the real and
 * the imaginary part in `sum`. The angle is given by the sines and cosines of 2ξ and 2η, the latter hyperbolic.
 */
function sumSeries(
  sum: Float64Array,
  coefficients: readonly number[],
  sin: number,
  cos: number,
  sinh: number,
  cosh: number,
): void {
  const real = 2 * cos * cosh;
  const imaginary = -2 * sin * sinh;
  let [re1, im1, re2, im2] = [0, 0, 0, 0];
  for (let j = coefficients.length - 1; j >= 0; j--) {
    const re = coefficients[j]! + real * re1 - imaginary * im1 - re2;
    const im = real * im1 + imaginary * re1 - im2;
    re2 = re1;
    im2 = im1;
    re1 = re;
    im1 = im;
  }
  sum[0] = re1 * sin * cosh - im1 * cos * sinh;
  sum[1] = re1 * cos * sinh + im1 * sin * cosh;
}

/**
 * A CGCS2000 / 3-degree Gauss–Kruger plane: x is the easting and y the northing in metres, with a false easting of
 * 500,000 m. `epsg` is null for the zones that have no code (outside 75° E to 135° E).
 */
export interface Plane {
  /** Degrees east. */
  readonly centralMeridian: number;
  readonly epsg: number | null;
}

/** Makes the plane of a central meridian in degrees east; the meridian is a multiple of 3. */
export function createPlane(centralMeridian: number): Plane {
  if (!Number.isInteger(centralMeridian / 3)) {
    throw new RangeError(`Expected a central meridian that is a multiple of 3 degrees, got ${centralMeridian}.`);
  }
  const zone = (centralMeridian - 75) / 3;
  return { centralMeridian, epsg: zone >= 0 && zone <= 20 ? 4534 + zone : null };
}

/** Finds the central meridian of the zone that a longitude lies in: the nearest multiple of 3°. */
export function findCentralMeridian(lng: number): number {
  return Math.round(lng / 3) * 3;
}

/**
 * Projects positions (lng0, lat0, lng1, lat1 … in degrees) to the plane (x0, y0, x1, y1 … in metres).
 *
 * WGS84 and CGCS2000 agree within centimetres and are taken as one. Within 3° of the central meridian the series is
 * exact to the last digits of a double, some 1e-9 m.
 */
export function projectPositions(
  plane: Plane,
  lngLats: ArrayLike<number>,
  out: Float64Array<ArrayBuffer> = new Float64Array(lngLats.length),
): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(2);
  for (let i = 0; i + 1 < lngLats.length; i += 2) {
    const lambda = (lngLats[i]! - plane.centralMeridian) * RADIANS;
    const phi = lngLats[i + 1]! * RADIANS;
    const sinPhi = Math.sin(phi);
    const tan = sinPhi / Math.cos(phi);

    // conformal latitude, as its tangent
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh(ECCENTRICITY * sinPhi));
    const conformal = tan * Math.sqrt(1 + sigma * sigma) - sigma * Math.sqrt(1 + tan * tan);

    // spherical transverse Mercator: sine and cosine of xi, hyperbolic sine and cosine of eta
    const cosLambda = Math.cos(lambda);
    const sinLambda = Math.sin(lambda);
    const length = Math.sqrt(conformal * conformal + cosLambda * cosLambda);
    const xi = Math.atan2(conformal, cosLambda);
    const sinhEta = sinLambda / length;
    const coshEta = Math.sqrt(1 + sinhEta * sinhEta);
    const sinXi = conformal / length;
    const cosXi = cosLambda / length;

    sumSeries(sum, FORWARD, 2 * sinXi * cosXi, 1 - 2 * sinXi * sinXi, 2 * sinhEta * coshEta, 1 + 2 * sinhEta * sinhEta);
    out[i] = FALSE_EASTING_METERS + RECTIFYING_RADIUS_METERS * (Math.asinh(sinhEta) + sum[1]!);
    out[i + 1] = RECTIFYING_RADIUS_METERS * (xi + sum[0]!);
  }
  return out;
}

/** Takes positions of the plane (metres) back to longitude and latitude in degrees, as accurately as the way forth. */
export function unprojectPositions(
  plane: Plane,
  positions: ArrayLike<number>,
  out: Float64Array<ArrayBuffer> = new Float64Array(positions.length),
): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(2);
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const eta = (positions[i]! - FALSE_EASTING_METERS) / RECTIFYING_RADIUS_METERS;
    const xi = positions[i + 1]! / RECTIFYING_RADIUS_METERS;
    sumSeries(sum, BACK, Math.sin(2 * xi), Math.cos(2 * xi), Math.sinh(2 * eta), Math.cosh(2 * eta));
    const sinhEta = Math.sinh(eta - sum[1]!);
    const cosXi = Math.cos(xi - sum[0]!);
    const conformal = Math.sin(xi - sum[0]!) / Math.sqrt(sinhEta * sinhEta + cosXi * cosXi);

    // Newton's steps from the conformal back to the geographic latitude; two reach the last digit
    let tan = conformal / (1 - ECCENTRICITY * ECCENTRICITY);
    for (let step = 0; step < 3; step++) {
      const secant = Math.sqrt(1 + tan * tan);
      const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tan) / secant));
      const guess = tan * Math.sqrt(1 + sigma * sigma) - sigma * secant;
      const shrink = 1 - ECCENTRICITY * ECCENTRICITY;
      tan += ((conformal - guess) / Math.sqrt(1 + guess * guess)) * ((1 + shrink * tan * tan) / (shrink * secant));
    }
    out[i] = plane.centralMeridian + Math.atan2(sinhEta, cosXi) / RADIANS;
    out[i + 1] = Math.atan(tan) / RADIANS;
  }
  return out;
}
