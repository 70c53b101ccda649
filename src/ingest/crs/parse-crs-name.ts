import { type CrsName, nameByNumber, nameSixDegreeZone, nameZone } from './crs-name.ts';

/** Names without case, blanks and joining marks. */
const PLAIN_NAMES: ReadonlyMap<string, CrsName> = new Map([
  ['wgs84', 'wgs84'],
  ['wgs1984', 'wgs84'],
  ['gcswgs1984', 'wgs84'],
  ['crs84', 'wgs84'],
  ['cgcs2000', 'cgcs2000'],
  ['gcscgcs2000', 'cgcs2000'],
  ['chinageodeticcoordinatesystem2000', 'cgcs2000'],
  ['gcschinageodeticcoordinatesystem2000', 'cgcs2000'],
  ['国家2000', 'cgcs2000'],
  ['国家2000坐标系', 'cgcs2000'],
  ['国家2000大地坐标系', 'cgcs2000'],
  ['2000国家大地坐标系', 'cgcs2000'],
  ['gcj02', 'gcj02'],
  ['火星坐标系', 'gcj02'],
  ['国测局坐标系', 'gcj02'],
  ['bd09', 'bd09'],
  ['bd09ll', 'bd09'],
  ['百度坐标系', 'bd09'],
  ['webmercator', 'epsg:3857'],
  ['wgs84pseudomercator', 'epsg:3857'],
  ['wgs1984webmercatorauxiliarysphere', 'epsg:3857'],
]);

/** `CGCS2000_3_Degree_GK_CM_120E`, `CGCS2000 / Gauss-Kruger zone 20` and the like, simplified. */
const ZONE_NAME = /^cgcs2000(3degree)?(?:gk|gausskruger)(?:cm(\d{2,3})e|zone(\d{2}))$/;

const NUMBER = /^(?:epsg ?)?(\d{4,6})$|(?:epsg[:/]+(?:[\d.]*[:/])?|epsg\.xml#|esri[:/]+)(\d{4,6})$/;

/** No name is nearly as long. */
const MOST_CHARACTERS = 200;

/** The number of the EPSG list or of ArcGIS by which a text names a system, or null. */
export function readCrsNumber(text: string): number | null {
  const found = NUMBER.exec(text.slice(0, MOST_CHARACTERS).trim().toLowerCase());
  return found ? Number(found[1] ?? found[2]) : null;
}

/**
 * Reads the name of a coordinate system as people and files write it: `EPSG:4549`, `urn:ogc:def:crs:EPSG::4549`,
 * `CRS84`, `gcj02`, `WGS 84`, `CGCS2000_3_Degree_GK_CM_120E`.
 *
 * @returns null for a system that is not read here.
 */
export function parseCrsName(text: string): CrsName | null {
  const name = text.slice(0, MOST_CHARACTERS).trim().toLowerCase();
  const simple = name.normalize('NFKC').replace(/[\s_\-/.()]/g, '');
  const plain = PLAIN_NAMES.get(simple) ?? (/(^|[:/])crs84h?$/.test(name) ? 'wgs84' : undefined);
  if (plain) return plain;
  const number = readCrsNumber(name);
  if (number !== null) return nameByNumber(number);
  const [, isThree, meridian, zone] = ZONE_NAME.exec(simple) ?? [];
  if (meridian !== undefined) return nameZone(Number(meridian), false);
  if (zone === undefined) return null;
  return isThree ? nameZone(3 * Number(zone), true) : nameSixDegreeZone(Number(zone));
}
