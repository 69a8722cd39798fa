import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {shown, textOf} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

const theme = (name: string, count?: number) => ({
  id: name,
  slug: name.toLowerCase(),
  name,
  ...(count !== undefined && {count}),
});

const item = (id: string, ...themes: string[]) => ({
  id,
  title: `N${id}`,
  excerpt: '',
  truncated: false,
  authors: [],
  themes: themes.map((name) => theme(name)),
});

const ITEMS = [
  item('1', 'Health', 'North'),
  item('2', 'Space', 'North'),
  item('3', 'Health', 'South'),
  item('4', 'Law'),
];

const choices = (list: Element) => shown(list, '[part~="filter"]');
const chosen = (list: Element) =>
  choices(list)
    .filter((choice) => (choice.getAttribute('aria-checked') ?? choice.getAttribute('aria-pressed')) === 'true')
    .map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim());
const titles = (feed: NewsFeed) => feed.items.map(({title}) => title).join();

async function press(list: Element, name: string): Promise<void> {
  choices(list)
    .find(({textContent}) => textContent?.includes(name))
    ?.click();
  await (list as ThemeList).updateComplete;
  await document.querySelector('news-feed')?.updateComplete;
}

async function pageOf(lists: unknown, attributes: Record<string, string> = {}) {
  const box = await fixture(html`<div>${lists}<news-feed id="news" .items=${ITEMS}></news-feed></div>`);
  const feed = box.querySelector('news-feed') as NewsFeed;
  for (const [name, value] of Object.entries(attributes)) {
    feed.setAttribute(name, value);
  }
  await feed.updateComplete;
  const all = [...box.querySelectorAll('theme-list')];
  await Promise.all(all.map((list) => list.updateComplete));
  return {feed, lists: all};
}

const TOPICS = [theme('Health', 12), theme('Space', 3), theme('Law')];

describe('a theme list with several choices', () => {
  it('has boxes to check, shows news of any of what is chosen, and counts where the source does', async () => {
    const {feed, lists} = await pageOf(
      html`<theme-list for="news" multiple .themes=${TOPICS} layout="chips" heading="Topics"></theme-list>`,
    );
    const [list] = lists as [ThemeList];
    expect(choices(list).map((choice) => choice.getAttribute('role') ?? 'button')).to.deep.equal([
      'button',
      'checkbox',
      'checkbox',
      'checkbox',
    ]);
    expect(shown(list, '[part="count"]').map(({textContent}) => textContent)).to.deep.equal(['12', '3']);
    expect(chosen(list)).to.deep.equal(['All']);
    await press(list, 'Health');
    await press(list, 'Law');
    expect(list.value).to.equal('health,law');
    expect(chosen(list)).to.deep.equal(['Health 12', 'Law']);
    expect(titles(feed)).to.equal('N1,N3,N4');
    expect(textOf(feed, 'status')).to.equal('Health, Law: 3 news items.');
    await press(list, 'Health');
    expect([list.value, titles(feed)]).to.deep.equal(['law', 'N4']);
    await press(list, 'All');
    expect([list.value, titles(feed)]).to.deep.equal(['', 'N1,N2,N3,N4']);
    await expect(list).to.be.accessible();
  });

  it('tells the page which theme was pressed, and what is chosen then; the page may keep the old choice', async () => {
    const {feed, lists} = await pageOf(
      html`<theme-list for="news" multiple value="space" .themes=${TOPICS}></theme-list>`,
    );
    const [list] = lists as [ThemeList];
    const told: unknown[] = [];
    list.addEventListener('theme-list-change', (event) => {
      told.push([event.theme?.name, event.value]);
      if (event.value === '') {
        event.preventDefault();
      }
    });
    await press(list, 'Law');
    await press(list, 'Law');
    await press(list, 'Space');
    expect(told).to.deep.equal([
      ['Law', 'space,law'],
      ['Law', 'space'],
      ['Space', ''],
    ]);
    expect([list.value, feed.theme]).to.deep.equal(['space', 'space']);
  });

  it('chooses a theme whose name has a comma', async () => {
    const odd = {id: 'Food, water', slug: '', name: 'Food, water'};
    const {feed, lists} = await pageOf(html`<theme-list for="news" .themes=${[odd]}></theme-list>`);
    feed.items = [{...item('1'), themes: [odd]}, item('2', 'Food')];
    await press(lists[0] as ThemeList, 'Food, water');
    expect(chosen(lists[0] as ThemeList)).to.deep.equal(['Food, water']);
    expect(titles(feed)).to.equal('N1');
  });
});

describe('several theme lists of one feed', () => {
  const REGIONS = [theme('North'), theme('South')];
  const lists = html`<theme-list for="news" .themes=${TOPICS}></theme-list
    ><theme-list for="news" .themes=${REGIONS}></theme-list>`;

  it('choose together: news meets the choice of each', async () => {
    const {
      feed,
      lists: [topics, regions],
    } = await pageOf(lists);
    await press(topics as ThemeList, 'Health');
    await press(regions as ThemeList, 'South');
    expect([feed.theme, titles(feed)]).to.deep.equal(['health; south', 'N3']);
    expect([chosen(topics as ThemeList), chosen(regions as ThemeList)]).to.deep.equal([['Health'], ['South']]);
    await press(topics as ThemeList, 'All');
    expect([feed.theme, titles(feed)]).to.deep.equal(['south', 'N3']);
    await press(topics as ThemeList, 'Space');
    expect([titles(feed), feed.status]).to.deep.equal(['', 'empty']);
    // The way back to all news takes all choices back.
    shown(feed, '[part="more"]')[0]?.click();
    await feed.updateComplete;
    await Promise.all([topics, regions].map((list) => list?.updateComplete));
    expect([chosen(topics as ThemeList), chosen(regions as ThemeList)]).to.deep.equal([['All'], ['All']]);
    expect(titles(feed)).to.equal('N1,N2,N3,N4');
  });

  it('follow the page, each with the groups that it has a theme of', async () => {
    const {
      feed,
      lists: [topics, regions],
    } = await pageOf(lists);
    const follow = async (theme: string) => {
      feed.theme = theme;
      await feed.updateComplete;
      await Promise.all([topics, regions].map((list) => list?.updateComplete));
      return [topics, regions].map((list) => list?.value);
    };
    expect(await follow('south')).to.deep.equal(['', 'south']);
    expect([feed.theme, titles(feed)]).to.deep.equal(['south', 'N3']);
    expect(await follow('north; space,law')).to.deep.equal(['space,law', 'north']);
    expect([feed.theme, titles(feed)]).to.deep.equal(['north; space,law', 'N2']);
    await press(regions as ThemeList, 'South');
    expect(feed.theme).to.equal('space,law; south');
    expect(await follow('unknown')).to.deep.equal(['unknown', '']);
  });

  it('give back what one has chosen that the page replaces', async () => {
    const {
      feed,
      lists: [topics, regions],
    } = await pageOf(lists);
    await press(topics as ThemeList, 'Health');
    await press(regions as ThemeList, 'North');
    regions?.remove();
    // Another load of the feed is no reason to take it over.
    feed.dispatchEvent(new Event('news-feed-load', {bubbles: true}));
    expect((topics as ThemeList).value).to.equal('health');
    await press(topics as ThemeList, 'Space');
    expect(feed.theme).to.equal('space');
  });
});

describe('a list of a feed’s sources', () => {
  beforeEach(() => {
    sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
      const {hostname} = new URL(String(input));
      return Response.json({
        version: 'https://jsonfeed.org/version/1.1',
        items: [1, 2].map((day) => ({
          id: `${day}`,
          title: `${hostname[0]}${day}`,
          url: `https://${hostname}/${day}`,
          date_published: `2026-01-0${day}`,
        })),
      });
    });
  });

  it('offers one choice a source, and shows news of that one, without asking the others', async () => {
    const box = await fixture(
      html`<div>
        <theme-list for="news" sources layout="chips"></theme-list>
        <news-feed id="news">
          <news-source src="https://a.example/feed.json" label="Institute A"></news-source>
          <news-source src="https://b.example/feed.json" label="Institute B"></news-source>
          <news-source src="https://c.example/feed.json"></news-source>
        </news-feed>
      </div>`,
    );
    const [list, feed] = [box.querySelector('theme-list'), box.querySelector('news-feed')] as [ThemeList, NewsFeed];
    await loadOf(feed);
    await list.updateComplete;
    expect(choices(list).map(({textContent}) => textContent?.trim())).to.deep.equal([
      'All',
      'Institute A',
      'Institute B',
      'c.example',
    ]);
    expect(titles(feed)).to.equal('a2,b2,c2,a1,b1,c1');
    const ids = feed.items.map(({id}) => id);
    sinon.resetHistory();
    const load = loadOf(feed, true);
    await press(list, 'Institute B');
    await load;
    expect(titles(feed)).to.equal('b2,b1');
    expect((globalThis.fetch as sinon.SinonStub).callCount).to.equal(1);
    // The cards are those that were there.
    expect(feed.items.every(({id}) => ids.includes(id))).to.equal(true);
    expect([feed.fromSource, list.value]).to.deep.equal(['institute-b', 'institute-b']);
    expect(textOf(feed, 'status')).to.equal('Institute B: 2 news items.');
    expect(chosen(list)).to.deep.equal(['Institute B']);
  });

  it('offers whom the items name where there is one source, such as a snapshot, and keeps them once it is chosen', async () => {
    const from = (id: string, name: string) => ({...item(id), source: {name}});
    const box = await fixture(
      html`<div><theme-list for="news" sources multiple></theme-list><news-feed id="news"></news-feed></div>`,
    );
    const [list, feed] = [box.querySelector('theme-list'), box.querySelector('news-feed')] as [ThemeList, NewsFeed];
    feed.items = [from('1', 'Institute A'), from('2', 'Food, Ltd.'), from('3', 'Institute A'), item('4')];
    await feed.updateComplete;
    await list.updateComplete;
    expect(choices(list).map(({textContent}) => textContent?.trim())).to.deep.equal([
      'All',
      'Institute A',
      'Food, Ltd.',
    ]);
    await press(list, 'Food');
    await waitUntil(() => titles(feed) === 'N2');
    expect(feed.fromSource).to.equal('food-ltd');
    expect(choices(list)).to.have.lengthOf(3);
    await press(list, 'Institute A');
    await waitUntil(() => titles(feed) === 'N1,N2,N3');
    expect(chosen(list)).to.deep.equal(['Institute A', 'Food, Ltd.']);
    await expect(list).to.be.accessible();
  });

  it('offers what the page lists in the tag instead, and more lists of it agree', async () => {
    const box = await fixture(
      html`<div>
        <theme-list for="news" sources
          ><ul>
            <li>Institute B</li>
          </ul></theme-list
        >
        <theme-list for="news" sources></theme-list>
        <news-feed id="news">
          <news-source src="https://a.example/feed.json" label="Institute A"></news-source>
          <news-source src="https://b.example/feed.json" label="Institute B"></news-source>
        </news-feed>
      </div>`,
    );
    const [one, other] = box.querySelectorAll('theme-list') as unknown as [ThemeList, ThemeList];
    const feed = box.querySelector('news-feed') as NewsFeed;
    await loadOf(feed);
    await one.updateComplete;
    expect(choices(one).map(({textContent}) => textContent?.trim())).to.deep.equal(['All', 'Institute B']);
    const load = loadOf(feed, true);
    await press(one, 'Institute B');
    await load;
    await other.updateComplete;
    expect([chosen(one), chosen(other), titles(feed)]).to.deep.equal([['Institute B'], ['Institute B'], 'b2,b1']);
  });

  it('begins with what the page says, and follows it', async () => {
    const box = await fixture(
      html`<div>
        <theme-list for="news" sources></theme-list>
        <news-feed id="news" from-source="Institute A">
          <news-source src="https://a.example/feed.json" label="Institute A"></news-source>
          <news-source src="https://b.example/feed.json" label="Institute B"></news-source>
        </news-feed>
      </div>`,
    );
    const [list, feed] = [box.querySelector('theme-list'), box.querySelector('news-feed')] as [ThemeList, NewsFeed];
    await loadOf(feed);
    await list.updateComplete;
    expect([titles(feed), chosen(list)]).to.deep.equal(['a2,a1', ['Institute A']]);
    const load = loadOf(feed, true);
    feed.fromSource = '';
    await load;
    await list.updateComplete;
    expect([titles(feed), chosen(list)]).to.deep.equal(['a2,b2,a1,b1', ['All']]);
  });
});

/** The feed once it shows something, or once it has loaded again. */
async function loadOf(feed: NewsFeed, isNext = false): Promise<void> {
  if (isNext || feed.status !== 'ready') {
    await new Promise((resolve) => feed.addEventListener('news-feed-load', resolve, {once: true}));
  }
}
