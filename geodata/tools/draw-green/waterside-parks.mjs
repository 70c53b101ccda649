/** Parks in the strips that streams, the lake and the railway leave: their ground is kept free by `open-ground.mjs`. */
import { lineSliceAlong, length as lengthOfLine, lineString } from '@turf/turf';
import { moveSideways } from '../curves.mjs';
import { toMeters } from '../local-plane.mjs';
import { readLayer } from '../layer-file.mjs';
import { readLand } from '../land.mjs';
import { largestOf } from './exact-size.mjs';
import {
  bufferGround,
  growShape,
  intersectShapes,
  makeRectangle,
  openShape,
  readShapes,
  subtractShapes,
} from './plane-shapes.mjs';

// Stream, sides (1 right of its direction, -1 left), first metre along it, metres long.
// prettier-ignore
const STREAM_PARKS = [
  ['stream-beitang', [1], 1500, 520], ['stream-beitang', [-1], 5250, 420], ['stream-beitang', [1, -1], 7350, 300],
  ['stream-xinpu', [-1], 950, 430], ['stream-xinpu', [1], 3050, 460], ['stream-shijia', [1], 3300, 380],
  ['stream-yongjiu-west', [-1], 2250, 430], ['stream-yongjiu-west', [1], 3900, 520], ['stream-yongjiu-east', [1], 4100, 480],
  ['stream-jiefang', [-1], 600, 560], ['stream-beitang', [1], 2750, 380],
];
const STRIP_METERS = [11, 37];
const ROAD_HALF_METERS = { expressway: 30, arterial: 24, street: 14, bridge: 28, railway: 24, tunnel: 14 };
const LAKE_PARKS = [
  { middle: [120.2168, 30.1615], axis: [0, 1], length: 620, width: 900 },
  { middle: [120.2117, 30.1527], axis: [1, 0], length: 520, width: 500 },
];
const LAKE_STRIP_METERS = [7, 56];

/** Parks along the streams as lists of shapes: two where both banks belong to one park. */
export function drawStreamParks() {
  const streets = listStreets();
  return STREAM_PARKS.map(([id, sides, start, length]) => {
    const stream = findFeature('base/waterways.geojson', id);
    return sides.map((side) => drawStrip(stream.geometry.coordinates, side, start, length, streets));
  });
}

/** Parks on the shore of the lake that no named park takes. */
export function drawLakeParks() {
  const lake = shellOf('base/water.geojson', ({ kind }) => kind === 'lake');
  const named = shellOf('green/named-places.geojson', ({ item }) => item === 'baimahu-park');
  const [land] = readShapes(readLand().geometry).flatMap((shape) => growShape(shape, -20));
  const [near, far] = LAKE_STRIP_METERS.map((meters) => bufferGround(lake, meters)[0]);
  const taken = [...bufferGround(named, 20), ...listStreets()];
  return LAKE_PARKS.map(({ middle, axis, length, width }) => {
    const window = makeRectangle(toMeters(middle), axis, length, width);
    const shore = subtractShapes([far[0]], [[near[0]], ...taken]);
    const pieces = shore
      .flatMap((shape) => intersectShapes(shape, window))
      .flatMap((shape) => intersectShapes(shape, land));
    return [largestOf(pieces.flatMap((shape) => openShape(shape, 9)))];
  });
}

/** A planted strip beside the railway: shelter, not park. */
export function drawShelterBelt() {
  const railway = findFeature('base/roads.geojson', 'railway-hukun').geometry.coordinates;
  const start = railway.findIndex(([lng, lat]) => lng > 120.1445 && lat < 30.181);
  return [drawStrip(railway.slice(start), 1, 100, 640, listStreets({ railway: 10 }), [16, 42])];
}

function drawStrip(line, side, start, length, streets, [near, far] = STRIP_METERS) {
  const total = lengthOfLine(lineString(line), { units: 'meters' });
  const stop = Math.min(total - 5, start + length);
  const axis = lineSliceAlong(lineString(line), Math.min(start, stop - 200) / 1000, stop / 1000).geometry.coordinates;
  const inner = moveSideways(axis, () => side * near);
  // The outer edge swings: paths do not keep an even distance from the water.
  const outer = moveSideways(axis, (travelled) => side * (far - 4 + 3.5 * Math.sin(travelled / 38)));
  const ring = [...inner, ...outer.reverse()].map(toMeters);
  const pieces = subtractShapes([[...ring, ring[0]]], streets);
  return largestOf(pieces.flatMap((shape) => openShape(shape, 6)));
}

function listStreets(halves = {}) {
  return readLayer('base/roads.geojson').features.flatMap(({ geometry, properties }) =>
    bufferGround(geometry, { ...ROAD_HALF_METERS, ...halves }[properties.class]),
  );
}

function findFeature(file, id) {
  return readLayer(file).features.find((feature) => feature.id === id);
}

function shellOf(file, test) {
  const { geometry } = readLayer(file).features.find(
    ({ properties, geometry: { type } }) => type === 'Polygon' && test(properties),
  );
  return { type: 'Polygon', coordinates: [geometry.coordinates[0]] };
}
