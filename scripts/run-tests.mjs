import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './find-browser.mjs';
import { readPlaywrightReport, readVitestReport, sumUp } from './test-reports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SUITES = ['node', 'browser', 'e2e', 'package', 'bundlers'];
const IN_BROWSER = ['browser', 'e2e', 'bundlers'];
const OF_BUILD = ['e2e', 'package', 'bundlers'];

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
  const needsBrowser = IN_BROWSER.some((name) => chosen.includes(name));
  const browser = needsBrowser ? ensureBrowser() : null;
  if (browser) console.log(`browser: ${browser}`);
  const env = { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}), E2E_PORT: String(await findFreePort()) };

  if (chosen.includes('node')) results.push(runVitest('node', env));
  if (chosen.includes('browser')) results.push(browser ? runVitest('browser', env) : notRun('browser', 'no browser'));
  if (OF_BUILD.some((name) => chosen.includes(name))) {
    const built = runNode(['scripts/build.mjs'], env) === 0;
    for (const suite of OF_BUILD.filter((name) => chosen.includes(name))) {
      if (!built) results.push(notRun(suite, 'the build failed'));
      else if (suite === 'package') results.push(runPackSmoke(env));
      else results.push(browser ? runPlaywright(suite, env) : notRun(suite, 'no browser'));
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

/** @param {string} project @param {NodeJS.ProcessEnv} env */
function runPlaywright(project, env) {
  const report = join(reports, `${project}.json`);
  const args = ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, '--reporter=list,json'];
  const status = runNode(args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return readPlaywrightReport(project, readReport(report), status);
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
