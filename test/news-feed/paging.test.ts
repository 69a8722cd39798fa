import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeedErrorEvent} from '../../src/news-feed/news-feed-events.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, nextFailure, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

function feedWith(site: RecordedSite, limit: number, paging = 'button'): Promise<NewsFeed> {
  return fixture<NewsFeed>(
    html`<news-feed src=${site.url()} limit=${limit} paging=${paging} retries="0" heading="News"
      ><a href="/all">All news</a></news-feed
    >`,
  );
}

const more = (feed: NewsFeed) => shown(feed, '[part~="more"]')[0];
const ids = (feed: NewsFeed) => feed.items.map(({id}) => id);

/** What a reader's focus is on, in the feed. */
const focused = (feed: NewsFeed) => feed.shadowRoot?.activeElement;

describe('paging', () => {
  it('is not there unless the host page asks for it', async () => {
    const feed = await loaded(await feedWith(new RecordedSite(), 3, 'none'));
    expect(more(feed)).to.equal(undefined);
  });

  it('adds the next page behind the cards, which stay as they are, and is over with the last one', async () => {
    const site = new RecordedSite();
    const feed = await loaded(await feedWith(site, 15));
    const cards = shown(feed, 'article');
    expect(more(feed)?.textContent?.trim()).to.equal('More news');
    await feed.loadMore();
    expect(shown(feed, 'article').slice(0, 15)).to.deep.equal(cards);
    expect(feed.items).to.have.lengthOf(30);
    expect(textOf(feed, 'status')).to.equal('15 more news items loaded.');
    await feed.loadMore();
    expect(feed.items).to.have.lengthOf(40);
    expect(new Set(ids(feed)).size).to.equal(40);
    expect(more(feed)).to.equal(undefined);
    expect(textOf(feed, 'notice')).to.equal('You’ve reached the end.');
    expect(textOf(feed, 'status')).to.equal('10 more news items loaded. You’ve reached the end.');
    await feed.loadMore();
    expect((await site.count()).requests).to.equal(3);
    await expect(feed).to.be.accessible();
  });

  it('is announced each time, though the words are the same', async () => {
    const feed = await loaded(await feedWith(new RecordedSite(), 3));
    const [status] = shown(feed, '[role="status"]');
    const spoken: (string | undefined)[] = [];
    const observer = new MutationObserver((records) => {
      if (records.some(({addedNodes}) => addedNodes.length > 0)) {
        spoken.push(textOf(feed, 'status'));
      }
    });
    observer.observe(status as Node, {subtree: true, childList: true, characterData: true});
    for (let page = 0; page < 3; page++) {
      await feed.loadMore();
      await nextFrame();
    }
    observer.disconnect();
    expect(spoken).to.deep.equal(Array.from({length: 3}, () => '3 more news items loaded.'));
  });

  it('renders the feed once for one page added, and not at all while the page is on its way', async () => {
    const site = new RecordedSite('held-2');
    const feed = await loaded(await feedWith(site, 3));
    await feed.updateComplete;
    const render = sinon.spy(feed as unknown as {render(): unknown}, 'render');
    const load = nextLoad(feed);
    more(feed)?.click();
    await nextFrame();
    expect([more(feed)?.textContent?.trim(), render.callCount]).to.deep.equal(['Loading…', 0]);
    await site.release();
    await load;
    await nextFrame();
    expect([feed.items.length, render.callCount]).to.deep.equal([6, 1]);
  });

  it('says nothing about the end where there was but one page', async () => {
    const feed = await loaded(await feedWith(new RecordedSite(), 100));
    expect(feed.items).to.have.lengthOf(40);
    expect([more(feed), textOf(feed, 'notice')]).to.deep.equal([undefined, undefined]);
  });

  for (const key of ['Enter', ' ']) {
    it(`takes the focus to the title of the first new card (${key === ' ' ? 'Space' : key})`, async () => {
      const feed = await loaded(await feedWith(new RecordedSite(), 3));
      more(feed)?.focus();
      const load = nextLoad(feed);
      await sendKeys({press: key});
      await load;
      await nextFrame();
      expect(focused(feed)).to.equal(shown(feed, '[part~="link"]')[3]);
    });
  }

  it('leaves the focus of a reader alone who has gone elsewhere in the meantime', async () => {
    const box = await fixture(html`<div><input /></div>`);
    const feed = await loaded(await feedWith(new RecordedSite('slow-50'), 3));
    const load = nextLoad(feed);
    more(feed)?.click();
    box.querySelector('input')?.focus();
    await load;
    await nextFrame();
    expect(document.activeElement).to.equal(box.querySelector('input'));
  });

  it('moves no focus for a page that the host page asks for', async () => {
    const feed = await loaded(await feedWith(new RecordedSite(), 3));
    await feed.loadMore();
    expect(focused(feed) ?? undefined).to.equal(undefined);
  });

  it('keeps the cards where a page fails, and offers Retry in its place, which has the focus still', async () => {
    const site = new RecordedSite('lapse-2');
    const feed = await loaded(await feedWith(site, 3));
    const cards = shown(feed, 'article');
    more(feed)?.focus();
    const failure = nextFailure(feed);
    await sendKeys({press: 'Enter'});
    await failure;
    expect(shown(feed, 'article')).to.deep.equal(cards);
    expect([feed.status, feed.stale]).to.deep.equal(['ready', false]);
    expect(more(feed)?.textContent?.trim()).to.equal('Try again');
    expect(textOf(feed, 'notice')).to.equal('We couldn’t load more news.');
    expect(textOf(feed, 'status')).to.equal('We couldn’t load more news.');
    expect(focused(feed)).to.equal(more(feed));
    expect(warn.callCount).to.equal(1);
    await expect(feed).to.be.accessible();
    const load = nextLoad(feed);
    await sendKeys({press: 'Enter'});
    await load;
    await nextFrame();
    expect(feed.items).to.have.lengthOf(6);
    expect(textOf(feed, 'notice')).to.equal(undefined);
    expect(focused(feed)).to.equal(shown(feed, '[part~="link"]')[3]);
  });

  it('tells of each failed try of a page', async () => {
    const feed = await loaded(await feedWith(new RecordedSite('lapse-2'), 3));
    const event = oneEvent<NewsFeedErrorEvent>(feed, 'news-feed-error');
    await feed.loadMore();
    const {error, attempt, willRetry} = await event;
    expect([error.kind, error.status, attempt, willRetry]).to.deep.equal(['http', 404, 1, false]);
  });

  it('says that it is busy, and asks once however often it is pressed', async () => {
    const site = new RecordedSite('held-2');
    const feed = await loaded(await feedWith(site, 3));
    const load = nextLoad(feed);
    more(feed)?.click();
    await feed.updateComplete;
    await nextFrame();
    expect(more(feed)?.textContent?.trim()).to.equal('Loading…');
    expect(more(feed)?.getAttribute('aria-disabled')).to.equal('true');
    more(feed)?.click();
    more(feed)?.click();
    await site.release();
    await load;
    await nextFrame();
    expect(feed.items).to.have.lengthOf(6);
    expect((await site.count()).requests).to.equal(2);
  });

  it('waits for the first page where more is asked for before it is there', async () => {
    const feed = await feedWith(new RecordedSite('slow-50'), 3);
    await feed.loadMore();
    expect(feed.items).to.have.lengthOf(6);
  });

  it('never rejects: without a source, with items of the host page, out of the page, after a failure', async () => {
    const feed = await fixture<NewsFeed>(html`<news-feed paging="button"></news-feed>`);
    await feed.loadMore();
    feed.items = [{id: '1', title: 'Own', excerpt: '', truncated: false, authors: [], themes: []}];
    await feed.loadMore();
    expect([feed.items.length, more(feed)]).to.deep.equal([1, undefined]);
    feed.src = new RecordedSite('status-404').url();
    await feed.loadMore();
    expect(feed.status).to.equal('error');
    feed.remove();
    await feed.loadMore();
    await document.createElement('news-feed').loadMore();
  });

  it('keeps all pages when it is loaded again, and goes on behind them', async () => {
    const feed = await loaded(await feedWith(new RecordedSite(), 3));
    await feed.loadMore();
    const [cards, before] = [shown(feed, 'article'), ids(feed)];
    await feed.reload();
    expect(shown(feed, 'article')).to.deep.equal(cards);
    expect(ids(feed)).to.deep.equal(before);
    await feed.loadMore();
    expect(new Set(ids(feed)).size).to.equal(9);
  });

  it('keeps all pages, stale, where one of them fails when it is loaded again', async () => {
    const feed = await loaded(await feedWith(new RecordedSite('lapse-4'), 3));
    await feed.loadMore();
    await feed.reload();
    expect([feed.status, feed.stale, feed.items.length]).to.deep.equal(['ready', true, 6]);
    await feed.reload();
    expect([feed.stale, feed.items.length]).to.deep.equal([false, 6]);
  });

  it('begins anew with another theme, of which nothing of the old one is a page', async () => {
    const feed = await loaded(await feedWith(new RecordedSite('slow-30'), 2));
    await feed.loadMore();
    const load = nextLoad(feed);
    void feed.loadMore();
    feed.theme = 'news';
    await load;
    await feed.loadMore();
    expect(feed.items.length).to.be.above(2);
    expect(feed.items.every(({themes}) => themes.some(({slug}) => slug === 'news'))).to.equal(true);
  });

  it('follows a change of the number of items, and keeps the cards meanwhile', async () => {
    const feed = await loaded(await feedWith(new RecordedSite(), 3));
    await feed.loadMore();
    const load = nextLoad(feed);
    feed.limit = 4;
    await feed.updateComplete;
    expect(shown(feed, 'article')).to.have.lengthOf(6);
    await load;
    expect(feed.items).to.have.lengthOf(4);
  });

  it('stores the first page alone, which is what the next visit begins with', async () => {
    localStorage.clear();
    const site = new RecordedSite('slow-30');
    const visit = () =>
      fixture<NewsFeed>(
        html`<news-feed src=${site.url()} limit="3" paging="button" cache="local" retries="0"></news-feed>`,
      );
    const feed = await loaded(await visit());
    await feed.loadMore();
    await feed.reload();
    expect(feed.items).to.have.lengthOf(6);
    expect((await visit()).items).to.have.lengthOf(3);
    localStorage.clear();
  });

  it('gives the page up when the feed is removed, and goes on when it is back', async () => {
    const site = new RecordedSite('held-2');
    const feed = await loaded(await feedWith(site, 3));
    const parent = feed.parentElement;
    const asked = feed.loadMore();
    await nextFrame();
    feed.remove();
    await asked;
    expect(feed.items).to.have.lengthOf(3);
    await site.release();
    parent?.append(feed);
    await feed.loadMore();
    expect(feed.items).to.have.lengthOf(6);
  });

  describe('that a reader had opened', () => {
    afterEach(() => history.replaceState(null, ''));

    it('are there again when Back returns to the page, with the space for them from the start', async () => {
      history.replaceState({router: 'of the page'}, '');
      const site = new RecordedSite('slow-20');
      const feed = await loaded(await feedWith(site, 3));
      await feed.loadMore();
      await feed.loadMore();
      const before = ids(feed);
      expect(before).to.have.lengthOf(9);
      expect((history.state as {router: string}).router).to.equal('of the page');
      feed.remove();
      const again = await feedWith(site, 3);
      expect(shown(again, '[part="skeleton"]')).to.have.lengthOf(9);
      await loaded(again);
      expect(ids(again)).to.deep.equal(before);
      await again.loadMore();
      expect(again.items).to.have.lengthOf(12);
    });

    it('are there as far as they come', async () => {
      const site = new RecordedSite('lapse-4');
      const feed = await loaded(await feedWith(site, 3));
      await feed.loadMore();
      feed.remove();
      const again = await loaded(await feedWith(site, 3));
      expect([again.status, again.items.length, again.stale]).to.deep.equal(['ready', 3, false]);
      expect(more(again)?.textContent?.trim()).to.equal('More news');
    });

    it('are not there on a new visit, nor for another feed, nor without paging', async () => {
      const site = new RecordedSite();
      const feed = await loaded(await feedWith(site, 3));
      await feed.loadMore();
      expect((await loaded(await feedWith(site, 2))).items).to.have.lengthOf(2);
      expect((await loaded(await feedWith(site, 3, 'none'))).items).to.have.lengthOf(3);
      history.pushState(null, '');
      expect((await loaded(await feedWith(site, 3))).items).to.have.lengthOf(3);
      history.replaceState({newsstand: 'theirs'}, '');
      expect((await loaded(await feedWith(site, 3))).items).to.have.lengthOf(3);
    });
  });

  describe('by scroll', () => {
    const tall = html`<div style="height: 300vh"></div>`;

    async function scrolled(site: RecordedSite): Promise<NewsFeed> {
      // Where the test before has left the window, the feed would be in view, and go on before anybody listens.
      scrollTo(0, 0);
      const group = await fixture(
        html`<div>
          ${tall}<news-feed src=${site.url()} limit="4" paging="scroll" retries="0"></news-feed>
          <footer>Footer</footer>
        </div>`,
      );
      const feed = group.querySelector('news-feed');
      if (!feed) {
        throw new Error('It is there.');
      }
      return loaded(feed);
    }

    it('loads nothing more while the reader is far away, and then page by page, but not without end', async () => {
      const site = new RecordedSite();
      const feed = await scrolled(site);
      await nextFrame();
      await nextFrame();
      expect((await site.count()).requests).to.equal(1);
      for (let page = 2; page <= 4; page++) {
        const load = nextLoad(feed);
        feed.nextElementSibling?.scrollIntoView({block: 'end'});
        await load;
        expect(feed.items).to.have.lengthOf(page * 4);
        expect(focused(feed) ?? undefined).to.equal(undefined);
      }
      // After three pages by itself the footer is left in peace, until the reader asks for more.
      feed.nextElementSibling?.scrollIntoView({block: 'end'});
      await nextFrame();
      await nextFrame();
      await nextFrame();
      expect((await site.count()).requests).to.equal(4);
      expect(more(feed)?.textContent?.trim()).to.equal('More news');
      const load = nextLoad(feed);
      more(feed)?.click();
      await load;
      for (let page = 6; page <= 8; page++) {
        const next = nextLoad(feed);
        feed.nextElementSibling?.scrollIntoView({block: 'end'});
        await next;
      }
      expect(feed.items).to.have.lengthOf(32);
    });

    it('begins anew with another order', async () => {
      const feed = await scrolled(new RecordedSite());
      const scrollFor = async (pages: number) => {
        for (let page = 0; page < pages; page++) {
          const load = nextLoad(feed);
          feed.nextElementSibling?.scrollIntoView({block: 'end'});
          await load;
        }
      };
      await scrollFor(3);
      expect(feed.items).to.have.lengthOf(16);
      scrollTo(0, 0);
      const load = nextLoad(feed);
      feed.order = 'oldest';
      await load;
      expect(feed.items).to.have.lengthOf(4);
      await scrollFor(3);
      expect(feed.items).to.have.lengthOf(16);
    });

    it('watches nothing for a feed that is out of the page', async () => {
      const watching = new Set<IntersectionObserver>();
      const Native = IntersectionObserver;
      sinon.stub(globalThis, 'IntersectionObserver').value(
        class extends Native {
          override observe(target: Element): void {
            watching.add(this);
            super.observe(target);
          }
          override disconnect(): void {
            watching.delete(this);
            super.disconnect();
          }
        },
      );
      const feed = await scrolled(new RecordedSite());
      expect(watching.size).to.be.above(0);
      feed.remove();
      feed.heading = 'Changed';
      await feed.updateComplete;
      expect(watching).to.have.lengthOf(0);
    });

    it('stops at a failure until the reader asks again', async () => {
      const site = new RecordedSite('lapse-2');
      const feed = await scrolled(site);
      const failure = nextFailure(feed);
      feed.nextElementSibling?.scrollIntoView({block: 'end'});
      await failure;
      await nextFrame();
      await nextFrame();
      expect((await site.count()).requests).to.equal(2);
      expect(more(feed)?.textContent?.trim()).to.equal('Try again');
    });

    it('has a button and no more in a browser without IntersectionObserver', async () => {
      sinon.stub(globalThis, 'IntersectionObserver').value(undefined);
      const site = new RecordedSite();
      const feed = await scrolled(site);
      more(feed)?.scrollIntoView();
      await nextFrame();
      await nextFrame();
      expect((await site.count()).requests).to.equal(1);
      const load = nextLoad(feed);
      more(feed)?.click();
      await load;
      expect(feed.items).to.have.lengthOf(8);
    });
  });
});
