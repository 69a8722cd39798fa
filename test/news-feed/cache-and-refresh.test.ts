import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import {persistedCache} from '../../src/element/stored-entries.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {loaded, nextFailure, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

describe('cache', () => {
  // What keeps it comes as a file of its own.
  before(() => persistedCache.load());

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  const feedWith = (src: string, cache: string, limit = 2) =>
    fixture<NewsFeed>(html`<news-feed src=${src} cache=${cache} limit=${limit} retries="0"></news-feed>`);

  it('stores nothing unless the host page asks', async () => {
    await loaded(await fixture<NewsFeed>(html`<news-feed src=${new RecordedSite().url()}></news-feed>`));
    await loaded(await feedWith(new RecordedSite().url(), 'forever'));
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  for (const cache of ['local', 'session']) {
    it(`shows the last good answer at once, and replaces it without a jump (${cache})`, async () => {
      const site = new RecordedSite('slow-100');
      await loaded(await feedWith(site.url(), cache));
      const again = await feedWith(site.url(), cache);
      expect(again.status).to.equal('ready');
      expect(again.stale).to.equal(false);
      expect(shown(again, 'article')).to.have.lengthOf(2);
      expect(shown(again, '[part="skeleton"]')).to.have.lengthOf(0);
      const [cards, height] = [shown(again, 'article'), again.offsetHeight];
      await nextLoad(again);
      expect(shown(again, 'article')).to.deep.equal(cards);
      expect(again.offsetHeight).to.equal(height);
      expect((await site.count()).requests).to.equal(2);
    });
  }

  it('marks the last good answer stale where the source is down, with its own time', async () => {
    const clock = sinon.useFakeTimers({now: Date.UTC(2020, 10, 18, 13, 5), toFake: ['Date']});
    const site = new RecordedSite('lapse-2');
    await loaded(await feedWith(site.url(), 'local'));
    clock.setSystemTime(Date.UTC(2020, 10, 20));
    const again = await feedWith(site.url(), 'local');
    if (again.error === undefined) {
      await nextFailure(again);
    }
    expect([again.status, again.stale]).to.deep.equal(['ready', true]);
    expect(textOf(again, 'notice')).to.match(
      /^Last updated 18 November 2020, \d\d:05\. We can’t get newer news right now\./,
    );
    expect(shown(again, 'article')).to.have.lengthOf(2);
  });

  it('does not show the answer of another source', async () => {
    await loaded(await feedWith(new RecordedSite().url(), 'local'));
    const other = await feedWith(new RecordedSite('hang').url(), 'local');
    expect(other.status).to.equal('loading');
  });

  it('does not show the answer for another number of items', async () => {
    const site = new RecordedSite('slow-200');
    await loaded(await feedWith(site.url(), 'local', 2));
    expect((await feedWith(site.url(), 'local', 3)).status).to.equal('loading');
    expect((await feedWith(site.url(), 'local', 2)).status).to.equal('ready');
  });

  it('lets what others wrote into the storage be neither a danger nor an error', async () => {
    const site = new RecordedSite('slow-100');
    await loaded(await feedWith(site.url(), 'local'));
    const [key = ''] = Object.keys(localStorage);
    for (const value of ['nonsense', null, [null], [{title: 'A', url: 'javascript:alert(1)'}]]) {
      localStorage.setItem(key, JSON.stringify({value, storedAt: 1}));
      const feed = await feedWith(site.url(), 'local');
      expect(shown(feed, 'a[href^="javascript"]')).to.have.lengthOf(0);
      feed.remove();
    }
  });

  for (const storedAt of [9e15, 4e12, Number.MAX_VALUE, 'now']) {
    it(`shows nothing stored at ${storedAt}, a time that nobody can have stored it at, and fails calmly`, async () => {
      const site = new RecordedSite('lapse-2');
      await loaded(await feedWith(site.url(), 'local'));
      const [key = ''] = Object.keys(localStorage);
      localStorage.setItem(key, JSON.stringify({value: [{id: '1', title: 'Old'}], storedAt}));
      const feed = await feedWith(site.url(), 'local');
      if (feed.error === undefined) {
        await nextFailure(feed);
      }
      expect([feed.status, feed.stale, textOf(feed, 'retry')]).to.deep.equal(['error', false, 'Try again']);
    });
  }

  it('forgets the last news where the source has none any more', async () => {
    const site = new RecordedSite('emptied-1');
    await loaded(await feedWith(site.url(), 'local'));
    expect(localStorage).to.have.lengthOf(1);
    const again = await feedWith(site.url(), 'local');
    await waitUntil(() => again.status === 'empty', 'the source has said that it has none');
    expect(localStorage).to.have.lengthOf(0);
    expect((await feedWith(site.url(), 'local')).status).not.to.equal('ready');
  });

  it('keeps the last good news of a source that fails, beside what came from another', async () => {
    const [good, bad] = [new RecordedSite(), new RecordedSite('lapse-2')];
    const feed = () =>
      fixture<NewsFeed>(
        html`<news-feed limit="6" cache="local" retries="0">
          <news-source src=${good.url('wp-json/wp/v2/posts?categories=2')} label="LIH"></news-source>
          <news-source src=${bad.url('wp-json/wp/v2/posts?categories=17')} label="LIST"></news-source>
        </news-feed>`,
      );
    const first = await loaded(await feed());
    const shownFirst = first.items.map(({id}) => id);
    const again = await feed();
    await nextLoad(again);
    expect(again.items.map(({id}) => id)).to.include.members(shownFirst);
    expect(textOf(again, 'notice')).to.include('We couldn’t load news from LIST.');
    expect(again.items.filter(({source}) => source?.name === 'LIST')).to.not.have.lengthOf(0);
    const [stored = ''] = Object.values(localStorage) as string[];
    expect(stored).to.include('LIST');
  });

  it('works for themes', async () => {
    const site = new RecordedSite('slow-50');
    const url = site.url('wp-json/wp/v2/categories?parent=2');
    const list = () => fixture<ThemeList>(html`<theme-list src=${url} cache="session"></theme-list>`);
    await loaded(await list());
    expect((await list()).status).to.equal('ready');
  });
});

describe('refresh', () => {
  let clock: sinon.SinonFakeTimers;
  let visibility: DocumentVisibilityState;

  beforeEach(() => {
    visibility = 'visible';
    sinon.stub(document, 'visibilityState').get(() => visibility);
    clock = sinon.useFakeTimers({now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date']});
  });

  function turn(state: DocumentVisibilityState): void {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  async function feedOf(site: RecordedSite, refresh: string): Promise<NewsFeed> {
    const feed = document.createElement('news-feed');
    feed.setAttribute('refresh', refresh);
    Object.assign(feed, {src: site.url(), limit: 2, retries: 0});
    const load = nextLoad(feed);
    document.body.append(feed);
    return load;
  }

  it('loads again after the interval, silently, and changes nothing in the page for the same news', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site, '60');
    // A picture is marked once it has come.
    await Promise.all(
      [...(feed.shadowRoot?.querySelectorAll('img') ?? [])].map(
        (image) =>
          image.classList.contains('loaded') ||
          new Promise((resolve) => {
            image.addEventListener('load', resolve);
            image.addEventListener('error', resolve);
          }),
      ),
    );
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    if (feed.shadowRoot) {
      observer.observe(feed.shadowRoot, {subtree: true, childList: true, characterData: true, attributes: true});
    }
    clock.tick(59_999);
    expect((await site.count()).requests).to.equal(1);
    const load = nextLoad(feed);
    clock.tick(1);
    expect(feed.status).to.equal('ready');
    await load;
    await nextFrame();
    expect((await site.count()).requests).to.equal(2);
    expect(changes).to.deep.equal([]);
    observer.disconnect();
    const next = nextLoad(feed);
    clock.tick(60_000);
    await next;
    expect((await site.count()).requests).to.equal(3);
    feed.remove();
  });

  it('is at least a minute, and off by default', async () => {
    const feed = document.createElement('news-feed');
    expect(feed.refresh).to.equal(0);
    for (const [written, seconds] of [
      ['5', 60],
      ['0', 0],
      ['-1', 0],
      ['x', 0],
      ['90', 90],
    ] as const) {
      feed.setAttribute('refresh', written);
      expect(feed.refresh, written).to.equal(seconds);
    }
    const site = new RecordedSite();
    const still = await feedOf(site, '0');
    clock.tick(1_000_000);
    expect((await site.count()).requests).to.equal(1);
    still.remove();
  });

  it('pauses while the page is hidden, and makes up for it when it is shown', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site, '60');
    turn('hidden');
    clock.tick(600_000);
    expect((await site.count()).requests).to.equal(1);
    const load = nextLoad(feed);
    turn('visible');
    clock.tick(0);
    await load;
    expect((await site.count()).requests).to.equal(2);
    turn('hidden');
    turn('visible');
    clock.tick(59_000);
    expect((await site.count()).requests).to.equal(2);
    feed.remove();
  });

  it('keeps the cards and turns stale where it fails, says nothing aloud, and recovers with the next', async () => {
    const site = new RecordedSite('lapse-2');
    const feed = await feedOf(site, '60');
    const said = textOf(feed, 'status');
    const failure = nextFailure(feed);
    clock.tick(60_000);
    await failure;
    expect([feed.status, feed.stale]).to.deep.equal(['ready', true]);
    expect(shown(feed, 'article')).to.have.lengthOf(2);
    expect(textOf(feed, 'status')).to.equal(said);
    const load = nextLoad(feed);
    clock.tick(60_000);
    await load;
    expect(feed.stale).to.equal(false);
    feed.remove();
  });

  it('does not move the cards where it fails: what it has to say is below them', async () => {
    const feed = await feedOf(new RecordedSite('lapse-2'), '60');
    const tops = () => shown(feed, 'article').map((card) => card.getBoundingClientRect().top);
    const before = tops();
    const failure = nextFailure(feed);
    clock.tick(60_000);
    await failure;
    expect(textOf(feed, 'notice')).to.include('Last updated');
    expect(tops()).to.deep.equal(before);
    feed.remove();
  });

  for (const [scenario, state, part] of [
    ['empty', 'empty', 'empty'],
    ['status-404', 'error', 'retry'],
  ] as const) {
    it(`changes nothing in the page while it is under way, in the state ${state}`, async () => {
      const site = new RecordedSite(scenario);
      const feed = document.createElement('news-feed');
      Object.assign(feed, {src: site.url(), limit: 2, retries: 0, refresh: 60});
      document.body.append(feed);
      await (state === 'empty' ? nextLoad(feed) : nextFailure(feed));
      const [height, below] = [feed.offsetHeight, shown(feed, `[part~="${part}"]`)];
      const over = state === 'empty' ? nextLoad(feed) : nextFailure(feed);
      clock.tick(60_000);
      await feed.updateComplete;
      expect([feed.status, feed.offsetHeight]).to.deep.equal([state, height]);
      expect(shown(feed, `[part~="${part}"]`)).to.deep.equal(below);
      expect(textOf(feed, 'retry') ?? 'Try again').to.equal('Try again');
      await over;
      expect((await site.count()).requests).to.equal(2);
      feed.remove();
    });
  }

  it('says nothing aloud where it takes long', async () => {
    const feed = await feedOf(new RecordedSite('slow-300'), '60');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    for (const status of shown(feed, '[role="status"]')) {
      observer.observe(status, {subtree: true, childList: true, characterData: true});
    }
    const load = nextLoad(feed);
    clock.tick(60_000);
    clock.tick(5_000);
    await load;
    await nextFrame();
    observer.disconnect();
    expect(changes).to.deep.equal([]);
    feed.remove();
  });

  it('becomes a load that is waited for where the host page asks for one meanwhile', async () => {
    const feed = await feedOf(new RecordedSite('slow-300'), '60');
    clock.tick(60_000);
    const load = feed.reload();
    await feed.updateComplete;
    clock.tick(5_000);
    await feed.updateComplete;
    expect(textOf(feed, 'status')).to.equal('This is taking longer than usual.');
    await load;
    expect(textOf(feed, 'status')).to.equal('2 news items loaded.');
    feed.remove();
  });

  it('ends when the element is removed', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site, '60');
    feed.remove();
    clock.tick(600_000);
    await waitUntil(async () => (await site.count()).requests === 1);
  });

  it('follows a change of the interval', async () => {
    const site = new RecordedSite();
    const feed = await feedOf(site, '0');
    feed.refresh = 60;
    await feed.updateComplete;
    const load = nextLoad(feed);
    clock.tick(60_000);
    await load;
    expect((await site.count()).requests).to.equal(2);
    feed.remove();
  });
});
