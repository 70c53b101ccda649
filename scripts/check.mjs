import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every gate, the quick ones first. Each runs even where one before it failed, so that one run tells all. */
const GATES = [
  { name: 'types', run: () => node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.') },
  { name: 'lint', run: () => node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'format', run: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'unused', run: () => node('node_modules/knip/bin/knip.js') },
  { name: 'manifest', run: checkManifest },
  { name: 'data', run: () => node('geodata/tools/check.mjs') },
  { name: 'licences', run: () => node('scripts/licences.mjs', '--check') },
  { name: 'build', run: () => node('scripts/build.mjs') },
  { name: 'budgets', run: () => node('node_modules/size-limit/bin.js') },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GATES.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(`unknown gate ${unknown.join(', ')}; known are ${GATES.map((gate) => gate.name).join(', ')}`);
  process.exit(2);
}

const summary = [];
for (const { name, run } of GATES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const { ok, output } = run();
  summary.push(`  ${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  // Sizes are worth reading also when they fit.
  if (!ok || name === 'budgets') console.log(`\n> ${name}\n${output.trim()}`);
  if (!ok) process.exitCode = 1;
}
console.log(`\n${summary.join('\n')}\n${process.exitCode ? 'The check failed.' : 'The check passed.'}`);

/** @param {...string} args a script and its arguments @returns {{ ok: boolean, output: string }} */
function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

/** Analyses the elements anew and compares: what others read must say what the source says. */
function checkManifest() {
  const folder = mkdtempSync(join(tmpdir(), 'district-map-manifest-'));
  try {
    const analysed = node(
      'node_modules/@custom-elements-manifest/analyzer/cem.js',
      'analyze',
      '--outdir',
      relative(ROOT, folder),
    );
    const fresh = readText(join(folder, 'custom-elements.json'));
    if (fresh === null) return { ok: false, output: analysed.output };
    const ok = fresh === readText(join(ROOT, 'custom-elements.json'));
    return { ok, output: ok ? '' : 'custom-elements.json is out of date: npm run manifest' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path @returns {string | null} null where there is no such file */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
