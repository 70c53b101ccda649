/**
 * A time limit in milliseconds, stretched for a slow machine: `TEST_SLOWNESS` says how many times slower it is than two
 * quiet cores, 1 without it. A limit only ends what hangs; no test asserts how long a thing takes.
 *
 * @throws RangeError where `TEST_SLOWNESS` is no number above 0
 */
export function stretchLimit(milliseconds: number, slowness = process.env['TEST_SLOWNESS'] || '1'): number {
  const factor = Number(slowness);
  if (!(factor > 0 && factor < 1000)) throw new RangeError(`expected TEST_SLOWNESS to be a number, got ${slowness}`);
  return Math.ceil(milliseconds * factor);
}
