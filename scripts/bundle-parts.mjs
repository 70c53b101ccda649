import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGINE = 'maplibre-gl';

/**
 * The files of a build, by what they are.
 *
 * @typedef {object} BundleParts
 * @property {string[]} own our scripts and styles that load up to the first drawing, the engine left out
 * @property {string[]} styles those of `own` that are style sheets
 * @property {string[]} engine the map engine
 * @property {string[]} engineWorker the map engine's worker
 * @property {string[]} later our scripts that load after the first drawing, or never
 * @property {string[]} embed the one-script build
 */

/**
 * Reads Vite's manifest and sorts the page's files. What loads up to the first drawing is the page's entry with all it
 * imports, and every chunk that leads from there to the engine.
 *
 * @param {string} dist the build's folder
 * @returns {BundleParts}
 */
export function readBundleParts(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const { own, later, engine } = sortChunks(manifest);
  /** @param {Iterable<string>} keys */
  const scripts = (keys) =>
    [...keys].map((key) => join(dist, manifest[key].file)).filter((file) => /\.m?js$/.test(file));
  const styles = unique([...own].flatMap((key) => manifest[key].css ?? [])).map((file) => join(dist, file));
  const assets = unique(Object.values(manifest).flatMap((chunk) => chunk.assets ?? []));
  return {
    own: [...scripts(own), ...styles],
    styles,
    engine: scripts(engine),
    engineWorker: assets.filter((file) => file.includes(`${ENGINE}-worker`)).map((file) => join(dist, file)),
    later: scripts(later),
    embed: [join(dist, 'embed/district-map.js')],
  };
}

/**
 * @typedef {{ file: string, name?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk
 */

/**
 * @param {Record<string, Chunk>} manifest
 * @returns {{ own: Set<string>, later: Set<string>, engine: Set<string> }} keys of the manifest
 * @throws Error where the engine is not a chunk of its own: nothing could be measured then
 */
export function sortChunks(manifest) {
  const keys = Object.keys(manifest);
  const engine = new Set(keys.filter((key) => manifest[key].name === ENGINE));
  if (engine.size === 0) throw new Error(`expected a chunk named ${ENGINE} in the build, got ${keys.join(', ')}`);

  const own = new Set();
  for (const key of keys) {
    const leadsToEngine = !engine.has(key) && reaches(manifest, key, engine);
    if (manifest[key].isEntry || leadsToEngine) addWithImports(manifest, key, own);
  }
  for (const key of engine) own.delete(key);
  const later = new Set(keys.filter((key) => !own.has(key) && !engine.has(key)));
  return { own, later, engine };
}

/** @param {Record<string, Chunk>} manifest @param {string} key @param {Set<string>} into */
function addWithImports(manifest, key, into) {
  if (into.has(key)) return;
  into.add(key);
  for (const next of manifest[key].imports ?? []) addWithImports(manifest, next, into);
}

/** @param {Record<string, Chunk>} manifest @param {string} from @param {Set<string>} goals */
function reaches(manifest, from, goals, seen = new Set()) {
  if (goals.has(from)) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const next = [...(manifest[from].imports ?? []), ...(manifest[from].dynamicImports ?? [])];
  return next.some((key) => reaches(manifest, key, goals, seen));
}

/** @template T @param {readonly T[]} items @returns {T[]} */
function unique(items) {
  return [...new Set(items)];
}
