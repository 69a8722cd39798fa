import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {failureLine} from './failures.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{passed: number, skipped: number, failures: string[], leftOut: readonly string[]}} Count */

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {string} where
 * @param {string[]} path names of the suites around it
 * @param {Count} count
 */
function add(suite, where, path, count) {
  for (const {name, skipped, passed, error} of suite?.tests ?? []) {
    if (skipped) {
      count.skipped++;
    } else if (passed) {
      count.passed++;
    } else {
      // A hook that fails takes the tests after it with it.
      count.failures.push(failureLine(where, [...path, name], error ?? 'did not run'));
    }
  }
  for (const inner of suite?.suites ?? []) {
    add(inner, where, [...path, inner.name], count);
  }
}

/**
 * Writes how many tests passed and failed, and which failed, as JSON. The runner's own summary does not count a file that
 * failed to load.
 *
 * @param {string | undefined} file
 * @param {readonly string[]} [leftOut] what was not run, and why
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(file, leftOut = []) {
  return {
    stop({sessions}) {
      /** @type {Count} */
      const count = {passed: 0, skipped: 0, failures: [], leftOut};
      for (const {browser, testFile, testResults, errors = [], logs = [], passed} of sessions) {
        const where = `${browser.name} ${relative(root, testFile)}`;
        const failedBefore = count.failures.length;
        add(testResults, where, [], count);
        const isOfTests = count.failures.length > failedBefore;
        for (const {message} of errors) {
          // What kept a file from loading is in the console of the page alone.
          const said = isOfTests ? '' : (logs[0]?.join(' ') ?? '');
          count.failures.push(failureLine(where, [], said || message));
        }
        if (!passed && count.failures.length === failedBefore) {
          count.failures.push(failureLine(where, [], 'did not finish'));
        }
      }
      if (file !== undefined) {
        writeFileSync(file, JSON.stringify(count));
      }
    },
  };
}
