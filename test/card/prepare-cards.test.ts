import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, nextLoad, RecordedSite, shown} from '../recorded-site.js';

describe('the card that is drawn for nobody while the answer is on its way', () => {
  const feedIn = (language: string) =>
    fixture<NewsFeed>(
      html`<news-feed lang=${language} src=${new RecordedSite('slow-100').url()} limit="2"></news-feed>`,
    );

  it('is drawn once for a language and its dates, however many feeds there are and however often they load', async () => {
    const clones = sinon.spy(Node.prototype, 'cloneNode');
    // The cards of a list are copied with the item that they are in.
    const prepared = () => clones.thisValues.filter((copied) => (copied as Element).localName === 'article').length;
    // A region that no other test writes dates of, so that it is new here.
    const feed = await loaded(await feedIn('fr-MC'));
    expect(prepared()).to.equal(1);
    await loaded(await feedIn('fr-MC'));
    const again = nextLoad(feed);
    await feed.reload();
    await again;
    await nextFrame();
    expect(prepared()).to.equal(1);
  });

  it('is not in the page', async () => {
    const feed = await feedIn('de-LI');
    await nextFrame();
    expect(shown(feed, 'article')).to.have.lengthOf(0);
    await loaded(feed);
    expect(shown(feed, 'article')).to.have.lengthOf(2);
  });
});
