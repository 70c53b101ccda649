import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CoverageInput, CoverageResult } from '../../../src/coverage/result.ts';
import type { LoadedDistrict } from '../../../src/model/loaded-district.ts';
import { acceptDistrict } from '../../../src/state/actions.ts';
import { CoverageRunner } from '../../../src/state/coverage/coverage-runner.ts';
import { askCoverage } from '../../../src/state/coverage/coverage-state.ts';
import { DistrictOpener } from '../../../src/state/district-opener.ts';
import type { Store } from '../../../src/state/store.ts';
import { returnToShipped } from '../../../src/state/user-layers/show-district.ts';
import { takeUserLayers } from '../../../src/state/user-layers/take-user-layers.ts';
import { ImportSession } from '../../../src/state/user-layers/import-session.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import type { WorkerLike } from '../../../src/worker/thread-worker.ts';
import { makeFile, readHere } from '../../tools/read-fixture.ts';
import { required } from '../../tools/required.ts';
import { openTinyDistrict, readTinyDistrict } from '../../tools/tiny-district.ts';

// what fails here is meant to, and goes to the console
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

/** A client that answers when the test lets it, also when nobody waits any more: the worst that a worker can do. */
class HeldClient extends AnalysisClient {
  readonly asked: { readonly input: CoverageInput; readonly answer: () => Promise<CoverageResult> }[] = [];

  constructor() {
    super({ startWorker: () => null });
  }

  // it answers also after its end, and serves the next run too
  override dispose(): void {}

  override check(...[request, options = {}]: Parameters<AnalysisClient['check']>): Promise<never> {
    return new Promise((_, reject) => {
      const answer = async (): Promise<CoverageResult> => {
        // a worker that is past hearing answers all the same
        const deaf = { ...options, signal: undefined };
        const check = await super.check({ ...request, draw: false }, deaf);
        reject(new Error('not drawn'));
        if (check.outcome === 'refused') throw new Error('expected an answer');
        return check.result;
      };
      this.asked.push({ input: request.input, answer });
    });
  }
}

/** A runner that follows the green view of the tiny district, with the questions that its client was asked. */
function followGreenView() {
  const store = openTinyDistrict();
  const client = new HeldClient();
  const runner = new CoverageRunner(store, async () => client);
  runner.connect();
  onTestFinished(() => runner.disconnect());
  store.update({ view: 'green' });
  const waitForQuestion = async (number: number) => {
    await expect.poll(() => client.asked.length).toBe(number);
    return required(client.asked[number - 1]);
  };
  return { store, client, runner, waitForQuestion };
}

/** The tiny district with one park only. */
function makeOther(): LoadedDistrict {
  const tiny = readTinyDistrict();
  const parks = required(tiny.district.coverage).parks;
  const features = new Map(tiny.features).set(parks, required(tiny.features.get(parks)).slice(0, 1));
  return { ...tiny, district: { ...tiny.district, id: 'other' }, features };
}

/** Two parks of the tiny district as a file that the reader brings. */
async function readParks() {
  const tiny = readTinyDistrict();
  const features = required(tiny.features.get(required(tiny.district.coverage).parks)).slice(0, 2);
  const session = new ImportSession(null, () => {}, readHere);
  await session.add([makeFile('parks.geojson', JSON.stringify({ type: 'FeatureCollection', features }))]);
  return session.listLayers();
}
const parks = await readParks();

/** What happens to the map while a check is under way, and how many parks the check has to be of afterwards. */
const CHANGES: readonly (readonly [string, (store: Store) => void, number])[] = [
  [
    'another district is handed over',
    (store) => void new DistrictOpener(store, () => {}).open({ data: makeOther(), src: '' }),
    1,
  ],
  ['another district comes', (store) => acceptDistrict(store, { loaded: makeOther(), diagnostics: [] }), 1],
  ['the reader brings parks', (store) => takeUserLayers(store, parks), required(parks[0]).layer.features.length],
];

describe('an answer', () => {
  it.each(CHANGES)('of the layers before is refused where %s', async (_, change, parksAfter) => {
    const { store, waitForQuestion } = followGreenView();
    const first = await waitForQuestion(1);
    change(store);
    const second = await waitForQuestion(2);
    await first.answer();
    await expect.poll(() => second.input.parks.features.length).toBe(parksAfter);
    expect(store.state.coverage).toMatchObject({ phase: 'running', result: null });
    const answer = await second.answer();
    await expect.poll(() => store.state.coverage.phase).toBe('done');
    expect(store.state.coverage.result).toBe(answer);
    expect(answer.parks.features).toBe(parksAfter);
  });

  it('that is known goes in the same step as the district it is of', async () => {
    const { store, waitForQuestion } = followGreenView();
    const first = await waitForQuestion(1);
    await first.answer();
    await expect.poll(() => store.state.coverage.phase).toBe('done');
    const { id } = required(store.state.loaded).district;
    const mixed: unknown[] = [];
    store.subscribe(({ loaded, coverage }) => {
      if (coverage.result && loaded?.district.id !== id) mixed.push(loaded?.district.id);
    });
    void new DistrictOpener(store, () => {}).open({ data: makeOther(), src: '' });
    expect(mixed).toEqual([]);
    expect(store.state.coverage.result).toBeNull();
  });

  it('to the question before is refused after another was asked', async () => {
    const { store, waitForQuestion } = followGreenView();
    const first = await waitForQuestion(1);
    store.update({ coverage: askCoverage(store.state.coverage, { include: ['planned'] }) });
    const second = await waitForQuestion(2);
    await first.answer();
    expect(store.state.coverage.result).toBeNull();
    const answer = await second.answer();
    await expect.poll(() => store.state.coverage.result).toBe(answer);
  });

  it('of the reader’s layers is refused when they have been put away', async () => {
    const { store, waitForQuestion } = followGreenView();
    await waitForQuestion(1);
    takeUserLayers(store, parks);
    const ofParks = await waitForQuestion(2);
    returnToShipped(store);
    const last = await waitForQuestion(3);
    await ofParks.answer();
    expect(store.state.coverage.result).toBeNull();
    expect(last.input.parks.features).not.toHaveLength(required(parks[0]).layer.features.length);
  });

  it('to a standard that there is not comes as one to the standard of the district', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const { store, waitForQuestion } = followGreenView();
    await waitForQuestion(1);
    store.update({ coverage: askCoverage(store.state.coverage, { standard: 'nobodys' }) });
    const second = await waitForQuestion(2);
    expect(second.input.standard.id).toBe(store.state.loaded?.district.coverage?.standard);
    await second.answer();
    await expect.poll(() => store.state.coverage.phase).toBe('done');
    expect(warn).toHaveBeenCalledExactlyOnceWith('district-map: no standard "nobodys"');
  });
});

/** A client whose workers are counted and never answer. */
function countWorkers() {
  const counts = { made: 0, ended: 0 };
  const startWorker = (): WorkerLike => {
    counts.made++;
    const end = vi.fn(() => counts.ended++);
    return { postMessage: () => {}, terminate: end, onmessage: null, onerror: null, onmessageerror: null };
  };
  return { counts, makeClient: async () => new AnalysisClient({ startWorker }) };
}

describe('a runner that is told to leave', () => {
  it('starts nothing by it, and keeps the question', async () => {
    const { store, client, runner, waitForQuestion } = followGreenView();
    store.update({ coverage: askCoverage(store.state.coverage, { includeNamed: true }) });
    const question = await waitForQuestion(1);
    await question.answer();
    await expect.poll(() => store.state.coverage.phase).toBe('done');
    runner.disconnect();
    store.update({ phase: 'loading' });
    expect(store.state.coverage).toMatchObject({ phase: 'idle', result: null, includeNamed: true });
    expect(client.asked).toHaveLength(1);
  });

  it('ends every worker that it made, however early or late it leaves', async () => {
    const { counts, makeClient } = countWorkers();
    const store = openTinyDistrict();
    store.update({ view: 'green' });
    const runner = new CoverageRunner(store, makeClient);
    for (let round = 0; round < 12; round++) {
      runner.connect();
      if (round % 3 > 0) await expect.poll(() => counts.made).toBeGreaterThan(counts.ended);
      if (round % 3 > 1)
        store.update({ coverage: askCoverage(store.state.coverage, { includeNamed: round % 2 === 0 }) });
      runner.disconnect();
    }
    await expect.poll(() => [counts.made > 4, counts.made - counts.ended]).toEqual([true, 0]);
  });

  it('does not start a worker again for a card that still asks', async () => {
    const { counts, makeClient } = countWorkers();
    const store = openTinyDistrict();
    const runner = new CoverageRunner(store, makeClient);
    runner.connect();
    store.update({ view: 'green' });
    await expect.poll(() => counts.made).toBe(1);
    const site = required([...required(store.state.catalogue).sites.values()][0]);
    const rows = [{ site: 'parks/P1' }];
    const result = { outcome: 'done', parks: { items: rows }, blocks: rows } as unknown as CoverageResult;
    store.update({ coverage: { ...store.state.coverage, result } });
    const explained = runner.explain(site);
    runner.disconnect();
    await explained;
    expect(counts).toEqual({ made: 1, ended: 1 });
  });
});

it('a check whose code could not be had may be asked for again', async () => {
  const store = openTinyDistrict();
  let attempts = 0;
  const runner = new CoverageRunner(store, async () => {
    attempts++;
    if (attempts === 1) throw new Error('offline');
    return new AnalysisClient({ startWorker: () => null });
  });
  onTestFinished(() => runner.disconnect());
  await runner.start();
  expect(store.state.coverage).toMatchObject({ phase: 'failed', problems: [{ code: 'analysis-failed' }] });
  await runner.start();
  expect(store.state.coverage).toMatchObject({ phase: 'done', problems: [] });
});
