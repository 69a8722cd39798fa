import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {createReplay} from './demo/server/replay.mjs';
import {hostPage} from './test/host-pages.mjs';
import {strictPage} from './test/strict-page.mjs';
import {chooseBrowsers} from './tools/browsers.mjs';
import {countReporter} from './tools/check/count-reporter.mjs';
import {RUN_FROM_THE_BUILD} from './tools/run-from-the-build.mjs';
import {BROWSER_FOLDERS} from './tools/test-files.mjs';

const {engines, missing} = await chooseBrowsers();

const replay = createReplay();

// Another origin, for what CORS allows and forbids. It ends with the process.
const other = createServer((request, response) => void (replay(request, response) || response.writeHead(404).end()));
await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
other.unref();
const address = other.address();
const otherOrigin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

/** @type {import('@web/test-runner').TestRunnerConfig} */
const config = {
  files: BROWSER_FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
  nodeResolve: {exportConditions: ['production']},
  // A second tab is a hidden one, in which no animation frame comes.
  concurrency: 1,
  // All engines at once: of two at a time the third would be alone at the end, with a processor idle.
  concurrentBrowsers: 3,
  testsFinishTimeout: 300_000,
  // axe takes longer than Mocha’s 2 s for its first page, and measuring every width longer than 10 on a busy machine.
  testFramework: {config: {timeout: 30_000}},
  middleware: [
    (context, next) => {
      if (context.path === '/other-origin') {
        context.body = otherOrigin;
        return undefined;
      }
      const made =
        strictPage(context.path, context.URL.searchParams) ?? hostPage(context.path, context.URL.searchParams);
      if (made) {
        context.set(made.headers);
        context.type = made.type;
        context.body = made.body;
        return undefined;
      }
      if (!context.path.startsWith('/recorded/')) {
        return next();
      }
      // The replay breaks connections, which Koa would mend.
      context.respond = false;
      // Otherwise the runner takes Koa's own 404 for the answer.
      context.status = 200;
      replay(context.req, context.res);
      return undefined;
    },
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    {
      name: 'root-hooks',
      // On the first line, so that the others keep their numbers.
      transform: ({path, body}) =>
        path.endsWith('.test.ts') ? `import '/test/root-hooks.ts';${String(body)}` : undefined,
    },
  ],
  reporters: [
    defaultReporter({reportTestProgress: process.stdout.isTTY}),
    countReporter(process.env.TEST_COUNT_FILE, missing),
  ],
  filterBrowserLogs: ({type}) => type === 'error',
  // Only Chromium can tell which lines ran; a run of a few files is no measure.
  coverage: process.env.COVERAGE === '1' && engines.has('chromium'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    // What runs in Node is measured there: see .c8rc.json.
    exclude: [...RUN_FROM_THE_BUILD, 'src/data.ts', 'src/data/**', 'src/i18n/**'],
    reporters: ['lcovonly', 'text-summary'],
    threshold: {statements: 95, branches: 95, functions: 95, lines: 95},
  },
  browsers: [...engines.values()].map(({launcher}) => launcher),
};

export default config;
