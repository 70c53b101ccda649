/**
 * What one runner did.
 *
 * @typedef {object} SuiteResult
 * @property {string} suite
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [problem] why it failed, where no single test did
 */

/**
 * @param {string} suite
 * @param {any} report Vitest's JSON report, null where there is none
 * @param {number | null} status the runner's exit code
 * @returns {SuiteResult}
 */
export function readVitestReport(suite, report, status) {
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return judge(suite, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, skipped, status);
}

/**
 * A test that passed only when it was tried again counts as failed.
 *
 * @param {string} suite
 * @param {any} report Playwright's JSON report, null where there is none
 * @param {number | null} status the runner's exit code
 * @returns {SuiteResult}
 */
export function readPlaywrightReport(suite, report, status) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return judge(suite, expected, unexpected + flaky, skipped, status);
}

/**
 * A runner that ran nothing has failed, and so has one that says so without a failed test: a file that cannot be read,
 * an error outside any test.
 *
 * @param {string} suite
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @param {number | null} status
 * @returns {SuiteResult}
 */
function judge(suite, passed, failed, skipped, status) {
  if (passed + failed === 0) return { suite, passed, failed: 1, skipped, problem: 'no test ran' };
  if (failed === 0 && status !== 0) {
    return { suite, passed, failed: 1, skipped, problem: `the runner failed outside its tests (exit code ${status})` };
  }
  return { suite, passed, failed, skipped };
}

/**
 * @param {readonly SuiteResult[]} results
 * @returns {{ lines: string[], failed: number }} a line for each suite, and the totals alone on the last
 */
export function sumUp(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.length === 0 ? 1 : results.reduce((sum, result) => sum + result.failed, 0);
  const lines = results.map((result) => {
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
    const problem = result.problem ? `: ${result.problem}` : '';
    return `  ${result.suite.padEnd(8)} ${result.passed} ok, ${result.failed} not ok${skipped}${problem}`;
  });
  return { lines: [...lines, `${passed} passed, ${failed} failed`], failed };
}
