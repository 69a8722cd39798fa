import {expect, fixture, html} from '@open-wc/testing';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import '../../src/define/news-feed.js';
import {loaded, nextLoad, RecordedSite, shown} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

const item = (id: number): NewsItem => ({
  id: String(id),
  title: `News ${id}`,
  url: `https://news.example.org/${id}`,
  excerpt: `About ${id}.`,
  truncated: false,
  published: '2026-06-30',
  authors: ['Fiona Schmit'],
  themes: [],
});

/** What a change of a feed's items does to its tree: nodes put in and taken out, and other changes. */
async function changesOf(feed: NewsFeed, change: () => void) {
  const counts = {added: 0, removed: 0, other: 0, elements: [] as string[]};
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(feed.shadowRoot ?? feed, {subtree: true, childList: true, characterData: true, attributes: true});
  change();
  await feed.updateComplete;
  for (const {type, addedNodes, removedNodes} of [...records, ...observer.takeRecords()]) {
    counts.added += addedNodes.length;
    counts.removed += removedNodes.length;
    counts.other += Number(type !== 'childList');
    counts.elements.push(...[...addedNodes].flatMap((node) => (node instanceof Element ? [node.localName] : [])));
  }
  observer.disconnect();
  return counts;
}

describe('what a feed changes in its tree', () => {
  const feedOf = async (items: readonly NewsItem[]): Promise<NewsFeed> => {
    const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
    feed.items = items;
    await feed.updateComplete;
    return feed;
  };

  it('is nothing for the same news', async () => {
    const feed = await feedOf([4, 3, 2, 1].map(item));
    const changes = await changesOf(feed, () => (feed.items = [4, 3, 2, 1].map(item)));
    expect(changes).to.deep.equal({added: 0, removed: 0, other: 0, elements: []});
  });

  it('is nothing where a reload brings the same news, what is announced included', async () => {
    const feed = await loaded(await fixture<NewsFeed>(html`<news-feed src=${new RecordedSite().url()}></news-feed>`));
    // The count is spoken from the second load on.
    await feed.reload();
    await feed.updateComplete;
    // Each is marked once it has come.
    await waitUntil(() => shown(feed, 'img').every((image) => image.classList.contains('loaded')));
    const again = nextLoad(feed);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(feed.shadowRoot ?? feed, {subtree: true, childList: true, characterData: true, attributes: true});
    await feed.reload();
    await again;
    await feed.updateComplete;
    expect([...records, ...observer.takeRecords()]).to.deep.equal([]);
    observer.disconnect();
  });

  it('is one card for one new item, and the last one goes', async () => {
    const feed = await feedOf([4, 3, 2, 1].map(item));
    const before = shown(feed, 'li');
    const {added, removed, other, elements} = await changesOf(feed, () => (feed.items = [5, 4, 3, 2].map(item)));
    expect(elements).to.deep.equal(['li']);
    expect(other).to.equal(0);
    // Lit marks the place of a card with a comment beside it.
    expect(added + removed).to.be.at.most(5);
    expect(shown(feed, 'li').slice(1)).to.deep.equal(before.slice(0, 3));
  });

  it('is the changed text alone where an item was corrected', async () => {
    const feed = await feedOf([2, 1].map(item));
    const corrected = {...item(2), title: 'News, corrected'};
    const changes = await changesOf(feed, () => (feed.items = [corrected, item(1)]));
    // One text in the place of another.
    expect(changes).to.deep.equal({added: 1, removed: 1, other: 0, elements: []});
  });
});
