/** Writing a layer: rounding, winding and the members every feature carries. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const GEODATA = new URL('../', import.meta.url);

/** A feature with all the members of `docs/geodata-format.md`; `facts` holds the drawing's own members too. */
export function makeFeature(id, geometry, facts) {
  const {
    item = null,
    name,
    nameEn,
    clause = null,
    geometryStatus = 'schematic',
    link = 'inferred',
    accuracyM,
    source,
    ...own
  } = facts;
  const properties = { item, name, nameEn, clause, geometryStatus, link, accuracyM, source, ...own };
  return { type: 'Feature', id, properties, geometry: tidyGeometry(geometry) };
}

/** Geometry from degrees. */
export const line = (coordinates) => ({ type: 'LineString', coordinates });
export const polygon = (...rings) => ({ type: 'Polygon', coordinates: rings });
export const multiPolygon = (...polygons) => ({ type: 'MultiPolygon', coordinates: polygons });
export const point = (coordinates) => ({ type: 'Point', coordinates });

/** Writes a layer file. */
export function writeLayer(file, features) {
  const path = fileURLToPath(new URL(file, GEODATA));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatLayer(features));
}

/** The text of a layer file, one feature a line so that a change of one shape is a change of one line. */
export function formatLayer(features) {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

/** Reads a layer file of `geodata/`. */
export function readLayer(file) {
  return JSON.parse(readFileSync(new URL(file, GEODATA), 'utf8'));
}

function tidyGeometry({ type, coordinates }) {
  if (type === 'Point') return { type, coordinates: roundPoint(coordinates) };
  if (type === 'LineString') return { type, coordinates: tidyLine(coordinates) };
  if (type === 'MultiPolygon') return { type, coordinates: coordinates.map(tidyRings) };
  return { type, coordinates: tidyRings(coordinates) };
}

const tidyRings = (rings) => rings.map((ring, index) => windRing(tidyLine(closeRing(ring)), index === 0));

const roundPoint = (position) => position.map((value) => Math.round(value * 1e6) / 1e6);

function tidyLine(positions) {
  const rounded = positions.map(roundPoint);
  return rounded.filter(
    (position, index) => index === 0 || position.some((value, axis) => value !== rounded[index - 1][axis]),
  );
}

function closeRing(ring) {
  const [first, last] = [ring[0], ring.at(-1)];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

// RFC 7946: the shell runs against the clock, holes with it.
function windRing(ring, isShell) {
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    doubled += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return doubled > 0 === isShell ? ring : ring.toReversed();
}
