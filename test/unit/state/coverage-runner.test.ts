import { describe, expect, it, vi } from 'vitest';
import { CoverageRunner } from '../../../src/state/coverage/coverage-runner.ts';
import { askCoverage, forgetAnswer } from '../../../src/state/coverage/coverage-state.ts';
import { needsCoverage } from '../../../src/state/selectors.ts';
import type { Store } from '../../../src/state/store.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

/** A client that computes in this thread, and whose drawing ends as the test wants. */
class Client extends AnalysisClient {
  readonly #draw: () => Promise<never>;
  constructor(draw: () => Promise<never>) {
    super({ startWorker: () => null });
    this.#draw = draw;
  }
  override async check(...[request, options]: Parameters<AnalysisClient['check']>) {
    const check = await super.check({ ...request, draw: false }, options);
    return check.outcome === 'done' ? this.#draw() : check;
  }
}

/** A runner whose drawing breaks down with `message`. */
const makeUndrawing = (store: Store, message: string): CoverageRunner =>
  new CoverageRunner(store, async () => new Client(async () => Promise.reject(new Error(message))));

describe('a check whose number is there and whose drawing is not', () => {
  it('keeps the number, and says that it was not drawn', async () => {
    const store = openTinyDistrict();
    const runner = makeUndrawing(store, 'too large');
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
    expect(store.state.coverage).toMatchObject({ phase: 'done', problems: [{ code: 'drawing-stopped' }] });
  });
});

describe('a drawing that is stopped', () => {
  it('keeps what is drawn, and goes on where it was', async () => {
    const whole = openTinyDistrict();
    await new CoverageRunner(whole, async () => new AnalysisClient({ startWorker: () => null })).start();

    const store = openTinyDistrict();
    const drawn: string[] = [];
    const client = new AnalysisClient({ startWorker: () => null });
    const runner = new CoverageRunner(store, async () => client);
    const check = client.check.bind(client);
    client.check = (request, options = {}) =>
      check(request, {
        ...options,
        onServiceAreas: (features) => {
          options.onServiceAreas?.(features);
          drawn.push(...features.map(({ properties }) => `${properties.index}`));
          runner.stop();
        },
      });
    await runner.start();
    const { phase, problems, drawing, verification } = store.state.coverage;
    expect({ phase, verification, codes: problems.map(({ code }) => code) }).toEqual({
      phase: 'done',
      verification: null,
      codes: ['drawing-stopped'],
    });
    expect(drawing!.serviceAreas.features).toHaveLength(drawn.length);

    await runner.resumeDrawing();
    expect(store.state.coverage.verification).toEqual(whole.state.coverage.verification);
    expect(store.state.coverage.drawing).toEqual(whole.state.coverage.drawing);
    expect(store.state.coverage.notices).toEqual(whole.state.coverage.notices);
    expect(store.state.coverage.problems).toEqual([]);
  });

  it('is not gone on with for another question', async () => {
    const store = openTinyDistrict();
    const runner = new CoverageRunner(store, async () => new Client(() => new Promise(() => {})));
    runner.connect();
    void runner.start();
    await expect.poll(() => store.state.coverage.result).not.toBeNull();
    runner.stop();
    store.update({ coverage: askCoverage(store.state.coverage, { parkSize: ['lakes'] }) });
    const { coverage } = store.state;
    await runner.resumeDrawing();
    expect(store.state.coverage).toBe(coverage);
    runner.disconnect();
  });
});

describe('another question', () => {
  it('is answered anew, and outlasts other layers', async () => {
    const store = openTinyDistrict();
    const runner = makeUndrawing(store, 'not drawn');
    await runner.start();
    const coverage = askCoverage(store.state.coverage, { standard: 'sdg-11-7-1', parkSize: ['lakes'] });
    store.update({ coverage, view: 'green' });
    expect(needsCoverage(store.state)).toBe(true);
    await runner.start();
    expect(store.state.coverage.result).toMatchObject({
      standard: { id: 'sdg-11-7-1' },
      parks: { sizeRules: ['lakes'] },
    });
    expect(forgetAnswer(store.state.coverage)).toMatchObject({ phase: 'idle', result: null, standard: 'sdg-11-7-1' });
  });

  it('is no other where nothing is asked otherwise', () => {
    const { coverage } = openTinyDistrict().state;
    expect(askCoverage(coverage, { standard: null, includeNamed: false })).toBe(coverage);
  });

  it('of a standard that there is not is dropped with a word', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const store = openTinyDistrict();
    store.update({ coverage: askCoverage(store.state.coverage, { standard: 'nobodys' }) });
    await makeUndrawing(store, 'not drawn').start();
    expect(warn).toHaveBeenCalledWith('district-map: no standard "nobodys"');
    expect(store.state.coverage.standard).toBeNull();
    expect(store.state.coverage.result?.standard.id).toBe(store.state.loaded?.district.coverage?.standard);
    warn.mockRestore();
  });
});

it('reports progress by whole percents, not by each block', async () => {
  const store = openTinyDistrict();
  const client = new Client(() => Promise.reject(new Error('not drawn')));
  const check = client.check.bind(client);
  client.check = (request, options = {}) => {
    for (let done = 0; done < 10_000; done++) options.onProgress?.({ stage: 'blocks', done, total: 10_000 });
    return check(request, options);
  };
  let reports = 0;
  store.subscribe((state, previous) => {
    if (state.coverage.progress !== previous.coverage.progress) reports++;
  });
  await new CoverageRunner(store, async () => client).start();
  expect(reports).toBeGreaterThanOrEqual(100);
  expect(reports).toBeLessThan(130);
});
