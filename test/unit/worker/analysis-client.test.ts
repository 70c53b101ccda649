import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import type { CoverageInput, CoverageResult } from '../../../src/coverage/result.ts';
import type { CheckRequest } from '../../../src/coverage/run-check.ts';
import { nameAddedSite } from '../../../src/model/vocabulary.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import type { TaskOptions } from '../../../src/worker/analysis-task.ts';
import type { WorkerLike } from '../../../src/worker/thread-worker.ts';
import { AnalysisHost } from '../../../src/worker/analysis-host.ts';
import type { AnalysisReply, AnalysisRequest } from '../../../src/worker/analysis-protocol.ts';
import { toLngLatRing } from '../../tools/pack-layer.ts';
import { GARDEN_CITY, blockAt, blocksOf, box, parksOf, parkAt } from '../coverage/invented.ts';

/**
 * A worker that copies its messages as a real one does, says that it runs, answers in its own time, and can hang or break
 * down; one that is mute was refused by the browser.
 */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  hangs = false;
  terminated = false;
  readonly received: AnalysisRequest['task']['kind'][] = [];
  readonly #host: AnalysisHost;

  constructor(
    readonly isMute = false,
    mostSteps?: number,
  ) {
    const post = (reply: AnalysisReply): void => {
      const data = structuredClone(reply);
      setTimeout(() => this.onmessage?.({ data } as MessageEvent<AnalysisReply>));
    };
    this.#host = new AnalysisHost(post, { mostSteps });
    if (isMute) return;
    setTimeout(() => this.onmessage?.({ data: { id: 0, kind: 'hello' } } as MessageEvent<AnalysisReply>));
  }

  postMessage(message: AnalysisRequest): void {
    this.received.push(message.task.kind);
    if (!this.hangs && !this.isMute) this.#host.handle(structuredClone(message));
  }

  terminate(): void {
    this.terminated = true;
  }

  breakDown(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

const INPUT: CoverageInput = {
  parks: parksOf([[box(0, 0, 80)], [box(900, 0, 30)]]),
  residential: blocksOf([[box(-300, 200, 600)], [box(500, 200, 600)]]),
  standard: GARDEN_CITY,
};

const ADDED = {
  op: 'add',
  site: nameAddedSite('parks', 1),
  id: null,
  polygons: [[toLngLatRing(box(700, 300, 90))]],
  facts: { status: null, code: null, name: '口袋公园' },
} as const;

const tieredRatio = (): number => (computeCoverage(INPUT) as CoverageResult).readings.tiered.ratio!;

const REQUEST: CheckRequest = { input: INPUT, draw: false };

function makeClient(
  options: {
    timeLimitMs?: number;
    helloLimitMs?: number;
    stopLimitMs?: number;
    mostSteps?: number;
    isMute?: boolean;
    hangs?: (started: number) => boolean;
  } = {},
) {
  const workers: FakeWorker[] = [];
  const client = new AnalysisClient({
    timeLimitMs: options.timeLimitMs,
    stopLimitMs: options.stopLimitMs,
    helloLimitMs: options.helloLimitMs,
    startWorker: () => {
      const worker = new FakeWorker(options.isMute, options.mostSteps);
      worker.hangs = options.hangs?.(workers.length) ?? false;
      workers.push(worker);
      return worker;
    },
  });
  return { client, workers };
}

describe('the analysis client', () => {
  it('gives the result that the engine gives, with progress on the way', async () => {
    const { client } = makeClient();
    const stages = new Set<string>();
    const check = await client.check(REQUEST, { onProgress: ({ stage }) => stages.add(stage) });
    expect(check).toMatchObject({ outcome: 'done', drawn: null, verification: null });
    expect(check).toMatchObject({ result: computeCoverage(INPUT) });
    expect(stages.size).toBeGreaterThan(0);
    client.dispose();
  });

  it('computes on the page’s own thread where no worker starts', async () => {
    const client = new AnalysisClient({ startWorker: () => null });
    expect(await client.check(REQUEST)).toMatchObject({ result: computeCoverage(INPUT) });
    client.dispose();
  });

  it('computes on the page’s own thread, with the same result, where a worker is refused after it was started', async () => {
    const { client, workers } = makeClient({ isMute: true });
    const asked = client.check(REQUEST);
    workers[0]!.breakDown();
    expect(await asked).toMatchObject({ result: computeCoverage(INPUT) });
    expect(workers[0]!.terminated).toBe(true);
    const shown = await client.show([{ op: 'remove', site: parkAt(1) }]);
    expect(shown!.result.parks.items.map(({ index }) => index)).toEqual([0]);
    expect(workers, 'a refused worker is not tried again').toHaveLength(1);
  });

  it('does so too where a worker never says a word', async () => {
    const { client, workers } = makeClient({ isMute: true, helloLimitMs: 20 });
    expect(await client.check(REQUEST)).toMatchObject({ result: computeCoverage(INPUT) });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('starts no worker once it is closed', async () => {
    const { client, workers } = makeClient();
    await client.check(REQUEST);
    client.dispose();
    await expect(client.show([])).rejects.toMatchObject({ reason: 'worker-lost' });
    await expect(client.check(REQUEST)).rejects.toMatchObject({ reason: 'worker-lost' });
    expect(workers).toHaveLength(1);
  });

  it('hands on a refusal and leaves the analysis as it was', async () => {
    const { client } = makeClient();
    await client.check(REQUEST);
    const refused = await client.check({ input: { ...INPUT, centralMeridian: 0 }, draw: false });
    expect(refused.outcome).toBe('refused');
    expect((await client.show([]))!.result).toEqual(computeCoverage(INPUT));
  });

  it('stops a drawing by a word, and the next one goes on with it', async () => {
    const { client, workers } = makeClient();
    await client.check(REQUEST);
    const controller = new AbortController();
    const handed: number[] = [];
    const onServiceAreas = (features: readonly { properties: { index: number } }[]): void => {
      handed.push(...features.map(({ properties }) => properties.index));
      controller.abort(new Error('enough'));
    };
    await expect(client.draw({ signal: controller.signal, onServiceAreas })).rejects.toThrow('enough');
    const { drawn, verification } = await client.draw({ onServiceAreas });
    expect(workers).toHaveLength(1);
    expect(workers[0]!.terminated).toBe(false);
    // what was drawn before comes again: it may not have been heard
    expect([...new Set(handed)].sort()).toEqual([0, 1]);
    expect(drawn!.serviceAreas.features).toHaveLength(2);
    expect(verification!.ratio).toBeCloseTo(tieredRatio(), 4);
    client.dispose();
  });

  it('ends the worker whose drawing does not stop, and opens the analysis again for the next task', async () => {
    const { client, workers } = makeClient({ stopLimitMs: 20 });
    await client.check(REQUEST);
    await client.show([{ op: 'remove', site: parkAt(1) }]);
    workers[0]!.hangs = true;
    const controller = new AbortController();
    const drawing = client.draw({ signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(drawing).rejects.toThrow('enough');
    await expect.poll(() => workers[0]!.terminated).toBe(true);

    const { serviceAreas } = (await client.draw()).drawn!;
    expect(workers).toHaveLength(2);
    expect(workers[1]!.received).toEqual(['reopen', 'try', 'draw']);
    expect(serviceAreas.features.map(({ properties }) => properties.index)).toEqual([0]);
  });

  it('does not lose another task that waits while one is aborted', async () => {
    const { client, workers } = makeClient();
    await client.check(REQUEST);
    workers[0]!.hangs = true;
    const controller = new AbortController();
    const aborted = client.draw({ signal: controller.signal });
    const waiting = client.show([]);
    controller.abort();
    await expect(aborted).rejects.toThrow();
    expect((await waiting)!.result.parks.features).toBe(2);
  });

  it('rejects what waits when the worker breaks down in the middle, and works again after', async () => {
    const { client, workers } = makeClient();
    await client.check(REQUEST);
    workers[0]!.hangs = true;
    const lost = client.show([]);
    workers[0]!.breakDown();
    await expect(lost).rejects.toMatchObject({ reason: 'worker-lost' });
    expect((await client.show([]))!.result).toEqual(computeCoverage(INPUT));
    expect(workers).toHaveLength(2);
  });

  it('stops a task whose time is up', async () => {
    const { client, workers } = makeClient({ timeLimitMs: 20, hangs: (started) => started === 0 });
    await expect(client.check(REQUEST)).rejects.toMatchObject({ reason: 'time-limit' });
    expect(workers[0]!.terminated).toBe(true);
  });

  it('reports a task that fails without ending the analysis', async () => {
    const { client, workers } = makeClient();
    await client.check(REQUEST);
    await expect(client.show([{ op: 'replace', site: parkAt(99), polygons: [] }])).rejects.toMatchObject({
      reason: 'task-failed',
    });
    expect((await client.show([]))!.result.parks.features).toBe(2);
    expect(workers).toHaveLength(1);
  });

  it('takes added parks and draws them', async () => {
    const { client } = makeClient();
    await client.check(REQUEST);
    const shown = await client.show([ADDED]);
    const { readings, change, baseline } = shown!.result;
    expect(change!.gainedArea).toBeGreaterThan(0);
    expect(baseline!.readings.tiered.ratio).toBe(tieredRatio());
    let handed = 0;
    const { drawn, verification } = await client.draw({ onServiceAreas: (features) => (handed += features.length) });
    expect(handed).toBe(3);
    expect(drawn!.serviceAreas.features.map(({ properties }) => properties!.index)).toEqual([0, 1, 2]);
    expect(verification!.ratio).toBeCloseTo(readings.tiered.ratio!, 4);
  });

  it('follows a park that is being drawn: its size, its reach, the readings and each block', async () => {
    const { client } = makeClient();
    await client.check(REQUEST);
    const trial = (await client.try([ADDED], ADDED.site))!;
    const shown = (await client.show([ADDED]))!.result;
    expect(trial.readings).toEqual(shown.readings);
    expect(trial.blockRatios).toEqual(shown.blocks.map(({ ratio }) => ratio));
    expect(trial.park!.area).toBeCloseTo(8100, 0);
    expect(trial.park!.radius).toBe(shown.parks.items[2]!.radius);
    expect(trial.park!.reach!.coordinates).toHaveLength(1);
    expect((await client.try([], ADDED.site))!.park).toBeNull();
  });

  it('compares two scenarios, and draws the land between them', async () => {
    const { client } = makeClient();
    await client.check(REQUEST);
    const gaps = (await client.draw()).drawn!.gaps.features;
    const { result } = (await client.show([{ op: 'remove', site: parkAt(1) }], [ADDED]))!;
    expect(result.change!.gainedArea).toBe(0);
    expect(result.change!.lostArea).toBeGreaterThan(0);
    const opinion = await client.draw();
    expect(opinion.verification!.ratio).toBeCloseTo(result.readings.tiered.ratio!, 4);
    const drawn = await client.drawChange(gaps, opinion.drawn!.gaps.features);
    expect(drawn.features.map(({ properties }) => properties!.change)).toContain('lost');
  });

  it('says of edits that are too complex that they are, and goes on without them', async () => {
    const { client } = makeClient({ mostSteps: 5 });
    await client.check(REQUEST);
    expect(await client.show([ADDED])).toBeNull();
    expect(await client.try([ADDED])).toBeNull();
    expect((await client.show([]))!.result.readings.tiered.ratio).toBe(tieredRatio());
  });

  it('does nothing for a signal that was aborted before', async () => {
    const { client, workers } = makeClient();
    await expect(client.check(REQUEST, { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow(
      'too late',
    );
    expect(workers).toHaveLength(0);
  });

  it('tells better and better sites on the way, and the analysis is open again where the search is ended', async () => {
    const { client, workers } = makeClient();
    await client.check(REQUEST);
    const controller = new AbortController();
    const heard: number[] = [];
    const question = { candidates: 400, goal: { count: 2 } };
    const onSites: TaskOptions['onSites'] = ({ suggestion }) => {
      heard.push(suggestion.steps.length);
      controller.abort(new Error('enough'));
    };
    await expect(client.suggest(question, { signal: controller.signal, onSites })).rejects.toThrow('enough');
    expect(heard).toEqual([2]);
    expect(workers[0]!.terminated).toBe(true);
    const { mends } = await client.findMends(blockAt(1));
    expect(mends.length).toBeGreaterThan(0);
    const answer = await client.suggest(question);
    expect(answer).toMatchObject({ outcome: 'done', candidates: { name: 'grid', role: 'candidates' } });
    client.dispose();
  });
});
