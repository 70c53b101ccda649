import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'THIRD-PARTY-LICENSES.md');

/** All that is bundled starts from here; what a worker imports is found by way of its entry. */
const ENTRIES = [
  'src/index.ts',
  'src/embed/define.ts',
  'src/app/main.ts',
  'src/analysis.ts',
  'src/cli/main.ts',
  'src/worker/analysis-worker.ts',
  'src/worker/ingest-worker.ts',
];

/** Taken by the library alone, in place of what the browser takes; see `litForNodeToo`. */
const FOR_NODE = ['@lit-labs/ssr-dom-shim'];

/** Packages whose published files hold parts of others; their source maps name them. */
const CARRIERS = ['maplibre-gl', '@turf/jsts'];

/** Texts for packages that are published without that of their licence, and texts that a licence takes in by its name. */
const ADDED_TEXTS = new Map([
  ['@lit-labs/ssr-dom-shim', ['node_modules/lit/LICENSE']],
  ['@turf/jsts', ['scripts/licence-texts/EDL-1.0.txt']],
  ['jsts', ['scripts/licence-texts/EDL-1.0.txt']],
  ['geojson-validation', ['scripts/licence-texts/GPL-3.0.txt']],
  // the text of their repository, which the packages leave out
  ['terra-draw', ['scripts/licence-texts/MIT-terra-draw.txt']],
  ['terra-draw-maplibre-gl-adapter', ['scripts/licence-texts/MIT-terra-draw.txt']],
]);

const WORDS = `# Third-party licences

What the builds carry from others, with the full texts. \`npm run licences\` writes this file from the packages that are
bundled and from those that they carry in turn; \`npm run check\` compares. A copy lies beside every build. Data has its own
register, \`geodata/sources.json\`.

\`geojson-validation\` is under the LGPL: whoever passes the program on must let it be replaced by a changed version. In the
page and the command line it is a file of its own, \`geojson-validation*\`; in \`dist/lib/\` the worker that reads files holds
it, and is built anew from the source with \`npm run build -- lib\`. \`dist/embed/\` does not hold it. Packages under a choice of
licences are taken under the first one named here that is permissive.
`;

/**
 * A package of the lockfile.
 *
 * @typedef {{ name: string, version: string, folder: string, licence: string }} Package
 */

const text = composeText(await listBundled());
if (process.argv.includes('--check')) {
  if (existsSync(OUTPUT) && readFileSync(OUTPUT, 'utf8') === text) process.exit(0);
  console.error('THIRD-PARTY-LICENSES.md is out of date: npm run licences');
  process.exitCode = 1;
} else {
  writeFileSync(OUTPUT, text);
}

/** @returns {Promise<Package[]>} in the order of their names */
async function listBundled() {
  /** @type {Map<string, string>} folders by `name@version` */
  const folders = new Map();
  const addFile = (/** @type {string} */ id) => {
    const [, folder] = /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
    if (folder) folders.set(folder, folder);
  };
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [{ name: 'list-modules', generateBundle: (_, bundle) => listModules(bundle).forEach(addFile) }],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: ENTRIES.map((entry) => join(ROOT, entry)) },
    },
  });
  for (const name of FOR_NODE) folders.set(name, join(ROOT, 'node_modules', name));
  for (const name of CARRIERS) {
    const folder = join(ROOT, 'node_modules', name);
    for (const carried of listCarried(folder)) folders.set(carried, findDependency(folder, carried));
  }
  const packages = new Map(
    [...folders.values()].map(readPackage).map((entry) => [`${entry.name}@${entry.version}`, entry]),
  );
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {import('vite').Rollup.OutputBundle} bundle @returns {string[]} the files that went into it */
function listModules(bundle) {
  return Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
}

/** @param {string} folder a package @returns {Set<string>} names of the packages in its published files */
function listCarried(folder) {
  const maps = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.map') && !name.includes('-dev'));
  const sources = maps.flatMap((name) => JSON.parse(readFileSync(join(folder, 'dist', name), 'utf8')).sources);
  const names = sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

/** @param {string} folder of the package that needs it @param {string} name @returns {string} its folder */
function findDependency(folder, name) {
  const own = join(folder, 'node_modules', name);
  return existsSync(own) ? own : join(ROOT, 'node_modules', name);
}

/** @param {string} folder @returns {Package} */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, folder, licence: license };
}

/** @param {Package} entry @returns {string} the full text of its licence @throws Error where there is none */
function readLicence({ name, folder }) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const own = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  const added = (ADDED_TEXTS.get(name) ?? []).map((path) => readFileSync(join(ROOT, path), 'utf8'));
  const texts = own.length + added.length > 0 ? [...own, ...added] : readFromReadme(folder);
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence: name one in ADDED_TEXTS`);
  return texts.map((text) => text.replaceAll('\r', '').trim()).join('\n\n');
}

/** @param {string} folder @returns {string[]} what stands under the heading of the licence, if it holds one in full */
function readFromReadme(folder) {
  const path = join(folder, 'README.md');
  const [, section] = /^#+ licen[cs]e[^\n]*\n([^]+)$/im.exec(existsSync(path) ? readFileSync(path, 'utf8') : '') ?? [];
  return section?.includes('Copyright') ? [section] : [];
}

/** @param {Package[]} packages @returns {string} a table, then each text once with the packages it is for */
function composeText(packages) {
  const rows = packages.map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`);
  /** @type {Map<string, string[]>} */
  const namesByText = new Map();
  for (const entry of packages) {
    const licence = readLicence(entry);
    namesByText.set(licence, [...(namesByText.get(licence) ?? []), entry.name]);
  }
  const sections = [...namesByText].map(
    ([licence, names]) => `## ${names.join(', ')}\n\n\`\`\`\`text\n${licence}\n\`\`\`\`\n`,
  );
  return [WORDS, ['| package | version | licence |', '|---|---|---|', ...rows, ''].join('\n'), ...sections].join('\n');
}
