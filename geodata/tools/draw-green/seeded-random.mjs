/** Chance that repeats itself: the same seed draws the same parks on every machine. */

/** A generator of numbers in [0, 1): mulberry32, 32 bits of state, plenty for a few thousand draws. */
export function seedRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two bounds. */
export const between = (random, low, high) => low + (high - low) * random();

/**
 * A smooth field over the plane with values in [0, 1): hills and hollows about `wavelengthMeters` apart. It decides which
 * quarters are lived in, so that blocks stand together as they do in a town.
 */
export function seedField(seed, wavelengthMeters) {
  const corner = (column, row) => seedRandom(seed ^ Math.imul(column, 73856093) ^ Math.imul(row, 19349663))();
  return ([x, y]) => {
    const [column, row] = [Math.floor(x / wavelengthMeters), Math.floor(y / wavelengthMeters)];
    const [u, v] = [ease(x / wavelengthMeters - column), ease(y / wavelengthMeters - row)];
    const south = corner(column, row) * (1 - u) + corner(column + 1, row) * u;
    const north = corner(column, row + 1) * (1 - u) + corner(column + 1, row + 1) * u;
    return south * (1 - v) + north * v;
  };
}

const ease = (t) => t * t * (3 - 2 * t);
