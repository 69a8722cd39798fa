import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {NewsSource} from '../../src/news-source/news-source.js';
import {loaded, nextLoad, RecordedSite, textOf} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

const POSTS = 'wp-json/wp/v2/posts';

const titles = (feed: NewsFeed) => feed.items.map(({title}) => title);

/** The parameters of a feed's requests for posts, by which it chooses. */
function chosenIn(fetch: sinon.SinonSpy, path = POSTS): Record<string, string>[] {
  const addresses = fetch.args
    .map(([address]) => new URL(String(address)))
    .filter(({pathname}) => pathname.endsWith(path));
  return addresses.map(({searchParams}) =>
    Object.fromEntries([...searchParams].filter(([name]) => !name.startsWith('_') && name !== 'per_page')),
  );
}

describe('a feed that chooses', () => {
  let fetch: sinon.SinonSpy;

  beforeEach(() => {
    fetch = sinon.spy(globalThis, 'fetch');
  });

  it('asks its source for all that its attributes choose, in one request', async () => {
    const site = new RecordedSite();
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed
          lang="fr-LU"
          src=${site.url(POSTS)}
          search="incubator"
          max-age="3650"
          item-lang="page"
          exclude-url="/a page"
        ></news-feed>`,
      ),
    );
    const [sent, ...others] = chosenIn(fetch);
    expect(others).to.deep.equal([]);
    expect(sent).to.have.all.keys('search', 'after', 'lang');
    expect(sent).to.include({search: 'incubator', lang: 'fr'});
    expect(feed.status).to.equal('ready');
  });

  it('shows skeletons, and then other news, where another choice is made', async () => {
    const site = new RecordedSite('slow-40');
    const feed = await loaded(await fixture<NewsFeed>(html`<news-feed src=${site.url(POSTS)}></news-feed>`));
    const before = titles(feed);
    const load = nextLoad(feed);
    feed.search = 'incubator';
    await feed.updateComplete;
    // What was there is not what is asked for now.
    expect(feed.shadowRoot?.querySelector('.busy')).to.not.equal(null);
    await load;
    expect(chosenIn(fetch).map(({search}) => search)).to.deep.equal([undefined, 'incubator']);
    expect(feed.items.length).to.be.at.most(before.length);
  });

  it('leaves out the page that it is on, by its canonical link, and is full nevertheless', async () => {
    const site = new RecordedSite();
    const src = site.url('fixture/plain/array-title-date-link');
    const all = await loaded(await fixture<NewsFeed>(html`<news-feed src=${src} limit="2"></news-feed>`));
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = all.items[0]?.url ?? '';
    document.head.append(link);
    try {
      const feed = await loaded(
        await fixture<NewsFeed>(html`<news-feed src=${src} limit="2" exclude-url="page"></news-feed>`),
      );
      expect(feed.items).to.have.lengthOf(2);
      expect(feed.items[0]?.url).to.equal(all.items[1]?.url);
    } finally {
      link.remove();
    }
  });

  it('chooses of items that the page has set, before they are shown', async () => {
    const feed = document.createElement('news-feed');
    const item = (id: string, theme: string, language: string) => ({
      id,
      title: `N${id}`,
      excerpt: '',
      truncated: false,
      authors: [],
      themes: [{id: theme, slug: theme, name: theme}],
      language,
    });
    feed.items = [item('1', 'a', 'fr'), item('2', 'b', 'fr'), item('3', 'c', 'fr'), item('4', 'b', 'de')];
    feed.theme = 'a, B';
    feed.setAttribute('item-lang', 'fr');
    const shown: number[] = [];
    document.body.append(feed);
    const observer = new MutationObserver(() =>
      shown.push(feed.shadowRoot?.querySelectorAll('[part~="card"]').length ?? 0),
    );
    observer.observe(feed.shadowRoot ?? feed, {childList: true, subtree: true});
    await feed.updateComplete;
    expect(titles(feed)).to.deep.equal(['N1', 'N2']);
    feed.search = 'n2';
    await feed.updateComplete;
    expect(titles(feed)).to.deep.equal(['N2']);
    feed.search = 'nothing';
    await feed.updateComplete;
    expect(feed.status).to.equal('empty');
    observer.disconnect();
    expect(shown).to.include(2);
    expect(shown.every((count) => count < 3)).to.equal(true);
    feed.search = feed.theme = feed.itemLang = '';
    await feed.updateComplete;
    expect(feed.items).to.have.lengthOf(4);
    feed.remove();
  });

  it('says what cannot be asked for, once', async () => {
    const src = new RecordedSite().url('fixture/plain/array-title-date-link');
    const feed = await loaded(await fixture<NewsFeed>(html`<news-feed src=${src} search="a"></news-feed>`));
    expect(feed.issues.filter(({field}) => field === 'search')).to.have.lengthOf(1);
  });
});

describe('a <news-source> that chooses', () => {
  let fetch: sinon.SinonSpy;

  beforeEach(() => {
    fetch = sinon.spy(globalThis, 'fetch');
  });

  it('is asked for what it chooses beside what the feed chooses; another choice asks again', async () => {
    const [first, second] = [new RecordedSite(), new RecordedSite()];
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed max-age="3650">
          <news-source src=${first.url(POSTS)} label="A" search="health"></news-source>
          <news-source src=${second.url(POSTS)} label="B"></news-source>
        </news-feed>`,
      ),
    );
    expect(chosenIn(fetch).map(({search}) => search)).to.deep.equal(['health', undefined]);
    expect(chosenIn(fetch).every(({after}) => after)).to.equal(true);
    const load = nextLoad(feed);
    const source = feed.querySelector('news-source') as NewsSource;
    source.search = 'science';
    await load;
    expect(chosenIn(fetch).map(({search}) => search)).to.include('science');
  });

  it('has a time limit and a number of retries of its own', async () => {
    const [quick, dead] = [new RecordedSite(), new RecordedSite('status-503')];
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed retries="3">
          <news-source src=${quick.url(POSTS)} label="A"></news-source>
          <news-source src=${dead.url(POSTS)} label="B" retries="0" timeout="0.5"></news-source>
        </news-feed>`,
      ),
    );
    expect(textOf(feed, 'notice')).to.contain('B');
    expect((await dead.count()).requests).to.equal(1);
    expect(warn.callCount).to.equal(1);
    const source = feed.querySelectorAll('news-source')[1] as NewsSource;
    expect([source.retries, source.timeout]).to.deep.equal([0, 0.5]);
    expect([feed.querySelector('news-source')?.retries, feed.querySelector('news-source')?.timeout]).to.deep.equal([
      undefined,
      undefined,
    ]);
  });
});
