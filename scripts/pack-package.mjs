import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packs the package as it would be published, with the `dist/` that the caller built.
 *
 * @param {string} into a folder
 * @returns {string} the tarball's path
 */
export function packPackage(into) {
  const output = runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', into], ROOT);
  const [{ filename, size, entryCount }] = JSON.parse(output);
  console.log(`package: ${filename}, ${(size / 1000).toFixed(0)} kB, ${entryCount} files`);
  return join(into, filename);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {string} what npm printed
 * @throws Error where npm fails
 */
export function runNpm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
