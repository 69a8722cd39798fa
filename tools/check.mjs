// One command that checks everything, and ends with a plain line "N passed, N failed".
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const total = {passed: 0, failed: 0};

/**
 * Runs a script of package.json; its output comes in one piece, so that scripts may run side by side.
 *
 * @param {string} script
 * @param {Record<string, string>} [environment]
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function npm(script, environment = {}) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
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

/** @param {boolean} ok */
function count(ok) {
  total[ok ? 'passed' : 'failed']++;
}

async function unitTests() {
  const {ok, output} = await npm('coverage:unit');
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  total.passed += Number(passed ?? 0);
  // What fails outside a test, such as a file that does not load, is a failure too.
  total.failed += Number(failed ?? 0) || (ok ? 0 : 1);
}

async function browserTests() {
  const file = join(tmpdir(), `newsstand-tests-${process.pid}.json`);
  const {ok} = await npm('test:browser', {TEST_COUNT_FILE: file, COVERAGE: '1'});
  try {
    const {passed, failed} = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += passed;
    // What fails outside a test, such as a browser that does not start, is a failure too.
    total.failed += failed || (ok ? 0 : 1);
  } catch {
    count(false);
  } finally {
    rmSync(file, {force: true});
  }
}

async function nodeTests() {
  const files = ['test/package', 'test/cli', 'test/pages', 'test/wordpress'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => (file.endsWith('.test.mjs') ? join(root, folder, file) : [])),
  );
  const stream = run({files, concurrency: 1});
  stream.on('test:pass', ({details, skip}) => details.type !== 'suite' && skip === undefined && count(true));
  stream.on('test:fail', ({details}) => details.type !== 'suite' && count(false));
  await new Promise((resolve) => {
    stream.compose(new spec()).on('end', resolve).pipe(process.stdout, {end: false});
  });
}

for (const {ok} of await Promise.all(['types', 'lint', 'format:check', 'arrows'].map((script) => npm(script)))) {
  count(ok);
}
const {ok: built} = await npm('build');
count(built);
rmSync(join(root, 'coverage'), {recursive: true, force: true});
await unitTests();
await browserTests();
// Only a run in Chromium leaves a report of what ran.
if (existsSync(join(root, 'coverage/lcov.info'))) {
  count((await npm('coverage:gaps')).ok);
}
if (built) {
  count((await npm('build:wordpress')).ok);
  await nodeTests();
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
