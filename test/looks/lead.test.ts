import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, RecordedSite, shown} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

describe('the cards beside a large one', () => {
  it('keep their excerpts within their room', async () => {
    const box = await fixture(html`<div style="width: 1230px; font: 16px/1.5 sans-serif"></div>`);
    const feed = document.createElement('news-feed');
    Object.assign(feed, {src: new RecordedSite().url(), lead: 1, limit: 5} satisfies Partial<NewsFeed>);
    box.append(feed);
    await loaded(feed);
    await waitUntil(() => shown(feed, '.text').length === 5, 'cards');
    await nextFrame();
    const texts = shown(feed, '.text');
    const high = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
    expect(texts.map((text) => high(text) <= high(text.parentElement) + 1)).to.deep.equal(texts.map(() => true));
  });
});
