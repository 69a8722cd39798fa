// One command that checks everything, and ends with a line for each failure and a plain one "N passed, N failed".
// `node tools/check.mjs pages` takes what differs most from machine to machine: the build, all whole pages, the program, and a
// folder of the other browser tests.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {PassThrough} from 'node:stream';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {failureLine, failureReport, reasonIn} from './check/failures.mjs';
import {runNodeTests} from './check/node-tests.mjs';
import {LONGEST, NO_MATTER_WHICH_BROWSER} from './test-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pagesOnly = process.argv[2] === 'pages';
const scratch = mkdtempSync(join(tmpdir(), 'newsstand-check-'));
let passed = 0;
/** What failed and why, a line each. @type {string[]} */
const failures = [];
/** What this machine or its browser could not do, and why. @type {string[]} */
const leftOut = [];
/** What this run leaves to another one, once it is done. @type {typeof earlier} */
let done;
/**
 * What a run of the same checkout on another path has left: where its build of the site is, and which files have passed, with
 * nothing left out, that say the same here.
 *
 * @type {{site: string, files: string[]} | undefined}
 */
const earlier =
  process.env.EARLIER_RUN && existsSync(process.env.EARLIER_RUN)
    ? JSON.parse(readFileSync(process.env.EARLIER_RUN, 'utf8')).done
    : undefined;
const passedBefore = earlier?.files ?? [];

/**
 * Runs a script of package.json; its output comes in one piece, so that scripts may run side by side.
 *
 * @param {string} script
 * @param {{args?: string[], environment?: Record<string, string>}} [options]
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function npm(script, {args = [], environment = {}} = {}) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: root,
      env: {...process.env, ...environment},
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      console.log(`\n── ${script}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      const all = Buffer.concat(output);
      process.stdout.write(all);
      resolve({ok: code === 0, output: all.toString()});
    });
  });
}

/** Runs a script that succeeds or fails as a whole. @param {string} script @param {string[]} args */
async function check(script, ...args) {
  const {ok, output} = await npm(script, {args});
  if (ok) {
    passed++;
  } else {
    failures.push(failureLine(`npm run ${script}`, [], reasonIn(output)));
  }
  return ok;
}

/**
 * Runs a script of tests that counts them itself.
 *
 * @param {string} script
 * @param {{args?: string[], environment?: Record<string, string>}} [options]
 */
async function tests(script, {args = [], environment = {}} = {}) {
  const file = join(scratch, `${script.replace(':', '-')}.json`);
  const {ok, output} = await npm(script, {args, environment: {TEST_COUNT_FILE: file, ...environment}});
  const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  passed += count?.passed ?? 0;
  failures.push(...(count?.failures ?? []));
  leftOut.push(...(count?.leftOut ?? []));
  // What fails outside a test, such as a browser that does not start, or lines that no test runs, is a failure too.
  if (count === undefined || (!ok && count.failures.length === 0)) {
    failures.push(failureLine(`npm run ${script}`, [], reasonIn(output)));
  }
}

/**
 * @param {string[]} folders
 * @param {number} concurrency how many files at a time: each has a process and a browser of its own
 * @param {NodeJS.WritableStream} [output]
 */
async function nodeTests(folders, concurrency, output = process.stdout) {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .map((file) => `${folder}/${file}`)
      .filter((file) => file.endsWith('.test.mjs') && !passedBefore.includes(file)),
  );
  const first = LONGEST.filter((file) => found.includes(file));
  const files = [...first, ...found.filter((file) => !first.includes(file))].map((file) => join(root, file));
  const result = await runNodeTests(files, {concurrency, output});
  passed += result.passed;
  failures.push(...result.failures);
  leftOut.push(...result.leftOut);
  return result.proven.map((file) => relative(root, file).replaceAll('\\', '/'));
}

/** What needs no page, or few: one file at a time beside the other tests, and its report in one piece. */
async function testsWithoutPages() {
  const report = new PassThrough();
  const [written] = await Promise.all([
    text(report),
    nodeTests(['test/cli', 'test/package', 'test/tools'], 1, report).finally(() => report.end()),
  ]);
  console.log(`\n── test/cli, test/package, test/tools\n${written}`);
}

/**
 * Has the packaged Chromium unpacked before several files ask for it at the same time, and tries it: where it does not start, the
 * tests of pages would fail one by one, some of them after minutes. In a process of its own: it sets where programs find their
 * libraries.
 */
async function chromiumStarts() {
  const code = `import {tryChromium} from './tools/find-chromium.mjs'; await tryChromium();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, exitCode] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (exitCode !== 0) {
    failures.push(failureLine('Chromium does not start', [], /FATAL:.*/.exec(said)?.[0] ?? reasonIn(said)));
  }
  return exitCode === 0;
}

try {
  // The tests of whole pages read these two, and do not make them again.
  const site = earlier?.site ?? process.env.BUILT_SITE ?? join(scratch, 'site');
  process.env.BUILT_SITE = site;
  rmSync(join(root, 'coverage'), {recursive: true, force: true});
  if (!pagesOnly) {
    // The unit tests are one process, in which nothing waits for a clock or a page: beside them there is a processor to spare.
    await Promise.all([
      tests('coverage:unit'),
      ...['types', 'lint', 'format:check', 'arrows'].map((script) => check(script)),
    ]);
  }
  // The site is made of the sources, as the package is.
  const [built, builtSite] =
    earlier !== undefined
      ? [true, true]
      : await Promise.all([check('build'), check('build:site', '--outDir', site, '--logLevel', 'warn')]);
  const starts = await chromiumStarts();
  if (starts) {
    // Near the end one browser is alone with the processors, and until then most of them wait for frames now and then.
    await Promise.all([
      tests(
        'test:browser',
        pagesOnly ? {args: ['--files', 'test/platform/*.test.ts']} : {environment: {COVERAGE: '1'}},
      ),
      ...(built && !pagesOnly ? [check('build:wordpress').then(testsWithoutPages)] : []),
    ]);
  }
  // Only a run in Chromium leaves a report of what ran.
  if (existsSync(join(root, 'coverage/lcov.info'))) {
    await check('coverage:gaps');
  }
  if (starts && built && builtSite) {
    const proven = await nodeTests([pagesOnly ? 'test/cli' : 'test/wordpress', 'test/pages'], 3);
    done = {
      site,
      files: proven.filter((file) => file.startsWith('test/cli/') || NO_MATTER_WHICH_BROWSER.includes(file)),
    };
    if (passedBefore.length > 0) {
      console.log(`\npassed above, and the same here: ${passedBefore.join(', ')}`);
    }
  }
} catch (error) {
  console.error(error);
  failures.push(failureLine('tools/check.mjs', [], error));
} finally {
  rmSync(scratch, {recursive: true, force: true});
}
process.exitCode = failures.length > 0 ? 1 : 0;
if (process.env.COUNT_FILE) {
  writeFileSync(process.env.COUNT_FILE, JSON.stringify({passed, failures, leftOut, done}));
} else {
  const lines = [...leftOut.map((line) => `left out: ${line}`), ...failureReport(failures)];
  console.log(['', ...lines, `${passed} passed, ${failures.length} failed`].join('\n'));
}
