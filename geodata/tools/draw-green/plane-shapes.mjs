/**
 * Shapes in metres of the local plane. A shape is a list of rings, the shell first, each ring closed: the coordinates of
 * a polygon. Everything that can fall apart returns a list of shapes.
 */
import { buffer, difference, featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf';
import { toDegrees, toMeters } from '../local-plane.mjs';

/** The shapes of a polygon or multipolygon in degrees. */
export function readShapes({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(toMeters))).map(snapShape);
}

/** Rings in degrees. */
export const toRings = (shape) => shape.map((ring) => ring.map(toDegrees));

/** What a shape shares with another. */
export const intersectShapes = (a, b) => listShapes(intersect(featureCollection([polygon(a), polygon(b)])));

/** What is left of a shape without the others. */
export function subtractShapes(shape, others) {
  if (others.length === 0) return [shape];
  return listShapes(difference(featureCollection([polygon(shape), multiPolygon(others)])));
}

/** Shapes that touch or overlap as one. */
export function uniteShapes(shapes) {
  return shapes.length < 2 ? shapes : listShapes(union(featureCollection(shapes.map((shape) => polygon(shape)))));
}

/** All points within some metres of a geometry in degrees, with round ends and corners. */
export function bufferGround(geometry, meters) {
  const grown = buffer(geometry, meters / 1000, { units: 'kilometers', steps: 4 });
  return grown ? readShapes(grown.geometry) : [];
}

/** A shape grown, or shrunk by a negative distance. */
export const growShape = (shape, meters) => bufferGround({ type: 'Polygon', coordinates: toRings(shape) }, meters);

/** Shrinks and grows back: corners become round, and what is narrower than twice the radius is gone. */
export function openShape(shape, radiusMeters) {
  return growShape(shape, -radiusMeters).flatMap((core) => growShape(core, radiusMeters));
}

/** Square metres, holes taken out. */
export function areaOfShape(shape) {
  return shape.reduce((sum, ring, index) => sum + Math.abs(signedArea(ring)) * (index === 0 ? 1 : -1), 0);
}

/** The middle of a shape's shell by area. */
export function middleOfShape([shell]) {
  const [x0, y0] = shell[0];
  let [x, y, doubled] = [0, 0, 0];
  for (let index = 1; index < shell.length; index++) {
    const [ax, ay, bx, by] = [
      shell[index - 1][0] - x0,
      shell[index - 1][1] - y0,
      shell[index][0] - x0,
      shell[index][1] - y0,
    ];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    doubled += cross;
  }
  return [x0 + x / (3 * doubled), y0 + y / (3 * doubled)];
}

/** The narrowest rectangle round a shape: its middle, the unit vector of its long side, and both lengths in metres. */
export function boxRound([shell]) {
  const hull = hullOf(shell);
  let best = null;
  for (let index = 0; index < hull.length; index++) {
    const [from, to] = [hull[index], hull[(index + 1) % hull.length]];
    const size = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [ux, uy] = [(to[0] - from[0]) / size, (to[1] - from[1]) / size];
    const along = hull.map(([x, y]) => x * ux + y * uy);
    const across = hull.map(([x, y]) => y * ux - x * uy);
    const [low, high, left, right] = [Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across)];
    if (best && (high - low) * (right - left) >= best.length * best.width) continue;
    const [s, t] = [(low + high) / 2, (left + right) / 2];
    const box = { middle: [s * ux - t * uy, s * uy + t * ux], axis: [ux, uy], length: high - low, width: right - left };
    best = box.length >= box.width ? box : { ...box, axis: [-uy, ux], length: box.width, width: box.length };
  }
  return best;
}

/** A rectangle as a shape. `axis` is the unit vector of the side that `length` measures. */
export function makeRectangle([x, y], [ux, uy], length, width) {
  const corner = (s, t) => [
    x + (s * length * ux) / 2 - (t * width * uy) / 2,
    y + (s * length * uy) / 2 + (t * width * ux) / 2,
  ];
  return [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]];
}

/** Metres from a point to the nearest point of a line. */
export function distanceToLine([x, y], line) {
  let nearest = Infinity;
  for (let index = 1; index < line.length; index++) {
    const [[ax, ay], [bx, by]] = [line[index - 1], line[index]];
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  }
  return nearest;
}

function listShapes(feature) {
  if (!feature) return [];
  const { type, coordinates } = feature.geometry;
  return (type === 'Polygon' ? [coordinates] : coordinates).map(snapShape);
}

// To the centimetre: the overlay of Turf fails on lines that almost, but not quite, lie on each other.
const snapShape = (rings) =>
  rings.map((ring) => ring.map((point) => point.map((value) => Math.round(value * 100) / 100)));

function signedArea(ring) {
  const [x0, y0] = ring[0];
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    doubled += (ring[index - 1][0] - x0) * (ring[index][1] - y0) - (ring[index][0] - x0) * (ring[index - 1][1] - y0);
  }
  return doubled / 2;
}

// Andrew's monotone chain.
function hullOf(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list) => {
    const chain = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turn = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
