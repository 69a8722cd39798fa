import {expect} from 'chai';
import {loadNews, loadNewsItem, loadThemes} from '../../src/data/pages/load.js';
import {openNews} from '../../src/data/pages/news-stream.js';
import {formatOf, readNews, readThemes} from '../../src/data/pages/read.js';
import {registerSource} from '../../src/data/pages/formats.js';
import {NewsError} from '../../src/data/model/news-error.js';

const SRC = 'https://news.example.org/wp-json/wp/v2/posts';
const NEWS = [
  {id: 1, title: {rendered: 'A'}},
  {id: 2, title: {rendered: 'B'}},
];
const LIST = [{title: 'A'}, {title: 'B'}];

// What is read of options, requests, answers, items, themes, errors, pages and states, wherever a value may be missing.
const NAMES =
  'base format map limit order theme fromSource excludeTheme search maxAge itemLang excludeUrl timeout retries patience ' +
  'language label href sources mayRearrange single what next total guessed isUnchosen rest ofList field reason index dropped ' +
  'matchesUrl matchesResponse request filterByTheme items themes choose otherItems fallbackFor isPastEnd pagination parseItems ' +
  'parseThemes id title url excerpt truncated published updated image authors source alt width height srcset name slug ' +
  'description count parent type key value field metadata cells tzid status retryAfter answer cause method body mode cache redirect referrer referrerPolicy integrity keepalive ' +
  'credentials headers priority duplex window url status code message rendered link date categories tags _embedded _links';

// As a merge of a query string puts it there: a text, a record, a number.
const VALUES: readonly unknown[] = ['https://evil.example/', {url: 'https://evil.example/', rendered: 'evil'}, 1];

/** Runs something while every object seems to have a property. */
async function polluted<Result>(name: string, value: unknown, run: () => Promise<Result>): Promise<Result> {
  const {prototype} = Object;
  Object.defineProperty(prototype, name, {value, configurable: true, writable: true, enumerable: true});
  try {
    return await run();
  } finally {
    Reflect.deleteProperty(prototype, name);
  }
}

/** What a request was made with, and what came of it, as one who reads each field sees it. */
async function seen(
  run: (fetch: typeof globalThis.fetch) => Promise<unknown>,
  status: number,
  json: unknown,
): Promise<unknown> {
  const asked: unknown[] = [];
  const text = JSON.stringify(json);
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push([url, ...'method body mode cache redirect credentials'.split(' ').map((key) => init[key as 'mode'])]);
    // The test's own answer is none of the page's doing.
    return {ok: status === 200, status, headers: new Headers(), url, body: null, text: async () => text};
  }) as unknown as typeof globalThis.fetch;
  const look = (value: unknown, depth = 0): unknown =>
    Array.isArray(value)
      ? value.map((one) => look(one, depth + 1))
      : typeof value === 'object' && value !== null && !(value instanceof Error) && depth < 6
        ? FIELDS.map((field) => look((value as Record<string, unknown>)[field], depth + 1))
        : value instanceof NewsError
          ? [value.kind, value.message, value.status, value.retryAfter]
          : typeof value === 'object'
            ? typeof value
            : value;
  const result = await run(fetch).catch((error: unknown) => error);
  return [asked, look(result)];
}

const FIELDS =
  'items themes entries id title url excerpt published image alt width srcset source name slug count'.split(' ');

const PAIRS = ['a', 'b'].map((name) => ({
  metadata: Object.entries({title: name, url: `https://news.example.org/${name}`, date: '2026-06-30'}).map(
    ([key, value]) => ({key, value}),
  ),
}));

const CALENDAR = [
  'vcalendar',
  [['version', {}, 'text', '2.0']],
  [
    [
      'vevent',
      [
        ['summary', {}, 'text', 'A'],
        ['url', {}, 'uri', 'https://news.example.org/a'],
        ['dtstart', {}, 'date-time', '2026-06-30T10:00:00Z'],
      ],
      [],
    ],
  ],
];

const itemsOf = async (loaded: Promise<{items: unknown}>) => (await loaded).items;

const RUNS: Readonly<Record<string, readonly [(fetch: typeof globalThis.fetch) => Promise<unknown>, number, unknown]>> =
  {
    loadNews: [(fetch) => itemsOf(loadNews({src: SRC, fetch})), 200, NEWS],
    'loadNews of a list': [(fetch) => itemsOf(loadNews({src: 'https://news.example.org/list.json', fetch})), 200, LIST],
    'loadNews that fails': [(fetch) => loadNews({src: SRC, retries: 0, fetch}), 404, {}],
    'openNews of two sources': [
      async (fetch) =>
        (await openNews({sources: [{src: SRC}, {src: 'https://b.example.org/wp-json/wp/v2/posts'}], fetch}).next())
          .items,
      200,
      NEWS,
    ],
    loadNewsItem: [(fetch) => itemsOf(loadNewsItem({src: `${SRC}/1`, fetch})), 200, NEWS[0]],
    loadThemes: [
      async (fetch) => (await loadThemes({src: 'https://news.example.org/wp-json/wp/v2/categories', fetch})).themes,
      200,
      [{id: 1, name: 'A', slug: 'a', taxonomy: 'category'}],
    ],
    readNews: [async () => readNews(NEWS, {url: SRC}).items, 200, {}],
    'readNews of pairs of keys and values': [
      async () => readNews(PAIRS, {url: 'https://news.example.org/pairs.json'}).items,
      200,
      {},
    ],
    'readNews of jCal': [async () => readNews(CALENDAR, {url: 'https://news.example.org/jcal.json'}).items, 200, {}],
    readThemes: [async () => readThemes([{name: 'A'}], {url: 'https://news.example.org/a.json'}).themes, 200, {}],
    formatOf: [async () => formatOf(NEWS, {url: SRC}), 200, {}],
    'a format of the page': [
      async (fetch) => {
        registerSource({format: 'polluted', items: () => [{title: 'A'}]});
        return itemsOf(loadNews({src: 'https://news.example.org/own.json', format: 'polluted', fetch}));
      },
      200,
      {},
    ],
  };

describe('a page whose Object.prototype was polluted', () => {
  for (const [what, [run, status, json]] of Object.entries(RUNS)) {
    it(`asks and gets the same: ${what}`, async () => {
      const expected = await seen(run, status, json);
      const bent: string[] = [];
      for (const name of new Set(NAMES.split(' '))) {
        for (const value of VALUES) {
          const found = await polluted(name, value, () => seen(run, status, json));
          if (JSON.stringify(found) !== JSON.stringify(expected)) {
            bent.push(`${name}: ${JSON.stringify(value)}`);
          }
        }
      }
      expect(bent).to.deep.equal([]);
    });
  }
});

describe('a page whose Object.prototype is polluted after the first page of news', () => {
  /** The titles of three pages, of which the last two are asked for with a property that every object seems to have. */
  async function titlesOf(sources: readonly string[], name: string, value: unknown): Promise<string> {
    const fetch = (async (address: string) => {
      const page = new URL(address).searchParams.get('page') ?? '1';
      const body = [1, 2].map((id) => ({
        id: `${page}${id}`,
        title: {rendered: `${page}.${id}`},
        link: `/${page}${id}`,
      }));
      const headers = new Headers({'x-wp-totalpages': '3', 'x-wp-total': '6'});
      return {ok: true, status: 200, headers, url: address, body: null, text: async () => JSON.stringify(body)};
    }) as unknown as typeof globalThis.fetch;
    const stream = openNews({sources: sources.map((src) => ({src})), limit: 2, retries: 0, fetch});
    const first = await stream.next();
    const [second, third] = await polluted(name, value, async () => [await stream.next(), await stream.next()]);
    return [first, second, third].map((page) => (page?.items ?? []).map(({title}) => title).join()).join(' | ');
  }

  for (const sources of [[SRC], [SRC, 'https://b.example.org/wp-json/wp/v2/posts']]) {
    it(`gets the same further pages: ${sources.length} source(s)`, async () => {
      const expected = await titlesOf(sources, 'unused', 1);
      expect(expected).to.have.lengthOf.above(20);
      const bent: string[] = [];
      for (const name of new Set(`${NAMES} error`.split(' '))) {
        for (const value of VALUES) {
          const found = await titlesOf(sources, name, value).catch(String);
          if (found !== expected) {
            bent.push(`${name}: ${JSON.stringify(value)}: ${found}`);
          }
        }
      }
      expect(bent).to.deep.equal([]);
    });
  }
});
