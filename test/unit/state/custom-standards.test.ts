import { describe, expect, it, vi } from 'vitest';
import { CoverageRunner } from '../../../src/state/coverage/coverage-runner.ts';
import {
  checkClassTable,
  type ClassTable,
  putCustomStandard,
  readClassTable,
  removeCustomStandard,
} from '../../../src/state/coverage/custom-standards.ts';
import { listOfferedStandards } from '../../../src/state/coverage/offered-standards.ts';
import { standardParameter } from '../../../src/state/permalink/standard.ts';
import type { Store } from '../../../src/state/store.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import { required } from '../../tools/required.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

const TABLE: ClassTable = {
  name: '本区试行',
  rows: [
    { minArea: 300, radius: 250 },
    { minArea: 8000, radius: 600 },
  ],
  target: 0.9,
};

const openRunner = (store: Store): CoverageRunner =>
  new CoverageRunner(store, () => Promise.resolve(new AnalysisClient({ startWorker: () => null })));

describe('an own table of classes', () => {
  it('is refused with what is wrong, row by row', () => {
    const rows = [
      { minArea: NaN, radius: 300 },
      { minArea: 400, radius: 0 },
      { minArea: 5000, radius: 500 },
      { minArea: 5000, radius: 300 },
    ];
    expect(checkClassTable(TABLE)).toEqual([]);
    expect(checkClassTable({ ...TABLE, rows })).toEqual([
      { row: 0, reason: 'area-not-a-number' },
      { row: 1, reason: 'radius-not-positive' },
      { row: 3, reason: 'repeated-area' },
    ]);
    expect(checkClassTable({ name: ' ', rows: [], target: 85 }).map(({ reason }) => reason)).toEqual([
      'no-name',
      'no-rows',
      'target-not-a-share',
    ]);
    expect(checkClassTable({ ...TABLE, target: NaN })).toHaveLength(1);
    expect(checkClassTable({ ...TABLE, target: null })).toEqual([]);
    expect(() => putCustomStandard(openTinyDistrict(), { ...TABLE, rows })).toThrow(/area-not-a-number/);
  });

  it('becomes a standard of the map that says it is an own one, and is computed by', async () => {
    const store = openTinyDistrict();
    const id = putCustomStandard(store, TABLE);
    expect(id).toBe('custom');
    const { standards } = listOfferedStandards(required(store.state.loaded), store.state.customStandards);
    expect(standards.at(-1)).toMatchObject({ id, title: { zh: '本区试行', en: '本区试行' }, certainty: 'own' });
    const runner = openRunner(store);
    await runner.start();
    const result = required(store.state.coverage.result);
    expect(result.standard.classes).toEqual([
      { minArea: 8000, maxArea: null, radius: 600 },
      { minArea: 300, maxArea: 8000, radius: 250 },
    ]);
    expect(result.target.ratio).toBe(0.9);
    expect(result.parks.items.map(({ radius }) => radius)).toEqual([600, 250, 250, null, null]);
    expect(readClassTable(result.standard)).toEqual({ ...TABLE, rows: TABLE.rows.toReversed() });
    runner.disconnect();
  });

  it('takes its own place when it is changed, and the check runs anew where it is in use', async () => {
    const store = openTinyDistrict();
    const first = putCustomStandard(store, TABLE);
    const second = putCustomStandard(store, { ...TABLE, name: '另一张' });
    expect([first, second]).toEqual(['custom', 'custom-2']);
    const runner = openRunner(store);
    runner.connect();
    store.update({ view: 'green' });
    const radii = (): unknown => store.state.coverage.result?.parks.items.map(({ radius }) => radius);
    await expect.poll(() => store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
    expect(radii()).toEqual([600, 250, 250, null, null]);
    putCustomStandard(store, { ...TABLE, rows: [{ minArea: 500, radius: 100 }] }, second);
    await expect.poll(radii, { timeout: 30_000 }).toEqual([100, 100, null, null, null]);
    expect(store.state.customStandards.map(({ id }) => id)).toEqual([first, second]);
    runner.disconnect();
  });

  it('stands among the standards that are compared', async () => {
    const store = openTinyDistrict();
    const runner = openRunner(store);
    await runner.start();
    await runner.compareStandards();
    expect(store.state.coverage.comparison?.map(({ id }) => id)).not.toContain('custom');
    putCustomStandard(store, TABLE);
    expect(store.state.coverage.comparison).toBeNull();
    await runner.start();
    await runner.compareStandards();
    expect(store.state.coverage.comparison?.[0]).toMatchObject({ id: 'custom' });
    runner.disconnect();
  });

  it('is taken away, and the check goes back to what the district opens with', () => {
    const store = openTinyDistrict();
    const id = putCustomStandard(store, TABLE);
    removeCustomStandard(store, id);
    expect(store.state.customStandards).toEqual([]);
    expect(store.state.coverage).toMatchObject({ standard: null, phase: 'idle' });
  });

  it('is not told of in the address: nobody else has it', () => {
    const store = openTinyDistrict();
    putCustomStandard(store, TABLE);
    expect(standardParameter.write(store.state)).toBeNull();
    store.update({ coverage: { ...store.state.coverage, standard: 'who-2016' } });
    expect(standardParameter.write(store.state)).toBe('who-2016');
  });
});

it('a comparison under way when a table is saved is not shown as that of all standards', async () => {
  const store = openTinyDistrict();
  const client = new AnalysisClient({ startWorker: () => null });
  const answers: (() => void)[] = [];
  vi.spyOn(client, 'compareStandards').mockImplementation(
    () => new Promise((resolve) => answers.push(() => resolve([]))),
  );
  const runner = new CoverageRunner(store, async () => client);
  runner.connect();
  await runner.start();
  const before = runner.compareStandards();
  await expect.poll(() => answers.length).toBe(1);
  const { result } = store.state.coverage;
  putCustomStandard(store, TABLE);
  answers[0]!();
  await before;
  expect(store.state.coverage.result).toBe(result);
  expect(store.state.coverage.comparison).toBeNull();
  runner.disconnect();
});
