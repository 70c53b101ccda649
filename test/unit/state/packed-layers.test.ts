import { expect, it, vi } from 'vitest';
import { packLayer } from '../../../src/plan/pack-layer.ts';
import { CoverageRunner } from '../../../src/state/coverage/coverage-runner.ts';
import { askCoverage, type CoverageQuestion } from '../../../src/state/coverage/coverage-state.ts';
import { acceptDistrict } from '../../../src/state/actions.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import { openTinyDistrict, readTinyDistrict } from '../../tools/tiny-district.ts';

vi.mock('../../../src/plan/pack-layer.ts', async (importOriginal) => {
  const original = await importOriginal<{ packLayer: typeof packLayer }>();
  return { packLayer: vi.fn(original.packLayer) };
});

/** The roles of the layers that were packed since this was last asked, in whatever order. */
function takePacked(): string[] {
  const { calls } = vi.mocked(packLayer).mock;
  return calls
    .splice(0)
    .map(([role]) => role)
    .sort();
}

it('a district is packed once, whatever the reader ticks; another district is packed anew', async () => {
  const store = openTinyDistrict();
  const runner = new CoverageRunner(store, async () => new AnalysisClient({ startWorker: () => null }));
  const check = async (question: Partial<CoverageQuestion>): Promise<string[]> => {
    store.update({ coverage: askCoverage(store.state.coverage, question) });
    await runner.start();
    expect(store.state.coverage.phase).toBe('done');
    return takePacked();
  };
  expect(await check({})).toEqual(['communities', 'parks', 'residential']);
  expect(await check({ include: ['planned'] })).toEqual([]);
  expect(await check({ parkSize: ['merged'], standard: 'sdg-11-7-1' })).toEqual([]);
  acceptDistrict(store, { loaded: readTinyDistrict(), diagnostics: [] });
  expect(await check({})).toEqual(['communities', 'parks', 'residential']);
  runner.disconnect();
});
