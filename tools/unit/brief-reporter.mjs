import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {unknown} error */
const textOf = (error) => (error instanceof Error && error.cause !== undefined ? error.cause : error);

/**
 * Names the tests that fail, and ends with a line of how many passed and failed. A suite counts only where it fails by itself.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* briefReporter(source) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const inside = [];
  for await (const event of source) {
    if (event.type === 'test:start') {
      inside.splice(event.data.nesting, inside.length, event.data.name);
    } else if (event.type === 'test:pass' && event.data.details.type !== 'suite' && event.data.skip === undefined) {
      passed++;
    } else if (event.type === 'test:fail') {
      const {details, name, nesting, file} = event.data;
      const {failureType} = /** @type {{failureType?: string}} */ (details.error);
      if (failureType !== 'subtestsFailed') {
        failed++;
        const path = [...inside.slice(0, nesting), name].join(' › ');
        yield `✖ ${path}${file ? `\n  ${relative(root, file)}` : ''}\n`;
        const cause = textOf(details.error);
        yield `${String(cause instanceof Error ? cause.stack : cause).replace(/^/gm, '    ')}\n\n`;
      }
    } else if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      yield event.data.message;
    }
  }
  yield `Unit tests: ${passed} passed, ${failed} failed.\n`;
}
