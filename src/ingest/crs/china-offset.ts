/**
 * The two shifted systems of Chinese web maps. GCJ-02 moves a WGS84 position by up to 700 m by a published-by-use
 * formula that has no exact inverse; BD-09 moves the result once more. The inverse is found by iteration, to less than
 * a millimetre. Outside the rectangle below GCJ-02 moves nothing.
 */
export interface Position {
  readonly lng: number;
  readonly lat: number;
}

/** Krasovsky 1940, which the formula uses. */
const SEMI_MAJOR_METRES = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const BD_ANGLE = (Math.PI * 3000) / 180;
const WEST = 72.004;
const EAST = 137.8347;
const SOUTH = 0.8293;
const NORTH = 55.8271;
/** Degrees; about a tenth of a millimetre. */
const CLOSE_ENOUGH = 1e-9;
const MOST_STEPS = 30;

/** Metres: a sum of sines, each an amplitude with its half wavelength in degrees. */
function addWaves(at: number, ...waves: readonly (readonly [amplitude: number, halfWavelength: number])[]): number {
  return waves.reduce((sum, [amplitude, half]) => sum + amplitude * Math.sin((at / half) * Math.PI), 0) * (2 / 3);
}

/** Metres east, for x and y in degrees from 105° E, 35° N. */
function shiftEast(x: number, y: number): number {
  const slope = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return slope + addWaves(x, [20, 1 / 6], [20, 1 / 2], [20, 1], [40, 3], [150, 12], [300, 30]);
}

/** Metres north, for x and y as above. */
function shiftNorth(x: number, y: number): number {
  const slope = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return slope + addWaves(x, [20, 1 / 6], [20, 1 / 2]) + addWaves(y, [20, 1], [40, 3], [160, 12], [320, 30]);
}

/** WGS84 to GCJ-02, degrees. */
export function shiftToGcj02({ lng, lat }: Position): Position {
  if (lng < WEST || lng > EAST || lat < SOUTH || lat > NORTH) return { lng, lat };
  const radians = (lat / 180) * Math.PI;
  const flattening = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2;
  const primeRadius = SEMI_MAJOR_METRES / Math.sqrt(flattening);
  const meridianRadius = (primeRadius * (1 - ECCENTRICITY_SQUARED)) / flattening;
  const east = shiftEast(lng - 105, lat - 35) / (primeRadius * Math.cos(radians));
  const north = shiftNorth(lng - 105, lat - 35) / meridianRadius;
  return { lng: lng + (east * 180) / Math.PI, lat: lat + (north * 180) / Math.PI };
}

/** GCJ-02 to BD-09, degrees. */
export function shiftToBd09({ lng, lat }: Position): Position {
  const radius = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * BD_ANGLE);
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * BD_ANGLE);
  return { lng: radius * Math.cos(angle) + 0.0065, lat: radius * Math.sin(angle) + 0.006 };
}

/** Finds the position that `shift` moves to `target`: the shift changes so slowly that repeated correction converges. */
function undo(shift: (position: Position) => Position, target: Position): Position {
  let guess = target;
  for (let step = 0; step < MOST_STEPS; step++) {
    const landed = shift(guess);
    const missLng = target.lng - landed.lng;
    const missLat = target.lat - landed.lat;
    guess = { lng: guess.lng + missLng, lat: guess.lat + missLat };
    if (Math.abs(missLng) < CLOSE_ENOUGH && Math.abs(missLat) < CLOSE_ENOUGH) break;
  }
  return guess;
}

/** GCJ-02 to WGS84, degrees. */
export function undoGcj02(position: Position): Position {
  return undo(shiftToGcj02, position);
}

/** BD-09 to WGS84, degrees. */
export function undoBd09(position: Position): Position {
  return undoGcj02(undo(shiftToBd09, position));
}
