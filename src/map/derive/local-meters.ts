import type { Position } from 'geojson';

/** A point in metres east and north of an anchor. */
export type Meters = readonly [east: number, north: number];

/** Metres of a degree of latitude on the mean sphere. */
const METERS_PER_DEGREE = 111_195;

/** Converts between degrees and metres around an anchor. */
export interface LocalMeters {
  toMeters(position: Position): Meters;
  toDegrees(point: Meters): [number, number];
}

/**
 * Makes a flat frame around an anchor. It is for drawing symbols a few kilometres wide, where 0.5 % does not show;
 * measurements use the district's plane.
 */
export function frameAround([lng0 = 0, lat0 = 0]: Position): LocalMeters {
  const metersPerDegreeEast = METERS_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180);
  return {
    toMeters: ([lng = 0, lat = 0]) => [(lng - lng0) * metersPerDegreeEast, (lat - lat0) * METERS_PER_DEGREE],
    toDegrees: ([east, north]) => [lng0 + east / metersPerDegreeEast, lat0 + north / METERS_PER_DEGREE],
  };
}
