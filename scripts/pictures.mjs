import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Pictures are taken by the end-to-end tests that carry this tag. */
const TAG = '@picture';

const [task = 'compare', ...rest] = process.argv.slice(2);
if (!['compare', 'record'].includes(task) || rest.length > 0) {
  console.error(`expected compare or record, got ${process.argv.slice(2).join(' ')}`);
  process.exit(2);
}
const browser = ensureBrowser();
if (!browser) process.exit(1);

const recording = task === 'record';
const env = { ...process.env, CHROME_PATH: browser, ...(recording ? { RECORD_PICTURES: '1' } : {}) };
process.exitCode =
  run('scripts/build.mjs', 'page') ||
  run('node_modules/@playwright/test/cli.js', 'test', '--grep', TAG, ...(recording ? ['--update-snapshots=all'] : []));

/** @param {...string} args @returns {number} the exit code */
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}
