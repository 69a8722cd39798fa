// Adds up the counts of several runs of tools/check.mjs, and ends with a line for each failure and one for all. A run that left
// no count is a failure.
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {failureReport} from '../tools/check/failures.mjs';

let passed = 0;
let failed = 0;
/** @type {string[]} */
const left = [];
/** @type {string[]} */
const reports = [];
for (const file of process.argv.slice(2)) {
  const run = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {passed: 0, failures: ['ended before it had counted: the reason is the last that it wrote'], leftOut: []};
  passed += run.passed;
  failed += run.failures.length;
  left.push(...run.leftOut.map((/** @type {string} */ line) => `left out (${basename(file, '.json')}): ${line}`));
  reports.push(...failureReport(run.failures, basename(file, '.json')));
}
console.log([...left, ...reports, `${passed} passed, ${failed} failed`].join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
