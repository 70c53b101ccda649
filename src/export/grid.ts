import { createPlane, projectPositions } from '../geometry/plane.ts';

/** A Gauss–Kruger grid of CGCS2000; null stands for longitude and latitude. */
export interface Grid {
  /** Degrees east. */
  readonly centralMeridian: number;
  /** Easting of the central meridian: 500,000, with the zone's number in front where the zone has a prefix. */
  readonly falseEasting: number;
  /** Degrees of longitude that its zones are for. */
  readonly width: 3 | 6;
}

/** Takes positions in degrees (lng0, lat0 …) to a grid (x0, y0 … in metres). */
export function toGrid(lngLats: ArrayLike<number>, grid: Grid | null): ArrayLike<number> {
  if (!grid) return lngLats;
  const shift = grid.falseEasting - 500_000;
  return projectPositions(createPlane(grid.centralMeridian), lngLats).map((value, i) =>
    i % 2 ? value : value + shift,
  );
}

const DEGREES =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Writes a grid as the text of a `.prj`, in the form of ArcGIS. */
export function writePrj(grid: Grid | null): string {
  if (!grid) return DEGREES;
  const { centralMeridian, falseEasting, width } = grid;
  const number = Math.floor(falseEasting / 1e6);
  const zone = number > 0 ? `Zone_${number}` : `CM_${centralMeridian}E`;
  const parameters = [
    ['False_Easting', falseEasting],
    ['False_Northing', 0],
    ['Central_Meridian', centralMeridian],
    ['Scale_Factor', 1],
    ['Latitude_Of_Origin', 0],
  ].map(([name, value]) => `PARAMETER["${name}",${value}.0]`);
  const name = `CGCS2000_${width === 3 ? '3_Degree_' : ''}GK_${zone}`;
  return `PROJCS["${name}",${DEGREES},PROJECTION["Gauss_Kruger"],${parameters.join(',')},UNIT["Meter",1.0]]`;
}
