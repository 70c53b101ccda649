import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Make a feature of the format: every member present, in one order. `facts` wins over the usual values. */
export function makeFeature(id, geometry, facts) {
  const { item = null, name, nameEn, clause = null, geometryStatus = 'schematic', link = 'stated', ...rest } = facts;
  const { accuracyM, source, ...drawing } = rest;
  const properties = { item, name, nameEn, clause, geometryStatus, link, accuracyM, source, ...drawing };
  for (const member of ['name', 'nameEn', 'accuracyM', 'source']) {
    if (properties[member] === undefined) throw new TypeError(`feature ${id}: ${member} is missing`);
  }
  return { type: 'Feature', id, properties, geometry };
}

export function pointAt(position) {
  return { type: 'Point', coordinates: position };
}

export function lineOf(positions) {
  return { type: 'LineString', coordinates: positions };
}

export function polygonOf(shell) {
  return { type: 'Polygon', coordinates: [shell] };
}

/** Write a collection under `geodata/`, one feature a line so that a change is read in a diff. */
export function writeCollection(path, features) {
  const target = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  mkdirSync(dirname(target), { recursive: true });
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(target, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}
