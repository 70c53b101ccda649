/** Closed shapes: soft circles, stated sizes, cutting, and shells that share their edges. Shells are rings in degrees. */
import { difference, featureCollection, intersect, polygon } from '@turf/turf';
import { toDegrees, toMeters } from '../local-plane.mjs';

/** Area of a shell in square metres. */
export function areaOf(shell) {
  return Math.abs(signedArea(shell.map(toMeters)));
}

/** Soft circle or ellipse round a place. `tiltDegrees` turns it against the clock. */
export function ellipseAround(middle, radiusXMeters, radiusYMeters = radiusXMeters, tiltDegrees = 0) {
  const [x, y] = toMeters(middle);
  const tilt = (tiltDegrees * Math.PI) / 180;
  const steps = 72;
  const ring = Array.from({ length: steps }, (_, step) => {
    const angle = (2 * Math.PI * step) / steps;
    const [dx, dy] = [radiusXMeters * Math.cos(angle), radiusYMeters * Math.sin(angle)];
    const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
    return toDegrees([x + dx * cos - dy * sin, y + dx * sin + dy * cos]);
  });
  return [...ring, ring[0]];
}

/** Grows or shrinks a shell about its middle until it holds `areaSquareMeters`. */
export function scaleToArea(shell, areaSquareMeters) {
  const factor = Math.sqrt(areaSquareMeters / areaOf(shell));
  const points = shell.slice(0, -1).map(toMeters);
  const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const scaled = points.map((point) =>
    toDegrees(point.map((value, axis) => middle[axis] + factor * (value - middle[axis]))),
  );
  return [...scaled, scaled[0]];
}

/** The largest piece of what two shells have in common. */
export function intersectShells(a, b) {
  return largestPiece(intersect(featureCollection([polygon([a]), polygon([b])])));
}

/** The largest piece of shell `a` outside shell `b`. */
export function subtractShell(a, b) {
  return largestPiece(difference(featureCollection([polygon([a]), polygon([b])])));
}

/**
 * Gives shells that touch the same vertices on the lines they share: a vertex of one that lies on an edge of another
 * becomes a vertex of that too, so that no sliver opens where three of them meet.
 */
export function shareVertices(shells, toleranceMeters = 0.3) {
  return shells.map((shell, own) => {
    const guests = shells.flatMap((other, index) => (index === own ? [] : other.slice(0, -1)));
    const shared = shell.slice(0, -1).flatMap((from, index) => {
      const to = shell[index + 1];
      const onEdge = guests.filter(
        (guest) => !isSame(guest, from) && !isSame(guest, to) && distanceToEdge(guest, from, to) < toleranceMeters,
      );
      return [from, ...onEdge.sort((one, two) => distanceBetween(from, one) - distanceBetween(from, two))];
    });
    const open = shared.filter((point, index) => !isSame(point, shared[(index + 1) % shared.length]));
    return [...open, open[0]];
  });
}

/** Distance of two places in metres. */
export function distanceBetween(from, to) {
  const [a, b] = [toMeters(from), toMeters(to)];
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function distanceToEdge(point, from, to) {
  const [p, a, b] = [point, from, to].map(toMeters);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

function largestPiece(feature) {
  if (!feature) throw new RangeError('the shapes leave nothing');
  const { type, coordinates } = feature.geometry;
  const shells = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => rings[0]);
  const largest = shells.reduce((best, shell) => (areaOf(shell) > areaOf(best) ? shell : best));
  return largest.map((position) => position.map((value) => Math.round(value * 1e6) / 1e6));
}

function signedArea(ring) {
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    doubled += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return doubled / 2;
}

function isSame(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}
