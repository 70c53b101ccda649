/**
 * Runs one task at a time. A newer task ends the older one through its signal, and whatever an ended task still
 * answers or throws is dropped: a caller never sees the outcome of a task that is not the latest.
 */
export class LatestTask {
  #controller: AbortController | null = null;

  /**
   * Ends the task before and runs `task` with a signal that aborts when it is ended in its turn.
   *
   * @returns what the task answers; undefined where it was ended before
   * @throws what the task throws, unless it was ended before
   */
  async run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.stop();
    const controller = new AbortController();
    const { signal } = controller;
    this.#controller = controller;
    try {
      const answer = await task(signal);
      return signal.aborted ? undefined : answer;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      if (this.#controller === controller) this.#controller = null;
    }
  }

  /** Ends the task that is under way; nothing happens where there is none. */
  stop(): void {
    this.#controller?.abort();
    this.#controller = null;
  }
}
