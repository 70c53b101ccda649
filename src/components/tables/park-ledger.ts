import { meetsLine } from '../../model/figures.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';

type Result = NonNullable<CoverageState['result']>;

/**
 * Says whether the result would still meet its target without one park: its covered land less what that park alone
 * covers. It holds for each park by itself, with all the others there. Null where a park does not count, where it is not
 * known what it alone covers, and where there is no target or no land.
 */
export function canDoWithout(
  { counted, ownContribution }: Pick<Result['parks']['items'][number], 'counted' | 'ownContribution'>,
  { readings, residential, target }: Pick<Result, 'readings' | 'residential' | 'target'>,
): boolean | null {
  if (!counted || ownContribution === null || target.ratio === null || residential.area === 0) return null;
  return meetsLine((readings.tiered.coveredArea - ownContribution) / residential.area, target.ratio);
}
