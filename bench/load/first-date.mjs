// What the first date of a page costs, in a new process of Chromium at a quarter of the processor's speed: with `Intl`, and with the
// months and patterns of our languages (`longDates`). node bench/load/first-date.mjs [rounds]
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {launchBrowser} from '../browser.mjs';
import {summary} from '../statistics.mjs';

const rounds = Number(process.argv[2] ?? 11);
const DIST = new URL('../../dist/', import.meta.url);

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
  try {
    response.end(path === '/' ? '<!doctype html><title>Dates</title>' : readFileSync(new URL(`.${path}`, DIST)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

/** In the page. @param {boolean} withIntl */
async function firstDates(withIntl) {
  const path = '/i18n/';
  const [{formatDate}, {languageFor}] = await Promise.all([
    import(`${path}format-date.js`),
    import(`${path}language.js`),
  ]);
  const {longDates, ...rest} = languageFor('en');
  const language = withIntl ? rest : {...rest, longDates};
  const start = performance.now();
  for (let day = 10; day < 22; day++) {
    formatDate(`2026-06-${day}`, language, {format: 'long', timeZone: '', now: 0});
  }
  return performance.now() - start;
}

/** @type {Record<string, number[]>} */
const values = {'with Intl': [], 'with longDates': []};
for (let round = 0; round < rounds; round++) {
  for (const [name, list] of Object.entries(values)) {
    // A browser of its own: what one page has loaded, the next would find.
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(origin);
    await page.emulateCPUThrottling(4);
    list.push(await page.evaluate(firstDates, name === 'with Intl'));
    await browser.close();
  }
}
server.close();
for (const [name, list] of Object.entries(values)) {
  const {median, q1, q3} = summary(list);
  console.log(`twelve dates, the first of a page, ${name}: ${median.toFixed(1)} ms ±${((q3 - q1) / 2).toFixed(1)}`);
}
