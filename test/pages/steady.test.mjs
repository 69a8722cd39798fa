import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, startHost} from './host.mjs';

/** The most that Core Web Vitals calls good is 0.1. */
const MOST = 0.01;

const WIDTHS = [320, 375, 768, 1024, 1440, 1920];

const TEXT =
  'A computer model of the bacteria in a person’s gut can tell in advance whether a change of diet will lower blood sugar. ' +
  'Whoever measures earlier treats later, and looks at the person and not at the average. The summary tables are there for all.';

const FEEDS = [
  '',
  'layout="list"',
  'layout="compact"',
  'lead="1"',
  'layout="list" lead="1"',
  'limit="2"',
  'limit="3" hide="image"',
  'layout="list" limit="2" hide="image themes date"',
  'limit="3" hide="image excerpt"',
  'limit="2" hide="excerpt"',
];

/** Titles and lengths of excerpts. @type {Record<string, [string, number][]>} */
const NEWS = {
  short: [
    ['New dean', 40],
    ['A prize for two', 70],
    ['Open day on Friday', 95],
  ],
  usual: [
    ['A laboratory for batteries opens in the south', 190],
    ['What the river says about the medicine we take', 240],
    ['Digital twins of the gut predict who will respond to a diet', 210],
  ],
  wordy: [
    [
      'How a consortium of eleven institutes followed four thousand volunteers over twelve years to find the signs',
      240,
    ],
    [
      'What a hundred thousand anonymised records of hospitals can and cannot tell about the next winter’s illness',
      230,
    ],
  ],
};

/** @type {Awaited<ReturnType<typeof launchBrowser>>} */
let browser;
/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;
/** @type {import('puppeteer-core').Page} */
let page;
/** An address of its own for each feed, so that none has the news of one before. */
let visit = 0;
/** Resolves to what sends the answer that a feed waits for. @type {{promise: Promise<() => void>, resolve: (send: () => void) => void}} */
let asked;
/** @type {[string, number][]} */
let news = [];

before(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  host.route('/picture.svg', (_, response) =>
    response
      .writeHead(200, {'content-type': 'image/svg+xml'})
      .end('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><path d="M0 0h800v450H0z"/></svg>'),
  );
  host.route('/feed.json', (_, response) => {
    const items = Array.from({length: 12}, (_item, index) => {
      const [title, length] = news[index % news.length] ?? ['', 0];
      return {
        id: String(index),
        url: `${host.origin}/news/${index}`,
        title,
        summary: TEXT.slice(0, length),
        image: `${host.origin}/picture.svg`,
        date_published: `2026-10-${28 - index}T10:00:00Z`,
        authors: [{name: 'Fiona Schmit'}],
        tags: ['Health', 'Data science'],
      };
    });
    const body = JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'News', items});
    asked.resolve(() => response.writeHead(200, {'content-type': 'application/feed+json'}).end(body));
  });
  page = await browser.newPage();
  await page.goto(
    host.page(
      `<style>body{font:16px/1.5 sans-serif;margin:0 auto;padding:16px;max-width:1200px}</style>` +
        `<div></div><p>${'What follows. '.repeat(300)}</p>`,
    ),
  );
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/** Node.js has `Promise.withResolvers` since version 22. @returns {{promise: Promise<() => void>, resolve: (send: () => void) => void}} */
function withResolvers() {
  /** @type {(send: () => void) => void} */
  let resolve = () => {};
  const promise = new Promise((/** @type {(send: () => void) => void} */ done) => (resolve = done));
  return {promise, resolve};
}

/**
 * How far a page moves when the news comes into its places: https://web.dev/articles/cls.
 *
 * @param {string} attributes
 * @param {number} width
 */
async function shiftOf(attributes, width) {
  await page.setViewport({width, height: 900});
  asked = withResolvers();
  await page.evaluate(async (html) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    scrollTo(0, 0);
    const place = document.querySelector('div');
    if (place) {
      place.innerHTML = html;
    }
    while (!place?.firstElementChild?.shadowRoot?.querySelector('[part=skeleton]')) {
      await frame();
    }
    await frame();
    await frame();
    /** @type {PerformanceEntry[]} */
    const entries = [];
    // What is handed to it is no longer among its records.
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({type: 'layout-shift'});
    Object.assign(globalThis, {observer, entries});
  }, `<news-feed src="/feed.json?visit=${visit++}" heading="News" ${attributes}></news-feed>`);
  const send = await asked.promise;
  send();
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector('news-feed')?.matches(':state(ready)')) {
      await frame();
    }
    for (let count = 0; count < 4; count++) {
      await frame();
    }
    const {observer, entries} =
      /** @type {{observer: PerformanceObserver, entries: (PerformanceEntry & {value: number})[]}} */ (
        /** @type {unknown} */ (globalThis)
      );
    entries.push(.../** @type {typeof entries} */ (observer.takeRecords()));
    observer.disconnect();
    return entries.reduce((sum, {value}) => sum + value, 0);
  });
}

describe('a page does not move when the news comes into its places', () => {
  for (const [kind, items] of Object.entries(NEWS)) {
    for (const attributes of FEEDS) {
      it(`where titles and excerpts are ${kind}, in a feed with ${attributes || 'nothing else said'}`, async () => {
        news = items;
        const faults = [];
        for (const width of WIDTHS) {
          const shift = await shiftOf(attributes, width);
          if (shift > MOST) {
            faults.push(`${width} px: ${shift.toFixed(3)}`);
          }
        }
        assert.deepEqual(faults, []);
      });
    }
  }
});
