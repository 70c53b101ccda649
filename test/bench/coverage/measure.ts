import { existsSync, readFileSync } from 'node:fs';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { drawCoverage } from '../../../src/coverage/check/draw-coverage.ts';
import { toLngLats } from '../../../src/coverage/land/planar-layer.ts';
import { type Suggestion, suggestSites } from '../../../src/coverage/scenario/suggest-sites.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { verifyCoverage } from '../../../src/coverage/check/verification.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { ENGINES } from './engines.ts';
import { makeCandidates } from './make-candidates.ts';
import { type City, type CitySize, makeCity } from './make-city.ts';
import { writePlanarCity } from './write-planar-city.ts';

/**
 * One engine on one city in a process of its own: `measure.mjs ENGINE SIZE RUNS` prints one line of JSON, and
 * `measure.mjs planar-file SIZE FILE` writes the city for engines in other languages.
 */
const [engine = 'exact', size = 'S', runs = '5'] = process.argv.slice(2);
const city = makeCity(size as CitySize);

/** Wall time, and the processor time of this process, which other programs on the machine disturb less. */
function time<T>(task: () => T): { value: T; wall: number; cpu: number } {
  const from = performance.now();
  const before = process.cpuUsage();
  const value = task();
  const { user, system } = process.cpuUsage(before);
  return { value, wall: performance.now() - from, cpu: (user + system) / 1000 };
}

const atShare = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

const summarise = (walls: readonly number[], cpus: readonly number[]) => ({
  median: atShare(walls, 0.5),
  least: Math.min(...walls),
  cpu: atShare(cpus, 0.5),
});

function measureEngine(name: string): object {
  const run = ENGINES[name]!(city);
  const timed = Array.from({ length: Number(runs) }, () => time(run));
  const { covered, land } = timed[0]!.value;
  return {
    ...summarise(
      timed.map(({ wall }) => wall),
      timed.map(({ cpu }) => cpu),
    ),
    covered,
    land,
    ratio: covered / land,
  };
}

/** A park moves by up to 20 m at a time, as under a pointer; the readings follow. */
function measureDrag(layers: City): object {
  const session = open(layers);
  const random = seededRandom(77);
  const shape = (index: number, dx: number, dy: number) =>
    session.parks[index]!.shape.polygons.map((rings) =>
      rings.map((ring) =>
        toLngLats(
          ring.map((value, i) => value + (i % 2 ? dy : dx)),
          session.frame,
        ),
      ),
    );
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let move = 0; move < 1200; move++) {
    const index = Math.floor(random() * session.parks.length);
    const polygons = shape(index, (random() - 0.5) * 40, (random() - 0.5) * 40);
    const { wall, cpu } = time(() => {
      session.changePark(session.parks[index]!.site, polygons);
      return session.readReadings();
    });
    // the first moves are still being compiled
    if (move < 200) continue;
    walls.push(wall);
    cpus.push(cpu);
  }
  return { ...summarise(walls, cpus), p95: atShare(walls, 0.95), cpuP95: atShare(cpus, 0.95) };
}

function measureDrawing(layers: City): object {
  const session = open(layers);
  let first = 0;
  const timed = Array.from({ length: Number(runs) }, () => {
    const from = performance.now();
    first = 0;
    return time(() => drawCoverage(session, { onServiceAreas: () => (first ||= performance.now() - from) }));
  });
  const { difference } = verifyCoverage(timed[0]!.value, session.readReadings());
  return {
    ...summarise(
      timed.map(({ wall }) => wall),
      timed.map(({ cpu }) => cpu),
    ),
    first,
    differencePoints: difference! * 100,
  };
}

/** The next 20 of 2,000 candidates: the first answer, and with swaps and the bound. A new analysis each time. */
function measureSuggestion(layers: City): object {
  const candidates = makeCandidates(size as CitySize, 2000);
  const firsts: number[] = [];
  let last: Suggestion | null = null;
  const timed = Array.from({ length: Number(runs) }, () => {
    const session = open(layers);
    const from = performance.now();
    let first = 0;
    const onSuggestion = () => (first ||= performance.now() - from);
    const { wall, cpu, value } = time(() => suggestSites(session, candidates, { count: 20 }, { onSuggestion }));
    firsts.push(first);
    last = value;
    return { wall, cpu };
  });
  const { steps, bound } = last as unknown as Suggestion;
  return {
    ...summarise(
      timed.map(({ wall }) => wall),
      timed.map(({ cpu }) => cpu),
    ),
    first: atShare(firsts, 0.5),
    ratio: steps.at(-1)!.ratio,
    gapPoints: bound!.gapPoints,
  };
}

function open(layers: City): CoverageSession {
  const session = CoverageSession.open({ ...layers, standard: PRESETS[0]! });
  if (!(session instanceof CoverageSession)) throw new Error('The engine refused the city.');
  return session;
}

/** Most memory (MB) that the process has held; Linux counts it from the program's start, others from the fork. */
function readPeakMb(): number {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const before = readPeakMb();
if (engine === 'planar-file') writePlanarCity(city, runs);
else {
  const figures =
    engine === 'drag'
      ? measureDrag(city)
      : engine === 'draw'
        ? measureDrawing(city)
        : engine === 'suggest'
          ? measureSuggestion(city)
          : measureEngine(engine);
  console.log(JSON.stringify({ engine, size, ...figures, peakMb: readPeakMb(), startMb: before }));
}
