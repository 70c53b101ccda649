/** Bands of varying width round an axis. */
import { moveSideways, nearestIndex } from '../curves.mjs';
import { toDegrees, toMeters } from '../local-plane.mjs';
import { distanceBetween } from './shells.mjs';

/**
 * The band round the axis from its start to `end`, as a closed ring in degrees. Two bands of one axis and one width share
 * their vertices as far as both go.
 *
 * @param roundness of the far end: 1 is a half circle, less is a flatter bulge.
 */
export function drawBand(axis, halfWidthAt, { end = axis.length - 1, roundness = 0.9 } = {}) {
  const left = moveSideways(axis, (meters) => -halfWidthAt(meters)).slice(0, end + 1);
  const right = moveSideways(axis, halfWidthAt).slice(0, end + 1);
  const farEnd = drawRoundEnd(left[end], right[end], roundness);
  const nearEnd = drawRoundEnd(right[0], left[0], 0.9);
  return [...left, ...farEnd, ...right.toReversed(), ...nearEnd];
}

/**
 * Half width in metres as a function of the distance along the axis, eased between the knots so that the edges have no
 * kinks. A knot is [longitude, latitude, half width].
 */
export function easeHalfWidth(axis, knots) {
  const travelled = axis.map(() => 0);
  for (let index = 1; index < axis.length; index++) {
    travelled[index] = travelled[index - 1] + distanceBetween(axis[index - 1], axis[index]);
  }
  const stops = knots.map(([lng, lat, half]) => ({ at: travelled[nearestIndex(axis, [lng, lat])], half }));
  return (meters) => {
    const next = Math.max(
      1,
      stops.findIndex(({ at }) => at >= meters),
    );
    const [from, to] = [stops[next - 1], stops[next]];
    const share = (meters - from.at) / (to.at - from.at);
    return from.half + (to.half - from.half) * share * share * (3 - 2 * share);
  };
}

function drawRoundEnd(left, right, roundness) {
  const [a, b] = [toMeters(left), toMeters(right)];
  const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const across = [a[0] - middle[0], a[1] - middle[1]];
  // a quarter turn with the clock points ahead when `left` is the left edge
  const ahead = [across[1] * roundness, -across[0] * roundness];
  const steps = 24;
  return Array.from({ length: steps - 1 }, (_, step) => {
    const angle = (Math.PI * (step + 1)) / steps;
    const turn = (axis) => middle[axis] + Math.cos(angle) * across[axis] + Math.sin(angle) * ahead[axis];
    return toDegrees([turn(0), turn(1)]);
  });
}
