import {expect} from '@open-wc/testing';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {RecordedSite} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';
import {openFramed, type FramedPage} from './framed-page.js';

const feedOf = ({document}: Window) => document.querySelector<NewsFeed>('news-feed');

const hasItems = (page: Window, count: number) =>
  waitUntil(() => feedOf(page)?.status === 'ready' && feedOf(page)?.items.length === count, `${count} items are there`);

/** Goes elsewhere in a frame. No engine keeps a page of a frame for Back, so that it is loaded anew. */
async function leave(page: FramedPage, go: () => void): Promise<void> {
  const {document: before} = page;
  go();
  await waitUntil(() => page.document !== before && page.document.readyState === 'complete', 'another page is there');
}

describe('a page that is loaded anew when a reader comes back to it', () => {
  it('has the further pages open, and is where the reader left it', async () => {
    const source = new RecordedSite().url('').replace(/\/$/, '');
    const page = await openFramed(`/host/paged?source=${encodeURIComponent(source)}`);
    await hasItems(page, 2);
    await feedOf(page)?.loadMore();
    await hasItems(page, 4);
    page.scrollTo(0, 1000);
    const {scrollY: place} = page;
    expect(place).to.be.above(900);
    await leave(page, () => page.location.assign('/host/template'));
    await leave(page, () => page.history.back());
    await hasItems(page, 4);
    await waitUntil(() => Math.abs(page.scrollY - place) < 2, `it is at ${place}`);
    expect(page.problems).to.deep.equal([]);
  });
});
