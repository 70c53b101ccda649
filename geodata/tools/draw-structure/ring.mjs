/** 一环: the shared ring, along its four roads as the base map has them, with rounded joints between. */
import { lineSlice } from '@turf/turf';
import { line, makeFeature, readLayer } from '../layer-file.mjs';
import { toDegrees, toMeters } from '../local-plane.mjs';
import { distanceBetween } from './shells.mjs';

/** Clockwise from the west end of 江南大道: where the ring enters and leaves each road, and the features of that road. */
const ROADS = [
  {
    id: 'ring-jiangnan-avenue',
    part: '江南大道',
    nameEn: 'Shared ring along Jiangnan Avenue',
    accuracyM: 60,
    roads: ['road-jiangnan'],
    from: [120.1494, 30.1854],
    to: [120.2102, 30.2106],
    joint: { id: 'ring-joint-north-east', nameEn: 'Shared ring, north-east corner', accuracyM: 60 },
  },
  {
    id: 'ring-jiangling-road',
    part: '江陵路',
    nameEn: 'Shared ring along Jiangling Road',
    accuracyM: 60,
    roads: ['road-jiangling', 'road-jiangling-after'],
    from: [120.2124, 30.2087],
    to: [120.2138, 30.172],
    joint: { id: 'ring-joint-south-east', nameEn: 'Shared ring, south-east corner', accuracyM: 500 },
  },
  {
    id: 'ring-guanshan-road',
    part: '冠山路',
    nameEn: 'Shared ring along Guanshan Road',
    accuracyM: 500,
    roads: ['road-guanshan'],
    from: [120.2116, 30.1698],
    to: [120.1522, 30.1611],
    joint: { id: 'ring-joint-south-west', nameEn: 'Shared ring, south-west corner', accuracyM: 500 },
  },
  {
    id: 'ring-puyan-road',
    part: '浦沿路',
    nameEn: 'Shared ring along Puyan Road',
    accuracyM: 60,
    roads: ['road-puyan'],
    from: [120.1466, 30.1657],
    to: [120.1414, 30.1777],
    joint: { id: 'ring-joint-north-west', nameEn: 'Shared ring, north-west corner', accuracyM: 500 },
  },
];

/** Share of the chord that a joint's handles take: more makes a fuller corner. */
const FULLNESS = 0.54;

/** The eight parts with their positions; each begins where the one before ends, and the last ends where the first begins. */
export function drawRingParts() {
  const features = readLayer('base/roads.geojson').features;
  const stretches = ROADS.map((road) => ({ ...road, positions: cutRoad(features, road) }));
  return stretches.flatMap(({ joint, ...road }, index) => {
    const next = stretches[(index + 1) % stretches.length];
    return [road, { ...joint, part: 'joint', positions: drawJoint(road.positions, next.positions) }];
  });
}

/** The stretch of a road between two places, in the ring's direction. */
function cutRoad(features, { roads, from, to }) {
  const course = roads.flatMap((id, index) => {
    const feature = features.find((candidate) => candidate.id === id);
    if (!feature) throw new Error(`base/roads.geojson has no feature ${id}`);
    return feature.geometry.coordinates.slice(index === 0 ? 0 : 1);
  });
  const { coordinates } = lineSlice(from, to, line(course)).geometry;
  return distanceBetween(coordinates[0], from) < distanceBetween(coordinates[0], to)
    ? coordinates
    : coordinates.toReversed();
}

/** A curve from the end of one stretch to the start of the next, leaving and arriving in their directions. */
function drawJoint(before, after) {
  const start = toMeters(before.at(-1));
  const end = toMeters(after[0]);
  const reach = FULLNESS * Math.hypot(end[0] - start[0], end[1] - start[1]);
  const handleOut = ahead(toMeters(before.at(-2)), start, reach);
  const handleIn = ahead(toMeters(after[1]), end, reach);
  const steps = 24;
  const inner = Array.from({ length: steps - 1 }, (_, index) => {
    const t = (index + 1) / steps;
    const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    const along = (axis) =>
      [start, handleOut, handleIn, end].reduce((sum, p, knot) => sum + weights[knot] * p[axis], 0);
    return toDegrees([along(0), along(1)]);
  });
  return [before.at(-1), ...inner, after[0]];
}

function ahead(from, through, meters) {
  const size = Math.hypot(through[0] - from[0], through[1] - from[1]);
  return through.map((value, axis) => value + ((value - from[axis]) / size) * meters);
}

const ON_A_ROAD = 'Along the road of the base map, which follows the gazetteer line through named stops (2015).';
const SOURCES = {
  江南大道: ON_A_ROAD,
  江陵路: ON_A_ROAD,
  浦沿路: ON_A_ROAD,
  冠山路: 'Along the road of the base map; the plan names the road, its course north of the hill is ours.',
  joint: 'Our link between two roads the plan names; no source gives its course.',
};

/** Features of `structure/ring.geojson`. */
export function drawRing() {
  return drawRingParts().map(({ part, id, nameEn, accuracyM, positions }) =>
    makeFeature(id, line(positions), {
      item: 'sharing-ring',
      name: part === 'joint' ? '城市共享环（连接段）' : `城市共享环（${part}）`,
      nameEn,
      clause: '六(二)2',
      geometryStatus: accuracyM === 60 ? 'digitised' : 'schematic',
      link: part === 'joint' ? 'inferred' : 'stated',
      accuracyM,
      source: SOURCES[part],
      part,
    }),
  );
}
