import { type CrsName, findZone, isGeographic, type Zone } from './crs-name.ts';

/**
 * Chooses the zone to write results in, by the name of the system that a file was in, in whatever case: its own; null,
 * for degrees, where it was in degrees that other programs read alike; else the three-degree zone of the run.
 */
export function chooseZone(crs: string | null, centralMeridian: number): Zone | null {
  const name = (crs ?? 'wgs84').toLowerCase() as CrsName;
  const isShifted = name === 'gcj02' || name === 'bd09';
  if (isGeographic(name) && !isShifted) return null;
  return findZone(name) ?? { centralMeridian, falseEasting: 500_000, width: 3 };
}
