import {expect, waitUntil} from '@open-wc/testing';
import type {NewsFeed} from '../../src/elements/news-feed.js';
import {CANARY, MARKUP} from '../hostile/payloads.js';
import {ITEM_SHAPES} from '../hostile/shapes.js';
import {openFramed, type FramedPage} from './framed-page.js';

const OURS = ['a', 'bdi', 'div', 'h3', 'img', 'p', 'span', 'time'];

/** What the map attribute would have to say, so that a format's fields are read as those of any JSON. */
const MAP =
  'items: items; title: title; excerpt: content_html; url: url; date: date_published; authors: authors.0.name';

async function load(page: FramedPage, answer: unknown, map = ''): Promise<NewsFeed> {
  const feed = page.document.querySelector('news-feed') as NewsFeed;
  feed.map = map;
  feed.src = `/strict/news.json?answer=${encodeURIComponent(JSON.stringify(answer))}`;
  await feed.updateComplete;
  await waitUntil(() => feed.status === 'ready', `the news are there: ${feed.error?.message}`, {timeout: 5000});
  return feed;
}

describe('a hostile source, in a page under the strictest policy, with the built script', () => {
  for (const [format, shape] of Object.entries(ITEM_SHAPES)) {
    it(`of the format ${format} builds, runs and loads nothing`, async () => {
      const page = await openFramed('/strict/page');
      let ran = 0;
      Object.assign(page, {[CANARY]: () => ran++});
      for (const payload of MARKUP) {
        const feed = await load(page, shape(payload, '/nowhere.png'));
        const elements = [...(feed.shadowRoot?.querySelectorAll('article *') ?? [])];
        expect(elements.length, payload).to.be.above(0);
        expect(
          elements.map(({localName}) => localName).filter((name) => !OURS.includes(name)),
          payload,
        ).to.deep.equal([]);
      }
      expect(ran).to.equal(0);
      expect(page.problems).to.deep.equal([]);
      const hosts = page.performance.getEntriesByType('resource').map(({name}) => new URL(name).hostname);
      expect(hosts.filter((host) => host !== location.hostname)).to.deep.equal([]);
    });
  }

  it('read by a map builds, runs and loads nothing', async () => {
    const page = await openFramed('/strict/page');
    let ran = 0;
    Object.assign(page, {[CANARY]: () => ran++});
    const shape = ITEM_SHAPES['json-feed'];
    for (const payload of MARKUP) {
      const feed = await load(page, shape?.(payload, '/nowhere.png'), MAP);
      const names = [...(feed.shadowRoot?.querySelectorAll('article *') ?? [])].map(({localName}) => localName);
      expect(
        names.filter((name) => !OURS.includes(name)),
        payload,
      ).to.deep.equal([]);
    }
    expect(ran).to.equal(0);
    expect(page.problems).to.deep.equal([]);
  });
});
