import type { CoverageReport } from '../export/describe-coverage.ts';
import type { CoverageRequest } from './coverage-request.ts';
import type { InputLayer } from './read-layers.ts';
import type { CoverageRun } from './run-coverage.ts';

/** All that is known when a run of `coverage` has ended. */
export interface CoverageOutcome {
  readonly request: CoverageRequest;
  readonly layers: readonly InputLayer[];
  readonly run: CoverageRun;
  readonly report: CoverageReport;
}
