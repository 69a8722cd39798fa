// Measures Newsstand beside a hand-written page and three other widgets, in a real Chromium: npm run bench [-- options]
//   --quick         fewer runs, under two minutes; to see whether something has changed much
//   --only=WORDS    some of: bytes card lines cases growth shift requests leaks changes
//   --write         puts the figures into docs/performance.md
// It needs a machine that does nothing else. The figures go to bench/results.json too.
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {launchBrowser} from './browser.mjs';
import {posts} from './items.mjs';
import {measureBytes} from './measures/bytes.mjs';
import {measureCases} from './measures/cases.mjs';
import {measureChanges} from './measures/changes.mjs';
import {measureFirstCard, measureHeadLines} from './measures/first-card.mjs';
import {COUNTS, measureGrowth} from './measures/growth.mjs';
import {measureLeaks} from './measures/leaks.mjs';
import {measureRequests} from './measures/requests.mjs';
import {measureShift} from './measures/shift.mjs';
import {putVariants} from './pages.mjs';
import {intoDocument, table} from './report.mjs';
import {BenchServer} from './server.mjs';
import {summary} from './statistics.mjs';

/** @typedef {import('./variants.mjs').Variant} Variant */

/**
 * @typedef {object} Bench what a measure is given
 * @property {import('puppeteer-core').Browser} browser
 * @property {BenchServer} server
 * @property {readonly Variant[]} variants
 * @property {boolean} quick
 * @property {(id: string, variant: string, value: number) => void} record
 * @property {(times: number) => number} rounds how often, in this kind of run
 * @property {(times: number, variants: readonly Variant[], measure: (variant: Variant) => Promise<void>) => Promise<void>} interleaved
 */

const root = fileURLToPath(new URL('..', import.meta.url));

const {
  values: {quick = false, only = 'bytes card lines cases growth shift requests leaks changes', write = false},
} = parseArgs({options: {quick: {type: 'boolean'}, only: {type: 'string'}, write: {type: 'boolean'}}});

const MEASURES = {
  bytes: measureBytes,
  card: measureFirstCard,
  lines: measureHeadLines,
  cases: measureCases,
  growth: measureGrowth,
  shift: measureShift,
  requests: measureRequests,
  leaks: measureLeaks,
  changes: measureChanges,
};

if (!existsSync(`${root}/bench/node_modules`)) {
  execFileSync('npm', ['ci', '--silent'], {
    cwd: `${root}/bench`,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
execFileSync('npm', ['run', '--silent', 'build'], {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
// After the build and the installation: it reads what they bring.
const {allVariants} = await import('./variants.mjs');
const {readNews} = await import(pathToFileURL(`${root}/dist/data.js`).href);

const variants = await allVariants();
const server = new BenchServer();
await server.listen();
putVariants(server, variants);
for (const count of COUNTS) {
  const {items} = readNews(posts(count), {url: `${server.site}/ok-0/1/wp-json/wp/v2/posts`});
  server.put(`/items-${count}.json`, {type: 'application/json', body: JSON.stringify(items)});
}
const browser = await launchBrowser();

/** @type {Record<string, Record<string, number[]>>} */
const values = {};

/** @type {Bench} */
const bench = {
  browser,
  server,
  variants,
  quick,
  record(id, variant, value) {
    const measure = (values[id] ??= {});
    (measure[variant] ??= []).push(value);
  },
  rounds: (times) => (quick ? Math.ceil(times / 7) : times),
  async interleaved(times, among, measure) {
    for (let round = 0; round < times; round++) {
      // Who comes first changes, so that nobody always runs on a machine that another has just warmed up.
      for (let index = 0; index < among.length; index++) {
        const variant = among[(index + round) % among.length];
        if (variant) {
          await measure(variant);
        }
      }
    }
  },
};

const start = Date.now();
for (const [name, measure] of Object.entries(MEASURES)) {
  if (only.includes(name)) {
    const begin = Date.now();
    await measure(bench);
    console.error(`${name}: ${((Date.now() - begin) / 1000).toFixed(0)} s`);
  }
}
const version = await browser.version();
await browser.close();
server.close();

const results = {
  date: new Date(start).toISOString(),
  commit: execFileSync('git', ['describe', '--always', '--dirty'], {cwd: root, encoding: 'utf8'}).trim(),
  machine: `${cpus().length} × ${cpus()[0]?.model}`,
  browser: version,
  node: process.version,
  quick,
  seconds: Math.round((Date.now() - start) / 1000),
  measures: Object.fromEntries(
    Object.entries(values).map(([id, byVariant]) => [
      id,
      Object.fromEntries(Object.entries(byVariant).map(([name, runs]) => [name, summary(runs)])),
    ]),
  ),
};
writeFileSync(`${root}/bench/results.json`, `${JSON.stringify(results, null, 1)}\n`);
const figures = table(results, variants);
console.log(figures);
if (write) {
  const file = `${root}/docs/performance.md`;
  writeFileSync(file, intoDocument(readFileSync(file, 'utf8'), 'figures', figures));
}
