// The unit tests as one module, for the mutation runner: it works in a copy of the project, whose own settings count, and would
// load TypeScript by require() otherwise, which gets each source twice.
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {register} from 'tsx/esm/api';
import {unitFiles} from '../test-files.mjs';
import {FOLDERS} from './mutation-folders.mjs';

register({tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url))});
// A property is tried a few times, always with the same values: thousands of mutants ask it (test/tries.ts).
fc.configureGlobal({seed: 1, numRuns: 20});
await import('../../test/unit/root-hooks.js');
failWhatCannotEnd();
(await import('../../src/data/model/install-parts.js')).installParts();
// Those of one folder of the data layer, or all: tools/unit/mutation.mjs says which.
const folder = process.env.MUTATION_FOLDER ?? '';
// What is imported on demand comes first, too: otherwise only the test that happens to import it would be asked about what a module
// makes as it is read.
const sources = new URL(`../../src/data/${folder}/`, import.meta.url);
for (const file of folder === '' ? [] : readdirSync(sources, {recursive: true, encoding: 'utf8'})) {
  if (file.endsWith('.ts')) {
    await import(new URL(file.replace(/ts$/, 'js'), sources).href);
  }
}
const folders = FOLDERS[folder]?.map((name) => `test/data/${name}/`) ?? [''];
for (const file of unitFiles().filter((name) => folders.some((folder) => name.startsWith(folder)))) {
  await import(new URL(`../../${file}`, import.meta.url).href);
}

/**
 * Fails a test that waits although nothing is left that could end it, as Node's own runner does in npm test. Mocha would wait for
 * ever, and such a mutant would count as one that took too long.
 */
function failWhatCannotEnd() {
  /** @type {{callback?: ((error: Error) => void) | undefined, timer?: NodeJS.Timeout} | undefined} */
  let running;
  let idle = 0;
  // To who started this process.
  const connections = process.getActiveResourcesInfo().filter((name) => /Pipe|Socket|TTY/.test(name)).length;
  beforeEach(function () {
    running = /** @type {typeof running} */ (this.currentTest);
    idle = 0;
  });
  afterEach(() => {
    running = undefined;
  });
  setInterval(() => {
    // Mocha's own, of a test without a limit.
    running?.timer?.unref();
    idle = process.getActiveResourcesInfo().length > connections ? 0 : idle + 1;
    if (idle > 3) {
      running?.callback?.(new Error('It waits for something that cannot come.'));
    }
  }, 50).unref();
}
