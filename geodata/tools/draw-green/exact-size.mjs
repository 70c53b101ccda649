/** Shapes of a wanted size: what is grown until it holds so many square metres. */
import { toDegrees, toMeters } from '../local-plane.mjs';
import {
  areaOfShape,
  boxRound,
  growShape,
  intersectShapes,
  makeRectangle,
  middleOfShape,
  openShape,
} from './plane-shapes.mjs';

/**
 * The shape that `draw(size)` gives when it holds the wanted area, found by halving the span of sizes; null where not
 * even the largest size does. `draw` returns shapes of which the largest counts.
 */
export function growToArea(draw, wanted, [low, high]) {
  if (areaOf(draw(high)) < wanted) return null;
  let shape = null;
  for (let round = 0; round < 16; round++) {
    const size = (low + high) / 2;
    shape = largestOf(draw(size));
    if (areaOf([shape]) < wanted) low = size;
    else high = size;
  }
  return scaleToArea(largestOf(draw(high)), wanted);
}

/** The last tenth of a percent: the shape blown up or down about its middle. */
export function scaleToArea(shape, wanted) {
  const factor = Math.sqrt(wanted / areaOfShape(shape));
  const [x, y] = middleOfShape(shape);
  return shape.map((ring) => ring.map(([px, py]) => [x + (px - x) * factor, y + (py - y) * factor]));
}

/**
 * A small shape that still has the wanted area when its corners are rounded to 6 decimals, a tenth of a metre: of some
 * slightly different scales the one that comes nearest.
 */
export function settleArea(shape, wanted) {
  const tries = Array.from({ length: 41 }, (_, step) => scaleToArea(shape, wanted * (1 + (step - 20) / 4000)));
  const miss = (candidate) => Math.abs(areaOfShape(roundToFile(candidate)) - wanted);
  return tries.reduce((best, candidate) => (miss(candidate) < miss(best) ? candidate : best));
}

const roundToFile = (shape) =>
  shape.map((ring) => ring.map((point) => toMeters(toDegrees(point).map((value) => Math.round(value * 1e6) / 1e6))));

/** A piece of a plot at its far corner or in the middle of a long side, along its streets. */
export function pieceOfPlot(plot, wanted, { corner }) {
  const { middle, axis, width } = boxRound(plot);
  const [shell] = plot;
  const anchor = corner
    ? shell.reduce((best, point) => (away(point, middle) > away(best, middle) ? point : best))
    : [middle[0] - (axis[1] * width) / 2, middle[1] + (axis[0] * width) / 2];
  const stretch = corner ? 1.25 : 2.1;
  const round = Math.min(14, Math.sqrt(wanted) / 5);
  const draw = (size) =>
    intersectShapes(plot, makeRectangle(anchor, axis, size * stretch, size)).flatMap((piece) =>
      openShape(piece, round),
    );
  const piece = growToArea(draw, wanted, [Math.sqrt(wanted) / 2, Math.sqrt(wanted) * 4]);
  return piece && settleArea(piece, wanted);
}

/** A plot shrunk evenly and rounded until it has the wanted size. */
export function shrinkToArea(plot, wanted, radiusMeters) {
  return growToArea(
    (size) => growShape(plot, size - 200).flatMap((core) => openShape(core, radiusMeters)),
    wanted,
    [0, 200],
  );
}

export const largestOf = (shapes) =>
  shapes.reduce((best, shape) => (best && areaOfShape(best) >= areaOfShape(shape) ? best : shape), null);

const areaOf = (shapes) => shapes.reduce((most, shape) => Math.max(most, shape ? areaOfShape(shape) : 0), 0);
const away = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
