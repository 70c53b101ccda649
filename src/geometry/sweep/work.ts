/** Thrown where a sweep would need more steps than it may take: its curves cross each other too often. */
export class TooMuchWorkError extends Error {
  override readonly name = 'TooMuchWorkError';
}

/**
 * Counts the steps of a sweep: one for each curve that is looked at in a window, each pair of curves that is compared,
 * and each curve in each strip. The same layers take the same number of steps on every machine, and some 100 million of
 * them take a second.
 */
export class Work {
  steps = 0;
  /** After so many steps the sweep stops. */
  mostSteps = Infinity;

  /** @throws TooMuchWorkError when there are too many */
  add(steps: number): void {
    this.steps += steps;
    if (this.steps > this.mostSteps) {
      throw new TooMuchWorkError(`Expected at most ${this.mostSteps} steps for the areas, and they need more.`);
    }
  }
}
