import {writeFileSync} from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {Count} count
 */
function add(suite, count) {
  for (const test of suite?.tests ?? []) {
    count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  }
  for (const inner of suite?.suites ?? []) {
    add(inner, count);
  }
}

/**
 * Writes how many tests passed and failed, as JSON. The runner's own summary does not count a file that failed to load.
 *
 * @param {string | undefined} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(file) {
  return {
    stop({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const count = {passed: 0, failed: 0, skipped: 0};
        add(session.testResults, count);
        total.passed += count.passed;
        total.skipped += count.skipped;
        total.failed += count.failed || (session.passed ? 0 : 1);
      }
      if (file !== undefined) {
        writeFileSync(file, JSON.stringify(total));
      }
    },
  };
}
