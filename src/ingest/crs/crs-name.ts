/** The coordinate systems a file may be in. CGCS2000 and WGS84 differ by less than a decimetre and are read alike. */
export type CrsName = 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09' | `epsg:${number}`;

/** A 3-degree Gauss–Kruger zone of CGCS2000. */
export interface Zone {
  /** Degrees east; a multiple of 3. */
  readonly centralMeridian: number;
  /** Easting of the central meridian in metres: 500,000, with the zone's number in front where the zone has a prefix. */
  readonly falseEasting: number;
}

const FIRST_MERIDIAN = 75;
const LAST_MERIDIAN = 135;
const FIRST_PREFIXED = 4513;
const FIRST_PLAIN = 4534;
const LAST_PLAIN = 4554;

/** The zone of EPSG:4513–4533 (with the zone's number before the easting) and 4534–4554 (without), else null. */
export function findZone(crs: CrsName): Zone | null {
  const epsg = crs.startsWith('epsg:') ? Number(crs.slice(5)) : NaN;
  if (!(epsg >= FIRST_PREFIXED && epsg <= LAST_PLAIN)) return null;
  const prefixed = epsg < FIRST_PLAIN;
  const centralMeridian = FIRST_MERIDIAN + 3 * (epsg - (prefixed ? FIRST_PREFIXED : FIRST_PLAIN));
  return { centralMeridian, falseEasting: 500_000 + (prefixed ? (centralMeridian / 3) * 1_000_000 : 0) };
}

/** The name of the zone with this central meridian, or null where EPSG has none. */
export function nameZone(centralMeridian: number, prefixed: boolean): CrsName | null {
  if (centralMeridian % 3 !== 0 || centralMeridian < FIRST_MERIDIAN || centralMeridian > LAST_MERIDIAN) return null;
  const step = (centralMeridian - FIRST_MERIDIAN) / 3;
  return `epsg:${(prefixed ? FIRST_PREFIXED : FIRST_PLAIN) + step}`;
}

/** Whether positions of the system are degrees. */
export function isGeographic(crs: CrsName): boolean {
  return crs === 'wgs84' || crs === 'cgcs2000' || crs === 'gcj02' || crs === 'bd09' || crs === 'epsg:4490';
}

const ALIASES: ReadonlyMap<string, CrsName> = new Map([
  ['4326', 'wgs84'],
  ['4979', 'wgs84'],
  ['4490', 'epsg:4490'],
  ['3857', 'epsg:3857'],
  ['900913', 'epsg:3857'],
  ['3785', 'epsg:3857'],
  ['102100', 'epsg:3857'],
  ['102113', 'epsg:3857'],
]);

const PLAIN_NAMES: ReadonlyMap<string, CrsName> = new Map([
  ['wgs84', 'wgs84'],
  ['crs84', 'wgs84'],
  ['cgcs2000', 'cgcs2000'],
  ['gcj02', 'gcj02'],
  ['gcj-02', 'gcj02'],
  ['bd09', 'bd09'],
  ['bd-09', 'bd09'],
]);

/**
 * Reads the name of a coordinate system as people and files write it: `EPSG:4549`, `urn:ogc:def:crs:EPSG::4549`,
 * `CRS84`, `gcj02`.
 *
 * @returns null for a system that is not read here.
 */
export function parseCrsName(text: string): CrsName | null {
  const name = text.trim().toLowerCase();
  const plain = PLAIN_NAMES.get(name) ?? (/(^|[:/])crs84h?$/.test(name) ? 'wgs84' : undefined);
  if (plain) return plain;
  const number = /(?:^|epsg[:/]+(?:[\d.]*[:/])?|esri[:/]+)(\d{4,6})$/.exec(name)?.[1];
  if (number === undefined) return null;
  const alias = ALIASES.get(number);
  if (alias) return alias;
  const zone: CrsName = `epsg:${Number(number)}`;
  return findZone(zone) ? zone : null;
}
