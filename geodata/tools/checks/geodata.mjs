/** All checks of a folder of geodata; each problem is one line of text that says where it is and what is wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import validation from 'geojson-validation';
import { findMemberProblems } from './members.mjs';
import { findRegisterProblems } from './register.mjs';
import { findShapeProblems } from './shapes.mjs';
import { findStandardProblems } from './standards.mjs';

/** Checks the folder that holds `district.json`; returns the problems, none for sound data. */
export function checkGeodata(folder) {
  const problems = [];
  const district = readJson(folder, 'district.json', problems);
  if (!district) return problems;
  const layers = district.layers.filter((layer) => layer.file !== null);
  const collections = layers.map((layer) => ({ layer, collection: readJson(folder, layer.file, problems) }));
  for (const { layer, collection } of collections) {
    if (collection) problems.push(...checkLayer(layer, collection));
  }
  const features = collections.flatMap(({ layer, collection }) =>
    (collection?.features ?? []).map((feature) => ({ file: layer.file, feature })),
  );
  problems.push(...findRepeatedIds(features), ...findUnknownItems(folder, district, features, problems));
  if (district.standards !== undefined) {
    const standards = readJson(folder, district.standards, problems);
    if (standards) problems.push(...findStandardProblems(district.standards, standards));
  }
  problems.push(...findRegisterProblems(folder, district.sources));
  return problems;
}

function checkLayer(layer, collection) {
  const traces = [validation.valid(collection, true)].flat().filter((trace) => typeof trace === 'string');
  if (traces.length > 0 || !Array.isArray(collection.features)) {
    return [`${layer.file}: not valid GeoJSON: ${traces[0] ?? 'no features'}`];
  }
  return collection.features.flatMap((feature, index) => {
    const where = `${layer.file}: ${feature.id ?? `feature ${index}`}`;
    return [...findMemberProblems(feature, layer.drawing), ...findShapeProblems(feature.geometry)].map(
      (problem) => `${where}: ${problem}`,
    );
  });
}

function findRepeatedIds(features) {
  const firstFile = new Map();
  return features.flatMap(({ file, feature }) => {
    const first = firstFile.get(feature.id);
    if (first !== undefined) return [`${file}: ${feature.id}: the id is already used in ${first}`];
    firstFile.set(feature.id, file);
    return [];
  });
}

// The catalogue may be written after the map: without it the items are not looked up.
function findUnknownItems(folder, district, features, problems) {
  if (!existsSync(join(folder, district.plan))) return [];
  const known = new Set((readJson(folder, district.plan, problems)?.items ?? []).map((item) => item.id));
  return features
    .filter(({ feature }) => typeof feature.properties?.item === 'string' && !known.has(feature.properties.item))
    .map(({ file, feature }) => `${file}: ${feature.id}: item "${feature.properties.item}" is not in ${district.plan}`);
}

function readJson(folder, file, problems) {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    problems.push(`${file}: cannot be read: ${error.message}`);
    return null;
  }
}
