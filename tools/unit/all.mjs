// All unit tests as one module, for the mutation runner: it works in a copy of the project, whose own settings count, and would
// load TypeScript by require() otherwise, which gets each source twice.
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {register} from 'tsx/esm/api';
import {unitFiles} from '../test-files.mjs';

register({tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url))});
// A property is tried a few times, always with the same values: thousands of mutants ask it (test/tries.ts).
fc.configureGlobal({seed: 1, numRuns: 20});
await import('../../test/unit/root-hooks.js');
(await import('../../src/data/model/install-parts.js')).installParts();
for (const file of unitFiles()) {
  await import(new URL(`../../${file}`, import.meta.url).href);
}
