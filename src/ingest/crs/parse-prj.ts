import { nameZone } from './crs-name.ts';
import type { StatedCrs } from './stated-crs.ts';

const DATUM_CGCS2000 = /cgcs_?2000|china_?_?2000|china_geodetic_coordinate_system_2000/;
const DATUM_WGS84 = /wgs_?_?(19)?84|world_geodetic_system_1984/;
const MERCATOR = /web_mercator|pseudo.?mercator|mercator_auxiliary_sphere|popular_visualisation/;
const GAUSS = /gauss_kruger|transverse_mercator/;
const DEGREE = 0.0174532925;
/** No `.prj` is nearly as long. */
const MOST_CHARACTERS = 20_000;

/** The number after a keyword of a WKT text, for example of `PARAMETER["False_Easting",500000.0]`. */
function readParameter(wkt: string, pattern: string): number {
  const found = new RegExp(`parameter\\s*\\[\\s*"(?:${pattern})"\\s*,\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)`).exec(wkt);
  return found ? Number(found[1]) : NaN;
}

/** The last unit of a WKT text is the one of the coordinates. */
function readUnit(wkt: string): number {
  const units = [...wkt.matchAll(/(?:length|angle)?unit\s*\[\s*"[^"]*"\s*,\s*(-?[\d.]+(?:e[+-]?\d+)?)/g)];
  return Number(units.at(-1)?.[1] ?? NaN);
}

/**
 * Reads the WKT of a `.prj` file as far as this room can use it: geographic WGS84 and CGCS2000, the 3-degree
 * Gauss–Kruger zones of CGCS2000 with and without prefix, and Web Mercator. Anything else, the older Chinese datums
 * among it, is named and not guessed at: their shift is tens of metres and depends on the place.
 */
export function parsePrj(text: string): StatedCrs | null {
  const trimmed = text.slice(0, MOST_CHARACTERS).trim();
  if (trimmed === '') return null;
  const wkt = trimmed.toLowerCase();
  const title = /\[\s*"([^"]*)"/.exec(trimmed)?.[1] ?? trimmed.slice(0, 60);
  const unknown: StatedCrs = { known: false, stated: title.slice(0, 100), source: 'prj' };
  const datum = /datum\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? '';
  const cgcs2000 = DATUM_CGCS2000.test(datum.replaceAll(' ', '_'));
  const wgs84 = DATUM_WGS84.test(datum.replaceAll(' ', '_'));
  if (!cgcs2000 && !wgs84) return unknown;
  if (/^geog/.test(wkt)) {
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
  const prefixed = easting === 500_000 + (meridian / 3) * 1_000_000;
  const crs = prefixed || easting === 500_000 ? nameZone(meridian, prefixed) : null;
  return crs ? { known: true, crs, source: 'prj' } : null;
}
