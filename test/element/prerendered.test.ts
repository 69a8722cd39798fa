import {expect} from '@open-wc/testing';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

const ITEMS = [
  {id: '1', title: 'Luxembourg to open healthtech incubator', url: 'https://news.example.org/1', excerpt: 'A < B'},
  {id: '2', title: 'Second', url: 'javascript:alert(1)', excerpt: ''},
];

/** What `newsstand prerender` leaves in a page, in short. */
const template = (data: string, attributes = '') =>
  `<template shadowrootmode="open"><style>p { color: red }</style><p>Drawn before</p><slot></slot><script type="application/json"${attributes}>${data.replaceAll('<', '\\u003c')}</script></template>`;

/** A document of its own, parsed by the browser's own parser: only that makes shadow roots of templates. */
async function pageWith(body: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><base href="${document.baseURI}"><body>${body}</body>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Loads the elements: the built script, of two files instead of 150. */
async function loadScript({contentDocument, contentWindow}: HTMLIFrameElement): Promise<void> {
  const script = contentDocument?.createElement('script');
  if (!script || !contentWindow) {
    throw new Error('The frame has no document.');
  }
  script.type = 'module';
  script.src = new URL('/strict/newsstand.js', document.baseURI).href;
  const failed = new Promise((_, reject) => script.addEventListener('error', reject));
  contentDocument?.body.append(script);
  await Promise.race([failed, contentWindow.customElements.whenDefined('news-feed')]);
}

function feedIn(frame: HTMLIFrameElement): NewsFeed {
  return frame.contentDocument?.querySelector('news-feed') as NewsFeed;
}

describe('a prerendered feed', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  it('shows its news before the script, and is taken over without a request or anything twice', async () => {
    const site = new RecordedSite();
    frame = await pageWith(
      `<news-feed src="${new URL(site.url(), document.baseURI).href}">${template(JSON.stringify(ITEMS))}<a href="/all">All</a></news-feed>`,
    );
    expect(feedIn(frame).shadowRoot?.querySelector('p')?.getClientRects()).to.have.length(1);
    await loadScript(frame);
    const feed = feedIn(frame);
    await feed.updateComplete;
    expect(feed.status).to.equal('ready');
    expect(shown(feed, 'article')).to.have.length(2);
    expect(shown(feed, 'p, style, script')).to.have.length(0);
    expect(textOf(feed, 'title')).to.equal('Luxembourg to open healthtech incubator');
    expect(textOf(feed, 'excerpt')).to.equal('A < B');
    expect(await site.count()).to.deep.equal({requests: 0, aborted: 0});
  });

  it('checks what it finds in the page like any source', async () => {
    frame = await pageWith(`<news-feed>${template(JSON.stringify(ITEMS))}</news-feed>`);
    await loadScript(frame);
    await feedIn(frame).updateComplete;
    expect(shown(feedIn(frame), 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://news.example.org/1',
    ]);
  });

  it('asks its source again when told to', async () => {
    const site = new RecordedSite();
    frame = await pageWith(
      `<news-feed src="${new URL(site.url(), document.baseURI).href}" limit="4">${template(JSON.stringify(ITEMS))}</news-feed>`,
    );
    await loadScript(frame);
    await feedIn(frame).reload();
    expect(shown(feedIn(frame), 'article')).to.have.length(4);
    expect((await site.count()).requests).to.equal(1);
  });

  it('offers the next page that the page speaks of, and asks for it when that is wanted', async () => {
    const site = new RecordedSite();
    const src = new URL(site.url(), document.baseURI).href;
    const first = JSON.stringify([{...ITEMS[0], title: 'Of yesterday'}, ITEMS[1]]);
    frame = await pageWith(
      `<news-feed src="${src}" limit="2" paging="button">${template(first, ' data-more')}</news-feed>` +
        `<news-feed src="${src}" limit="2" paging="button">${template(first)}</news-feed>`,
    );
    await loadScript(frame);
    const [feed, whole] = frame.contentDocument?.querySelectorAll<NewsFeed>('news-feed') ?? [];
    await feed?.updateComplete;
    expect((await site.count()).requests).to.equal(0);
    expect(shown(feed as NewsFeed, '[part~=more]')).to.have.length(1);
    expect(shown(whole as NewsFeed, '[part~=more]')).to.have.length(0);
    await feed?.loadMore();
    await feed?.updateComplete;
    expect(shown(feed as NewsFeed, 'article')).to.have.length(4);
    expect(new Set(feed?.items.map(({id}) => id)).size).to.equal(4);
    expect(shown(feed as NewsFeed, '[part~=more]')).to.have.length(1);
    await feed?.loadMore();
    expect(feed?.items).to.have.length(6);
  });

  it('keeps its news where the next page does not come', async () => {
    const site = new RecordedSite('status-404');
    const src = new URL(site.url(), document.baseURI).href;
    frame = await pageWith(
      `<news-feed src="${src}" limit="2" paging="button">${template(JSON.stringify(ITEMS), ' data-more')}</news-feed>`,
    );
    await loadScript(frame);
    const feed = feedIn(frame);
    await feed.updateComplete;
    await feed.loadMore();
    await feed.updateComplete;
    expect(shown(feed, 'article')).to.have.length(2);
    expect(textOf(feed, 'retry')).to.contain('again');
    expect(feed.stale).to.equal(false);
  });

  it('asks its source in the background once what the page brings along is too old, and says so where that fails', async () => {
    const day = 86_400;
    const updated = new Date(Date.now() - day * 1000).toISOString();
    for (const [scenario, maxAge, expected] of [
      ['ok', day * 2, {cards: 2, requests: 0, stale: false}],
      ['ok', 3600, {cards: 4, requests: 1, stale: false}],
      ['status-404', 3600, {cards: 2, requests: 1, stale: true}],
      ['ok', 0, {cards: 4, requests: 1, stale: false}],
      ['ok', 'nonsense', {cards: 2, requests: 0, stale: false}],
    ] as const) {
      const site = new RecordedSite(scenario);
      const attributes = ` data-updated="${updated}" data-max-age="${maxAge}"`;
      frame = await pageWith(
        `<news-feed src="${new URL(site.url(), document.baseURI).href}" limit="4">${template(JSON.stringify(ITEMS), attributes)}</news-feed>`,
      );
      await loadScript(frame);
      const feed = feedIn(frame);
      await feed.updateComplete;
      expect(feed.status).to.equal('ready');
      if (expected.requests > 0) {
        await waitUntil(() => feed.items.length === 4 || feed.stale);
        await feed.updateComplete;
      }
      expect(shown(feed, 'article')).to.have.length(expected.cards);
      expect(feed.stale).to.equal(expected.stale);
      expect((await site.count()).requests).to.equal(expected.requests);
      if (expected.stale) {
        expect(feed.shadowRoot?.textContent).to.contain(new Date(updated).getFullYear());
      }
      frame.remove();
    }
  });

  it('takes the links away that stood for its cards, and leaves what is the page’s own', async () => {
    frame = await pageWith(
      `<news-feed>${template(JSON.stringify(ITEMS))}<ul data-by-newsstand><li>First</li></ul><a href="/all">All</a></news-feed>`,
    );
    await loadScript(frame);
    expect(feedIn(frame).innerHTML).to.equal('<a href="/all">All</a>');
    frame.remove();
    frame = await pageWith(`<news-feed>${template('[damaged')}<ul data-by-newsstand><li>First</li></ul></news-feed>`);
    await loadScript(frame);
    expect(feedIn(frame).querySelector('ul')).not.to.equal(null);
  });

  for (const [name, data] of [
    ['damaged', '[{"id":'],
    ['missing', ''],
    ['no list', '{"items":[]}'],
    ['null', 'null'],
    ['a word', '"news"'],
    ['a list of what is no news', '[1, null, {}]'],
  ] as const) {
    it(`asks its source where its data are ${name}`, async () => {
      const site = new RecordedSite();
      frame = await pageWith(
        `<news-feed src="${new URL(site.url(), document.baseURI).href}" limit="4">${template(data)}</news-feed>`,
      );
      await loadScript(frame);
      const feed = feedIn(frame);
      await waitUntil(() => feed.status === 'ready', 'the source has answered');
      await feed.updateComplete;
      expect(shown(feed, 'article')).to.have.length(4);
      expect(shown(feed, 'p, style')).to.have.length(0);
    });
  }

  it('keeps what the source gave for its theme, though the news themselves do not name it', async () => {
    const site = new RecordedSite();
    frame = await pageWith(
      `<news-feed src="${new URL(site.url(), document.baseURI).href}" theme="news">${template(JSON.stringify(ITEMS))}</news-feed>`,
    );
    await loadScript(frame);
    const feed = feedIn(frame);
    await feed.updateComplete;
    expect(shown(feed, 'article')).to.have.length(2);
    expect((await site.count()).requests).to.equal(0);
  });

  it('asks its source for another theme, and keeps its news until the answer is there', async () => {
    const site = new RecordedSite();
    frame = await pageWith(
      `<news-feed src="${new URL(site.url(), document.baseURI).href}" limit="4">${template(JSON.stringify(ITEMS))}</news-feed>`,
    );
    await loadScript(frame);
    const feed = feedIn(frame);
    await feed.updateComplete;
    feed.theme = 'news';
    await feed.updateComplete;
    expect(shown(feed, '.busy article')).to.have.length(2);
    await nextLoad(feed);
    expect(shown(feed, 'article')).to.have.length(4);
    expect(feed.items.every(({themes}) => themes.some(({slug}) => slug === 'news'))).to.equal(true);
  });

  it('loads anew where it is to show another number of news, or another order', async () => {
    const site = new RecordedSite();
    frame = await pageWith(
      `<news-feed src="${new URL(site.url(), document.baseURI).href}" limit="2">${template(JSON.stringify(ITEMS))}</news-feed>`,
    );
    await loadScript(frame);
    const feed = feedIn(frame);
    await feed.updateComplete;
    feed.limit = 5;
    await nextLoad(feed);
    expect(shown(feed, 'article')).to.have.length(5);
  });

  it('is loaded at once where a filter has chosen another theme before', async () => {
    const site = new RecordedSite();
    frame = await pageWith(
      `<theme-list for="feed" value="news"><ul><li data-theme="news">News</li></ul></theme-list>` +
        `<news-feed id="feed" src="${new URL(site.url(), document.baseURI).href}" limit="4">${template(JSON.stringify(ITEMS))}</news-feed>`,
    );
    await loadScript(frame);
    const feed = feedIn(frame);
    await waitUntil(() => feed.items.length === 4);
    expect(feed.items.every(({themes}) => themes.some(({slug}) => slug === 'news'))).to.equal(true);
  });
});
