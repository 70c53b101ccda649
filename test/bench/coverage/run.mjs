// The coverage benchmark: each engine in a process of its own, medians of RUNS, ratios printed.
// Then how the time grows with ten families of nasty layers.
//   node test/bench/coverage/run.mjs [--sizes S,M,L] [--engines exact,shapely,turf,clipper,drag,draw,suggest] [--runs 5]
// Plain Turf takes minutes at M and is left out at L. Shapely is timed where there is a Python that has it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const ALL = ['exact', 'exact-four-readings', 'shapely', 'clipper', 'turf', 'drag', 'draw', 'suggest'];
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    engines: { type: 'string', default: ALL.join(',') },
    runs: { type: 'string', default: '5' },
  },
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import shapely'], { stdio: 'ignore' }).status === 0,
);

/** Runs an engine on a city; returns the line of JSON that it prints. */
function measure(engine, size, runs) {
  if (engine !== 'shapely') return run(process.execPath, [join(outDir, 'measure.mjs'), engine, size, runs]);
  const file = join(outDir, `${size}.json`);
  run(process.execPath, [join(outDir, 'measure.mjs'), 'planar-file', size, file]);
  return run(python, [join(root, 'test/bench/coverage/expert-shapely.py'), file, runs]);
}

function run(command, args) {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const outDir = mkdtempSync(join(tmpdir(), 'coverage-bench-'));
try {
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: ['measure', 'growth'].map((name) => join(root, `test/bench/coverage/${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  if (!existsSync(join(outDir, 'measure.mjs'))) throw new Error('The benchmark was not built.');
  const rows = [];
  for (const size of values.sizes.split(',')) {
    for (const engine of values.engines.split(',')) {
      if (size === 'L' && ['turf', 'clipper', 'draw', 'suggest'].includes(engine)) continue;
      if (size === 'M' && engine === 'draw') continue;
      if (engine === 'shapely' && !python) continue;
      // one run of plain Turf at M takes as long as all the others
      const runs = size === 'M' && engine === 'turf' ? '1' : values.runs;
      let row;
      try {
        row = { engine, size, ...JSON.parse(measure(engine, size, runs)) };
      } catch ({ message }) {
        console.error(`${engine} ${size} failed: ${message}`);
        process.exitCode = 1;
        continue;
      }
      rows.push(row);
      const extra = ['p95', 'cpuP95', 'first', 'differencePoints', 'ratio', 'gapPoints']
        .filter((name) => row[name] !== undefined)
        .map((name) => `${name} ${row[name].toPrecision(6)}`);
      console.log(
        `${size} ${engine.padEnd(20)} median ${row.median.toFixed(2)} ms, least ${row.least.toFixed(2)}, ` +
          `cpu ${row.cpu.toFixed(2)}, peak ${row.peakMb.toFixed(0)} MB (${row.startMb.toFixed(0)} before)  ${extra.join(', ')}`,
      );
    }
  }
  const find = (engine, size) => rows.find((row) => row.engine === engine && row.size === size);
  for (const size of values.sizes.split(',')) {
    for (const other of ['shapely', 'clipper', 'turf']) {
      const [a, b] = [find('exact', size), find(other, size)];
      if (a && b)
        console.log(
          `${size}: ${other}${b.version ? ` ${b.version}` : ''} takes ${(b.median / a.median).toFixed(1)} times as long ` +
            `(cpu ${(b.cpu / a.cpu).toFixed(1)}), its ratio is ${((b.ratio - a.ratio) * 100).toFixed(4)} points off`,
        );
    }
  }
  const [m, l] = [find('exact', 'M'), find('exact', 'L')];
  if (m && l)
    console.log(`L takes ${(l.median / m.median).toFixed(1)} times as long as M (cpu ${(l.cpu / m.cpu).toFixed(1)})`);
  console.log('\nprocessor time of nasty layers, from n to 8 n');
  process.stdout.write(run(process.execPath, [join(outDir, 'growth.mjs'), '200', values.runs]));
  if (!python) console.log('python3 with shapely is not here: the expert script was not timed.');
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
