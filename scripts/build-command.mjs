import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the command line for Node: one file to start, what few runs need in chunks, no package to install. It carries the
 * standards of the district in `geodata/`.
 * `geojson-validation` (LGPL) is a file of its own under a stable name, so that it can be replaced.
 *
 * @param {string} outDir the folder, which is emptied
 */
export async function buildCommand(outDir) {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    define: { DISTRICT_STANDARDS: JSON.stringify(await readStandards()) },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: { 'district-map': join(ROOT, 'src/cli/main.ts') },
        output: {
          format: 'es',
          entryFileNames: '[name].mjs',
          chunkFileNames: 'chunks/[name].mjs',
          codeSplitting: {
            groups: [{ name: 'geojson-validation', test: /node_modules[\\/]geojson-validation[\\/]/ }],
          },
        },
      },
    },
  });
  await chmod(join(outDir, 'district-map.mjs'), 0o755);
}

/** @returns {Promise<{ name: string, value: unknown } | null>} the district's own standards; null where it has none */
async function readStandards() {
  const readJson = async (/** @type {string} */ name) =>
    JSON.parse(await readFile(join(ROOT, 'geodata', name), 'utf8'));
  const { standards } = await readJson('district.json');
  return standards === undefined ? null : { name: standards, value: await readJson(standards) };
}
