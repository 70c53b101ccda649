import { type CrsName, findZone, isGeographic, nameSixDegreeZone, nameZone } from './crs-name.ts';

/** Which of a position's two values is the eastward one. */
export type Axes = 'east-first' | 'north-first';

/** A way to read the numbers of a file. */
export interface Reading {
  readonly crs: CrsName;
  readonly axes: Axes;
}

/** Where the Gauss–Kruger zones are used, in metres from the equator and from the central meridian. */
const LEAST_NORTHING = 300_000;
const MOST_NORTHING = 6_200_000;
const ZONE_HALF_WIDTH = 350_000;
const MERCATOR_LIMIT = 20_037_509;
/** Web Mercator eastings between 72° and 138° E; without an extent nothing else sets such numbers apart. */
const MERCATOR_WEST = 8_000_000;
const MERCATOR_EAST = 15_400_000;

/** The box of positions that a system has: least and most eastward value, least and most northward value. */
export interface Domain {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Finds the box of positions that a system has a place for, in its own units. */
export function findDomain(crs: CrsName): Domain {
  if (isGeographic(crs)) return { west: -180, east: 180, south: -90, north: 90 };
  const zone = findZone(crs);
  if (!zone) return { west: -MERCATOR_LIMIT, east: MERCATOR_LIMIT, south: -MERCATOR_LIMIT, north: MERCATOR_LIMIT };
  const { falseEasting } = zone;
  return {
    west: falseEasting - ZONE_HALF_WIDTH,
    east: falseEasting + ZONE_HALF_WIDTH,
    south: LEAST_NORTHING,
    north: MOST_NORTHING,
  };
}

/** Whether a position, eastward value first, lies in a domain. */
export function isInDomain({ west, east, south, north }: Domain, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** The share of positions (x0, y0, x1, y1 …) that a reading has a place for, 0 to 1. */
export function measureFit(sample: Float64Array, { crs, axes }: Reading): number {
  const domain = findDomain(crs);
  let inside = 0;
  for (let i = 0; i < sample.length; i += 2) {
    const east = sample[axes === 'east-first' ? i : i + 1]!;
    const north = sample[axes === 'east-first' ? i + 1 : i]!;
    if (isInDomain(domain, east, north)) inside++;
  }
  return sample.length === 0 ? 0 : inside / (sample.length / 2);
}

/** The same zone with and without its number before the easting, or null for other systems. */
export function findTwinZone(crs: CrsName): CrsName | null {
  const zone = findZone(crs);
  return zone ? nameZone(zone.centralMeridian, zone.falseEasting === 500_000) : null;
}

const MOST_MERIDIANS = Array.from({ length: 21 }, (_, step) => 75 + 3 * step);
/** Six-degree zones of the country, by the numbers before their eastings; without them they are 3-degree zones. */
const SIX_DEGREE_ZONES = Array.from({ length: 11 }, (_, step) => 13 + step);

/** All readings of the numbers alone: degrees, all kinds of zone, Web Mercator, each with both orders of axes. */
export function listReadings(sample: Float64Array): Reading[] {
  const systems: CrsName[] = ['wgs84', 'epsg:3857'];
  for (const meridian of MOST_MERIDIANS) {
    for (const prefixed of [true, false]) {
      const zone = nameZone(meridian, prefixed);
      if (zone) systems.push(zone);
    }
  }
  for (const number of SIX_DEGREE_ZONES) {
    const zone = nameSixDegreeZone(number);
    if (zone) systems.push(zone);
  }
  const readings = systems.flatMap((crs): Reading[] => [
    { crs, axes: 'east-first' },
    { crs, axes: 'north-first' },
  ]);
  return readings.filter((reading) => measureFit(sample, reading) >= MOSTLY && isChineseMercator(sample, reading));
}

/** Share of positions above which a reading counts as fitting; the others are reported one by one. */
export const MOSTLY = 0.5;

/** Small numbers fit Web Mercator too, near its origin: they are zones or degrees. */
function isChineseMercator(sample: Float64Array, { crs, axes }: Reading): boolean {
  if (crs !== 'epsg:3857') return true;
  let inside = 0;
  for (let i = axes === 'east-first' ? 0 : 1; i < sample.length; i += 2) {
    if (sample[i]! > MERCATOR_WEST && sample[i]! < MERCATOR_EAST) inside++;
  }
  return inside >= (sample.length / 2) * MOSTLY;
}
