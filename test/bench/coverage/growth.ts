import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { NASTY_FAMILIES } from './nasty-families.ts';

/**
 * How the time for a whole result grows where layers are nasty: `growth.mjs N RUNS` prints for each family the processor
 * time at N and at 8 N, medians of RUNS, and the exponent between them; 1 is in proportion, 2 the square.
 */
const [base = '200', runs = '5'] = process.argv.slice(2);
const n = Number(base);

function measureCpu(family: keyof typeof NASTY_FAMILIES, size: number): number {
  const city = NASTY_FAMILIES[family]!(size);
  const times = Array.from({ length: Number(runs) + 1 }, () => {
    const before = process.cpuUsage();
    computeCoverage({ ...city, standard: PRESETS[0]! });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // the first one is still being compiled
  return times.slice(1).sort((a, b) => a - b)[Number(runs) >> 1]!;
}

for (const family of Object.keys(NASTY_FAMILIES)) {
  const [small, large] = [measureCpu(family, n), measureCpu(family, 8 * n)];
  const exponent = Math.log(large / small) / Math.log(8);
  console.log(
    `${family.padEnd(36)} ${small.toFixed(0).padStart(6)} ms, ${large.toFixed(0).padStart(6)} ms, ` +
      `exponent ${exponent.toFixed(2)} (n = ${n})`,
  );
}
