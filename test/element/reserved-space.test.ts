import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {failed, RecordedSite, shown} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

/** A feed that fails, so far below the top of the page. */
async function feedBelow(height: string): Promise<NewsFeed> {
  const box = await fixture(
    html`<div>
      <div style="height: ${height}"></div>
      <news-feed src=${new RecordedSite('status-404').url()} limit="6"><a href="/all">All news</a></news-feed>
      <div style="height: 200vh"></div>
    </div>`,
  );
  const feed = box.querySelector('news-feed');
  if (feed === null) {
    throw new Error('It is there.');
  }
  return failed(feed);
}

/** Two frames: the browser tells of what is in view after the first. */
async function observed(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

const message = (feed: NewsFeed) => shown(feed, '.error')[0]?.offsetHeight ?? 0;

describe('the place that an error keeps', () => {
  afterEach(() => {
    scrollTo(0, 0);
  });

  it('stays while it is in view, no taller than the window, so that the page does not move', async () => {
    const feed = await feedBelow('0');
    await observed();
    expect(feed.offsetHeight).to.be.greaterThan(message(feed) + 100);
    expect(shown(feed, '.skeleton')[0]?.offsetHeight).to.be.at.most(innerHeight);
  });

  it('is given up where nobody sees it', async () => {
    const feed = await feedBelow('150vh');
    await waitUntil(() => feed.offsetHeight < message(feed) + 20);
  });

  it('is given up once it was scrolled past, without a move of what is read', async () => {
    const feed = await feedBelow('0');
    await observed();
    const below = feed.nextElementSibling;
    scrollTo(0, feed.offsetTop + feed.offsetHeight + 50);
    const before = below?.getBoundingClientRect().top;
    if (CSS.supports('overflow-anchor', 'auto')) {
      await waitUntil(() => feed.offsetHeight < message(feed) + 20);
    } else {
      await observed();
    }
    expect(below?.getBoundingClientRect().top).to.be.closeTo(before ?? NaN, 1);
  });

  it('closes in view; above the window it is given up, or waits where that would move what is read', async () => {
    const feed = await feedBelow('0');
    const states = () =>
      shown(feed, '.stage > *').flatMap((child) => child.getAnimations().map((one) => one.playState));
    // Its time is over at once where frames take long: it begins anew.
    const restart = () => {
      for (const child of shown(feed, '.stage > *')) {
        child.getAnimations().forEach((one) => (one.currentTime = 0));
      }
    };
    await waitUntil(() => states().length > 0, 'the place closes');
    const scrollPast = () => scrollTo(0, feed.offsetTop + feed.offsetHeight + 50);
    if (CSS.supports('overflow-anchor', 'auto')) {
      scrollPast();
      await waitUntil(() => shown(feed, '.collapsed').length > 0, 'it is given up');
      return;
    }
    restart();
    scrollPast();
    await waitUntil(() => states().includes('paused'), 'it waits');
    scrollTo(0, 0);
    await waitUntil(() => states().includes('running'), 'it goes on');
  });

  it('is watched no more once the element is gone', async () => {
    const disconnect = sinon.spy(IntersectionObserver.prototype, 'disconnect');
    const feed = await feedBelow('0');
    await observed();
    const before = disconnect.callCount;
    feed.remove();
    expect(disconnect.callCount).to.be.greaterThan(before);
  });
});
