// Runs the unit tests of a folder (MUTATION_FOLDER) twice in one process, as the mutation runner runs each of them again and again: a
// test that passes only the first time would fail for every mutant from then on, and count each as killed.
import {fileURLToPath} from 'node:url';
import Mocha from 'mocha';

const mocha = new Mocha({ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 0});
mocha.cleanReferencesAfterRun(false);
mocha.addFile(fileURLToPath(new URL('all.mjs', import.meta.url)));
await mocha.loadFilesAsync();
/** @type {Set<string>[]} */
const failed = [];
for (const time of ['first', 'second']) {
  /** @type {Set<string>} */
  const titles = new Set();
  await new Promise((resolve) => {
    mocha.run(resolve).on('fail', (test, {message}) => {
      titles.add(test.fullTitle());
      console.log(`Fails the ${time} time: ${test.fullTitle()}: ${message}`);
    });
  });
  failed.push(titles);
}
process.exit(failed.some(({size}) => size > 0) ? 1 : 0);
