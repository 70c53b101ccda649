import type { GapFeature, ServiceAreaFeature } from '../coverage/check/drawn-coverage.ts';
import type { CoverageResult } from '../coverage/result.ts';
import type { SitesFound } from '../coverage/scenario/search-sites.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Progress } from '../model/progress.ts';

/** How a task reports and is stopped. */
export interface TaskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onServiceAreas?: (features: readonly ServiceAreaFeature[]) => void;
  readonly onGaps?: (features: readonly GapFeature[]) => void;
  /** Gets sites that are better than those before: they stand also where the search is ended. */
  readonly onSites?: (found: SitesFound) => void;
  /** Gets the number of a check before its drawing is there. */
  readonly onResult?: (result: CoverageResult, notices: readonly Diagnostic[]) => void;
}

/** Why a task gave no answer: its time was up, the worker broke down, or the task itself failed. */
export class AnalysisError extends Error {
  readonly reason: 'time-limit' | 'worker-lost' | 'task-failed';

  constructor(reason: AnalysisError['reason'], message: string) {
    super(message);
    this.name = 'AnalysisError';
    this.reason = reason;
  }
}
