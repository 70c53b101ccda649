/** base/water.geojson: the river with both banks, and the lake with its islands. */
import { featureCollection, polygon as turfPolygon, union } from '@turf/turf';
import { drawCurve, moveSideways, nearestIndex } from './curves.mjs';
import { line, makeFeature, polygon } from './layer-file.mjs';
import { NORTH_EAST_CORNER, RIVER_COURSE, SOUTH_WEST_CORNER } from './river-course.mjs';
import { toMeters } from './local-plane.mjs';
import { LAKE_ISLANDS, LAKE_SHORE } from './lake-shape.mjs';

const travelled = RIVER_COURSE.map(() => 0);
RIVER_COURSE.forEach((position, index) => {
  if (index === 0) return;
  const [a, b] = [toMeters(RIVER_COURSE[index - 1]), toMeters(position)];
  travelled[index] = travelled[index - 1] + Math.hypot(b[0] - a[0], b[1] - a[1]);
});
const CORNER_SOUTH_WEST_METERS = travelled[nearestIndex(RIVER_COURSE, SOUTH_WEST_CORNER)];
const CORNER_NORTH_EAST_METERS = travelled[nearestIndex(RIVER_COURSE, NORTH_EAST_CORNER)];

// Half the channel's width where it is known or assumed, metres along the course.
const HALF_WIDTHS = [
  [0, 330],
  [CORNER_SOUTH_WEST_METERS - 12000, 400],
  [CORNER_SOUTH_WEST_METERS - 5000, 470],
  [CORNER_SOUTH_WEST_METERS - 1500, 570],
  [CORNER_SOUTH_WEST_METERS, 585],
  [CORNER_NORTH_EAST_METERS, 575],
  [CORNER_NORTH_EAST_METERS + 6000, 640],
  [CORNER_NORTH_EAST_METERS + 30000, 760],
];

const PUYANG_COURSE = drawCurve([[120.232, 30.062], [120.221, 30.0725], [120.206, 30.0795], [120.1935, 30.0875], [120.1805, 30.0985], [120.1655, 30.1085]]); // prettier-ignore

function halfWidthAt(meters) {
  const next = Math.max(
    1,
    HALF_WIDTHS.findIndex(([start]) => start >= meters),
  );
  const [[fromMeters, from], [toMetersAlong, to]] = [HALF_WIDTHS[next - 1], HALF_WIDTHS[next]];
  const share = Math.min(1, Math.max(0, (meters - fromMeters) / (toMetersAlong - fromMeters)));
  return from + (to - from) * (3 - 2 * share) * share ** 2;
}

// Two slow waves keep the banks from looking drawn with a ruler; they stay far inside the stated accuracy.
const rightBank = moveSideways(
  RIVER_COURSE,
  (meters) => halfWidthAt(meters) + 22 * Math.sin(meters / 930) + 14 * Math.sin(meters / 410),
);
const leftBank = moveSideways(
  RIVER_COURSE,
  (meters) => -halfWidthAt(meters) - 34 * Math.sin(meters / 1240 + 2) - 12 * Math.sin(meters / 520),
);

/** The south-east bank between the two corners, downstream: what the road along the river follows. */
export const SOUTH_BANK = rightBank.slice(
  nearestIndex(RIVER_COURSE, SOUTH_WEST_CORNER),
  nearestIndex(RIVER_COURSE, NORTH_EAST_CORNER) + 1,
);

/** The north-west bank beyond the corners on both sides, downstream. */
export const NORTH_BANK = leftBank.slice(
  nearestIndex(RIVER_COURSE, [120.1575, 30.1275]),
  nearestIndex(RIVER_COURSE, [120.2685, 30.2808]) + 1,
);

// Every tenth point is enough for a line that only carries a name, and lets the letters run smoothly.
const RIVER_NAME_LINE = moveSideways(RIVER_COURSE, (meters) => -halfWidthAt(meters) / 2).filter(
  (_, index) => index % 10 === 0,
);

function drawRiver() {
  const main = turfPolygon([[...rightBank, ...leftBank.toReversed(), rightBank[0]]]);
  const [right, left] = [1, -1].map((side) => moveSideways(PUYANG_COURSE, (meters) => side * (120 + meters / 160)));
  const tributary = turfPolygon([[...right, ...left.toReversed(), right[0]]]);
  return union(featureCollection([main, tributary])).geometry;
}

export function drawWater() {
  return [
    makeFeature('river-qiantang', drawRiver(), {
      name: '钱塘江',
      nameEn: 'Qiantang River',
      accuracyM: 300,
      source:
        'Own drawing along mid-channel control points, banks about 580 m to each side; beyond the district a general course, within about 1.5 km.',
      kind: 'river',
    }),
    makeFeature('river-qiantang-axis', line(RIVER_NAME_LINE), {
      name: '钱塘江',
      nameEn: 'Qiantang River',
      accuracyM: 300,
      source:
        'The middle between the drawn north-west bank and mid-channel, so that the name stands clear of the boundary.',
      kind: 'river',
    }),
    makeFeature('lake-baimahu', polygon(LAKE_SHORE, ...LAKE_ISLANDS), {
      name: '白马湖',
      nameEn: 'Baima Lake',
      accuracyM: 500,
      source:
        'Own drawing from published texts (about 1.0 km² with a chain of islands, north of the hill) and two shore places; the shore is ours.',
      kind: 'lake',
    }),
  ];
}
