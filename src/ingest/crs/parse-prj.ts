import { nameSixDegreeZone, nameZone } from './crs-name.ts';
import { isOldDatum } from './old-datum.ts';
import { stateCrs, type StatedCrs } from './stated-crs.ts';

const DATUM_CGCS2000 = /cgcs_?2000|china_?_?2000|china_geodetic_coordinate_system_2000/i;
const DATUM_WGS84 = /wgs_?_?(19)?84|world_geodetic_system_1984/i;
const MERCATOR = /web_mercator|pseudo.?mercator|mercator_auxiliary_sphere|popular_visualisation/;
const GAUSS = /gauss_kruger|transverse_mercator/;
const DEGREE = 0.0174532925;
/** No `.prj` is nearly as long. */
const MOST_CHARACTERS = 20_000;
/** Where the horizontal system begins, which may be a part of a compound or a bound one. */
const HORIZONTAL = /\b(?:proj(?:cs|crs|ectedcrs)|geog(?:cs|crs|raphiccrs)|geod(?:crs|eticcrs))\s*\[/i;

/** The number after a keyword of a WKT text, for example of `PARAMETER["False_Easting",500000.0]`. */
function readParameter(wkt: string, pattern: string): number {
  const found = new RegExp(`parameter\\s*\\[\\s*"(?:${pattern})"\\s*,\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)`).exec(wkt);
  return found ? Number(found[1]) : NaN;
}

/** The name that follows a keyword, its words joined by underscores; empty where there is none. */
function readName(wkt: string, keyword: string): string {
  const found = new RegExp(`\\b(?:${keyword})\\s*\\[\\s*"([^"]*)"`, 'i').exec(wkt);
  return (found?.[1] ?? '').replaceAll(' ', '_');
}

/** The last unit of a WKT text is the one of the coordinates. */
function readUnit(wkt: string): number {
  const units = [...wkt.matchAll(/(?:length|angle)?unit\s*\[\s*"[^"]*"\s*,\s*(-?[\d.]+(?:e[+-]?\d+)?)/g)];
  return Number(units.at(-1)?.[1] ?? NaN);
}

/** The text of the horizontal system alone, so that a vertical one beside it does not count; the whole where none is. */
function cutHorizontal(text: string): string {
  const start = text.search(HORIZONTAL);
  if (start < 0) return text;
  let depth = 0;
  for (const { 0: mark, index } of text.slice(start).matchAll(/"[^"]*"|[[\]]/g)) {
    if (mark === '[') depth++;
    else if (mark === ']' && --depth === 0) return text.slice(start, start + index + 1);
  }
  return text.slice(start);
}

/**
 * Reads the WKT of a `.prj` file as far as this room can use it: geographic WGS84 and CGCS2000, the Gauss–Kruger zones
 * of CGCS2000 with and without prefix, and Web Mercator. Anything else, the older Chinese datums among it, is named and
 * not guessed at: their shift is tens of metres and depends on the place.
 */
export function parsePrj(text: string): StatedCrs | null {
  const trimmed = cutHorizontal(text.slice(0, MOST_CHARACTERS).trim());
  if (trimmed === '') return null;
  if (!trimmed.includes('[')) return stateCrs(trimmed, 'prj');
  const wkt = trimmed.toLowerCase();
  const title = /\[\s*"([^"]*)"/.exec(trimmed)?.[1] ?? trimmed.slice(0, 60);
  const datum = readName(trimmed, 'datum|ensemble');
  const geographic = readName(trimmed, 'geogcs|(?:base)?geog(?:crs|raphiccrs)|(?:base)?geod(?:crs|eticcrs)');
  const ellipsoid = readName(trimmed, 'spheroid|ellipsoid');
  // some writers leave the datum unnamed, but its ellipsoid belongs to no other
  const isImplied = DATUM_CGCS2000.test(geographic) && DATUM_CGCS2000.test(ellipsoid);
  const wgs84 = DATUM_WGS84.test(datum);
  const cgcs2000 = DATUM_CGCS2000.test(datum) || (isImplied && !isOldDatum(datum) && !wgs84);
  const isOld = !cgcs2000 && !wgs84 && [title, datum, geographic, ellipsoid].some(isOldDatum);
  // the title may be anything the desk calls its system by
  const stated = isOld && !isOldDatum(title) ? `${title} (${datum})` : title;
  const unknown: StatedCrs = { known: false, stated: stated.slice(0, 100), source: 'prj', isOldDatum: isOld };
  if (!cgcs2000 && !wgs84) return unknown;
  if (/^geo/.test(wkt)) {
    const inDegrees = Math.abs(readUnit(wkt) - DEGREE) < 1e-6;
    return inDegrees ? { known: true, crs: cgcs2000 ? 'cgcs2000' : 'wgs84', source: 'prj' } : unknown;
  }
  if (!/^proj/.test(wkt) || !(Math.abs(readUnit(wkt) - 1) < 1e-9)) return unknown;
  if (wgs84 && MERCATOR.test(wkt)) return { known: true, crs: 'epsg:3857', source: 'prj' };
  return GAUSS.test(wkt.replaceAll(' ', '_')) ? (readZone(wkt) ?? unknown) : unknown;
}

function readZone(wkt: string): StatedCrs | null {
  const meridian = readParameter(wkt, 'central_meridian|longitude of natural origin|longitude_of_natural_origin');
  const scale = readParameter(wkt, 'scale_factor|scale factor at natural origin');
  const easting = readParameter(wkt, 'false_easting|false easting');
  const northing = readParameter(wkt, 'false_northing|false northing');
  if (!(Math.abs(scale - 1) < 1e-9) || !(Math.abs(northing) < 1e-6)) return null;
  const number = (easting - 500_000) / 1_000_000;
  const isSix = meridian === 6 * number - 3;
  const crs = isSix
    ? nameSixDegreeZone(number)
    : number === 0 || number === meridian / 3
      ? nameZone(meridian, number > 0)
      : null;
  return crs ? { known: true, crs, source: 'prj' } : null;
}
