import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** Switches that make headless Chromium draw the same picture on every machine, without a graphics card, as root. */
export const BROWSER_ARGS = Object.freeze([
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]);

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];
const APT_COMMAND = ['apt-get', 'install', '-y', '--no-install-recommends'];

/**
 * What the search asks of the machine; the unit tests pass a pretended one.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as `process.platform`
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(command: string, args: readonly string[], options?: { show?: boolean }) => { ok: boolean, stdout: string }} run
 *   `show` lets the reader see a long command's output
 * @property {string | null} playwrightPath where Playwright's own Chromium is, or would be
 * @property {(line: string) => void} say
 */

/** @returns {Machine} this machine */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run(command, args, { show = false } = {}) {
      const { status, stdout } = spawnSync(command, args, {
        stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'ignore'],
        encoding: 'utf8',
        timeout: show ? 900_000 : 30_000,
      });
      return { ok: status === 0, stdout: stdout ?? '' };
    },
    playwrightPath: chromium.executablePath() || null,
    say: (line) => console.log(line),
  };
}

/**
 * Finds a Chrome or Chromium that starts: the one `CHROME_PATH` names, Playwright's own, or the system's.
 *
 * A browser that is there but cannot start (missing libraries, a stub that wants a snap) is passed over. A `CHROME_PATH`
 * that does not start is a mistake to report, so no other browser takes its place.
 *
 * @param {Machine} machine
 * @returns {{ path: string | null, source: 'CHROME_PATH' | 'playwright' | 'system' | null }}
 */
export function findBrowser(machine = thisMachine()) {
  const named = machine.env['CHROME_PATH'];
  if (named) return { path: starts(named, machine) ? named : null, source: 'CHROME_PATH' };

  const own = machine.playwrightPath;
  if (own && starts(own, machine)) return { path: own, source: 'playwright' };

  const path = systemCandidates(machine).find((candidate) => starts(candidate, machine));
  return path ? { path, source: 'system' } : { path: null, source: null };
}

/**
 * Finds a browser, or installs one: Playwright's Chromium first, the system's package only as root. Never sudo: where
 * neither is possible it says which command to run and returns null.
 *
 * @param {Machine} machine
 * @returns {string | null} the browser's path
 */
export function ensureBrowser(machine = thisMachine()) {
  const found = findBrowser(machine);
  if (found.source === 'CHROME_PATH' && !found.path) {
    machine.say(`CHROME_PATH names ${machine.env['CHROME_PATH']}, which does not start. Correct it, or unset it.`);
    return null;
  }
  ensureCjkFont(machine);
  if (found.path) return found.path;

  machine.say('No Chrome or Chromium found; installing one: npx playwright install chromium');
  machine.run('npx', ['playwright', 'install', 'chromium'], { show: true });
  const downloaded = findBrowser(machine);
  if (downloaded.path) return downloaded.path;

  if (canUseApt(machine)) {
    installPackages(machine, ['chromium']);
    const installed = findBrowser(machine);
    if (installed.path) return installed.path;
  }
  machine.say('No browser could be installed. Run this, then try again:');
  machine.say(`  ${commandFor(machine)}`);
  return null;
}

/**
 * The tests read Chinese labels from the screen; without a font for them every character is the same empty box.
 *
 * @param {Machine} machine
 */
function ensureCjkFont(machine) {
  if (machine.platform !== 'linux' || hasCjkFont(machine)) return;
  if (canUseApt(machine)) installPackages(machine, ['fonts-noto-cjk', 'fontconfig']);
  if (hasCjkFont(machine)) return;
  machine.say(
    'No font for Chinese found: labels show as boxes and pictures are not compared. To install one, as root:',
  );
  machine.say(`  ${[...APT_COMMAND, 'fonts-noto-cjk', 'fontconfig'].join(' ')}`);
}

/** @param {Machine} machine */
function hasCjkFont(machine) {
  const { ok, stdout } = machine.run('fc-list', [':lang=zh', 'family']);
  return ok && stdout.trim() !== '';
}

/** @param {Machine} machine */
function canUseApt(machine) {
  return machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get');
}

/** @param {Machine} machine @param {readonly string[]} names */
function installPackages(machine, names) {
  const [command, ...args] = [...APT_COMMAND, ...names];
  machine.say(`Installing as root: ${[command, ...args].join(' ')}`);
  machine.run('apt-get', ['update'], { show: true });
  machine.run(command, args, { show: true });
}

/** @param {Machine} machine */
function commandFor(machine) {
  if (machine.platform !== 'linux') return 'npx playwright install chromium';
  // As root npx also brings the system libraries; an ordinary user has to ask for them.
  return machine.isRoot
    ? 'npx playwright install --with-deps chromium'
    : 'npx playwright install chromium   (and as root: npx playwright install-deps chromium)';
}

/** @param {Machine} machine @returns {string[]} */
function systemCandidates({ env, platform, exists }) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  const roots = ['/Applications', join(env['HOME'] ?? '/', 'Applications')];
  const apps = roots.flatMap((root) => MAC_APPS.map((app) => join(root, `${app}.app`, 'Contents', 'MacOS', app)));
  return [...onPath, ...(platform === 'darwin' ? apps : [])].filter(exists);
}

/** @param {string} path @param {Machine} machine */
function starts(path, { platform, exists, run }) {
  if (!exists(path)) return false;
  // On Windows `--version` opens a window; there the file is the only sign.
  return platform === 'win32' || run(path, ['--version']).ok;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = ensureBrowser();
  if (path) console.log(path);
  else process.exitCode = 1;
}
