import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {feedOf, loaded, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';

/** Waits for what the server says; each look at it is a request, so the browser is not held up. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    await nextFrame();
  }
}

describe('what happens at the same time', () => {
  it('a feed that leaves does not take the request away from another that shares it', async () => {
    const site = new RecordedSite('held');
    const [leaving, staying] = [await feedOf(site), await feedOf(site)];
    await until(async () => (await site.count()).requests === 1);
    leaving.remove();
    await site.release();
    await loaded(staying);
    expect(staying.status).to.equal('ready');
    expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
  });

  it('items that are set while it loads stay, and the request is given up', async () => {
    const site = new RecordedSite('hang');
    const feed = await feedOf(site);
    await until(async () => (await site.count()).requests === 1);
    Object.assign(feed, {items: [{id: '1', title: 'Own'}]});
    await feed.updateComplete;
    expect(feed.status).to.equal('ready');
    await until(async () => (await site.count()).aborted === 1);
    expect(textOf(feed, 'title')).to.equal('Own');
  });

  it('items, an item and themes that are set before the elements are defined are shown, and no source is asked', async () => {
    const site = new RecordedSite();
    const [feed, card, list] = ['news-feed', 'news-card', 'theme-list'].map((name) =>
      document.createElement(`early-${name}`),
    );
    Object.assign(feed ?? {}, {src: site.url(), items: [{id: '1', title: 'Own'}]});
    Object.assign(card ?? {}, {item: {id: '1', title: 'Own'}});
    Object.assign(list ?? {}, {themes: [{id: '1', name: 'Own'}]});
    document.body.append(...[feed, card, list].flatMap((element) => element ?? []));
    const {define} = await import('../../src/define/define.js');
    define({prefix: 'early'});
    for (const element of [feed, card, list]) {
      await (element as NewsFeed).updateComplete;
      expect((element as NewsFeed).status, element?.localName).to.equal('ready');
      element?.remove();
    }
    expect((await site.count()).requests).to.equal(0);
  });

  it('of ten sources in a row only the last is asked', async () => {
    const sites = Array.from({length: 10}, () => new RecordedSite());
    const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
    const load = nextLoad(feed);
    for (const site of sites) {
      feed.src = site.url();
    }
    await load;
    const requests = await Promise.all(sites.map(async (site) => (await site.count()).requests));
    expect(requests).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('of sources that change while each loads only the last is shown', async () => {
    const slow = [new RecordedSite('hang'), new RecordedSite('hang'), new RecordedSite('hang')];
    const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
    const loads = sinon.spy();
    feed.addEventListener('news-feed-load', loads);
    for (const site of slow) {
      feed.src = site.url();
      await until(async () => (await site.count()).requests === 1);
    }
    feed.src = new RecordedSite('empty').url();
    await nextLoad(feed);
    expect(loads.callCount).to.equal(1);
    expect(feed.status).to.equal('empty');
    for (const site of slow) {
      await until(async () => (await site.count()).aborted === 1);
    }
  });

  it('an element may be removed by whoever hears that it has loaded', async () => {
    const feed = document.createElement('news-feed');
    feed.src = new RecordedSite().url();
    feed.addEventListener('news-feed-load', () => feed.remove());
    const load = nextLoad(feed);
    document.body.append(feed);
    await load;
    expect(feed.isConnected).to.equal(false);
    expect(shown(feed, 'article')).to.have.lengthOf(6);
  });

  it('an element keeps its news and its request when it moves into another shadow root', async () => {
    const site = new RecordedSite('held');
    const feed = await feedOf(site);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const load = nextLoad(feed);
    host.attachShadow({mode: 'open'}).append(feed);
    await site.release();
    await load;
    expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
    document.body.append(feed);
    await feed.updateComplete;
    expect(shown(feed, 'article')).to.have.lengthOf(4);
    expect((await site.count()).requests).to.equal(1);
    feed.remove();
  });

  it('an element of another document works once it is adopted', async () => {
    const site = new RecordedSite();
    const inert = document.implementation.createHTMLDocument();
    const stranger = inert.createElement('news-feed');
    stranger.setAttribute('src', site.url());
    inert.body.append(stranger);
    expect((await site.count()).requests).to.equal(0);
    const feed = document.adoptNode(stranger) as NewsFeed;
    document.body.append(feed);
    await nextLoad(feed);
    expect(shown(feed, 'article')).to.have.lengthOf(6);
    feed.remove();
  });
});
