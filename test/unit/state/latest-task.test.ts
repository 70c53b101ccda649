import { describe, expect, it } from 'vitest';
import { LatestTask } from '../../../src/state/latest-task.ts';

/** A task that answers when it is told to, and does not look at its signal. */
function makeTask<T>() {
  const signals: AbortSignal[] = [];
  let resolve = (_: T): void => {};
  let reject = (_: Error): void => {};
  const answer = new Promise<T>((...settlers) => ([resolve, reject] = settlers));
  const task = (signal: AbortSignal): Promise<T> => {
    signals.push(signal);
    return answer;
  };
  return { task, resolve: (value: T) => resolve(value), reject: (error: Error) => reject(error), signals };
}

describe('a task', () => {
  it('that nobody ends gives its answer, or its error', async () => {
    const latest = new LatestTask();
    expect(await latest.run(async () => 42)).toBe(42);
    await expect(latest.run(() => Promise.reject(new Error('out of paper')))).rejects.toThrow('out of paper');
  });

  it('is ended by a newer one, and its late answer is dropped', async () => {
    const latest = new LatestTask();
    const [first, second] = [makeTask<string>(), makeTask<string>()];
    const [early, late] = [latest.run(first.task), latest.run(second.task)];
    expect([first.signals[0]?.aborted, second.signals[0]?.aborted]).toEqual([true, false]);
    second.resolve('the second');
    first.resolve('the first');
    expect(await early).toBeUndefined();
    expect(await late).toBe('the second');
  });

  it('that was ended may fail as it likes: its error is dropped too', async () => {
    const latest = new LatestTask();
    const { task, reject } = makeTask<string>();
    const outcome = latest.run(task);
    latest.stop();
    reject(new Error('too late'));
    expect(await outcome).toBeUndefined();
  });

  it('is not ended by what happens to one before it', async () => {
    const latest = new LatestTask();
    const [first, second] = [makeTask<string>(), makeTask<string>()];
    const early = latest.run(first.task);
    void latest.run(second.task);
    first.resolve('the first');
    await early;
    latest.stop();
    // the second was still known when it was to be stopped
    expect(second.signals[0]?.aborted).toBe(true);
  });
});
