// Forward projections for the fixtures. The Gauss–Kruger formulas are the classic power series in the distance from the
// meridian, not the series in the third flattening that the program uses: an independent opinion, good to a millimetre.
import gcoord from 'gcoord';

const A = 6378137;
const F = 1 / 298.257222101;
const E2 = F * (2 - F);
const EP2 = E2 / (1 - E2);
const RADIANS = Math.PI / 180;

function measureMeridian(lat) {
  const [e4, e6] = [E2 ** 2, E2 ** 3];
  return (
    A *
    ((1 - E2 / 4 - (3 * e4) / 64 - (5 * e6) / 256) * lat -
      ((3 * E2) / 8 + (3 * e4) / 32 + (45 * e6) / 1024) * Math.sin(2 * lat) +
      ((15 * e4) / 256 + (45 * e6) / 1024) * Math.sin(4 * lat) -
      ((35 * e6) / 3072) * Math.sin(6 * lat))
  );
}

/** Easting and northing in the zone of a central meridian; `prefixed` puts the zone's number before the easting. */
export function toZone([lng, lat], meridian, prefixed = false) {
  const phi = lat * RADIANS;
  const n = A / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  const t = Math.tan(phi) ** 2;
  const c = EP2 * Math.cos(phi) ** 2;
  const a = (lng - meridian) * RADIANS * Math.cos(phi);
  const x = n * (a + ((1 - t + c) * a ** 3) / 6 + ((5 - 18 * t + t * t + 72 * c - 58 * EP2) * a ** 5) / 120);
  const y =
    measureMeridian(phi) +
    n *
      Math.tan(phi) *
      (a ** 2 / 2 +
        ((5 - t + 9 * c + 4 * c * c) * a ** 4) / 24 +
        ((61 - 58 * t + t * t + 600 * c - 330 * EP2) * a ** 6) / 720);
  return [500000 + x + (prefixed ? (meridian / 3) * 1e6 : 0), y];
}

export const toMercator = (position) => gcoord.transform([...position], gcoord.WGS84, gcoord.EPSG3857);
export const toGcj02 = (position) => gcoord.transform([...position], gcoord.WGS84, gcoord.GCJ02);
export const toBd09 = (position) => gcoord.transform([...position], gcoord.WGS84, gcoord.BD09);
export const swap = ([x, y]) => [y, x];

/** The same features with every position taken through `project`. */
export function projectFeatures(features, project) {
  const walk = (value) =>
    typeof value[0] === 'number' ? [...project(value.slice(0, 2)), ...value.slice(2)] : value.map(walk);
  return features.map((feature) => ({
    ...feature,
    geometry: { ...feature.geometry, coordinates: walk(feature.geometry.coordinates) },
  }));
}

const gk = (name, meridian, easting, datum = 'D_China_2000', spheroid = '"CGCS2000",6378137.0,298.257222101') =>
  `PROJCS["${name}",GEOGCS["GCS",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0.0],` +
  `UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],` +
  `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],` +
  `PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

const wgs84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Texts of `.prj` files. */
export const PRJ = {
  wgs84,
  cgcs2000: wgs84
    .replace('GCS_WGS_1984', 'GCS_China_Geodetic_Coordinate_System_2000')
    .replace('D_WGS_1984', 'D_China_2000'),
  zone120: gk('CGCS2000_3_Degree_GK_CM_120E', 120, 500000),
  zone40: gk('CGCS2000_3_Degree_GK_Zone_40', 120, 40500000),
  sixDegrees: gk('CGCS2000_GK_Zone_21', 123, 21500000),
  xian80: gk('Xian_1980_3_Degree_GK_CM_120E', 120, 500000, 'D_Xian_1980', '"Xian_1980",6378140.0,298.257'),
  beijing54: gk('Beijing_1954_3_Degree_GK_CM_120E', 120, 500000, 'D_Beijing_1954', '"Krasovsky_1940",6378245.0,298.3'),
  utm51: `PROJCS["WGS_1984_UTM_Zone_51N",${wgs84},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",123.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
  xian80Custom: gk('district_120E', 120, 500000, 'D_Xian_1980', '"Xian_1980",6378140.0,298.257'),
  unknownDatum: gk('district_120E', 120, 500000, 'D_Unknown').replace(
    'GEOGCS["GCS"',
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"',
  ),
  compound: `COMPD_CS["CGCS2000 + 1985",${gk('CGCS2000_3_Degree_GK_CM_120E', 120, 500000)},VERT_CS["1985",VERT_DATUM["Yellow Sea 1985",2005],UNIT["metre",1]]]`,
  sixDegreesBeijing: gk('Beijing_1954_GK_Zone_21', 123, 21500000, 'D_Beijing_1954'),
  wgs84Ensemble:
    'GEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble",MEMBER["World Geodetic System 1984 (G2139)"],ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]],ENSEMBLEACCURACY[2.0]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],CS[ellipsoidal,2],AXIS["geodetic latitude (Lat)",north,ORDER[1],ANGLEUNIT["degree",0.0174532925199433]],AXIS["geodetic longitude (Lon)",east,ORDER[2],ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4326]]',
  mercator: `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${wgs84},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],UNIT["Meter",1.0]]`,
};
