import type { Progress } from '../model/progress.ts';

/** Features between two looks at the signal: a few tens of milliseconds of work. */
const STRIDE = 2000;

/**
 * Lets a long loop share its thread: every few thousand steps it reports progress, lets other tasks run and stops if the
 * reader gave up.
 */
export class CooperativeLoop {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((progress: Progress) => void) | undefined;

  constructor(signal?: AbortSignal, onProgress?: (progress: Progress) => void) {
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** Whether step `done` is one at which to {@link pause}; kept apart so that most steps cost no promise. */
  isDue(done: number): boolean {
    return done % STRIDE === 0;
  }

  /** @throws the signal's reason once it is aborted. */
  async pause(stage: string, done: number, total: number): Promise<void> {
    this.#onProgress?.({ stage, done, total });
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#signal?.throwIfAborted();
  }
}
