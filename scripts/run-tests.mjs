import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './find-browser.mjs';
import { readPlaywrightReport, readVitestReport, sumUp } from './test-reports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SUITES = ['node', 'browser', 'e2e', 'package'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SUITES.includes(name));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(', ')}; known are ${SUITES.join(', ')}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : SUITES;

const reports = mkdtempSync(join(tmpdir(), 'district-map-tests-'));
/** @type {import('./test-reports.mjs').SuiteResult[]} */
const results = [];
try {
  const needsBrowser = chosen.includes('browser') || chosen.includes('e2e');
  const browser = needsBrowser ? ensureBrowser() : null;
  if (browser) console.log(`browser: ${browser}`);
  const env = { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}), E2E_PORT: String(await findFreePort()) };

  if (chosen.includes('node')) results.push(runVitest('node', env));
  if (chosen.includes('browser')) results.push(browser ? runVitest('browser', env) : notRun('browser', 'no browser'));
  if (chosen.includes('e2e') || chosen.includes('package')) {
    const built = runNode(['scripts/build.mjs'], env) === 0;
    if (chosen.includes('e2e')) {
      if (!browser) results.push(notRun('e2e', 'no browser'));
      else results.push(built ? runPlaywright(env) : notRun('e2e', 'the build failed'));
    }
    if (chosen.includes('package')) {
      results.push(built ? runPackSmoke(env) : notRun('package', 'the build failed'));
    }
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const { lines, failed } = sumUp(results);
console.log(`\n${lines.join('\n')}`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} project @param {NodeJS.ProcessEnv} env */
function runVitest(project, env) {
  const report = join(reports, `${project}.json`);
  const status = runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  return readVitestReport(project, readReport(report), status);
}

/** @param {NodeJS.ProcessEnv} env */
function runPlaywright(env) {
  const report = join(reports, 'e2e.json');
  const status = runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return readPlaywrightReport('e2e', readReport(report), status);
}

/** @param {NodeJS.ProcessEnv} env */
function runPackSmoke(env) {
  const status = runNode(['scripts/pack-smoke.mjs'], env);
  return { suite: 'package', passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** @param {string} suite @param {string} reason */
function notRun(suite, reason) {
  return { suite, passed: 0, failed: 1, skipped: 0, problem: reason };
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {number | null} the exit code */
function runNode(args, env) {
  console.log(`\n> node ${args.slice(0, 4).join(' ')}`);
  return spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

/** @param {string} path @returns {unknown} null where the runner wrote none */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4173));
    });
  });
}
