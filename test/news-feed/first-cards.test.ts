import {expect, fixtureSync} from '@open-wc/testing';
import {define} from '../../src/define/define.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {showFirstCards} from '../../src/news-feed/show-first-cards.js';
import {askEarly} from '../../src/start/early-news.js';
import {RecordedSite, shown} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

let pages = 0;

/** A feed whose news is asked for while its element is not defined: each under a prefix of its own, since that is done once. */
function undefinedFeed(site: RecordedSite, attributes = '', content = '<a href="/all">All news</a>') {
  const prefix = `first${++pages}`;
  const feed = fixtureSync<NewsFeed>(
    `<${prefix}-news-feed src="${site.url()}" limit="4" ${attributes}>${content}</${prefix}-news-feed>`,
  );
  const loads: Event[] = [];
  feed.addEventListener('news-feed-load', (event) => loads.push(event));
  return {
    feed,
    loads,
    show: () => {
      askEarly(feed, '');
      showFirstCards();
    },
    define: () => define({prefix}),
  };
}

/** The element is there, and its first load is over. */
async function untilLoaded(feed: NewsFeed): Promise<void> {
  await waitUntil(() => ['ready', 'empty', 'error'].includes(feed.status), 'the load is over');
  await feed.updateComplete;
}

const cards = (feed: Element) => shown(feed, 'article');
const untilDrawn = (feed: Element) => waitUntil(() => cards(feed).length > 0, 'the first cards are there');

/** Not `deep.equal`, whose message would take minutes to be written. */
const areSame = (now: readonly Element[], before: readonly Element[]) =>
  now.length === before.length && now.every((card, index) => card === before[index]);

/** What a reader sees of the cards, and where. */
const look = (feed: Element) =>
  cards(feed).map((card) => {
    const {x, y, width, height} = card.getBoundingClientRect();
    return [card.textContent, ...[x, y, width, height].map(Math.round)].join();
  });

describe('first cards', () => {
  for (const attributes of [
    '',
    'heading="News" heading-level="3" hide="author"',
    'layout="list" target="_blank" lang="fr"',
    'date-format="relative" order="oldest" image-fallback="/none.png"',
    'paging="button"',
  ]) {
    it(`are taken over as they are by an element that is defined later (${attributes || 'no attributes'})`, async () => {
      const site = new RecordedSite();
      const {feed, loads, show, define: defineFeed} = undefinedFeed(site, attributes);
      show();
      await untilDrawn(feed);
      const before = {elements: cards(feed), look: look(feed)};
      expect(before.elements).to.have.length(4);
      defineFeed();
      await feed.updateComplete;
      expect(areSame(cards(feed), before.elements), 'at once').to.equal(true);
      await untilLoaded(feed);
      expect(areSame(cards(feed), before.elements), 'once loaded').to.equal(true);
      expect(look(feed)).to.deep.equal(before.look);
      expect(feed.items).to.have.length(4);
      await waitUntil(() => loads.length > 0, 'the event');
      expect(loads).to.have.length(1);
      expect((await site.count()).requests).to.equal(1);
    });
  }

  for (const [what, attributes, content] of [
    ['a large card', 'lead="1"'],
    ['titles alone', 'layout="compact"'],
    ['a mapping', 'map="title: name"'],
    ['cards of the page’s own', '', '<template slot="card"><p data-field="title"></p></template>'],
    ['prerendered news', '', '<script type="application/json" data-newsstand>[]</script>'],
  ] as const) {
    it(`are left to the element where a feed has ${what}`, async () => {
      const site = new RecordedSite();
      const {feed, show, define: defineFeed} = undefinedFeed(site, attributes, content);
      const usual = undefinedFeed(new RecordedSite());
      show();
      usual.show();
      await untilDrawn(usual.feed);
      expect(feed.shadowRoot === null).to.equal(true);
      defineFeed();
      await untilLoaded(feed);
      expect(feed.status).to.equal('ready');
    });
  }

  it('are those of the address that the page sets before the element is there, and not of the first one', async () => {
    const [first, second] = [new RecordedSite(), new RecordedSite('empty')];
    const {feed, show, define: defineFeed} = undefinedFeed(first);
    show();
    await untilDrawn(feed);
    feed.setAttribute('src', second.url());
    defineFeed();
    await untilLoaded(feed);
    expect(feed.status).to.equal('empty');
    expect(cards(feed)).to.have.length(0);
  });

  it('make way for items that the page gives', async () => {
    const {feed, show, define: defineFeed} = undefinedFeed(new RecordedSite());
    show();
    await untilDrawn(feed);
    feed.items = [{title: 'By the page', url: 'https://example.org/'}] as never;
    defineFeed();
    await untilLoaded(feed);
    expect(cards(feed).map((card) => card.querySelector('a')?.textContent)).to.deep.equal(['By the page']);
  });

  it('are fewer where the page lowers their number before the element is there', async () => {
    const {feed, show, define: defineFeed} = undefinedFeed(new RecordedSite());
    show();
    await untilDrawn(feed);
    feed.setAttribute('limit', '2');
    defineFeed();
    await untilLoaded(feed);
    expect(cards(feed)).to.have.length(2);
  });

  it('come once where a page clones them or moves them before the element is there', async () => {
    const {feed, show, define: defineFeed} = undefinedFeed(new RecordedSite());
    show();
    await untilDrawn(feed);
    const before = cards(feed);
    const copy = feed.cloneNode(true) as NewsFeed;
    feed.after(copy);
    feed.parentElement?.append(feed);
    defineFeed();
    await Promise.all([untilLoaded(feed), untilLoaded(copy)]);
    expect(areSame(cards(feed), before)).to.equal(true);
    expect(cards(copy)).to.have.length(4);
  });

  it('can be taken out of the page and come back, before and after', async () => {
    const {feed, show, define: defineFeed} = undefinedFeed(new RecordedSite());
    const parent = feed.parentElement as HTMLElement;
    show();
    await untilDrawn(feed);
    const before = cards(feed);
    feed.remove();
    defineFeed();
    parent.append(feed);
    await untilLoaded(feed);
    feed.remove();
    parent.append(feed);
    await feed.updateComplete;
    expect(areSame(cards(feed), before)).to.equal(true);
  });

  it('keep the focus of a reader who is there already', async () => {
    const {feed, show, define: defineFeed} = undefinedFeed(new RecordedSite());
    show();
    await untilDrawn(feed);
    const link = cards(feed)[1]?.querySelector('a');
    link?.focus();
    defineFeed();
    await untilLoaded(feed);
    expect(feed.shadowRoot?.activeElement === link).to.equal(true);
  });

  it('are prepared while the source still thinks, and nothing of that is shown', async () => {
    // In no other test: what cards of this heading are copied from is made here.
    const site = new RecordedSite('held');
    const {feed, show, define: defineFeed} = undefinedFeed(site, 'heading-level="4"');
    const made: Element[] = [];
    const {createElementNS} = Document.prototype;
    Document.prototype.createElementNS = function (this: Document, ...names: unknown[]) {
      const element = createElementNS.apply(this, names as Parameters<typeof createElementNS>) as Element;
      if (element.localName === 'h5') {
        made.push(element);
      }
      return element;
    } as typeof createElementNS;
    try {
      show();
      await waitUntil(() => made.length > 0, 'the heading of a card');
      expect(feed.shadowRoot === null).to.equal(true);
      const before = made.length;
      await site.release();
      await untilDrawn(feed);
      expect(made.length, 'nothing is made twice').to.equal(before);
      expect(cards(feed)).to.have.length(4);
    } finally {
      Document.prototype.createElementNS = createElementNS;
    }
    defineFeed();
    await untilLoaded(feed);
    expect(cards(feed)).to.have.length(4);
  });

  for (const scenario of ['html', 'empty', 'status-404']) {
    it(`are none where the source answers so: ${scenario}`, async () => {
      const {feed, show, define: defineFeed} = undefinedFeed(new RecordedSite(scenario));
      show();
      const usual = undefinedFeed(new RecordedSite());
      usual.show();
      await untilDrawn(usual.feed);
      expect(feed.shadowRoot === null).to.equal(true);
      defineFeed();
      await untilLoaded(feed);
      expect(cards(feed)).to.have.length(0);
      expect(feed.status).to.equal(scenario === 'empty' ? 'empty' : 'error');
    });
  }
});
