import { describe, expect, it } from 'vitest';
import { CoverageRunner } from '../../../src/state/coverage-runner.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

/** A client that computes in this thread, and whose drawing does what the test wants. */
class Client extends AnalysisClient {
  readonly #draw: AnalysisClient['draw'];
  constructor(draw: AnalysisClient['draw']) {
    super({ startWorker: () => null });
    this.#draw = draw;
  }
  override draw(...task: Parameters<AnalysisClient['draw']>): ReturnType<AnalysisClient['draw']> {
    return this.#draw(...task);
  }
}

describe('a check whose number is there and whose drawing is not', () => {
  it('keeps the number, and says that it was not drawn', async () => {
    const store = openTinyDistrict();
    const runner = new CoverageRunner(
      store,
      async () => new Client(async () => Promise.reject(new Error('too large'))),
    );
    await runner.start();
    const { phase, result, drawing, verification, problems } = store.state.coverage;
    expect(result?.readings.tiered.ratio).toBeGreaterThan(0);
    expect({ phase, drawing, verification }).toEqual({ phase: 'done', drawing: null, verification: null });
    expect(problems).toEqual([
      { code: 'drawing-failed', params: { message: 'too large' }, severity: 'error', layer: 'coverage' },
    ]);
  });

  it('keeps the number when the reader stops the drawing', async () => {
    const store = openTinyDistrict();
    const runner = new CoverageRunner(store, async () => new Client(() => new Promise(() => {})));
    void runner.start();
    await expect.poll(() => store.state.coverage.result).not.toBeNull();
    runner.stop();
    expect(store.state.coverage).toMatchObject({ phase: 'done', problems: [{ code: 'analysis-stopped' }] });
  });
});

it('reports progress by whole percents, not by each block', async () => {
  const store = openTinyDistrict();
  const client = new Client(() => Promise.reject(new Error('not drawn')));
  const open = client.open.bind(client);
  client.open = (input, options = {}) => {
    for (let done = 0; done < 10_000; done++) options.onProgress?.({ stage: 'blocks', done, total: 10_000 });
    return open(input, options);
  };
  let reports = 0;
  store.subscribe((state, previous) => {
    if (state.coverage.progress !== previous.coverage.progress) reports++;
  });
  await new CoverageRunner(store, async () => client).start();
  expect(reports).toBeGreaterThanOrEqual(100);
  expect(reports).toBeLessThan(130);
});
