import { expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport, sumUp } from '../../scripts/test-reports.mjs';

it('adds the runners up and puts the totals alone on the last line', () => {
  const { lines, failed } = sumUp([
    readVitestReport('node', { numPassedTests: 40, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }, 0),
    readPlaywrightReport('e2e', { stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 } }, 1),
  ]);
  expect(failed).toBe(3);
  expect(lines).toEqual(['  node     40 ok, 0 not ok, 1 skipped', '  e2e      5 ok, 3 not ok', '45 passed, 3 failed']);
});

it('fails a runner that ran nothing, even if it is content', () => {
  expect(readVitestReport('browser', { numPassedTests: 0, numFailedTests: 0 }, 0)).toMatchObject({ failed: 1 });
  expect(readPlaywrightReport('e2e', { stats: { expected: 0, skipped: 7 } }, 0)).toMatchObject({ failed: 1 });
  expect(readVitestReport('node', null, 1)).toMatchObject({ failed: 1, problem: 'no test ran' });
  expect(sumUp([]).failed).toBe(1);
});

it('fails a runner that ends badly though each test passed', () => {
  const report = { numPassedTests: 3, numFailedTests: 0 };
  expect(readVitestReport('node', report, 1)).toMatchObject({ passed: 3, failed: 1 });
  expect(readVitestReport('node', report, null)).toMatchObject({ passed: 3, failed: 1 });
  expect(readVitestReport('node', report, 0)).toMatchObject({ passed: 3, failed: 0 });
});
