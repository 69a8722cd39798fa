import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, RecordedSite, shown} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

/** A feed while it loads, and how high it is then, in a page that goes on below it. */
async function loadingFeed(attributes: Partial<NewsFeed>, style: string) {
  const box = await fixture(html`<div style=${style}></div>`);
  const feed = document.createElement('news-feed');
  Object.assign(feed, {src: new RecordedSite('slow-300').url(), limit: 2, ...attributes});
  const below = document.createElement('div');
  below.style.height = '300vh';
  box.append(feed, below);
  await feed.updateComplete;
  return {feed, below, height: feed.offsetHeight};
}

/** Titles with little below them, which need less room than most. */
const SHORT = [{layout: 'list', hide: 'image excerpt date themes'}, 'width: 700px'] as const;
/** Titles of which some need more lines than the rows of a compact feed have room for, in any font. */
const LONG = [{layout: 'compact', hide: 'none', limit: 4}, 'width: 320px; font-size: 20px'] as const;

/** How much room there is below the cards. */
function roomBelow(feed: NewsFeed): number {
  const [list] = shown(feed, '[part=list]');
  return feed.getBoundingClientRect().bottom - (list?.getBoundingClientRect().bottom ?? NaN);
}

const cutTitles = (feed: NewsFeed) =>
  shown(feed, '[part=title]').filter(({scrollHeight, clientHeight}) => scrollHeight > clientHeight + 4);

describe('a feed in view keeps the height of its skeleton', () => {
  afterEach(() => {
    scrollTo(0, 0);
  });

  it('when its news is shorter', async () => {
    const {feed, height} = await loadingFeed(...SHORT);
    await loaded(feed);
    expect(feed.offsetHeight).to.equal(height);
    expect(roomBelow(feed)).to.be.greaterThan(5);
  });

  it('with the button for more right below the cards', async () => {
    const {feed, height} = await loadingFeed({...SHORT[0], paging: 'button'}, SHORT[1]);
    await loaded(feed);
    await waitUntil(() => shown(feed, '[part~=more]')[0]?.textContent?.trim(), 'the button');
    const [list] = shown(feed, '[part=list]');
    const [button] = shown(feed, '[part~=more]');
    const gap = (button?.getBoundingClientRect().top ?? NaN) - (list?.getBoundingClientRect().bottom ?? NaN);
    expect(feed.offsetHeight).to.be.closeTo(height, 2);
    expect(gap).to.be.below(40);
  });

  it('without a look at the page for each of many feeds that settle together', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 700px"></div>`);
    const src = new RecordedSite().url();
    // The answer comes once everything is watched, however slow this machine is.
    let answer = () => {};
    const isWatched = new Promise<void>((resolve) => (answer = resolve));
    const fetching = sinon.stub(globalThis, 'fetch').callsFake(async (...request) => {
      await isWatched;
      return fetching.wrappedMethod.apply(globalThis, request);
    });
    box.append(
      ...Array.from({length: 8}, () =>
        Object.assign(document.createElement('news-feed'), {src, limit: 2, hide: 'image excerpt date themes'}),
      ),
    );
    const feeds = [...box.querySelectorAll('news-feed')];
    await Promise.all(feeds.map((feed) => feed.updateComplete));
    await nextFrame();
    const height = feeds[0]?.offsetHeight;
    const steps: string[] = [];
    const look = sinon.stub(Element.prototype, 'getBoundingClientRect').callsFake(function (this: Element) {
      steps.push('look');
      return look.wrappedMethod.call(this);
    });
    feeds.forEach((feed) => feed.addController({hostUpdated: () => steps.push('change')}));
    answer();
    await Promise.all(feeds.map(loaded));
    look.restore();
    fetching.restore();
    expect(steps.slice(0, 16)).to.deep.equal([...Array<string>(8).fill('look'), ...Array<string>(8).fill('change')]);
    expect(feeds[0]?.offsetHeight).to.equal(height);
  });

  it('when its titles are longer, which it cuts', async () => {
    const {feed, height} = await loadingFeed(...LONG);
    await loaded(feed);
    expect(feed.offsetHeight).to.be.closeTo(height, 2);
    expect(cutTitles(feed)).to.have.length.above(0);
  });

  it('in its own lengths, where the page has scaled it', async () => {
    const {feed} = await loadingFeed(SHORT[0], `${SHORT[1]}; transform: scale(0.5); transform-origin: 0 0`);
    const {height} = feed.getBoundingClientRect();
    await loaded(feed);
    // What looks after its width has looked.
    await nextFrame();
    await nextFrame();
    expect(feed.getBoundingClientRect().height).to.be.closeTo(height, 1);
  });

  it('until it was scrolled past, without a move of what is read', async () => {
    const {feed, below} = await loadingFeed(...SHORT);
    await loaded(feed);
    scrollTo(0, feed.offsetTop + feed.offsetHeight + 50);
    const before = below.getBoundingClientRect().top;
    if (CSS.supports('overflow-anchor', 'auto')) {
      await waitUntil(() => roomBelow(feed) < 1, 'no room below the cards');
    } else {
      await nextFrame();
      await nextFrame();
    }
    expect(below.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('until its width changes', async () => {
    const {feed} = await loadingFeed(...LONG);
    await loaded(feed);
    feed.style.width = '310px';
    await waitUntil(() => cutTitles(feed).length === 0, 'whole titles');
  });

  it('until the keyboard comes into it', async () => {
    const {feed} = await loadingFeed(...LONG);
    await loaded(feed);
    await sendKeys({press: 'Tab'});
    expect(document.activeElement === feed).to.equal(true);
    await waitUntil(() => cutTitles(feed).length === 0, 'whole titles');
  });

  it('but not for places that no news came for', async () => {
    const {feed, height} = await loadingFeed({...SHORT[0], limit: 100}, SHORT[1]);
    await loaded(feed);
    expect(feed.offsetHeight).to.be.lessThan(height);
    expect(roomBelow(feed)).to.be.closeTo(0, 1);
  });
});
