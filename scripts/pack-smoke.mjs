import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPackage, runNpm } from './pack-package.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAME = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).name;

/** What a reader of the README would write: it must run in Node, where there is no DOM. */
const USE_IN_NODE = `
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
assert.equal(typeof document, 'undefined');
const { DistrictMap, loadDistrict } = await import('${NAME}');
assert.equal(typeof DistrictMap, 'function');
assert.equal(globalThis.customElements?.get('district-map'), undefined, 'importing the class must not register it');
const manifest = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('${NAME}/custom-elements.json')), 'utf8'));
assert.ok(manifest.modules.length > 0);
assert.ok(fileURLToPath(import.meta.resolve('${NAME}/define')).endsWith('define.js'));
const district = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('${NAME}/geodata/district.json')), 'utf8'));
for (const { file } of district.layers) {
  if (file !== null) JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('${NAME}/geodata/' + file)), 'utf8'));
}
const { loaded, diagnostics } = await loadDistrict('http://127.0.0.1:1/');
assert.deepEqual([loaded, diagnostics[0].code], [null, 'file-unreachable'], 'the loader is there, and throws nothing');
const { computeCoverage, findStandard, readLayer } = await import('${NAME}/coverage');
const read = async (role, west) => {
  const ring = [[west, 30], [west + 0.001, 30], [west + 0.001, 30.001], [west, 30.001], [west, 30]];
  const feature = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  return (await readLayer(new TextEncoder().encode(text), role + '.geojson', { role })).layer;
};
const result = computeCoverage({
  parks: await read('parks', 120),
  residential: await read('residential', 120.002),
  standard: findStandard('garden-city-2022'),
});
assert.equal(result.readings.tiered.ratio, 1, 'a block 100 m from a park of a hectare is covered');
await assert.rejects(import('${NAME}/src/index.ts'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
`;

/** The same for the types: wrong use must be an error, or the types are not there. */
const USE_WITH_TYPES = `
import { DistrictMap, loadDistrict, type District, type DistrictData } from '${NAME}';
import '${NAME}/define';
import { computeCoverage, type CoverageInput } from '${NAME}/coverage';
export const ratioOf = (input: CoverageInput): number | null => {
  const result = computeCoverage(input);
  return result.outcome === 'done' ? result.readings.tiered.ratio : null;
};
// @ts-expect-error: there is no analysis without parks
export const incomplete: CoverageInput = { standard: null };
const map: DistrictMap = new DistrictMap();
map.data = (await loadDistrict('https://example.org/geodata/')).loaded;
map.data = { district: {}, plan: {}, features: { metro: {} } } satisfies DistrictData;
// @ts-expect-error: a district is no address
map.data = 'geodata/';
export const nameOf = (district: District): string => district.name.zh;
// @ts-expect-error: a district's name is not a number
export const wrong = (district: District): number => district.name.zh;
export { map };
`;

const folder = mkdtempSync(join(tmpdir(), 'district-map-pack-'));
try {
  const tarball = packPackage(folder);
  const home = join(folder, 'home');
  install(tarball, home);
  assertShipped(join(home, 'node_modules', NAME));
  writeFileSync(join(home, 'use.mjs'), USE_IN_NODE);
  execFileSync(process.execPath, ['use.mjs'], { cwd: home, stdio: 'inherit' });
  checkCommand(home);
  checkTypes(home);
  console.log('package: packed, installed in an empty folder, imported in Node, its command run, types checked');
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} tarball @param {string} home */
function install(tarball, home) {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'reader', private: true, type: 'module' }));
  runNpm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], home);
}

/** @param {string} installed the package's folder */
function assertShipped(installed) {
  const { exports, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const paths = Object.values(exports)
    .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    .map((path) => path.replace('*', 'district.json'));
  const expected = [
    ...paths,
    ...Object.values(bin),
    'LICENSE',
    'THIRD-PARTY-LICENSES.md',
    'dist/embed/district-map.js',
  ];
  const missing = expected.filter((path) => !existsSync(join(installed, path)));
  if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}`);
}

/** The command as npm links it. @param {string} home */
function checkCommand(home) {
  const command = join(home, 'node_modules/.bin/district-map');
  const help = execFileSync(command, ['--help', '--lang', 'en'], { cwd: home, encoding: 'utf8' });
  if (!help.includes('district-map coverage --parks FILE')) throw new Error(`district-map --help printed: ${help}`);
}

/** @param {string} home */
function checkTypes(home) {
  writeFileSync(join(home, 'use.ts'), USE_WITH_TYPES);
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', home], { cwd: home, stdio: 'inherit' });
}
