import { difference, featureCollection, intersect, polygon } from '@turf/turf';
import { distanceToSegment } from './curve.mjs';
import { round6, toDegrees, toPlane } from './plane.mjs';

/** Signed area of a plane ring in square metres; positive when it runs counter-clockwise. */
export function ringArea(ring) {
  let doubled = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    doubled += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return doubled / 2;
}

/** Plane ring (closed or not) to a closed ring in degrees, counter-clockwise as RFC 7946 wants shells. */
export function shellInDegrees(ring) {
  const open = samePoint(ring[0], ring[ring.length - 1]) ? ring.slice(0, -1) : ring.slice();
  if (ringArea(open) < 0) open.reverse();
  const shell = withoutRepeats(open.map(toDegrees));
  return [...shell, shell[0]];
}

/** Soft circle or ellipse round a plane point, as a plane ring. */
export function ellipseAround(centre, radiusX, radiusY = radiusX, { tilt = 0, steps = 64 } = {}) {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return Array.from({ length: steps }, (_, step) => {
    const angle = (2 * Math.PI * step) / steps;
    const [x, y] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
    return [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos];
  });
}

/** Grow or shrink a plane ring about its middle until it holds `areaSquareMeters`. */
export function scaleToArea(ring, areaSquareMeters) {
  const factor = Math.sqrt(areaSquareMeters / Math.abs(ringArea(ring)));
  const middle = [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
  return ring.map((point) => point.map((value, axis) => middle[axis] + factor * (value - middle[axis])));
}

/** The largest piece of what two shells in degrees have in common. */
export function intersectShells(a, b) {
  return largestShell(intersect(featureCollection([polygon([a]), polygon([b])])));
}

/** The largest piece of shell `a` outside shell `b`, in degrees. */
export function subtractShell(a, b) {
  return largestShell(difference(featureCollection([polygon([a]), polygon([b])])));
}

function largestShell(feature) {
  if (!feature) throw new RangeError('polygon: the shapes leave nothing');
  const { type, coordinates } = feature.geometry;
  const shells = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => rings[0]);
  const size = (shell) => Math.abs(ringArea(shell.slice(0, -1).map(toPlane)));
  const largest = shells.reduce((best, shell) => (size(shell) > size(best) ? shell : best));
  const rounded = withoutRepeats(largest.slice(0, -1).map((position) => position.map(round6)));
  if (ringArea(rounded.map(toPlane)) < 0) rounded.reverse();
  return [...rounded, rounded[0]];
}

/**
 * Give shells that touch the same vertices on the lines they share: a vertex of one that lies on an edge of another
 * becomes a vertex of the other too, so that no sliver opens where three of them meet.
 */
export function shareVertices(shells, toleranceMeters = 0.3) {
  return shells.map((shell, own) => {
    const guests = shells.flatMap((other, index) => (index === own ? [] : other.slice(0, -1)));
    const shared = [];
    for (let i = 0; i < shell.length - 1; i++) {
      const [a, b] = [toPlane(shell[i]), toPlane(shell[i + 1])];
      const onEdge = guests
        .filter((guest) => !samePoint(guest, shell[i]) && !samePoint(guest, shell[i + 1]))
        .filter((guest) => distanceToSegment(toPlane(guest), a, b) < toleranceMeters)
        .map((guest) => ({ guest, along: Math.hypot(toPlane(guest)[0] - a[0], toPlane(guest)[1] - a[1]) }))
        .sort((one, two) => one.along - two.along);
      shared.push(shell[i], ...onEdge.map(({ guest }) => guest));
    }
    const open = withoutRepeats(shared);
    return [...open, open[0]];
  });
}

function samePoint(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

function withoutRepeats(ring) {
  return ring.filter((point, index) => !samePoint(point, ring[(index + 1) % ring.length]));
}
