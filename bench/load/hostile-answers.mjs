// How long answers that are made to keep a page busy keep its main thread:
// node --stack-size=4000 --import tsx bench/load/hostile-answers.mjs [--in 'a feed'] [--results rows.jsonl] [words]
// The built script in a page, a server that sends each of `test/data/large-answers.ts` at nearly 1 and nearly 5 MB, and a few that
// are hard to lay out, to a feed, a theme list, a feed of two such sources, and one that names the source twice. What is measured is the thread's own time,
// so a busy machine adds little, less the least that a page with a harmless answer takes that has as many cards; what is over 150 ms a MB is measured twice more. A feed of two gets the
// answer twice, and its megabytes are those of both. With words, those alone whose name has one of them. With --results, each row
// is added to that file at once, and one that is there already is not measured again.
import {appendFileSync, createReadStream, existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {parseArgs} from 'node:util';
import {LARGE_ANSWERS} from '../../test/data/large-answers.js';
import {launchBrowser, mainThread} from '../browser.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const SIZES = [950_000, 4_900_000];
const MAX_BYTES = 4_990_000;

/** A hundred cards of as much text as there is room for in so many bytes. @param {string} part */
const hundredOf = (part) => (/** @type {number} */ size) => {
  const text = part.repeat(size / 300 / Buffer.byteLength(part));
  const items = Array.from({length: 100}, (_, index) => ({
    id: `${index}`,
    url: `/${index}`,
    title: text,
    summary: text,
    tags: Array.from({length: 50}, (_, tag) => `${text.slice(0, 80)}${tag}`),
    authors: Array.from({length: 50}, (_, author) => ({name: `${text.slice(0, 80)}${author}`})),
    image: `/p/${index}.png`,
  }));
  return {version: 'https://jsonfeed.org/version/1.1', items};
};

const answers = [
  ...LARGE_ANSWERS,
  {what: 'of a hundred cards of one word', make: hundredOf('a')},
  {what: 'of a hundred cards of marks', make: hundredOf('a\u0301\u0302\u0303\u0304\u0305')},
  {what: 'of a hundred cards of directions', make: hundredOf('\u202Ea\u202Bb\u2067')},
  {what: 'of a hundred cards of families', make: hundredOf('👩‍👩‍👧‍👦')},
  {what: 'of a hundred cards of invisible spaces', make: hundredOf('a\u200B')},
  {what: 'of a hundred cards of soft hyphens', make: hundredOf('a\u00AD')},
  {
    what: 'of a hundred cards in many scripts',
    make: hundredOf(
      [0x905, 0xe01, 0x1200, 0x13a0, 0xac00, 0x4e00, 0x10a0, 0x1780, 0x1f600, 0x13000]
        .map((code) => String.fromCodePoint(code))
        .join(''),
    ),
  },
];

/** @type {Record<string, (src: string) => string>} */
const TAGS = {
  'a feed': (src) => `<news-feed limit="100" retries="0" timeout="60" src="${src}"></news-feed>`,
  'a theme list': (src) => `<theme-list retries="0" timeout="60" src="${src}"></theme-list>`,
  'a feed of two': (src) =>
    `<news-feed limit="100" retries="0" timeout="60"><news-source src="${src}"></news-source><news-source src="${src}&2"></news-source></news-feed>`,
  'a feed of one source twice': (src) =>
    `<news-feed limit="100" retries="0" timeout="60"><news-source src="${src}"></news-source><news-source src="${src}"></news-source></news-feed>`,
};

/** A usual answer. @param {number} count of items @param {boolean} isFeed */
const harmlessOf = (count, isFeed) => {
  const items = Array.from({length: count}, (_, index) => ({
    id: `${index}`,
    url: `/${index}`,
    title: `A title of a usual length, ${index}`,
    summary: 'An excerpt that says in two lines what is in it, as most of them do.',
    date_published: '2026-06-30',
    tags: ['Research', 'People'],
    image: `/p/${index}.png`,
  }));
  return JSON.stringify(isFeed ? {version: 'https://jsonfeed.org/version/1.1', items} : items);
};

/** What is drawn before the elements are, without their skeletons: see `first-cards.ts`. @param {string} text */
const hasFirstCards = (text) => text.length <= 1_000_000 && /^\{"version"|^\[\{.*"_embedded"/.test(text.slice(0, 300));

let [tag, body] = ['', ''];

const server = createServer(({url = '/'}, response) => {
  const {pathname} = new URL(url, 'http://localhost');
  if (pathname === '/answer') {
    response.setHeader('content-type', 'application/json');
    response.end(body);
  } else if (pathname === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>A page</title><script src="/newsstand.js" defer></script>${tag}`,
    );
  } else if (/^\/[\w./-]+\.js$/.test(pathname) && existsSync(new URL(`.${pathname}`, DIST))) {
    response.setHeader('content-type', 'text/javascript');
    createReadStream(new URL(`.${pathname}`, DIST)).pipe(response);
  } else {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const browser = await launchBrowser();

/**
 * Milliseconds of the main thread's own time until the element has settled and nothing more is done.
 *
 * @param {string} html
 * @param {string} json
 */
async function timeOf(html, json) {
  [tag, body] = [html, json];
  const page = await browser.newPage();
  // The frames in which what is reserved for news closes after an error are no part of it.
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await page.goto(origin, {waitUntil: 'load', timeout: 240_000});
  await page.waitForFunction(
    () => {
      const element = /** @type {{status?: string} | null} */ (document.querySelector('news-feed, theme-list'));
      return ['ready', 'empty', 'error', 'stale'].includes(element?.status ?? '');
    },
    {timeout: 240_000, polling: 200},
  );
  const {status, cards} = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector('news-feed, theme-list'));
    return {status: element.status, cards: element.shadowRoot.querySelectorAll('article').length};
  });
  let time = await mainThread(session);
  // Cards out of view are laid out bit by bit, a second later.
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const now = await mainThread(session);
    quiet = now - time < 3 ? quiet + 1 : 0;
    time = now;
  }
  await page.close();
  return {time, status, cards};
}

/** @param {{make: (size: number) => unknown}} answer @param {number} size */
function textOf({make}, size) {
  const text = JSON.stringify(make(size));
  const bytes = Buffer.byteLength(text);
  return bytes > MAX_BYTES ? JSON.stringify(make((size * MAX_BYTES * 0.97) / bytes)) : text;
}

const {
  positionals: words,
  values: {in: only = [], results},
} = parseArgs({
  allowPositionals: true,
  options: {in: {type: 'string', multiple: true}, results: {type: 'string'}},
});

/** @typedef {{perMB: number, more: number, megabytes: number, status: string, name: string, what: string, size: number}} Row */
/** @type {Row[]} */
const rows =
  results !== undefined && existsSync(results)
    ? readFileSync(results, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

/** @param {Row} row */
const lineOf = ({perMB, more, megabytes, status, name, what}) =>
  `${perMB.toFixed(0).padStart(6)} ms a MB  ${more.toFixed(0).padStart(6)} ms  ${megabytes.toFixed(2)} MB  ${status}  ${name}, ${what}`;

for (const [name, html] of Object.entries(TAGS).filter(([tagName]) => only.length === 0 || only.includes(tagName))) {
  const src = `${origin}/answer?${encodeURIComponent(name)}`;
  await timeOf(html(src), harmlessOf(1, true));
  /** Other work of the machine only adds to it. @param {string} json */
  const leastOf = async (json) => {
    let least = Infinity;
    for (let index = 0; index < 3; index++) {
      least = Math.min(least, (await timeOf(html(src), json)).time);
    }
    return least;
  };
  /** @type {(isFeed: boolean) => Promise<[number, number]>} */
  const measureHarmless = async (isFeed) => [
    await leastOf(harmlessOf(1, isFeed)),
    await leastOf(harmlessOf(100, isFeed)),
  ];
  // Nothing that is news: to take a hundred skeletons away again takes time too.
  const refused = await leastOf('{"a":1}');
  const [first, usual] = [await measureHarmless(true), await measureHarmless(false)];
  console.log(
    `${name}, harmless, with one card and with a hundred: ${[...first, ...usual].map(Math.round).join(', ')} ms; refused: ${refused.toFixed(0)} ms`,
  );
  for (const answer of answers.filter(({what}) => words.length === 0 || words.some((word) => what.includes(word)))) {
    for (const size of name === 'a feed' ? SIZES : SIZES.slice(1)) {
      const {what} = answer;
      if (rows.some((row) => row.name === name && row.what === what && row.size === size)) {
        continue;
      }
      const text = textOf(answer, size);
      const sent = (Buffer.byteLength(text) / 1_000_000) * (name === 'a feed of two' ? 2 : 1);
      // Less than a megabyte may take as long as one.
      const megabytes = Math.max(1, sent);
      const measure = async () => {
        const {time, status, cards} = await timeOf(html(src), text);
        const [one, hundred] = hasFirstCards(text) ? first : usual;
        const harmless = status === 'error' ? refused : one + (hundred - one) * Math.min(1, cards / 100);
        const more = time - harmless;
        return {perMB: more / megabytes, more, megabytes, status, name, what, size};
      };
      let row = await measure();
      for (let again = 0; again < 2 && row.perMB > 150; again++) {
        const other = await measure();
        row = other.more < row.more ? other : row;
      }
      rows.push(row);
      if (results !== undefined) {
        appendFileSync(results, `${JSON.stringify(row)}\n`);
      }
      if (row.perMB > 100) {
        console.log(lineOf(row));
      }
    }
  }
}
await browser.close();
server.close();
rows.sort((a, b) => b.perMB - a.perMB);
console.log(`\nThe ten worst of ${rows.length}:`);
rows.slice(0, 10).forEach((row) => console.log(lineOf(row)));
