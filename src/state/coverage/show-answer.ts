import type { Feature } from 'geojson';
import type { CoverageResult } from '../../coverage/result.ts';
import type { SecondOpinion } from '../../coverage/run-check.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { Progress } from '../../model/progress.ts';
import { AnalysisError } from '../../worker/analysis-task.ts';
import type { CoverageState } from './coverage-state.ts';
import { drawLand } from './draw-land.ts';

/** A drawing that was stopped can be gone on with. */
export const DRAWING_STOPPED: Diagnostic = { code: 'drawing-stopped', params: {}, severity: 'info', layer: 'coverage' };

/** Why there is no whole drawing: one that took too long can be gone on with. */
export function describeStop(error: unknown): Diagnostic {
  if (error instanceof AnalysisError && error.reason === 'time-limit') return DRAWING_STOPPED;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'drawing-failed', params: { message }, severity: 'error', layer: 'coverage' };
}

/** How a result stands with its drawing and Turf's check. */
export function showOpinion(
  loaded: LoadedDistrict,
  { blocks }: CoverageResult,
  { drawn, verification, notices }: SecondOpinion,
  changes: readonly Feature[] = [],
): Partial<CoverageState> {
  return {
    phase: 'done',
    progress: null,
    drawing: drawn && {
      serviceAreas: drawn.serviceAreas,
      gaps: drawn.gaps,
      land: drawLand(loaded, blocks, drawn.gaps.features, changes),
    },
    verification,
    notices: notices.filter(({ code }) => code !== 'drawing-failed'),
    // that the number has no picture is not to be looked for in a list
    problems: notices.filter(({ code }) => code === 'drawing-failed'),
  };
}

/** Passes on a report of progress only where it tells of another stage or percent: each one draws the panel again. */
export function passWholePercents(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const { stage, done, total } = progress;
    const step = `${stage} ${total > 0 ? Math.floor((100 * done) / total) : 0}`;
    if (step === last) return;
    last = step;
    report(progress);
  };
}
