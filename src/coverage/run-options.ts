import type { Progress } from '../model/progress.ts';

/** How a long computation reports and is stopped. A stopped one throws the signal's reason. */
export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** After so many steps (see `Work`) the work is given up; as many as fit the layers unless given. */
  readonly mostSteps?: number;
  /** False leaves the areas unmeasured: for those who only ask what counts. */
  readonly measures?: boolean;
}
