import type { Reading, Readings } from '../result.ts';
import { GREEN, PARK, TIERED } from './services.ts';

/** A share of the ground by what covers it: entry m is the area (m²) that meets exactly the readings of the bits m. */
export type AreaByLabel = Float64Array;

/** The land of all labels, in m². */
export function sumLand(areas: AreaByLabel): number {
  let sum = 0;
  for (const area of areas) sum += area;
  return clean(sum);
}

/** The land (m²) that meets all readings of the bits. */
export function sumCovered(areas: AreaByLabel, readings: number): number {
  let sum = 0;
  for (let label = 0; label < areas.length; label++) if ((label & readings) === readings) sum += areas[label]!;
  return clean(sum);
}

/** Covered area and ratio of one reading; the ratio of no land is null. */
export function readReading(areas: AreaByLabel, readings: number): Reading {
  const land = sumLand(areas);
  if (land <= 0) return { coveredArea: 0, ratio: null };
  // what is left of rounding must not read as 100.00000001 %
  const coveredArea = Math.min(sumCovered(areas, readings), land);
  return { coveredArea, ratio: coveredArea / land };
}

/** All four readings. */
export function readReadings(areas: AreaByLabel): Readings {
  return {
    tiered: readReading(areas, TIERED),
    green300: readReading(areas, GREEN),
    park500: readReading(areas, PARK),
    both: readReading(areas, GREEN | PARK),
  };
}

/** An area is not below zero, and less than rounding (1e-9 m²) is none. */
export function clean(area: number): number {
  return area < 1e-9 ? 0 : area;
}
