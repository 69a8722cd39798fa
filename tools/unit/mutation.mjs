// Mutation of one folder of the data layer after the other, each with the tests of that folder: `npm run test:mutation`, or of one
// `npm run test:mutation -- model`. What else stands there is handed on to the mutation runner:
// `npm run test:mutation -- --mutate src/data/model/json.ts --concurrency 1`.
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {BREAK, FOLDERS} from './mutation-folders.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stryker = fileURLToPath(new URL('bin/stryker.js', import.meta.resolve('@stryker-mutator/core/package.json')));
const args = process.argv.slice(2);
const names = Object.keys(FOLDERS);
const named = args.filter((arg) => names.includes(arg));
const options = args.filter((arg) => !names.includes(arg));
const inPath = names.filter((name) => options.some((option) => option.includes(`src/data/${name}/`)));
const folders = named.length > 0 ? named : inPath.length > 0 ? inPath : names;

/** @type {string[]} */
const lines = [];
for (const folder of folders) {
  const report = `${root}coverage/mutation-${folder}.json`;
  rmSync(report, {force: true});
  /** @param {string[]} command */
  const run = (...command) =>
    spawnSync(process.execPath, command, {
      cwd: root,
      env: {...process.env, MUTATION_FOLDER: folder},
      stdio: 'inherit',
    }).status;
  if (run(`${root}tools/unit/again.mjs`) !== 0) {
    lines.push(`${folder}: FAILED, a test does not pass twice in one process`);
    process.exitCode = 1;
    continue;
  }
  const status = run(stryker, 'run', ...options);
  lines.push(`${folder}: ${figures(report) ?? 'FAILED, no figures'}`);
  if (status !== 0) {
    process.exitCode = 1;
  }
}
console.log(`\n${lines.join('\n')}`);

/**
 * How many mutants the tests of a folder killed.
 *
 * @param {string} report
 * @returns {string | undefined}
 */
function figures(report) {
  /** @type {{files: Record<string, {mutants: {status: string}[]}>}} */
  let json;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
  const statuses = Object.values(json.files).flatMap(({mutants}) => mutants.map(({status}) => status));
  /** @param {string[]} wanted */
  const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  const share = all === 0 ? 100 : (killed / all) * 100;
  const verdict = share < BREAK ? `, FAILED: less than ${BREAK} %` : '';
  return `${killed} of ${all} killed, ${share.toFixed(1)} % (${count('Timeout')} by time-out, ${count('Ignored')} left out)${verdict}`;
}
