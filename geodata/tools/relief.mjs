/** Contours of a hill drawn as ridges: a mapmaker's eye sees spurs and hollows, so the hand places those and not outlines. */
import { drawCurve } from './curves.mjs';
import { placeAt } from './local-plane.mjs';

const CELL_METERS = 20;
const ROUNDING_PASSES = 8;

/**
 * The outermost contour of a hill at a height between 0 and 1.
 *
 * `ridges` are lines of `[x, y, height]`, metres from `top`; the ground falls by 1 over `widthMeters`, so that a spur which
 * runs out low ends in a point.
 * Returns a closed ring in degrees.
 */
export function drawContour({ top, ridges, widthMeters }, height) {
  const ground = (x, y) => groundHeight(ridges, widthMeters, x, y) - height;
  const ring = longest(traceRings(ground, boundsOf(ridges, widthMeters)));
  const knots = roundTips(ring.filter((_, index) => index % 2 === 0));
  return drawCurve(placeAt(top, knots), { closed: true, stepMeters: 12, toleranceMeters: 1 });
}

// Spurs end round on the ground: each pass moves every point half-way to the middle of its neighbours.
function roundTips(ring) {
  let round = ring;
  for (let pass = 0; pass < ROUNDING_PASSES; pass++) {
    round = round.map((point, index) => {
      const [before, after] = [round.at(index - 1), round[(index + 1) % round.length]];
      return [0, 1].map((axis) => (before[axis] + 2 * point[axis] + after[axis]) / 4);
    });
  }
  return round;
}

// A soft maximum over the ridges, and two slow waves for the small hollows of a hillside.
function groundHeight(ridges, widthMeters, x, y) {
  let sum = 0;
  for (const ridge of ridges) {
    for (let index = 1; index < ridge.length; index++)
      sum += slopeHeight(ridge[index - 1], ridge[index], widthMeters, x, y) ** 4;
  }
  return sum ** 0.25 * (1 + 0.09 * Math.sin(x / 61 + y / 97) + 0.07 * Math.sin(y / 53 - x / 89 + 1));
}

function slopeHeight(start, end, widthMeters, x, y) {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const share = Math.min(1, Math.max(0, ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy)));
  const away = Math.hypot(x - start[0] - dx * share, y - start[1] - dy * share);
  return Math.max(0, start[2] + (end[2] - start[2]) * share - away / widthMeters);
}

function boundsOf(ridges, margin) {
  const points = ridges.flat();
  const span = (axis) => points.map((point) => point[axis]);
  return [
    Math.min(...span(0)) - margin,
    Math.min(...span(1)) - margin,
    Math.max(...span(0)) + margin,
    Math.max(...span(1)) + margin,
  ];
}

// Marching triangles: each cell is two triangles, so no case is ambiguous; the cut edges are then chained into rings.
function traceRings(ground, [west, south, east, north]) {
  const follower = new Map();
  const columns = Math.ceil((east - west) / CELL_METERS);
  const rows = Math.ceil((north - south) / CELL_METERS);
  const corner = (column, row) => {
    const [x, y] = [west + column * CELL_METERS, south + row * CELL_METERS];
    return { x, y, key: row * (columns + 2) + column, value: ground(x, y) };
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b, c, d] = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ];
      cutTriangle([a, b, c], follower);
      cutTriangle([a, c, d], follower);
    }
  }
  return chainRings(follower);
}

// The high side stays on the left of every piece, so that pieces of neighbours meet head to tail.
function cutTriangle(corners, follower) {
  const entry = corners.findIndex((corner, index) => corner.value < 0 && corners[(index + 1) % 3].value >= 0);
  const exit = corners.findIndex((corner, index) => corner.value >= 0 && corners[(index + 1) % 3].value < 0);
  if (entry < 0 || exit < 0) return;
  const from = cutEdge(corners[exit], corners[(exit + 1) % 3]);
  const to = cutEdge(corners[entry], corners[(entry + 1) % 3]);
  follower.set(from.key, { position: from.position, next: to.key });
}

function cutEdge(a, b) {
  const share = a.value / (a.value - b.value);
  const key = a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`;
  return { key, position: [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share] };
}

function chainRings(follower) {
  const rings = [];
  while (follower.size > 0) {
    const ring = [];
    let [key] = follower.keys();
    while (follower.has(key)) {
      const { position, next } = follower.get(key);
      follower.delete(key);
      ring.push(position);
      key = next;
    }
    rings.push(ring);
  }
  return rings;
}

function longest(rings) {
  return rings.reduce((best, ring) => (ring.length > best.length ? ring : best));
}
