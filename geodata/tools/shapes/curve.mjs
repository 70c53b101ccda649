import { distanceBetween } from './plane.mjs';

/**
 * Draw a curve through hand-placed control points: a centripetal Catmull–Rom spline, which passes through every control
 * point and neither loops nor overshoots between uneven ones.
 *
 * @param points plane points in metres; a closed curve does not repeat its first point.
 * @param options `closed`; `stepMeters` between samples.
 * @returns sampled points; a closed curve repeats its first point at the end.
 */
export function smoothCurve(points, { closed = false, stepMeters = 40 } = {}) {
  const count = points.length;
  const spans = closed ? count : count - 1;
  const at = (index) => {
    if (closed) return points[(index + count) % count];
    if (index < 0) return reflect(points[1], points[0]);
    if (index >= count) return reflect(points[count - 2], points[count - 1]);
    return points[index];
  };
  const samples = [points[0]];
  for (let i = 0; i < spans; i++) {
    const control = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const steps = Math.max(1, Math.ceil(distanceBetween(control[1], control[2]) / stepMeters));
    for (let step = 1; step <= steps; step++) samples.push(pointOnSpan(control, step / steps));
  }
  return samples;
}

function reflect(point, about) {
  return [2 * about[0] - point[0], 2 * about[1] - point[1]];
}

function pointOnSpan([p0, p1, p2, p3], fraction) {
  const knot = (a, b) => Math.max(1e-9, Math.sqrt(distanceBetween(a, b)));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * fraction;
  const between = (a, b, ta, tb) => a.map((value, axis) => ((tb - t) * value + (t - ta) * b[axis]) / (tb - ta));
  const a1 = between(p0, p1, 0, t1);
  const a2 = between(p1, p2, t1, t2);
  const a3 = between(p2, p3, t2, t3);
  return between(between(a1, a2, 0, t2), between(a2, a3, t1, t3), t1, t2);
}

/** Drop the points that lie within `toleranceMeters` of the line through those kept (Douglas–Peucker). */
export function simplifyCurve(points, toleranceMeters = 1.5) {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const spans = [[0, points.length - 1]];
  while (spans.length) {
    const [first, last] = spans.pop();
    let farthest = -1;
    let most = toleranceMeters;
    for (let i = first + 1; i < last; i++) {
      const distance = distanceToSegment(points[i], points[first], points[last]);
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, index) => keep[index]);
}

/** Distance in metres from a point to a segment. */
export function distanceToSegment(point, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  return distanceBetween(point, [a[0] + t * dx, a[1] + t * dy]);
}

/** Length of a polyline in metres. */
export function lengthOf(points) {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += distanceBetween(points[i - 1], points[i]);
  return length;
}

/** Point of a polyline at a distance from its start, with the unit direction there. */
export function pointAlong(points, distanceMeters) {
  let left = distanceMeters;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const length = distanceBetween(a, b);
    if (left <= length || i === points.length - 1) {
      const t = length === 0 ? 0 : left / length;
      const direction = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
      return { point: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], direction };
    }
    left -= length;
  }
  throw new RangeError('pointAlong: a polyline needs at least two points');
}

/** Replace the sharp corners of a polyline by arcs whose tangents are at most `radiusMeters` long. */
export function roundCorners(points, radiusMeters, { steps = 8 } = {}) {
  const rounded = [points[0]];
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = [points[i - 1], points[i], points[i + 1]];
    const reach = Math.min(radiusMeters, distanceBetween(before, corner) / 2, distanceBetween(corner, after) / 2);
    const from = towards(corner, before, reach);
    const to = towards(corner, after, reach);
    for (let step = 0; step <= steps; step++) rounded.push(quadratic(from, corner, to, step / steps));
  }
  rounded.push(points[points.length - 1]);
  return rounded;
}

function towards(from, to, distanceMeters) {
  const t = distanceMeters / distanceBetween(from, to);
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
}

function quadratic(a, control, b, t) {
  return a.map((value, axis) => (1 - t) ** 2 * value + 2 * t * (1 - t) * control[axis] + t * t * b[axis]);
}
