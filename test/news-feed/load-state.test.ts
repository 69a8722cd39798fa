import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, nextLoad, RecordedSite, shown} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

const HEALTH = 'wp-json/wp/v2/posts?categories=2';
const NEWS = 'wp-json/wp/v2/posts?categories=17';

const item = (id: string, theme: string) => ({
  id,
  title: `${theme} news`,
  themes: [{id: theme, slug: theme, name: theme}],
});

/** A feed of two sources, the second of which may fail. */
const feedOfTwo = (first: RecordedSite, second: RecordedSite) =>
  fixture<NewsFeed>(
    html`<news-feed limit="2" paging="button" retries="0">
      <news-source src=${first.url(HEALTH)} label="LIH"></news-source>
      <news-source src=${second.url(NEWS)} label="LIST"></news-source>
    </news-feed>`,
  );

describe('the load state of a feed', () => {
  it('books no answer under a theme that it was not asked for', async () => {
    const site = new RecordedSite('held');
    const feed = await fixture<NewsFeed>(html`<news-feed src=${site.url()} limit="4"></news-feed>`);
    feed.items = [item('1', 'sports'), item('2', 'health')] as unknown as NewsFeed['items'];
    await feed.updateComplete;
    const reload = feed.reload();
    await nextFrame();
    feed.theme = 'news';
    await feed.updateComplete;
    await site.release();
    await reload;
    await feed.updateComplete;
    await loaded(feed);
    expect(feed.status).to.equal('ready');
    expect(feed.items).to.not.have.lengthOf(0);
    expect(feed.items.every(({themes}) => themes.some(({slug}) => slug === 'news'))).to.equal(true);
  });

  for (const [what, occur] of [
    ['the connection comes back', () => dispatchEvent(new Event('online'))],
    ['the reader comes back to the tab', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the host page asks for a reload', (feed: NewsFeed) => void feed.reload()],
  ] as const) {
    it(`keeps the page that a reader asked for when ${what}`, async () => {
      const site = new RecordedSite('held-2');
      const feed = await loaded(await feedOfTwo(site, new RecordedSite('status-404')));
      expect(feed.items).to.have.lengthOf(2);
      const more = feed.loadMore();
      await nextFrame();
      occur(feed);
      await site.release();
      await more;
      expect(feed.items).to.have.lengthOf(4);
      expect(shown(feed, 'article')).to.have.lengthOf(4);
    });
  }

  it('freezes nothing where something throws that is told of the outcome', async () => {
    warn.throws(new Error('A broken console'));
    const error = sinon.stub(console, 'error');
    const feed = await feedOfTwo(new RecordedSite(), new RecordedSite('status-404'));
    await feed.reload();
    expect(feed.status).to.equal('ready');
    expect(error.callCount).to.be.above(0);
    warn.resetBehavior();
    const load = nextLoad(feed);
    void feed.reload();
    await load;
    expect(feed.items).to.have.lengthOf(2);
  });
});
