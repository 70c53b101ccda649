import type { CoverageSession } from './coverage-session.ts';
import type { BlockRow, CoverageResult } from './result.ts';

/** Residents live evenly spread over their block; with a scope, those of the part inside it are counted. */
export function countResidents(
  session: CoverageSession,
  blocks: readonly Pick<BlockRow, 'area' | 'ratio'>[],
): CoverageResult['population'] {
  const { features } = session.input.residential;
  if (features.every(({ population }) => population === null)) return null;
  let total = 0;
  let covered = 0;
  features.forEach(({ population }, i) => {
    const whole = session.blocks[i]!.area;
    const { area, ratio } = blocks[i]!;
    if (population === null || ratio === null) return;
    const residents = session.input.scope ? (population * area) / whole : population;
    total += residents;
    covered += residents * ratio;
  });
  return { total, covered, ratio: total > 0 ? covered / total : null };
}
