import { createPlane, unprojectPositions } from '../../geometry/plane.ts';
import { type Position, undoBd09, undoGcj02 } from './china-offset.ts';
import { findZone, isGeographic } from './crs-name.ts';
import type { Reading } from './number-reading.ts';

const FALSE_EASTING = 500_000;
const MERCATOR_RADIUS_METRES = 6_378_137;
const DEGREES = 180 / Math.PI;

/**
 * Takes positions of a file (x0, y0, x1, y1 … as it has them) to longitude and latitude, WGS84, degrees. They must be in
 * the system's domain. CGCS2000 counts as WGS84. Positions that are so already are returned as they are, not copied.
 */
export function toWgs84(positions: Float64Array, { crs, axes }: Reading): Float64Array {
  if (axes === 'east-first' && isGeographic(crs) && crs !== 'gcj02' && crs !== 'bd09') return positions;
  const eastFirst = axes === 'east-first' ? new Float64Array(positions) : swapAxes(positions);
  const zone = findZone(crs);
  if (zone) {
    for (let i = 0; i < eastFirst.length; i += 2) eastFirst[i]! -= zone.falseEasting - FALSE_EASTING;
    return unprojectPositions(createPlane(zone.centralMeridian), eastFirst, eastFirst);
  }
  if (crs === 'epsg:3857') return undoMercator(eastFirst);
  if (crs === 'gcj02') return undoShift(eastFirst, undoGcj02);
  return crs === 'bd09' ? undoShift(eastFirst, undoBd09) : eastFirst;
}

/** The same positions with the two values of each exchanged. */
export function swapAxes(positions: Float64Array): Float64Array<ArrayBuffer> {
  const swapped = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    swapped[i] = positions[i + 1]!;
    swapped[i + 1] = positions[i]!;
  }
  return swapped;
}

function undoMercator(positions: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  for (let i = 0; i < positions.length; i += 2) {
    positions[i] = (positions[i]! / MERCATOR_RADIUS_METRES) * DEGREES;
    positions[i + 1] = Math.atan(Math.sinh(positions[i + 1]! / MERCATOR_RADIUS_METRES)) * DEGREES;
  }
  return positions;
}

function undoShift(
  positions: Float64Array<ArrayBuffer>,
  undo: (position: Position) => Position,
): Float64Array<ArrayBuffer> {
  for (let i = 0; i < positions.length; i += 2) {
    const { lng, lat } = undo({ lng: positions[i]!, lat: positions[i + 1]! });
    positions[i] = lng;
    positions[i + 1] = lat;
  }
  return positions;
}
