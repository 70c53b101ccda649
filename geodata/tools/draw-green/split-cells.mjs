/** Cuts the cells between the known streets into plots, along small streets of our own that follow the sides of each cell. */
import { areaOfShape, boxRound, intersectShapes, makeRectangle, openShape } from './plane-shapes.mjs';
import { between } from './seeded-random.mjs';

const SMALLEST_SQUARE_METERS = 4000;
const CORNER_RADIUS_METERS = 13;

/** Plots of at most about `largest` square metres (the bound wavers by cell and by plot), corners rounded. */
export function splitCells(cells, random, { smallest, largest }) {
  return cells.flatMap((cell) => {
    const bound = between(random, smallest, largest);
    return halve(cell, random, bound)
      .flatMap((plot) => openShape(plot, CORNER_RADIUS_METERS))
      .filter((plot) => areaOfShape(plot) > SMALLEST_SQUARE_METERS);
  });
}

/** Two or more pieces of a shape on both sides of a street across its long side. */
export function cutAcross(shape, share, streetMeters) {
  const { middle, axis, length, width } = boxRound(shape);
  const sides = [
    { at: (share - 1) / 2, long: share * length - streetMeters / 2, shift: -streetMeters / 4 },
    { at: share / 2, long: (1 - share) * length - streetMeters / 2, shift: streetMeters / 4 },
  ];
  return sides.flatMap(({ at, long, shift }) => {
    const offset = at * length + shift;
    const centre = [middle[0] + axis[0] * offset, middle[1] + axis[1] * offset];
    return intersectShapes(shape, makeRectangle(centre, axis, long, width + 10));
  });
}

function halve(shape, random, bound) {
  const area = areaOfShape(shape);
  if (area < SMALLEST_SQUARE_METERS) return [];
  const { length, width } = boxRound(shape);
  const isLong = length > 2.6 * width && length > 260;
  if (area <= bound * between(random, 0.8, 1.25) && !isLong && shape.length === 1) return [shape];
  const street = area > 5e5 ? 30 : area > 1.6e5 ? 22 : 15;
  return cutAcross(shape, between(random, 0.42, 0.58), street).flatMap((piece) => halve(piece, random, bound));
}
