// Adds up the counts of several runs of tools/check.mjs, and ends with one line. A run that left no count is a failure.
import {existsSync, readFileSync} from 'node:fs';

const total = {passed: 0, failed: 0};
for (const file of process.argv.slice(2)) {
  const {passed, failed, leftOut} = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {passed: 0, failed: 1, leftOut: []};
  total.passed += passed;
  total.failed += failed;
  for (const line of leftOut) {
    console.log(`left out: ${line}`);
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
