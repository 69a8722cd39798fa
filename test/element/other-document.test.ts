import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {feedOf, loaded, RecordedSite, shown} from '../recorded-site.js';

/** The body of a frame's own document. */
async function frameBody(): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const frame = document.createElement('iframe');
  Object.assign(frame, {title: 'A frame', srcdoc: '<!doctype html><title>A frame</title>', width: 900, height: 600});
  const load = oneEvent(frame, 'load');
  box.append(frame);
  await load;
  const body = frame.contentDocument?.body;
  if (!body) {
    throw new Error('The frame has no document.');
  }
  return body;
}

/** How its cards are laid out, which only our style sheets say. */
const looks = (feed: NewsFeed) =>
  shown(feed, 'article').map((card) => card.ownerDocument.defaultView?.getComputedStyle(card).display);

describe('an element in the document of a frame', () => {
  const thrown: string[] = [];
  const note = ({message}: ErrorEvent) => thrown.push(message);

  before(() => addEventListener('error', note));

  after(() => removeEventListener('error', note));

  afterEach(() => {
    expect(thrown).to.deep.equal([]);
  });

  it('that has moved there keeps its news and its looks, and so it does on its way back', async () => {
    const site = new RecordedSite();
    const feed = await loaded(await feedOf(site, 2));
    const body = await frameBody();
    body.append(feed);
    await feed.updateComplete;
    expect(looks(feed)).to.deep.equal(['flex', 'flex']);
    document.body.append(feed);
    await feed.updateComplete;
    expect(looks(feed)).to.deep.equal(['flex', 'flex']);
    expect((await site.count()).requests).to.equal(1);
    feed.remove();
  });

  it('that was never anywhere else loads, and has its looks', async () => {
    const body = await frameBody();
    const feed = document.createElement('news-feed');
    Object.assign(feed, {src: new RecordedSite().url(), limit: 2});
    body.append(feed);
    await feed.updateComplete;
    await loaded(feed);
    expect(looks(feed)).to.deep.equal(['flex', 'flex']);
  });

  it('without a window waits, and has its looks once it is in the page', async () => {
    const feed = await loaded(await feedOf(new RecordedSite(), 2));
    document.implementation.createHTMLDocument().body.append(feed);
    document.body.append(feed);
    await feed.updateComplete;
    expect(looks(feed)).to.deep.equal(['flex', 'flex']);
    feed.remove();
  });
});
