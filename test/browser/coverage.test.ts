import { describe, expect, it, onTestFinished } from 'vitest';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { find, findAll, mountMap, readText, TINY } from './mount.ts';

/** A second folder: the tiny district with one park only. */
const SECOND = '/test/fixtures/second-district/';

/** Serves the second folder until the test ends. */
function serveSecond(): void {
  const native = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    const answer = await native(address.replace(SECOND, TINY), init);
    if (!address.includes(SECOND) || !address.endsWith('sample-parks.geojson')) return answer;
    const collection = (await answer.json()) as { features: unknown[] };
    return new Response(JSON.stringify({ ...collection, features: collection.features.slice(0, 1) }));
  };
  onTestFinished(() => {
    globalThis.fetch = native;
  });
}

/** Counts the workers of the analysis that are made and ended until the test ends. */
function countAnalysisWorkers() {
  const counts = { made: 0, ended: 0 };
  const NativeWorker = globalThis.Worker;
  globalThis.Worker = class extends NativeWorker {
    readonly #isCounted: boolean;
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.#isCounted = options?.name === 'analysis';
      if (this.#isCounted) counts.made++;
    }
    override terminate(): void {
      if (this.#isCounted) counts.ended++;
      super.terminate();
    }
  };
  onTestFinished(() => {
    globalThis.Worker = NativeWorker;
  });
  return counts;
}

/** The green view of a folder, without a picture: the figures need none. */
const mountGreen = (src: string): DistrictMap => mountMap({ attributes: { src, view: 'green', loading: 'click' } });

/** Waits for the check to end and reads the figure that the panel shows. */
async function readFigure(map: DistrictMap): Promise<string> {
  await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
  await expect.poll(() => findAll(map, 'dm-coverage >>> [data-figure=tiered]').length, { timeout: 10_000 }).toBe(1);
  await map.updateComplete;
  return readText(find(map, 'dm-coverage >>> [data-figure=tiered]'));
}

describe('a figure is of the district whose name stands over it', { timeout: 120_000 }, () => {
  it.each([
    ['has been computed', (map: DistrictMap) => map.store.state.coverage.phase === 'done'],
    ['is being computed', (map: DistrictMap) => map.store.state.coverage.phase === 'running'],
  ])('also where the folder is changed when the one before %s', async (_, isTime) => {
    serveSecond();
    const alone = mountGreen(SECOND);
    const expected = await readFigure(alone);
    const map = mountGreen(TINY);
    await expect.poll(() => isTime(map), { timeout: 30_000, interval: 1 }).toBe(true);
    map.src = SECOND;
    await expect.poll(() => map.store.state.loaded?.features.get('sample-parks')?.length).toBe(1);
    expect(await readFigure(map)).toBe(expected);
    map.src = TINY;
    await map.updateComplete;
    await expect.poll(() => map.store.state.loaded?.features.size).toBeGreaterThan(0);
    expect(await readFigure(map)).not.toBe(expected);
  });
});

describe('figures by areas that are sketches', { timeout: 120_000 }, () => {
  it('are marked in their table, row by row', async () => {
    const native = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const answer = await native(input, init);
      if (!String(input instanceof Request ? input.url : input).endsWith('communities.geojson')) return answer;
      return new Response(
        (await answer.text()).replaceAll('"geometryStatus":"synthetic"', '"geometryStatus":"schematic"'),
      );
    };
    onTestFinished(() => {
      globalThis.fetch = native;
    });
    const map = mountGreen(TINY);
    await readFigure(map);
    const marks = findAll(map, 'dm-coverage >>> [data-table="coverage.communities"] [data-notice=schematic]');
    expect(marks.map(readText)).toEqual(['示意', '示意']);
  });
});

describe('the workers of the check', { timeout: 120_000 }, () => {
  it('are all ended when a map has come and gone, whenever it left', async () => {
    const counts = countAnalysisWorkers();
    const map = mountGreen(TINY);
    for (let round = 0; round < 12; round++) {
      // at once, with the worker just made, and with the answer there
      if (round % 3 === 1) await expect.poll(() => counts.made - counts.ended, { timeout: 30_000 }).toBe(1);
      if (round % 3 === 2) await readFigure(map);
      map.remove();
      document.body.append(map);
    }
    map.remove();
    await expect.poll(() => [counts.made > 4, counts.made - counts.ended]).toEqual([true, 0]);
  });
});
