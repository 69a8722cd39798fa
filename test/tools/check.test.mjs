// What is kept of a long log may be no more than its end: that has to say what failed.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {string} */
let folder;

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

/**
 * Runs Node as nobody's child: a run of tests in a test would run nothing.
 *
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string>}} [options]
 */
function node(args, {cwd = folder, env = {}} = {}) {
  const {NODE_TEST_CONTEXT: _, COUNT_FILE: __, EARLIER_RUN: ___, BUILT_SITE: ____, ...rest} = process.env;
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    cwd,
    env: {...rest, NO_COLOR: '1', ...env},
    encoding: 'utf8',
  });
  return {code: status, out: stdout, err: stderr, lines: stdout.trimEnd().split('\n')};
}

/** @param {string} name */
const count = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

before(() => {
  // Below the project, so that what is there finds its modules, and the server of the browser tests finds it.
  mkdirSync(join(root, 'node_modules/.cache'), {recursive: true});
  folder = mkdtempSync(join(root, 'node_modules/.cache/check-'));
});

after(() => rmSync(folder, {recursive: true, force: true}));

/**
 * The end of what `npm test` says of a project of its own.
 *
 * @param {Record<string, string>} scripts
 * @param {Record<string, string>} files
 */
function endOfCheck(scripts, files) {
  const outside = folder;
  folder = mkdtempSync(join(tmpdir(), 'newsstand-project-'));
  try {
    cpSync(join(root, 'tools/check.mjs'), join(folder, 'tools/check.mjs'));
    cpSync(join(root, 'tools/test-files.mjs'), join(folder, 'tools/test-files.mjs'));
    cpSync(join(root, 'tools/check'), join(folder, 'tools/check'), {recursive: true});
    write('package.json', JSON.stringify({name: 'project', type: 'module', scripts}));
    for (const name of ['cli', 'package', 'pages', 'tools', 'wordpress']) {
      write(`test/${name}/fine.test.mjs`, `import {it} from 'node:test'; it('passes', () => {});`);
    }
    for (const [path, text] of Object.entries(files)) {
      write(path, text);
    }
    const {code, lines} = node(['tools/check.mjs']);
    return {code, end: lines.slice(lines.findLastIndex((line) => line === '') + 1), project: folder};
  } finally {
    rmSync(folder, {recursive: true, force: true});
    folder = outside;
  }
}

describe('npm test', () => {
  it('names at its end each script, file and test that failed, and why', () => {
    const scripts = {
      types: `node -p '"src/a.ts(3,4): error TS2322: Type no."' && exit 2`,
      lint: `node -e "console.log('\\n  x rule(one): No.\\n    ,-[src/a.ts:1:2]\\n 1 | a'); process.exitCode = 1"`,
      'format:check': 'exit 1',
      arrows: 'exit 0',
      build: 'exit 0',
      'build:site': 'exit 0',
      'build:wordpress': `node -e "console.error('error during build:\\nno zip'); process.exitCode = 1"`,
      'coverage:unit': `node -e "throw new TypeError('no such module')"`,
      'test:browser': 'node browser.mjs',
    };
    const words = `import {after, before, describe, it} from 'node:test'; import assert from 'node:assert/strict';`;
    const {code, end, project} = endOfCheck(scripts, {
      'tools/find-chromium.mjs': 'export const tryChromium = () => {};',
      'browser.mjs': `import {writeFileSync} from 'node:fs';
          writeFileSync(process.env.TEST_COUNT_FILE, JSON.stringify({passed: 7, failures: ['Firefox test/card/x.test.ts › is there: no']}));
          process.exitCode = 1;`,
      'test/pages/one.test.mjs': `${words} describe('a page', () => { describe('with news', () => {
          it('shows it', () => assert.equal(1, 2)); it('is calm', () => {});
        }); });`,
      'test/pages/loads-not.test.mjs': `import './nowhere.mjs'; ${words} it('is never asked', () => {});`,
      'test/package/ends.test.mjs': `${words} it('ends all', () => process.exit(3)); it('comes after', () => {});`,
      'test/cli/hooks.test.mjs': `${words} describe('what is cleared away', () => { it('is used', () => {}); after(() => { throw new Error('stays'); }); });
          describe('what is made', () => { before(() => { throw new Error('cannot'); }); it('is used too', () => {}); });`,
    });
    assert.equal(code, 1);
    const parallel = end.filter((line) => /npm run (?:coverage:unit|format:check|lint|types)/.test(line)).toSorted();
    assert.deepEqual(parallel, [
      'failed: npm run coverage:unit: TypeError: no such module',
      'failed: npm run format:check: says no reason',
      'failed: npm run lint: x rule(one): No. ,-[src/a.ts:1:2]',
      'failed: npm run types: src/a.ts(3,4): error TS2322: Type no.',
    ]);
    const missing = `Cannot find module '${join(project, 'test/pages/nowhere.mjs')}'`;
    const others = end.filter((line) => !parallel.includes(line)).map((line) => line.replace(/ imported from .*/, ''));
    assert.equal(others.pop(), '17 passed, 12 failed');
    assert.deepEqual(others.toSorted(), [
      'failed: Firefox test/card/x.test.ts › is there: no',
      'failed: npm run build:wordpress: error during build: no zip',
      'failed: test/cli/hooks.test.mjs › what is cleared away: stays',
      'failed: test/cli/hooks.test.mjs › what is made › is used too: test did not finish before its parent and was cancelled',
      'failed: test/cli/hooks.test.mjs › what is made: cannot',
      'failed: test/package/ends.test.mjs: ended with 3',
      `failed: test/pages/loads-not.test.mjs: Error [ERR_MODULE_NOT_FOUND]: ${missing}`,
      'failed: test/pages/one.test.mjs › a page › with news › shows it: Expected values to be strictly equal: 1 !== 2',
    ]);
  });

  const fine = Object.fromEntries(
    ['types', 'lint', 'format:check', 'arrows', 'build', 'build:site', 'build:wordpress'].map((name) => [
      name,
      'exit 0',
    ]),
  );
  const inBrowsers = {passed: 7, failures: [], leftOut: ['all element tests in firefox: it is not installed']};
  const counted = (/** @type {object} */ what) =>
    `node -e "require('fs').writeFileSync(process.env.TEST_COUNT_FILE, '${JSON.stringify(what).replaceAll('"', '\\"')}')"`;

  it('names at its end what this machine or its browser cannot do, and fails by none of it', () => {
    const {code, end} = endOfCheck(
      {...fine, 'coverage:unit': counted({passed: 5, failures: []}), 'test:browser': counted(inBrowsers)},
      {
        'tools/find-chromium.mjs': 'export const tryChromium = () => {};',
        'test/cli/skips.test.mjs': `import {describe, it} from 'node:test';
          describe('the server', {skip: 'nginx is not installed here'}, () => { it('answers', () => {}); });
          it('can be found', {skip: 'this browser has no find'}, () => {}); it('is for Windows', {skip: true}, () => {});`,
      },
    );
    assert.deepEqual(end, [
      'left out: all element tests in firefox: it is not installed',
      'left out: the server: nginx is not installed here',
      'left out: can be found: this browser has no find',
      'left out: is for Windows',
      '24 passed, 0 failed',
    ]);
    assert.equal(code, 0);
  });

  it('ends soon, with one line for it, where no Chromium starts', () => {
    const {code, end} = endOfCheck(
      {...fine, 'coverage:unit': counted({passed: 5, failures: []}), 'test:browser': 'exit 1'},
      {
        'tools/find-chromium.mjs':
          "export const tryChromium = () => { console.error('[1:1:FATAL:zygote.cc] No usable sandbox!'); process.exit(1); };",
        'test/pages/hangs.test.mjs': 'setInterval(() => {}, 1000);',
      },
    );
    assert.deepEqual(end, [
      'failed: Chromium does not start: FATAL:zygote.cc] No usable sandbox!',
      '11 passed, 1 failed',
    ]);
    assert.equal(code, 1);
  });
});

describe('the count of the whole pages', () => {
  it('names a file that does not end, after a while', () => {
    write(
      'hangs.test.mjs',
      `import {createServer} from 'node:http'; import {it} from 'node:test'; it('leaves a server open', () => void createServer().listen(0));`,
    );
    write(
      'hangs.mjs',
      `import {runNodeTests} from ${JSON.stringify(join(root, 'tools/check/node-tests.mjs'))};
      const {failures} = await runNodeTests([${JSON.stringify(join(folder, 'hangs.test.mjs'))}], {concurrency: 1, output: process.stderr, timeout: 2_000});
      console.log(failures.join('\\n'));`,
    );
    const {lines} = node(['hangs.mjs']);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /hangs\.test\.mjs: test timed out after 2000ms$/);
  });
});

describe('the count of the unit tests', () => {
  it('names the file, the suites and the test that failed, and why', () => {
    write(
      'fails.test.ts',
      `describe('a date', () => { it('is read', () => { throw new Error('It is none.\\nHere is more.'); }); it('is shown', () => {}); });`,
    );
    const {code, out} = node(
      [
        '--import',
        'tsx',
        '--import',
        './tools/unit/bdd.mjs',
        '--test-reporter',
        './tools/unit/brief-reporter.mjs',
        'tools/unit/run.mjs',
        join(folder, 'fails.test.ts'),
      ],
      {cwd: root, env: {TEST_COUNT_FILE: join(folder, 'unit.json')}},
    );
    assert.equal(code, 1, out);
    const {passed, failures} = count('unit.json');
    assert.equal(passed, 1);
    assert.equal(failures.length, 1);
    assert.match(failures[0], /fails\.test\.ts › a date › is read: It is none\. Here is more\.$/);
  });
});

describe('the count of the browser tests', () => {
  it('names the browser, the file, the suites and the test that failed, and a file that did not load', () => {
    write(
      'news.test.js',
      `describe('a feed', () => { it('shows', () => { throw new Error('Nothing.'); }); it('is', () => {}); });`,
    );
    write('lost.test.js', `import './nowhere.js'; it('is never asked', () => {});`);
    write(
      'hook.test.js',
      `describe('a list', () => { before(() => { throw new Error('No clock.'); }); it('waits', () => {}); });`,
    );
    const {code, out, err} = node(
      [join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--files', `${folder}/*.test.js`],
      {cwd: root, env: {BROWSERS: 'chromium', COVERAGE: '', TEST_COUNT_FILE: join(folder, 'browser.json')}},
    );
    assert.equal(code, 1, out + err);
    const {passed, failures} = count('browser.json');
    assert.equal(passed, 1);
    const lines = failures.map((/** @type {string} */ line) =>
      line.replace(/\S+\/(?=[\w.]+js)/g, '').replace(/\?.*/, ''),
    );
    assert.deepEqual(lines.toSorted(), [
      'Chrome hook.test.js › a list › waits: did not run',
      'Chrome hook.test.js: No clock.',
      'Chrome lost.test.js: TypeError: Failed to fetch dynamically imported module: lost.test.js',
      'Chrome news.test.js › a feed › shows: Nothing.',
    ]);
  });
});

describe('.ci/run', () => {
  it('ends with what failed in each of its runs, and with the sum', () => {
    write('bare.json', JSON.stringify({passed: 3, failures: [], leftOut: ['find: this browser has no find']}));
    write('engines.json', JSON.stringify({passed: 4, failures: ['test/x.test.mjs › is there: no'], leftOut: []}));
    const {code, lines} = node([join(root, '.ci/sum.mjs'), 'bare.json', 'engines.json', 'third.json']);
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      'left out (bare): find: this browser has no find',
      'failed (engines): test/x.test.mjs › is there: no',
      'failed (third): ended before it had counted: the reason is the last that it wrote',
      '7 passed, 2 failed',
    ]);
  });

  it('passes where nothing failed', () => {
    write('bare.json', JSON.stringify({passed: 3, failures: [], leftOut: []}));
    const {code, lines} = node([join(root, '.ci/sum.mjs'), 'bare.json']);
    assert.equal(code, 0);
    assert.deepEqual(lines, ['3 passed, 0 failed']);
  });
});
