/** The drawing hand: curves through control points. All points are degrees, all lengths metres. */
import { toDegrees, toMeters } from './local-plane.mjs';

const distance = (a, b) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/**
 * A centripetal Catmull–Rom curve through the points: no cusps and no loops, whatever their spacing. For water, hills and
 * everything that has no corners. A closed curve repeats its first point at the end.
 */
export function drawCurve(points, { closed = false, stepMeters = 25, toleranceMeters = 1 } = {}) {
  const knots = points.map(toMeters);
  const count = knots.length;
  const at = (index) => {
    if (closed) return knots[(index + count) % count];
    if (index < 0) return mirror(knots[1], knots[0]);
    if (index >= count) return mirror(knots[count - 2], knots[count - 1]);
    return knots[index];
  };
  const curve = [];
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const span = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const steps = Math.max(2, Math.ceil(distance(span[1], span[2]) / stepMeters));
    for (let step = 0; step < steps; step++) curve.push(pointOfSpan(span, step / steps));
  }
  curve.push(closed ? curve[0] : knots[count - 1]);
  return thin(curve, toleranceMeters).map(toDegrees);
}

/** Straight legs with rounded bends, as streets run: each corner becomes an arc-like curve no larger than `radiusMeters`. */
export function drawStreet(points, { radiusMeters = 120 } = {}) {
  const knots = points.map(toMeters);
  const line = [knots[0]];
  for (let index = 1; index < knots.length - 1; index++) {
    const [before, corner, after] = knots.slice(index - 1, index + 2);
    const reach = Math.min(radiusMeters, distance(before, corner) / 2, distance(corner, after) / 2);
    const enter = along(corner, before, reach);
    const leave = along(corner, after, reach);
    for (let step = 0; step <= 8; step++) line.push(bend(enter, corner, leave, step / 8));
  }
  line.push(knots.at(-1));
  return thin(line, 0.5).map(toDegrees);
}

/** The line moved sideways: positive `offsetAt(metersFromStart, length)` is to the right of its direction. */
export function moveSideways(points, offsetAt) {
  const line = points.map(toMeters);
  const travelled = [0];
  for (let index = 1; index < line.length; index++)
    travelled.push(travelled[index - 1] + distance(line[index - 1], line[index]));
  const length = travelled.at(-1);
  return line.map((point, index) => {
    const before = line[Math.max(0, index - 1)];
    const after = line[Math.min(line.length - 1, index + 1)];
    const size = distance(before, after);
    const offset = offsetAt(travelled[index], length);
    const east = (after[1] - before[1]) / size;
    const north = -(after[0] - before[0]) / size;
    return toDegrees([point[0] + east * offset, point[1] + north * offset]);
  });
}

/** The part of a line between the places on it nearest to two points, running from the first to the second. */
export function cutBetween(points, from, to) {
  const [start, end] = [locate(points, from), locate(points, to)];
  if (start.index + start.share > end.index + end.share) return cutBetween(points, to, from).reverse();
  const between = points.slice(start.index + 1, end.index + 1);
  const isNew = (position) => between.every((other) => distance(toMeters(other), toMeters(position)) > 0.2);
  return [
    ...(isNew(start.position) ? [start.position] : []),
    ...between,
    ...(isNew(end.position) ? [end.position] : []),
  ];
}

/** Length of a line in metres. */
export function lengthOf(points) {
  const knots = points.map(toMeters);
  return knots.reduce((sum, knot, index) => (index === 0 ? 0 : sum + distance(knots[index - 1], knot)), 0);
}

/** Index of the vertex nearest to a point. */
export function nearestIndex(points, [lng, lat]) {
  const target = toMeters([lng, lat]);
  let best = 0;
  points.forEach((point, index) => {
    if (distance(toMeters(point), target) < distance(toMeters(points[best]), target)) best = index;
  });
  return best;
}

function pointOfSpan([p0, p1, p2, p3], share) {
  const t1 = Math.sqrt(distance(p0, p1));
  const t2 = t1 + Math.sqrt(distance(p1, p2));
  const t3 = t2 + Math.sqrt(distance(p2, p3));
  const t = t1 + (t2 - t1) * share;
  const mix = (a, b, ta, tb) => [0, 1].map((axis) => (a[axis] * (tb - t) + b[axis] * (t - ta)) / (tb - ta));
  const [a1, a2, a3] = [mix(p0, p1, 0, t1), mix(p1, p2, t1, t2), mix(p2, p3, t2, t3)];
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}

function mirror(point, centre) {
  return [2 * centre[0] - point[0], 2 * centre[1] - point[1]];
}

function along(from, to, meters) {
  const share = meters / distance(from, to);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function bend(enter, corner, leave, t) {
  return [0, 1].map((axis) => (1 - t) ** 2 * enter[axis] + 2 * t * (1 - t) * corner[axis] + t ** 2 * leave[axis]);
}

// Douglas–Peucker. A closed line is cut in two first: between equal ends there is no chord to measure from.
function thin(line, toleranceMeters) {
  if (distance(line[0], line.at(-1)) < 1e-9 && line.length > 3) {
    const middle = Math.floor(line.length / 2);
    return [
      ...thinOpen(line.slice(0, middle + 1), toleranceMeters).slice(0, -1),
      ...thinOpen(line.slice(middle), toleranceMeters),
    ];
  }
  return thinOpen(line, toleranceMeters);
}

function thinOpen(line, toleranceMeters) {
  const [start, end] = [line[0], line.at(-1)];
  let farthest = 0;
  let height = 0;
  for (let index = 1; index < line.length - 1; index++) {
    const own = distanceToChord(line[index], start, end);
    if (own > height) [farthest, height] = [index, own];
  }
  if (height <= toleranceMeters) return [start, end];
  return [
    ...thinOpen(line.slice(0, farthest + 1), toleranceMeters).slice(0, -1),
    ...thinOpen(line.slice(farthest), toleranceMeters),
  ];
}

function distanceToChord(point, start, end) {
  const size = distance(start, end);
  if (size === 0) return distance(point, start);
  const share = ((point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])) / size ** 2;
  return distance(point, along(start, end, Math.min(1, Math.max(0, share)) * size));
}

/** The point of a line nearest to a place: where a street meets another. */
export function snapTo(points, place) {
  return locate(points, place).position;
}

// Where on a line: the segment's number, the share of it that lies behind, and the point itself.
function locate(points, place) {
  const target = toMeters(place);
  const knots = points.map(toMeters);
  let best = { index: 0, share: 0, position: points[0], away: Infinity };
  for (let index = 0; index < knots.length - 1; index++) {
    const [start, end] = [knots[index], knots[index + 1]];
    const size = distance(start, end);
    const raw =
      ((target[0] - start[0]) * (end[0] - start[0]) + (target[1] - start[1]) * (end[1] - start[1])) / size ** 2;
    const share = Math.min(1, Math.max(0, raw));
    const nearest = along(start, end, share * size);
    const away = distance(nearest, target);
    if (away < best.away) best = { index, share, position: toDegrees(nearest), away };
  }
  return best;
}
