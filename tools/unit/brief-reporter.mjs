import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {failureLine} from '../check/failures.mjs';
import {causeOf, isOwnFailure} from '../check/node-tests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Names the tests that fail, and ends with a line of how many passed and failed. The environment variable TEST_COUNT_FILE
 * names the file that gets the same as JSON.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* briefReporter(source) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const inside = [];
  for await (const event of source) {
    if (event.type === 'test:start') {
      inside.splice(event.data.nesting, inside.length, event.data.name);
    } else if (event.type === 'test:pass' && event.data.details.type !== 'suite' && event.data.skip === undefined) {
      passed++;
    } else if (event.type === 'test:fail') {
      const {details, name, nesting, file} = event.data;
      if (isOwnFailure(details)) {
        const path = [...inside.slice(0, nesting), name];
        const cause = causeOf(details);
        failures.push(failureLine(file ? relative(root, file) : 'test:unit', path, cause));
        yield `✖ ${path.join(' › ')}${file ? `\n  ${relative(root, file)}` : ''}\n`;
        yield `${String(cause instanceof Error ? cause.stack : cause).replace(/^/gm, '    ')}\n\n`;
      }
    } else if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      yield event.data.message;
    }
  }
  if (process.env.TEST_COUNT_FILE) {
    writeFileSync(process.env.TEST_COUNT_FILE, JSON.stringify({passed, failures}));
  }
  yield `Unit tests: ${passed} passed, ${failures.length} failed.\n`;
}
