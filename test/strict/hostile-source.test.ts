import {expect} from '@open-wc/testing';
import {CANARY, MARKUP} from '../hostile/payloads.js';
import {ITEM_SHAPES} from '../hostile/shapes.js';
import {openFramed, type FramedPage} from './framed-page.js';
import {waitUntil} from '../wait-until.js';

const OURS = ['a', 'bdi', 'div', 'h3', 'img', 'p', 'span', 'time'];

/** What the map attribute would have to say, so that a format's fields are read as those of any JSON. */
const MAP =
  'items: items; title: title; excerpt: content_html; url: url; date: date_published; authors: authors.0.name';

/** The page, with a feed for each payload that has all its fields from it, once all of them are shown. */
async function showAll(
  page: FramedPage,
  shape: (text: string, address: string) => unknown,
  map: string,
  payloads: readonly string[],
): Promise<void> {
  const feeds = payloads.map((payload) => {
    const feed = page.document.createElement('news-feed');
    feed.map = map;
    feed.src = `/strict/news.json?answer=${encodeURIComponent(JSON.stringify(shape(payload, '/nowhere.png')))}`;
    return feed;
  });
  page.document.body.append(...feeds);
  await waitUntil(() => feeds.every(({status}) => status === 'ready' || status === 'error'), 'all have settled');
  for (const [index, feed] of feeds.entries()) {
    const names = [...(feed.shadowRoot?.querySelectorAll('article *') ?? [])].map(({localName}) => localName);
    expect(names.length, `${payloads[index]}: ${feed.error?.message}`).to.be.above(0);
    expect(
      names.filter((name) => !OURS.includes(name)),
      payloads[index],
    ).to.deep.equal([]);
  }
}

/**
 * Every format brings its fields to the same cards, and is read by code that no engine runs otherwise (test/hostile has all of
 * them in each). What engines differ in is how they parse markup and addresses: WordPress sends the one, JSON Feed the other.
 */
const IN_EACH_ENGINE = ['wordpress', 'json-feed'];
const FORMATS = navigator.userAgent.includes('Chrome/') ? Object.keys(ITEM_SHAPES) : IN_EACH_ENGINE;

/** What the other formats are tried with here: that their readers come and work under the policy too. */
const SOME = MARKUP.filter((_, index) => index % 6 === 0);

describe('a hostile source, in a page under the strictest policy, with the built script', () => {
  const cases = [
    ...FORMATS.map(
      (format) =>
        [
          `of the format ${format}`,
          ITEM_SHAPES[format] ?? (() => undefined),
          '',
          IN_EACH_ENGINE.includes(format) ? MARKUP : SOME,
        ] as const,
    ),
    ['read by a map', ITEM_SHAPES['json-feed'] ?? (() => undefined), MAP, MARKUP] as const,
  ];
  for (const [which, shape, map, payloads] of cases) {
    it(`${which} builds, runs and loads nothing`, async () => {
      const page = await openFramed('/strict/page');
      let ran = 0;
      Object.assign(page, {[CANARY]: () => ran++});
      await showAll(page, shape, map, payloads);
      expect(ran).to.equal(0);
      expect(page.problems).to.deep.equal([]);
      const hosts = page.performance.getEntriesByType('resource').map(({name}) => new URL(name).hostname);
      expect(hosts.filter((host) => host !== location.hostname)).to.deep.equal([]);
    });
  }
});
