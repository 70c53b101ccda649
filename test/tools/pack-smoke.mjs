import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).name;

/** What a reader of the README would write: it must run in Node, where there is no DOM. */
const USE_IN_NODE = `
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
assert.equal(typeof document, 'undefined');
const { DistrictMap } = await import('${NAME}');
assert.equal(typeof DistrictMap, 'function');
assert.equal(globalThis.customElements?.get('district-map'), undefined, 'importing the class must not register it');
const manifest = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('${NAME}/custom-elements.json')), 'utf8'));
assert.ok(manifest.modules.length > 0);
assert.ok(fileURLToPath(import.meta.resolve('${NAME}/define')).endsWith('define.js'));
await assert.rejects(import('${NAME}/src/index.ts'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
`;

/** The same for the types: wrong use must be an error, or the types are not there. */
const USE_WITH_TYPES = `
import { DistrictMap, type District } from '${NAME}';
import '${NAME}/define';
const map: HTMLElement = new DistrictMap();
export const nameOf = (district: District): string => district.name.zh;
// @ts-expect-error: a district's name is not a number
export const wrong = (district: District): number => district.name.zh;
export { map };
`;

const folder = mkdtempSync(join(tmpdir(), 'district-map-pack-'));
try {
  const tarball = pack(folder);
  const home = join(folder, 'home');
  install(tarball, home);
  assertShipped(join(home, 'node_modules', NAME));
  writeFileSync(join(home, 'use.mjs'), USE_IN_NODE);
  execFileSync(process.execPath, ['use.mjs'], { cwd: home, stdio: 'inherit' });
  checkTypes(home);
  console.log('package: packed, installed in an empty folder, imported in Node, types checked');
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} into @returns {string} the tarball's path */
function pack(into) {
  // `dist/` is what the caller built: packing must not build it again.
  const output = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', into], ROOT);
  const [{ filename, size, entryCount }] = JSON.parse(output);
  console.log(`package: ${filename}, ${(size / 1000).toFixed(0)} kB, ${entryCount} files`);
  return join(into, filename);
}

/** @param {string} tarball @param {string} home */
function install(tarball, home) {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'reader', private: true, type: 'module' }));
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], home);
}

/** @param {string} installed the package's folder */
function assertShipped(installed) {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  const expected = [...paths, 'LICENSE', 'THIRD-PARTY-LICENSES.md', 'dist/embed/district-map.js'];
  const missing = expected.filter((path) => !existsSync(join(installed, path)));
  if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}`);
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

/** @param {string[]} args @param {string} cwd @returns {string} what it printed */
function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
