import type { Position } from 'geojson';

const SEMI_MAJOR_METERS = 6378137;
const FLATTENING = 1 / 298.257222101;
const CENTRAL_MERIDIAN = 120;
const FALSE_EASTING_METERS = 500000;

/**
 * Longitude and latitude to metres of CGCS2000 / 3-degree Gauss–Kruger CM 120E (EPSG:4549), as [east, north].
 *
 * The series of Krüger to the third order, true to a millimetre inside the zone. A second implementation beside the
 * program's own, so that the data are not measured with the ruler they are shown with.
 */
export function projectToPlane([lng = NaN, lat = NaN]: Position): [number, number] {
  const n = FLATTENING / (2 - FLATTENING);
  const radius = (SEMI_MAJOR_METERS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alphas = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ];
  const phi = (lat * Math.PI) / 180;
  const lambda = ((lng - CENTRAL_MERIDIAN) * Math.PI) / 180;
  const eccentricity = (2 * Math.sqrt(n)) / (1 + n);
  const conformal = Math.sinh(Math.atanh(Math.sin(phi)) - eccentricity * Math.atanh(eccentricity * Math.sin(phi)));
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + conformal ** 2));
  let east = eta;
  let north = xi;
  alphas.forEach((alpha, index) => {
    const order = 2 * (index + 1);
    east += alpha * Math.cos(order * xi) * Math.sinh(order * eta);
    north += alpha * Math.sin(order * xi) * Math.cosh(order * eta);
  });
  return [FALSE_EASTING_METERS + radius * east, radius * north];
}
