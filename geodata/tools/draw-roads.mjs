/** base/roads.geojson. */
import { cutBetween, drawStreet, lengthOf } from './curves.mjs';
import { line as lineOf, makeFeature } from './layer-file.mjs';
import { SCHEMATIC_ROADS } from './roads-schematic.mjs';
import { SOURCED_ROADS } from './roads-sourced.mjs';

const SHORTEST_PIECE_METERS = 30;
// The clause that speaks of expressways, arterials and the roads to be joined up.
const CLAUSE = '六(四)1';
const EXTENSION = {
  geometryStatus: 'schematic',
  accuracyM: 300,
  source: 'Own drawing: the straight extension of the sourced part.',
};

export function drawRoads() {
  return [...SOURCED_ROADS.flatMap(drawSourcedRoad), ...SCHEMATIC_ROADS.map(drawSchematicRoad)];
}

function drawSchematicRoad({ id, line, ...facts }) {
  return makeFeature(id, lineOf(line), {
    clause: facts.item ? CLAUSE : null,
    link: facts.item === 'guanshan-road' ? 'stated' : 'inferred',
    ...facts,
  });
}

function drawSourcedRoad({ id, points, line, radiusMeters, known, accuracyM = 50, item = null, ...facts }) {
  const axis = line ?? drawStreet(points, { radiusMeters });
  const [from, to] = known ?? [axis[0], axis.at(-1)];
  const sourced = {
    ...facts,
    item,
    clause: item ? CLAUSE : null,
    link: item ? 'stated' : 'inferred',
    geometryStatus: 'digitised',
    accuracyM,
    source: 'Own drawing through stops and crossings of this road.',
  };
  const pieces = [
    [id, cutBetween(axis, from, to), sourced],
    [`${id}-before`, cutBetween(axis, axis[0], from), { ...sourced, ...EXTENSION }],
    [`${id}-after`, cutBetween(axis, to, axis.at(-1)), { ...sourced, ...EXTENSION }],
  ];
  return pieces
    .filter(([, piece]) => lengthOf(piece) > SHORTEST_PIECE_METERS)
    .map(([pieceId, piece, own]) => makeFeature(pieceId, lineOf(piece), own));
}
