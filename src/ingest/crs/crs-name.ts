/** The coordinate systems a file may be in. CGCS2000 and WGS84 differ by less than a decimetre and are read alike. */
export type CrsName = 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09' | `epsg:${number}`;

/** A Gauss–Kruger zone of CGCS2000, of 3 or of 6 degrees. */
export interface Zone {
  /** Degrees east; a multiple of 3. */
  readonly centralMeridian: number;
  /** Easting of the central meridian in metres: 500,000, with the zone's number in front where the zone has a prefix. */
  readonly falseEasting: number;
  /** Degrees of longitude that the zone is for. */
  readonly width: 3 | 6;
}

const FIRST_MERIDIAN = 75;
const LAST_MERIDIAN = 135;
const FIRST_PREFIXED = 4513;
const FIRST_PLAIN = 4534;
const LAST_PLAIN = 4554;
const FIRST_SIX = 4491;
const LAST_SIX = 4501;
const FIRST_PLAIN_SIX = 4502;
const FIRST_SIX_NUMBER = 13;

/**
 * The zone of EPSG:4513–4533 (with the zone's number before the easting) and 4534–4554 (without), and the six-degree
 * zones 4491–4501, which have their number; else null. Six-degree zones without number are their three-degree twins.
 */
export function findZone(crs: CrsName): Zone | null {
  const epsg = crs.startsWith('epsg:') ? Number(crs.slice(5)) : NaN;
  if (epsg >= FIRST_SIX && epsg <= LAST_SIX) {
    const step = epsg - FIRST_SIX;
    const falseEasting = 500_000 + (FIRST_SIX_NUMBER + step) * 1_000_000;
    return { centralMeridian: FIRST_MERIDIAN + 6 * step, falseEasting, width: 6 };
  }
  if (!(epsg >= FIRST_PREFIXED && epsg <= LAST_PLAIN)) return null;
  const prefixed = epsg < FIRST_PLAIN;
  const centralMeridian = FIRST_MERIDIAN + 3 * (epsg - (prefixed ? FIRST_PREFIXED : FIRST_PLAIN));
  return { centralMeridian, falseEasting: 500_000 + (prefixed ? (centralMeridian / 3) * 1_000_000 : 0), width: 3 };
}

/** The name of the 3-degree zone with this central meridian, or null where EPSG has none. */
export function nameZone(centralMeridian: number, prefixed: boolean): CrsName | null {
  if (centralMeridian % 3 !== 0 || centralMeridian < FIRST_MERIDIAN || centralMeridian > LAST_MERIDIAN) return null;
  const step = (centralMeridian - FIRST_MERIDIAN) / 3;
  return `epsg:${(prefixed ? FIRST_PREFIXED : FIRST_PLAIN) + step}`;
}

/** The name of the six-degree zone of this number (13 to 23), which stands before its eastings; else null. */
export function nameSixDegreeZone(number: number): CrsName | null {
  const epsg = FIRST_SIX + number - FIRST_SIX_NUMBER;
  return Number.isInteger(number) && epsg >= FIRST_SIX && epsg <= LAST_SIX ? `epsg:${epsg}` : null;
}

/** Whether positions of the system are degrees. */
export function isGeographic(crs: CrsName): boolean {
  return crs === 'wgs84' || crs === 'cgcs2000' || crs === 'gcj02' || crs === 'bd09' || crs === 'epsg:4490';
}

/** Whether two names stand for one way of reading: WGS84 and CGCS2000 in degrees are read alike. */
export function areAlike(a: CrsName, b: CrsName): boolean {
  const isPlain = (crs: CrsName): boolean => isGeographic(crs) && crs !== 'gcj02' && crs !== 'bd09';
  return a === b || (isPlain(a) && isPlain(b));
}

/** A system by its number in the EPSG list, or a number of ArcGIS for it; null for one that is not read here. */
export function nameByNumber(number: number): CrsName | null {
  const alias = ALIASES.get(number);
  if (alias) return alias;
  const isPlainSix = number >= FIRST_PLAIN_SIX && number < FIRST_PREFIXED;
  if (isPlainSix) return nameZone(FIRST_MERIDIAN + 6 * (number - FIRST_PLAIN_SIX), false);
  const zone: CrsName = `epsg:${number}`;
  return findZone(zone) ? zone : null;
}

const ALIASES: ReadonlyMap<number, CrsName> = new Map([
  [4326, 'wgs84'],
  [4979, 'wgs84'],
  [4490, 'epsg:4490'],
  [3857, 'epsg:3857'],
  [900913, 'epsg:3857'],
  [3785, 'epsg:3857'],
  [102100, 'epsg:3857'],
  [102113, 'epsg:3857'],
]);
