import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildCommand } from './build-command.mjs';
import {
  analysisInWorkerOnly,
  asciiOnly,
  inlineWorkers,
  litForNodeToo,
  withoutImport,
  withoutPreload,
  zipInThread,
} from './build-plugins.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LICENCES = 'THIRD-PARTY-LICENSES.md';

/** What every build shares; the page's own settings are in vite.config.ts. */
const SHARED = {
  configFile: false,
  root: ROOT,
  base: './',
  publicDir: false,
  logLevel: 'warn',
};

const BUILDS = { page: buildPage, lib: buildLibrary, types: emitTypes, embed: buildEmbed, cli: buildCommandLine };

/** `dist/`: the page. It empties the folder, so it goes first. */
async function buildPage() {
  await build({ root: ROOT, logLevel: 'warn' });
  await addLicences('dist');
}

/** `dist/lib/`: split modules with stable entries and workers in files, for npm and for pages with a strict CSP. */
async function buildLibrary() {
  await build({
    ...SHARED,
    plugins: [litForNodeToo(), withoutPreload(), zipInThread()],
    // Whoever bundles the package copies a worker as one file, without what it would import.
    worker: {
      format: 'es',
      plugins: () => [zipInThread()],
      rolldownOptions: { output: { entryFileNames: 'chunks/[name]-[hash].js', codeSplitting: false } },
    },
    build: {
      outDir: 'dist/lib',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: {
          index: join(ROOT, 'src/index.ts'),
          define: join(ROOT, 'src/embed/define.ts'),
          coverage: join(ROOT, 'src/analysis.ts'),
        },
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'chunks/[name]-[hash][extname]',
          codeSplitting: {
            groups: [{ name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl[\\/].*\.(mjs|css\?inline)$/ }],
          },
        },
      },
    },
  });
  await addLicences('dist/lib');
}

/** `dist/lib/types/`: declarations, with specifiers as a reader of declarations expects them. */
async function emitTypes() {
  const folder = join(ROOT, 'dist/lib/types');
  await rm(folder, { recursive: true, force: true });
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.lib.json'], { cwd: ROOT, stdio: 'inherit' });
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/((?:from|import\()\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
}

/** `dist/embed/`: one classic script that registers the element, under a stable name and a versioned one. */
async function buildEmbed() {
  await build({
    ...SHARED,
    plugins: [inlineWorkers(), analysisInWorkerOnly(), withoutImport(), asciiOnly()],
    define: { 'import.meta.url': 'districtMapScriptUrl', 'import.meta.resolve': 'undefined' },
    build: {
      outDir: 'dist/embed',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 2400,
      rolldownOptions: {
        input: join(ROOT, 'src/embed/define.ts'),
        output: {
          format: 'iife',
          // A classic script knows its own address only while it runs first.
          intro: 'const districtMapScriptUrl = document.currentScript?.src ?? document.baseURI;',
          entryFileNames: 'district-map.js',
          codeSplitting: false,
        },
      },
    },
  });
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await addLicences('dist/embed');
  const folder = join(ROOT, 'dist/embed');
  await copyFile(join(folder, 'district-map.js'), join(folder, `district-map-${version}.js`));
}

/** `dist/cli/`: the command line, for Node. */
async function buildCommandLine() {
  await buildCommand(join(ROOT, 'dist/cli'));
  await addLicences('dist/cli');
}

/** Puts the licences of what is bundled beside it. @param {string} folder */
async function addLicences(folder) {
  await copyFile(join(ROOT, LICENCES), join(ROOT, folder, LICENCES));
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BUILDS, name));
if (unknown.length > 0) {
  console.error(`unknown build ${unknown.join(', ')}; known are ${Object.keys(BUILDS).join(', ')}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(BUILDS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  await run();
  console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
