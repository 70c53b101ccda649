import { expect, it } from 'vitest';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { CoverageRunner } from '../../../src/state/coverage/coverage-runner.ts';
import { INITIAL_COVERAGE } from '../../../src/state/coverage/coverage-state.ts';
import { makeCoverageInput } from '../../../src/state/coverage/make-coverage-input.ts';
import { listOfferedStandards } from '../../../src/state/coverage/offered-standards.ts';
import { AnalysisClient } from '../../../src/worker/analysis-client.ts';
import { required } from '../../tools/required.ts';
import { openTinyDistrict, readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();

it("offers the program's standards and then the district's own", () => {
  const { standards, diagnostics } = listOfferedStandards(tiny, []);
  expect(standards.map(({ id }) => id)).toEqual([...PRESETS.map(({ id }) => id), 'county-2030', 'county-old-town']);
  expect(diagnostics).toEqual([]);
  expect(listOfferedStandards({ ...tiny, standards: undefined }, []).standards).toEqual(PRESETS);
});

it("computes by the district's own standard, chosen by the reader or by the district", () => {
  const chosen = makeCoverageInput(tiny, { ...INITIAL_COVERAGE, standard: 'county-2030' }, null, []);
  expect(chosen?.standard).toMatchObject({ id: 'county-2030', lender: { id: 'garden-city-2022' } });
  const district = { ...tiny.district, coverage: { ...required(tiny.district.coverage), standard: 'county-old-town' } };
  expect(makeCoverageInput({ ...tiny, district }, INITIAL_COVERAGE, null, [])?.standard.id).toBe('county-old-town');
});

it('says once when the standard that a district opens with is not there, and takes the default', async () => {
  const district = { ...tiny.district, coverage: { ...required(tiny.district.coverage), standard: 'nowhere-2099' } };
  const store = openTinyDistrict();
  store.update({ loaded: { ...tiny, district } });
  const runner = new CoverageRunner(store, () => Promise.resolve(new AnalysisClient({ startWorker: () => null })));
  await runner.start();
  await runner.start();
  expect(store.state.diagnostics).toEqual([
    { code: 'standard-unknown', params: { id: 'nowhere-2099' }, severity: 'warning', layer: 'district.json' },
  ]);
  expect(store.state.coverage.result?.standard.id).toBe('garden-city-2022');
  runner.disconnect();
});
