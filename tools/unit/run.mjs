// Runs the tests that need no page, in this Node and in one process: npm run test:unit, or of a few files
// npm run test:unit -- test/data/model/dates.test.ts
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {unitFiles} from '../test-files.mjs';

await import('../../test/unit/root-hooks.js');
(await import('../../src/data/model/install-parts.js')).installParts();
const named = process.argv.slice(2);
for (const file of named.length > 0 ? named : unitFiles()) {
  await import(pathToFileURL(resolve(file)).href);
}
