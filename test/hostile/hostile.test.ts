import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {readNews, readThemes} from '../../src/data/pages/read.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import type {Theme} from '../../src/data/model/theme.js';
import {shown} from '../recorded-site.js';
import {ADDRESSES, CANARY, MARKUP} from './payloads.js';
import {ITEM_SHAPES, THEME_SHAPES} from './shapes.js';

const SOURCE = `${location.origin}/news.json`;
const HARMLESS = '/recorded/ok/hostile/wp-content/uploads/a-160x90.png';

/** Every address in an item. */
function addressesIn({url, image, themes, source}: NewsItem): string[] {
  const srcset = image?.srcset?.split(', ').map((candidate) => candidate.split(' ')[0]) ?? [];
  return [url, image?.url, source?.url, ...srcset, ...themes.map((theme: Theme) => theme.url)].flatMap(
    (one) => one ?? [],
  );
}

describe('hostile content', () => {
  let ran: sinon.SinonSpy;

  beforeEach(() => {
    ran = sinon.spy();
    Object.assign(globalThis, {[CANARY]: ran});
  });

  afterEach(() => {
    expect(ran.called).to.equal(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });

  for (const [format, shape] of Object.entries(ITEM_SHAPES)) {
    it(`in the texts of ${format} is shown as text, and builds, runs and loads nothing`, async () => {
      const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
      for (const payload of MARKUP) {
        const {items} = readNews(shape(payload, HARMLESS), {url: SOURCE});
        feed.items = items;
        await feed.updateComplete;
        const names = new Set(shown(feed, 'article *').map(({localName}) => localName));
        const ours = ['a', 'bdi', 'div', 'h3', 'img', 'p', 'span', 'time'];
        expect(
          [...names].filter((name) => !ours.includes(name)),
          payload,
        ).to.deep.equal([]);
        expect(shown(feed, '[onerror], [onload], [onclick], [style], [srcdoc]'), payload).to.have.lengthOf(0);
      }
      await nextFrame();
      const hosts = performance.getEntriesByType('resource').map(({name}) => new URL(name).hostname);
      expect(hosts.filter((host) => host !== location.hostname)).to.deep.equal([]);
    });

    it(`in the addresses of ${format} is dropped`, async () => {
      const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
      // What the format itself makes a link of: an id.
      const own = readNews(shape('A text', ''), {url: SOURCE}).items.flatMap(addressesIn);
      for (const address of ADDRESSES) {
        const {items} = readNews(shape('A text', address), {url: SOURCE});
        expect(items.flatMap(addressesIn), address).to.deep.equal(own);
        feed.items = items;
        await feed.updateComplete;
        expect(shown(feed, 'a, img'), address).to.have.lengthOf(own.length);
        feed.items = items.map((item) => ({
          ...item,
          url: address,
          image: {url: address, alt: '', srcset: `${address} 1x`},
        }));
        await feed.updateComplete;
        expect(shown(feed, 'a, img'), address).to.have.lengthOf(0);
      }
    });
  }

  for (const [format, shape] of Object.entries(THEME_SHAPES)) {
    it(`in the themes of ${format} is text, or dropped`, async () => {
      const list = await fixture<ThemeList>(html`<theme-list></theme-list>`);
      const url = SOURCE;
      for (const payload of MARKUP) {
        list.themes = readThemes(shape(payload, '/theme'), {url}).themes;
        await list.updateComplete;
        expect(
          shown(list, 'li *').every(({localName}) => ['a', 'bdi', 'span'].includes(localName)),
          payload,
        ).to.equal(true);
      }
      for (const address of ADDRESSES) {
        list.themes = readThemes(shape('A theme', address), {url}).themes;
        await list.updateComplete;
        expect(shown(list, 'a'), address).to.have.lengthOf(0);
      }
    });
  }

  it('in keys reaches no prototype', () => {
    const json: unknown = JSON.parse(
      '[{"title": "A", "__proto__": {"polluted": 1, "url": "https://evil.example/"}, "constructor": {"prototype": {"polluted": 1}}}]',
    );
    const {items} = readNews(json, {url: SOURCE, format: 'mapped'});
    expect(items[0]).not.to.have.property('url');
    for (const path of ['__proto__.url', 'constructor.name', 'toString', 'prototype.x', '__proto__.__proto__']) {
      const {items: mapped} = readNews([{title: 'A'}], {url: SOURCE, map: `title: title; excerpt: ${path}`});
      expect(mapped[0]?.excerpt, path).to.equal('');
    }
  });

  it('in the attributes of a card is text, or dropped', async () => {
    for (const payload of [...MARKUP, ...ADDRESSES]) {
      const card = await fixture(
        html`<news-card
          headline=${payload || 'x'}
          href=${payload}
          image=${payload}
          excerpt=${payload}
          date=${payload}
          author=${payload}
        ></news-card>`,
      );
      const links = shown(card, 'a, img').map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
      expect(
        links.every((link) => link.startsWith(`${location.origin}/`)),
        payload,
      ).to.equal(true);
      card.remove();
    }
  });
});
