import type { AnalysisAnswers, AnalysisRequest } from './analysis-protocol.ts';
import type { TaskOptions } from './analysis-task.ts';

/** A task that waits for its answer. */
export interface PendingTask {
  readonly request: AnalysisRequest;
  /** Whether it draws by now: that can be stopped, and gone on with, in the same worker. */
  draws: boolean;
  timer: ReturnType<typeof setTimeout>;
  readonly options: TaskOptions;
  readonly resolve: (answer: AnalysisAnswers[keyof AnalysisAnswers]) => void;
  readonly reject: (reason: unknown) => void;
  readonly release: () => void;
}
