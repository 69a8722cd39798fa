import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {isSeen, loaded, nextLoad, RecordedSite, shown} from '../recorded-site.js';

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await nextFrame();
  }
}

/** A lazy feed far below the window. */
async function feedOf(site: RecordedSite): Promise<NewsFeed> {
  const page = await fixture(
    html`<div>
      <div style="height: 5000px"></div>
      <news-feed src=${site.url()} limit="3" loading="lazy"><a href="/all">All news</a></news-feed>
      <div style="height: 5000px"></div>
    </div>`,
  );
  return page.querySelector('news-feed') ?? expect.fail();
}

describe('loading="lazy"', () => {
  beforeEach(() => {
    scrollTo(0, 0);
  });

  afterEach(() => {
    scrollTo(0, 0);
  });

  it('keeps the place, asks nobody while the feed is far away, and loads it before it is in view', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site);
    await frames(3);
    expect(feed.status).to.equal('idle');
    expect(shown(feed, '[part="skeleton"]')).to.have.lengthOf(3);
    expect(shown(feed, '[aria-busy="true"]')).to.have.lengthOf(0);
    expect(isSeen(feed.querySelector('a'))).to.equal(false);
    expect((await site.count()).requests).to.equal(0);
    const [height, load] = [feed.offsetHeight, nextLoad(feed)];
    scrollTo(0, feed.getBoundingClientRect().top + scrollY - innerHeight - 300);
    await load;
    expect(feed.status).to.equal('ready');
    expect(feed.getBoundingClientRect().top).to.be.above(innerHeight);
    // A line more or less a card.
    expect(Math.abs(feed.offsetHeight - height)).to.be.at.most(3 * 30);
    await expect(feed).to.be.accessible();
  });

  it('is over once the feed has begun, wherever it goes then', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site);
    await feed.reload();
    expect(feed.items).to.have.lengthOf(3);
    const load = nextLoad(feed);
    feed.limit = 4;
    await load;
    expect(feed.items).to.have.lengthOf(4);
  });

  for (const [what, act] of [
    ['the page is printed', () => dispatchEvent(new Event('beforeprint'))],
    ['the host page asks for more', (feed: NewsFeed) => void feed.loadMore()],
    ['it is to load eagerly after all', (feed: NewsFeed) => (feed.loading = 'eager')],
    ['it comes near', (feed: NewsFeed) => feed.scrollIntoView()],
  ] as const) {
    it(`is over when ${what}`, async () => {
      const feed = await feedOf(new RecordedSite());
      const load = nextLoad(feed);
      act(feed);
      await load;
      expect(feed.status).to.equal('ready');
    });
  }

  it('is over when a reader chooses a theme, but not for the one that a list begins with', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site);
    feed.id = 'lazy';
    const list = document.createElement('theme-list');
    Object.assign(list, {
      for: 'lazy',
      value: 'news',
      themes: [
        {id: '17', slug: 'news', name: 'News'},
        {id: '18', slug: 'events', name: 'Events'},
      ],
    });
    feed.before(list);
    await list.updateComplete;
    await frames(3);
    expect([feed.theme, (await site.count()).requests]).to.deep.equal(['news', 0]);
    const load = nextLoad(feed);
    shown(list, '[part~="filter"]')[2]?.click();
    await load;
    expect(feed.theme).to.equal('events');
  });

  it('shows items that it is given, near or not', async () => {
    const feed = await feedOf(new RecordedSite());
    feed.items = [{id: '1', title: 'Own', excerpt: '', truncated: false, authors: [], themes: []}];
    await feed.updateComplete;
    expect(feed.status).to.equal('ready');
  });

  it('is nothing to a browser without IntersectionObserver', async () => {
    sinon.stub(globalThis, 'IntersectionObserver').value(undefined);
    const feed = await loaded(await feedOf(new RecordedSite()));
    expect(feed.status).to.equal('ready');
  });

  it('costs nothing while the feed is out of the page', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site);
    const parent = feed.parentElement;
    feed.remove();
    dispatchEvent(new Event('beforeprint'));
    await frames(3);
    expect((await site.count()).requests).to.equal(0);
    const load = nextLoad(feed);
    parent?.prepend(feed);
    await load;
    expect(feed.status).to.equal('ready');
  });

  it('of twenty feeds of three sources asks for what is in view, once a source', async () => {
    const sites = [new RecordedSite(), new RecordedSite(), new RecordedSite()] as const;
    const page = await fixture(
      html`<div>
        ${Array.from(
          {length: 20},
          (_, index) =>
            html`<news-feed
              src=${sites[index % 2]?.url() ?? ''}
              limit="2"
              layout="compact"
              loading=${index > 5 ? 'lazy' : 'eager'}
            ></news-feed>`,
        )}
        <div style="height: 5000px"></div>
        <news-feed src=${sites[2].url()} loading="lazy"></news-feed>
      </div>`,
    );
    const feeds = [...page.querySelectorAll('news-feed')];
    await Promise.all(feeds.slice(0, 6).map(loaded));
    const counts = await Promise.all(sites.map((site) => site.count()));
    // Those below start when they come near, and then share what is under way.
    expect(counts[2]?.requests).to.equal(0);
    expect(feeds.at(-1)?.status).to.equal('idle');
    expect(counts[0]?.requests).to.be.within(1, 2);
  });
});
