import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeListChangeEvent} from '../../src/theme-list/theme-list-events.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {isSeen, loaded, nextFailure, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

const CATEGORIES = 'wp-json/wp/v2/categories?parent=2';
const SYSTEMS = 'complex-biomedical-systems-data-and-models';
const DATA = 'data-driven-healthcare';

interface Pair {
  list: ThemeList;
  feed: NewsFeed;
}

/** A theme list and the feed it filters, of one site. */
async function pairOf(site: RecordedSite, more = html``, id = 'feed', value = ''): Promise<Pair> {
  const group = await fixture(
    html`<div>
      <theme-list for=${id} src=${new RecordedSite().url(CATEGORIES)} value=${value} heading="Themes"></theme-list>
      <news-feed id=${id} src=${site.url()} limit="3" retries="0" heading="News"><a href="/all">All news</a></news-feed>
      ${more}
    </div>`,
  );
  const [list, feed] = [group.querySelector('theme-list'), group.querySelector('news-feed')];
  if (!list || !feed) {
    throw new Error('They are there.');
  }
  await Promise.all([loaded(list), loaded(feed)]);
  return {list, feed};
}

const choices = (list: ThemeList) => shown(list, '[part~="filter"]');
const pressed = (list: ThemeList) => shown(list, '[aria-pressed="true"]').map((choice) => choice.textContent?.trim());
const themesOf = (feed: NewsFeed) => feed.items.map(({themes}) => themes.map(({slug}) => slug));

/** Presses a choice as a reader does. */
function press(list: ThemeList, name: string): void {
  choices(list)
    .find((choice) => choice.textContent?.trim() === name)
    ?.click();
}

describe('<theme-list for>', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname);
  });

  it('offers the themes as toggle buttons, "All" first and pressed', async () => {
    const {list, feed} = await pairOf(new RecordedSite());
    expect(choices(list).map((choice) => choice.textContent?.trim())).to.deep.equal([
      'All',
      'Complex biomedical systems – data and models',
      'Data-driven healthcare',
      'Precision medicine, including environmental, lifestyle and socio-economic factors',
      'Understanding, preventing, and treating the health-disease transition',
    ]);
    expect(pressed(list)).to.deep.equal(['All']);
    expect(list.value).to.equal('');
    expect(feed.theme).to.equal('');
    await expect(list).to.be.accessible();
  });

  it('filters the feed when a reader chooses, says how many there are, and asks no more than it needs', async () => {
    const site = new RecordedSite();
    const {list, feed} = await pairOf(site);
    const before = (await site.count()).requests;
    const changes: [string, string | undefined][] = [];
    list.addEventListener('theme-list-change', ({value, theme}) => changes.push([value, theme?.name]));
    let load = nextLoad(feed);
    press(list, 'Data-driven healthcare');
    await load;
    expect(changes).to.deep.equal([[DATA, 'Data-driven healthcare']]);
    expect(list.value).to.equal(DATA);
    expect(pressed(list)).to.deep.equal(['Data-driven healthcare']);
    expect(themesOf(feed).every((slugs) => slugs.includes(DATA))).to.equal(true);
    expect(feed.items).to.have.lengthOf(1);
    expect(textOf(feed, 'status')).to.equal('Data-driven healthcare: 1 news item.');
    load = nextLoad(feed);
    press(list, 'All');
    await load;
    expect(changes[1]).to.deep.equal(['', undefined]);
    expect(textOf(feed, 'status')).to.equal('All themes: 3 news items.');
    // The theme's number is looked up, and then its news; and then all.
    expect((await site.count()).requests - before).to.equal(3);
  });

  for (const key of ['Enter', ' ']) {
    it(`is used with the keyboard: ${key === ' ' ? 'Space' : key}, on links too, and keeps the focus`, async () => {
      const {list, feed} = await pairOf(new RecordedSite());
      const [all, link] = choices(list);
      expect([all?.localName, link?.localName]).to.deep.equal(['button', 'a']);
      for (const choice of [link, all]) {
        choice?.focus();
        const load = nextLoad(feed);
        await sendKeys({press: key});
        await load;
        expect(choice?.getAttribute('aria-pressed')).to.equal('true');
        expect(list.shadowRoot?.activeElement).to.equal(choice);
      }
    });
  }

  it('leaves a link a link: with a modifier key, and for every other button of the mouse', async () => {
    const {list} = await pairOf(new RecordedSite());
    const [, link] = choices(list);
    const followed: boolean[] = [];
    list.addEventListener('click', (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    });
    for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      link?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, [modifier]: true}));
    }
    link?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, button: 1}));
    expect(followed).to.deep.equal([true, true, true, true, true]);
    expect(list.value).to.equal('');
    expect((link as HTMLAnchorElement).href).to.contain('/category/');
  });

  it('begins with its value, without an unfiltered request first, whatever the case', async () => {
    const fetch = sinon.spy(globalThis, 'fetch');
    const {list, feed} = await pairOf(new RecordedSite(), html``, 'feed', DATA.toUpperCase());
    expect(pressed(list)).to.deep.equal(['Data-driven healthcare']);
    expect(feed.items.length).to.be.above(0);
    expect(themesOf(feed).every((slugs) => slugs.includes(DATA))).to.equal(true);
    const posts = fetch.args.map(([url]) => String(url)).filter((url) => url.includes('/posts'));
    expect(posts).to.have.lengthOf(1);
  });

  it('begins with the theme that its feed shows already', async () => {
    const group = await fixture(
      html`<div>
        <theme-list for="own" src=${new RecordedSite().url(CATEGORIES)}></theme-list>
        <news-feed id="own" src=${new RecordedSite().url()} theme=${DATA}></news-feed>
      </div>`,
    );
    const [list, feed] = [group.querySelector('theme-list'), group.querySelector('news-feed')];
    expect(list && pressed(await loaded(list))).to.deep.equal(['Data-driven healthcare']);
    expect(feed?.theme).to.equal(DATA);
  });

  describe('of a feed with a theme of its own, in the address', () => {
    const themes = ['cancer', 'policy'].map((slug, index) => ({id: String(index), slug, name: slug}));

    async function visit(value = ''): Promise<Pair> {
      const group = await fixture(
        html`<div>
          <theme-list for="f" sync="query" value=${value} .themes=${themes}></theme-list>
          <news-feed id="f" theme="cancer"></news-feed>
        </div>`,
      );
      const [list, feed] = [group.querySelector('theme-list'), group.querySelector('news-feed')];
      if (!list || !feed) {
        throw new Error('They are there.');
      }
      await list.updateComplete;
      return {list, feed};
    }

    const stateOf = ({list, feed}: Pair) => [location.search, list.value, feed.theme];

    for (const value of ['', 'cancer']) {
      it(`is that theme without a word there${value && ', its value too'}, and Back goes to it`, async () => {
        const pair = await visit(value);
        expect(stateOf(pair)).to.deep.equal(['', 'cancer', 'cancer']);
        press(pair.list, 'policy');
        expect(stateOf(pair)).to.deep.equal(['?f-theme=policy', 'policy', 'policy']);
        const back = oneEvent(window, 'popstate');
        history.back();
        await back;
        expect(stateOf(pair)).to.deep.equal(['', 'cancer', 'cancer']);
      });

      it(`can be all${value && ', against its value too'}, which the next visit begins with`, async () => {
        const pair = await visit(value);
        press(pair.list, 'All');
        expect(stateOf(pair)).to.deep.equal(['?f-theme=', '', '']);
        pair.list.parentElement?.remove();
        const next = await visit(value);
        expect(stateOf(next)).to.deep.equal(['?f-theme=', '', '']);
        press(next.list, 'cancer');
        expect(stateOf(next)).to.deep.equal(['', 'cancer', 'cancer']);
      });
    }

    it('follows another theme that the page gives to the feed', async () => {
      const {list, feed} = await visit();
      feed.theme = 'policy';
      await feed.updateComplete;
      await list.updateComplete;
      expect(stateOf({list, feed})).to.deep.equal(['?f-theme=policy', 'policy', 'policy']);
      expect(pressed(list)).to.deep.equal(['policy']);
    });

    it('is that of the feed that takes its place', async () => {
      const {list, feed} = await visit();
      const next = document.createElement('news-feed');
      Object.assign(next, {id: 'f', theme: 'policy'});
      feed.replaceWith(next);
      await list.updateComplete;
      expect(stateOf({list, feed: next})).to.deep.equal(['', 'policy', 'policy']);
      press(list, 'cancer');
      // Moved in the page it is the same feed still, with the reader's choice.
      next.remove();
      list.before(next);
      press(list, 'policy');
      expect(stateOf({list, feed: next})).to.deep.equal(['', 'policy', 'policy']);
    });
  });

  it('keeps the old choice where the host page cancels the new one', async () => {
    const site = new RecordedSite();
    const {list, feed} = await pairOf(site);
    const before = (await site.count()).requests;
    list.addEventListener('theme-list-change', (event: ThemeListChangeEvent) => event.preventDefault());
    press(list, 'Data-driven healthcare');
    await list.updateComplete;
    await feed.updateComplete;
    expect([list.value, feed.theme]).to.deep.equal(['', '']);
    expect(pressed(list)).to.deep.equal(['All']);
    expect((await site.count()).requests).to.equal(before);
  });

  it('follows its value as a property, without an event', async () => {
    const {list, feed} = await pairOf(new RecordedSite());
    const changed = sinon.spy();
    list.addEventListener('theme-list-change', changed);
    const load = nextLoad(feed);
    list.value = SYSTEMS;
    await load;
    expect(themesOf(feed).every((slugs) => slugs.includes(SYSTEMS))).to.equal(true);
    expect(changed.called).to.equal(false);
  });

  it('says that a theme has no news', async () => {
    const {list, feed} = await pairOf(new RecordedSite());
    const load = nextLoad(feed);
    list.value = 'nothing-of-the-kind';
    await load;
    expect(feed.status).to.equal('empty');
    expect(textOf(feed, 'empty')).to.equal('No news on this theme yet. Show all news');
    expect(textOf(feed, 'status')).to.equal('No news on this theme yet.');
    expect(pressed(list)).to.deep.equal([]);
    await expect(feed).to.be.accessible();
    const back = nextLoad(feed);
    shown(feed, '[part="empty"] button')[0]?.click();
    await back;
    await list.updateComplete;
    expect([feed.status, feed.theme, list.value]).to.deep.equal(['ready', '', '']);
    expect(pressed(list)).to.deep.equal(['All']);
  });

  it('gives the chosen theme back where it is pressed again', async () => {
    const {list, feed} = await pairOf(new RecordedSite());
    const [all, first] = choices(list);
    for (const [button, name] of [
      [first, first?.textContent?.trim()],
      [first, 'All'],
    ] as const) {
      const load = nextLoad(feed);
      button?.click();
      await load;
      await list.updateComplete;
      expect(pressed(list)).to.deep.equal([name]);
    }
    expect(feed.theme).to.equal('');
    expect(all?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('keeps the old cards, busy, until the new ones are there, and nothing moves', async () => {
    const {list, feed} = await pairOf(new RecordedSite('slow-100'));
    const [cards, height] = [shown(feed, 'article'), feed.offsetHeight];
    const load = nextLoad(feed);
    press(list, 'Data-driven healthcare');
    await list.updateComplete;
    await feed.updateComplete;
    expect(feed.status).to.equal('loading');
    expect(feed.matches(':state(loading)') && !feed.matches(':state(ready)')).to.equal(true);
    expect(shown(feed, '[aria-busy="true"] article')).to.deep.equal(cards);
    expect(feed.offsetHeight).to.equal(height);
    await load;
    expect(feed.status).to.equal('ready');
    expect(shown(feed, '[aria-busy]')).to.have.lengthOf(0);
  });

  it('says after four seconds that it takes long, over the old cards, and moves nothing', async () => {
    const {list, feed} = await pairOf(new RecordedSite());
    const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    const height = feed.offsetHeight;
    sinon.stub(globalThis, 'fetch').returns(new Promise(() => {}));
    press(list, 'Data-driven healthcare');
    await feed.updateComplete;
    await list.updateComplete;
    await feed.updateComplete;
    clock.tick(4000);
    await feed.updateComplete;
    expect(textOf(feed, 'notice')).to.equal('This is taking longer than usual.');
    expect(feed.offsetHeight).to.equal(height);
    feed.remove();
    clock.tick(1);
  });

  it('shows only the last choice of a reader who is in a hurry', async () => {
    const site = new RecordedSite('slow-60');
    const {list, feed} = await pairOf(site);
    const loads: string[] = [];
    feed.addEventListener('news-feed-load', () => loads.push(feed.theme));
    const load = nextLoad(feed);
    for (const choice of choices(list).slice(1)) {
      choice.click();
      // Each of them is asked for, and given up for the next.
      await list.updateComplete;
      await feed.updateComplete;
    }
    press(list, 'Data-driven healthcare');
    await load;
    expect(loads).to.deep.equal([DATA]);
    expect(themesOf(feed).every((slugs) => slugs.includes(DATA))).to.equal(true);
  });

  it('never shows the news of one theme for those of another that could not be loaded', async () => {
    const {list, feed} = await pairOf(new RecordedSite('lapse-3'));
    const failure = nextFailure(feed);
    press(list, 'Data-driven healthcare');
    await failure;
    expect([feed.status, feed.stale, feed.items.length]).to.deep.equal(['error', false, 0]);
    expect(textOf(feed, 'error')).to.contain('We couldn’t load the news.');
    expect(isSeen(feed.querySelector('a'))).to.equal(true);
    const load = nextLoad(feed);
    shown(feed, '[part~="retry"]')[0]?.click();
    await load;
    expect(themesOf(feed).every((slugs) => slugs.includes(DATA))).to.equal(true);
  });

  it('filters items that the feed was given, without a request, and says how many there are', async () => {
    const fetch = sinon.spy(globalThis, 'fetch');
    const group = await fixture(
      html`<div>
        <theme-list for="given" .themes=${[{id: '1', slug: 'a', name: 'A'}]}></theme-list>
        <news-feed
          id="given"
          .items=${[
            {id: '1', title: 'One', themes: [{id: '1', slug: 'a', name: 'A'}]},
            {id: '2', title: 'Two', themes: []},
          ]}
        ></news-feed>
      </div>`,
    );
    const [list, feed] = [group.querySelector('theme-list'), group.querySelector('news-feed')];
    if (!list || !feed) {
      throw new Error('They are there.');
    }
    press(list, 'A');
    await feed.updateComplete;
    expect(feed.items.map(({title}) => title)).to.deep.equal(['One']);
    expect(textOf(feed, 'status')).to.equal('A: 1 news item.');
    press(list, 'All');
    await feed.updateComplete;
    expect(feed.items).to.have.lengthOf(2);
    expect(fetch.called).to.equal(false);
  });

  describe('its feed', () => {
    it('may come later, and be replaced', async () => {
      const {list, feed} = await pairOf(new RecordedSite());
      const load = nextLoad(feed);
      press(list, 'Data-driven healthcare');
      await load;
      for (let times = 0; times < 2; times++) {
        list.parentElement?.querySelector('news-feed')?.remove();
        const site = new RecordedSite();
        const next = document.createElement('news-feed');
        Object.assign(next, {id: 'feed', src: site.url(), limit: 2});
        const first = nextLoad(next);
        list.after(next);
        await first;
        expect(next.theme).to.equal(DATA);
        expect(themesOf(next).every((slugs) => slugs.includes(DATA))).to.equal(true);
      }
      expect(warn.called).to.equal(false);
    });

    it('is one of the same tree', async () => {
      const {feed} = await pairOf(new RecordedSite());
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({mode: 'open'});
      const inner = document.createElement('news-feed');
      const list = document.createElement('theme-list');
      inner.id = 'feed';
      Object.assign(list, {for: 'feed', themes: [{id: '1', slug: DATA, name: 'Data'}]});
      root.append(list, inner);
      await list.updateComplete;
      press(list, 'Data');
      expect([inner.theme, feed.theme]).to.deep.equal([DATA, '']);
    });

    it('may be missing: the webmaster is told once, with the remedy, and the choice is made all the same', async () => {
      const list = await fixture<ThemeList>(
        html`<theme-list
          for="nowhere"
          .themes=${[
            {id: '1', slug: 'a', name: 'A'},
            {id: '2', slug: 'b', name: 'B'},
          ]}
        ></theme-list>`,
      );
      expect(warn.called).to.equal(false);
      press(list, 'A');
      press(list, 'B');
      await list.updateComplete;
      expect(pressed(list)).to.deep.equal(['B']);
      expect(warn.callCount).to.equal(1);
      expect(warn.firstCall.args[0]).to.match(/<theme-list for="nowhere">.*Give the feed this id/);
    });
  });

  describe('without src', () => {
    const ownList = (inner = html``) =>
      fixture<ThemeList>(
        html`<theme-list for="feed" heading="Themes">
          <ul>
            <li><a href="/category/health/data-driven-healthcare/">Data-driven healthcare</a></li>
            <li><a href="/?cat=9">By number</a></li>
            <li><a href="/themes/quantum.html">Quantum</a></li>
            <li><a href="/somewhere" data-theme="named">Named</a></li>
            ${inner}
          </ul>
          <a slot="footer" href="/all-themes">All themes</a>
        </theme-list>`,
      );

    it('upgrades the list that the page has in it, with its links', async () => {
      const list = await ownList();
      expect(list.status).to.equal('ready');
      expect(list.themes.map(({name, slug}) => [name, slug])).to.deep.equal([
        ['Data-driven healthcare', DATA],
        ['By number', '9'],
        ['Quantum', 'quantum'],
        ['Named', 'named'],
      ]);
      expect(choices(list).map((choice) => (choice as HTMLAnchorElement).href ?? '')).to.deep.equal([
        '',
        `${location.origin}/category/health/data-driven-healthcare/`,
        `${location.origin}/?cat=9`,
        `${location.origin}/themes/quantum.html`,
        `${location.origin}/somewhere`,
      ]);
      expect(isSeen(list.querySelector('li'))).to.equal(false);
      expect(isSeen(list.querySelector('[slot]'))).to.equal(true);
      await expect(list).to.be.accessible();
    });

    it('takes the page’s own link to all for "All"', async () => {
      const list = await ownList(html`<li><a href="/news" data-theme="">Everything</a></li>`);
      const [all, ...others] = choices(list);
      expect([all?.textContent?.trim(), all?.getAttribute('href')]).to.deep.equal([
        'Everything',
        `${location.origin}/news`,
      ]);
      expect(others).to.have.lengthOf(4);
    });

    it('follows changes of that list', async () => {
      const list = await ownList();
      list.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li><a href="/new">New</a></li>');
      await nextFrame();
      await list.updateComplete;
      expect(list.themes.at(-1)?.slug).to.equal('new');
    });

    it('takes items without links by their names', async () => {
      const list = await fixture<ThemeList>(
        html`<theme-list for="feed"
          ><ul>
            <li>Data-driven healthcare</li>
          </ul></theme-list
        >`,
      );
      expect(list.themes[0]?.slug).to.equal(DATA);
    });

    it('is as idle as ever without a list', async () => {
      const empty = await fixture<ThemeList>(html`<theme-list for="feed"></theme-list>`);
      expect(empty.status).to.equal('idle');
    });
  });

  for (const layout of ['list', 'grid', 'chips']) {
    it(`fits 320 px and is accessible in the layout ${layout}, with a choice made`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="width: 320px">
          <theme-list for="none" layout=${layout} src=${new RecordedSite().url(CATEGORIES)} value=${DATA}></theme-list>
        </div>`,
      );
      const list = box.querySelector('theme-list');
      if (list) {
        await loaded(list);
      }
      expect(box.scrollWidth).to.equal(320);
      await expect(box).to.be.accessible();
    });
  }

  it('calls "All" what the host page calls it, or what the language does', async () => {
    const themes = [{id: '1', slug: 'a', name: 'A'}];
    const [own, german] = [
      await fixture<ThemeList>(html`<theme-list for="x" all-label="Everything" .themes=${themes}></theme-list>`),
      await fixture<ThemeList>(html`<theme-list for="x" lang="de" .themes=${themes}></theme-list>`),
    ];
    expect([own, german].map((list) => choices(list)[0]?.textContent?.trim())).to.deep.equal(['Everything', 'Alle']);
  });
});
