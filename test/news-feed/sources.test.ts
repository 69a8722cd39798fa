import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import sinon from 'sinon';
import {platform} from '../../src/data/http/platform.js';
import '../../src/define/index.js';
import {persistedCache} from '../../src/element/stored-entries.js';
import type {NewsFeedErrorEvent} from '../../src/news-feed/news-feed-events.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {failed, loaded, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

// Six posts of the recorded site are about healthcare, eight are news; none is both.
const HEALTH = 'wp-json/wp/v2/posts?categories=2';
const NEWS = 'wp-json/wp/v2/posts?categories=17';

const sources = (feed: NewsFeed) => feed.items.map(({source}) => source?.name);
const dates = (feed: NewsFeed) => feed.items.map(({published}) => Date.parse(published ?? ''));

function feedOf(first: RecordedSite, second: RecordedSite, more = html``): Promise<NewsFeed> {
  return fixture<NewsFeed>(
    html`<news-feed limit="6" paging="button" retries="0" heading="News">
      <news-source src=${first.url(HEALTH)} label="LIH" href="https://lih.example/"></news-source>
      <news-source src=${second.url(NEWS)} label="LIST"></news-source>
      ${more}
      <a href="/all">All news</a>
    </news-feed>`,
  );
}

describe('<news-source>', () => {
  beforeEach(() => {
    // A busy machine may take longer to answer than a feed waits for its slowest source, and these tests are not about that.
    const after = sinon.stub(platform, 'after').callThrough();
    after.withArgs(1000).returns(() => {});
  });

  it('is one of several sources of a feed, merged newest first, with a credit on each card', async () => {
    const feed = await loaded(await feedOf(new RecordedSite(), new RecordedSite()));
    expect(feed.items).to.have.lengthOf(6);
    expect(new Set(sources(feed))).to.deep.equal(new Set(['LIH', 'LIST']));
    expect(dates(feed)).to.deep.equal(dates(feed).toSorted((a, b) => b - a));
    expect(shown(feed, '[part="source"]').map(({textContent}) => textContent)).to.deep.equal(sources(feed));
    expect(feed.items.find(({source}) => source?.name === 'LIH')?.source?.url).to.equal('https://lih.example/');
    await feed.loadMore();
    await feed.loadMore();
    expect(feed.items).to.have.lengthOf(14);
    expect(dates(feed)).to.deep.equal(dates(feed).toSorted((a, b) => b - a));
    await expect(feed).to.be.accessible();
  });

  it('stands beside the feed’s own src, and is called by its host where it has no label', async () => {
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed src=${new RecordedSite().url(HEALTH)} limit="20"
          ><news-source src=${new RecordedSite().url(NEWS)} label="LIST"></news-source
        ></news-feed>`,
      ),
    );
    expect(new Set(sources(feed))).to.deep.equal(new Set([location.host, 'LIST']));
  });

  it('may be left open, as one does with <source>: those inside one another are all understood', async () => {
    const feed = document.createElement('news-feed');
    const [first, second] = [document.createElement('news-source'), document.createElement('news-source')];
    first.setAttribute('src', new RecordedSite().url(HEALTH));
    second.setAttribute('src', new RecordedSite().url(NEWS));
    first.append(second);
    feed.append(first);
    const load = nextLoad(feed);
    document.body.append(feed);
    await load;
    expect(new Set(feed.items.map(({id}) => id[0])).size).to.equal(2);
    feed.remove();
  });

  it('may be added, changed and removed while the page is open; the cards stay meanwhile', async () => {
    const [health, news] = [new RecordedSite(), new RecordedSite('slow-40')];
    const feed = await loaded(await feedOf(health, news));
    const third = document.createElement('news-source');
    Object.assign(third, {src: new RecordedSite().url('wp-json/wp/v2/posts?categories=18'), label: 'Uni'});
    let load = nextLoad(feed);
    feed.append(third);
    await nextFrame();
    await feed.updateComplete;
    expect(shown(feed, 'article')).to.have.lengthOf(6);
    await load;
    feed.limit = 30;
    await nextLoad(feed);
    expect(sources(feed)).to.include('Uni');
    load = nextLoad(feed);
    third.label = 'University';
    await load;
    expect(sources(feed)).to.include('University').and.not.to.include('Uni');
    load = nextLoad(feed);
    third.remove();
    await load;
    expect(new Set(sources(feed))).to.deep.equal(new Set(['LIH', 'LIST']));
  });

  it('asks the one that failed again when a reader wants it, though another one hangs', async () => {
    const platformAfter = platform.after as sinon.SinonStub;
    // Nobody is waited for.
    platformAfter
      .withArgs(1000)
      .callsFake((_: number, callback: () => void) => platformAfter.wrappedMethod(0, callback));
    const asked: string[] = [];
    sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
      const {hostname} = new URL(String(input));
      asked.push(hostname);
      if (hostname === 'hangs.example') {
        return new Promise(() => {});
      }
      const isFailing = hostname === 'fails.example' && asked.filter((host) => host === hostname).length === 1;
      return isFailing
        ? new Response('', {status: 404})
        : Response.json({version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: hostname}]});
    });
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed>
          <news-source src="https://quick.example/feed.json" label="Quick"></news-source>
          <news-source src="https://fails.example/feed.json" label="Fails"></news-source>
          <news-source src="https://hangs.example/feed.json" label="Hangs"></news-source>
        </news-feed>`,
      ),
    );
    expect(textOf(feed, 'notice')).to.contain('Fails').and.not.to.contain('Hangs');
    const [button] = shown(feed, '[part~="retry"]');
    expect(button?.getAttribute('aria-disabled')).to.equal(null);
    const load = nextLoad(feed);
    button?.click();
    await feed.updateComplete;
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    await load;
    await feed.updateComplete;
    expect(feed.items.map(({title}) => title)).to.deep.equal(['quick.example', 'fails.example']);
    expect(shown(feed, '[part~="notice"]')).to.deep.equal([]);
    expect(asked.toSorted()).to.deep.equal(['fails.example', 'fails.example', 'hangs.example', 'quick.example']);
    expect(warn.callCount).to.equal(1);
    warn.resetHistory();
  });

  it('asks each source once, however many are added at the same time', async () => {
    const sites = [new RecordedSite(), new RecordedSite(), new RecordedSite()];
    const feed = await fixture<NewsFeed>(html`<news-feed limit="3"></news-feed>`);
    const load = nextLoad(feed);
    for (const site of sites) {
      const source = document.createElement('news-source');
      source.src = site.url();
      feed.append(source);
    }
    await load;
    for (const site of sites) {
      expect((await site.count()).requests).to.equal(1);
    }
    expect(feed.status).to.equal('ready');
  });

  it('is understood before it is defined, with and without the prefix of its feed, and with properties set early', async () => {
    const feed = document.createElement('early-news-feed');
    const [own, plain] = [document.createElement('early-news-source'), document.createElement('news-source')];
    Object.assign(own, {src: new RecordedSite().url(HEALTH), label: 'LIH'});
    plain.setAttribute('src', new RecordedSite().url(NEWS));
    plain.setAttribute('label', 'LIST');
    Object.assign(feed, {limit: 20});
    feed.append(own, plain);
    document.body.append(feed);
    const load = oneEvent(feed, 'news-feed-load');
    const {define} = await import('../../src/define/define.js');
    define({prefix: 'early'});
    await load;
    expect(new Set(sources(feed as NewsFeed))).to.deep.equal(new Set(['LIH', 'LIST']));
    feed.remove();
  });

  it('that fails is named in one line below the cards of the others, announced, and asked again alone with Retry', async () => {
    const [good, bad] = [new RecordedSite(), new RecordedSite('lapse-1')];
    const errors: NewsFeedErrorEvent[] = [];
    const group = await fixture(html`<div></div>`);
    group.addEventListener('news-feed-error', (event) => errors.push(event as NewsFeedErrorEvent));
    const feed = document.createElement('news-feed');
    Object.assign(feed, {limit: 6, retries: 0});
    for (const [site, path, label] of [
      [good, HEALTH, 'LIH'],
      [bad, NEWS, 'LIST'],
    ] as const) {
      const source = document.createElement('news-source');
      Object.assign(source, {src: site.url(path), label});
      feed.append(source);
    }
    const load = nextLoad(feed);
    group.append(feed);
    await load;
    expect([feed.status, feed.stale, feed.error]).to.deep.equal(['ready', false, undefined]);
    expect(new Set(sources(feed))).to.deep.equal(new Set(['LIH']));
    expect(textOf(feed, 'notice')).to.equal('We couldn’t load news from LIST. Try again');
    expect(textOf(feed, 'status')).to.equal('6 news items loaded. We couldn’t load news from LIST.');
    expect(warn.callCount).to.equal(1);
    expect(warn.firstCall.args[0]).to.contain(bad.url());
    expect(errors.map(({error, willRetry}) => [error.status, willRetry])).to.deep.equal([[404, false]]);
    await expect(feed).to.be.accessible();
    const [button] = shown(feed, '[part="retry"]');
    button?.focus();
    const again = nextLoad(feed);
    button?.click();
    await again;
    expect(sources(feed)).to.include('LIST');
    expect(textOf(feed, 'notice')).to.equal(undefined);
    expect([(await good.count()).requests, (await bad.count()).requests]).to.deep.equal([1, 2]);
    expect(document.activeElement).to.equal(feed);
  });

  it('keeps its last good news when it fails later on, and none of them is there twice once it is back', async () => {
    const feed = await loaded(await feedOf(new RecordedSite(), new RecordedSite('lapse-2')));
    const before = feed.items.map(({id}) => id);
    await feed.reload();
    expect(textOf(feed, 'notice')).to.equal('We couldn’t load news from LIST. Try again');
    expect(before.every((id) => feed.items.some((item) => item.id === id))).to.equal(true);
    expect(dates(feed)).to.deep.equal(dates(feed).toSorted((a, b) => b - a));
    await feed.loadMore();
    await feed.loadMore();
    const ids = feed.items.map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    await feed.reload();
    expect(textOf(feed, 'notice')).to.equal('You’ve reached the end.');
  });

  it('tries again by itself when the reader comes back', async () => {
    const feed = await loaded(await feedOf(new RecordedSite(), new RecordedSite('lapse-1')));
    expect(sources(feed)).not.to.include('LIST');
    const load = nextLoad(feed);
    document.dispatchEvent(new Event('visibilitychange'));
    await load;
    // What belongs above what the reader may be reading is offered.
    shown(feed, '.late button')[0]?.click();
    expect(sources(feed)).to.include('LIST');
  });

  it('says so too where what came is nothing', async () => {
    const feed = await loaded(await feedOf(new RecordedSite('empty'), new RecordedSite('status-404')));
    expect(feed.status).to.equal('empty');
    expect(textOf(feed, 'empty')).to.equal('No news yet.');
    expect(textOf(feed, 'notice')).to.equal('We couldn’t load news from LIST. Try again');
  });

  it('leads to the one error where all of them fail', async () => {
    const feed = await failed(await feedOf(new RecordedSite('status-404'), new RecordedSite('html')));
    expect(feed.status).to.equal('error');
    expect(textOf(feed, 'error')).to.equal('We couldn’t load the news. Try again');
    expect(textOf(feed, 'status')).to.equal('We couldn’t load the news.');
  });

  it('is filtered by a theme with all others', async () => {
    const feed = await loaded(await feedOf(new RecordedSite(), new RecordedSite()));
    const load = nextLoad(feed);
    feed.theme = 'news';
    await load;
    expect(feed.items.length).to.be.above(0);
    expect(feed.items.every(({themes}) => themes.some(({slug}) => slug === 'news'))).to.equal(true);
  });

  it('is remembered with all others', async () => {
    localStorage.clear();
    await persistedCache.load();
    const [first, second] = [new RecordedSite('slow-20'), new RecordedSite('slow-20')];
    const visit = async () => {
      const feed = await feedOf(first, second);
      feed.cache = 'local';
      await feed.updateComplete;
      return feed;
    };
    const before = await loaded(await visit());
    before.remove();
    expect(localStorage).to.have.lengthOf(1);
    const again = document.createElement('news-feed');
    Object.assign(again, {limit: 6, cache: 'local', retries: 0});
    again.append(...before.children);
    document.body.append(again);
    await again.updateComplete;
    expect(again.status).to.equal('ready');
    expect(again.items.map(({id}) => id)).to.deep.equal(before.items.map(({id}) => id));
    again.remove();
    localStorage.clear();
  });

  it('has properties that follow its attributes, and the other way round', async () => {
    const source = document.createElement('news-source');
    expect([source.src, source.format, source.label]).to.deep.equal(['', 'auto', '']);
    expect(source.getAttributeNames()).to.deep.equal([]);
    source.setAttribute('label', 'LIH');
    expect(source.label).to.equal('LIH');
    document.body.append(source);
    source.src = '/news.json';
    await source.updateComplete;
    expect(source.getAttribute('src')).to.equal('/news.json');
    expect(source.getClientRects().length === 0 || source.offsetHeight === 0).to.equal(true);
    source.remove();
  });
});
