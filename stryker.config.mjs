// Mutation: changes the data layer in thousands of small ways, and asks whether a unit test notices. tools/unit/mutation.mjs, which
// is `npm run test:mutation`, runs it for one folder after the other. No part of `npm test`.
import {BREAK, FOLDERS} from './tools/unit/mutation-folders.mjs';

const named = process.env.MUTATION_FOLDER;
const folder = named ?? `{${Object.keys(FOLDERS).join(',')}}`;
const report = `coverage/mutation-${named ?? 'all'}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  mutate: [
    `src/data/${folder}/**/*.ts`,
    // What a page has asked for before: only a browser has that, and its tests run there.
    '!src/data/http/{early-requests,preloads}.ts',
  ],
  testRunner: 'mocha',
  // The words of the tests are Mocha's, so that Mocha can run in one process what Node's own runner runs in npm test.
  mochaOptions: {spec: ['tools/unit/all.mjs'], ui: 'bdd'},
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/mocha-runner', './tools/unit/equivalents.mjs'],
  // Those that no test could tell from the code, each with its reason.
  ignorers: ['equivalents'],
  ignorePatterns: ['dist*', 'coverage', 'bench', 'docs', 'release', 'integrations'],
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'html', 'json', 'progress'],
  clearTextReporter: {allowColor: false, reportTests: false},
  htmlReporter: {fileName: `${report}.html`},
  jsonReporter: {fileName: `${report}.json`},
  tempDirName: 'coverage/mutation',
  thresholds: {high: 95, low: 90, break: BREAK},
};

export default config;
