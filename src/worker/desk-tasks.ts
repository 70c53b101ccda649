import { drawChange } from '../coverage/check/draw-change.ts';
import { drawReach } from '../coverage/check/draw-reach.ts';
import { readReading } from '../coverage/land/readings.ts';
import { TIERED } from '../coverage/land/services.ts';
import type { OpenAnalysis, ReadAnalysis } from '../coverage/open-analysis.ts';
import type { RunOptions } from '../coverage/run-options.ts';
import { ScenarioAnalysis } from '../coverage/scenario/scenario-analysis.ts';
import type { AnalysisTask, TrialAnswer } from './analysis-protocol.ts';

export { compareStandards } from '../coverage/compare-standards.ts';
export { findMends } from '../coverage/scenario/find-mends.ts';
export { searchSites } from '../coverage/scenario/search-sites.ts';
export { writeWorkbook } from '../report/write-workbook.ts';
export { drawChange };

type TaskOf<K extends AnalysisTask['kind']> = Extract<AnalysisTask, { kind: K }>;

/** Opens a check for scenarios. */
export function openScenarios(analysis: OpenAnalysis): ScenarioAnalysis {
  return new ScenarioAnalysis(analysis);
}

/** Shows a scenario, and reads its result; without edits on either side that of the layers. Null as for `read`. */
export function readShown(
  scenarios: ScenarioAnalysis,
  { edits, against }: TaskOf<'show'>,
  options: RunOptions,
): ReadAnalysis | null {
  if (edits.length > 0 || against.length > 0) return scenarios.read(edits, options, against);
  return scenarios.show([]) ? scenarios.analysis.read(options) : null;
}

/** Shows a scenario that is being drawn, and reads what follows the pointer. Null as for `show`. */
export function readTrial(
  scenarios: ScenarioAnalysis,
  { edits, park: site }: TaskOf<'try'>,
  options: RunOptions,
): TrialAnswer | null {
  if (!scenarios.show(edits, options)) return null;
  const { session } = scenarios.analysis;
  const park = site !== null && session.parkSites.has(site) ? session.parks[session.parkSites.find(site)] : null;
  return {
    readings: session.readReadings(),
    blockRatios: session.blocks.map((_, block) => readReading(session.areas.readBlock(block), TIERED).ratio),
    park: park ? { area: park.size.area, radius: park.verdict.radius, reach: drawReach(park, session.frame) } : null,
  };
}
