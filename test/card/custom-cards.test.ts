import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, nextLoad, RecordedSite, shown} from '../recorded-site.js';
import {warn} from '../root-hooks.js';
import {waitUntil} from '../wait-until.js';

/** A template as a page has it, parsed and not run. */
function templateOf(inner: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.slot = 'card';
  template.innerHTML = inner;
  return template;
}

const TEASER = `<article class="teaser">
  <img data-field="image">
  <h4><a data-field="link"></a></h4>
  <p data-field="excerpt"></p>
  <time data-field="date"></time>
  <span data-field="authors"></span>
  <span data-field="themes"></span>
  <b data-field="source"></b>
</article>`;

async function feedOf(inner: string, site = new RecordedSite(), limit = 3): Promise<NewsFeed> {
  const feed = await fixture<NewsFeed>(
    html`<news-feed src=${site.url()} limit=${limit} paging="button" retries="0">
      ${templateOf(inner)}<a href="/all">All news</a>
    </news-feed>`,
  );
  return loaded(feed);
}

const cards = (feed: NewsFeed) => [...feed.querySelectorAll<HTMLElement>(':scope > [slot^="newsstand-card-"]')];
const text = (card: Element | undefined, field: string) => card?.querySelector(`[data-field="${field}"]`)?.textContent;

describe('cards of the host page’s own', () => {
  it('are copies of its template, in the page, with the news in them, and in our list', async () => {
    const feed = await feedOf(TEASER);
    expect(cards(feed)).to.have.lengthOf(3);
    const [first, second] = cards(feed);
    expect(text(first, 'link')).to.equal('Luxembourg to open healthtech incubator');
    expect(first?.querySelector('a')?.href).to.equal(feed.items[0]?.url);
    expect(text(first, 'date')).to.equal('30 June 2026');
    expect(first?.querySelector('time')?.dateTime).to.equal('2026-06-30T09:00:00+02:00');
    expect(text(second, 'excerpt')).to.match(/The researchers…$/);
    expect(text(first, 'authors')).to.equal('Fiona Schmit');
    expect(text(first, 'themes')).to.equal('Personalised Healthcare, Data-driven healthcare, Innovation');
    expect(second?.querySelector('img')?.alt).to.equal('Four researchers in front of a whiteboard');
    expect(second?.querySelector('img')?.loading).to.equal('lazy');
    expect(shown(feed, 'ul[part="list"] > li[part="item"] > slot')).to.have.lengthOf(3);
    expect(shown(feed, 'article')).to.have.lengthOf(0);
    expect(cards(feed).every((card) => card.getClientRects().length > 0)).to.equal(true);
    await expect(feed).to.be.accessible();
  });

  it('take the page’s style sheets', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const style = document.createElement('style');
    style.textContent = '.teaser { border-left: 7px solid red }';
    page.append(style);
    const feed = await feedOf(TEASER);
    expect(getComputedStyle(cards(feed)[0] ?? feed).borderLeftWidth).to.equal('7px');
  });

  it('keep the rel and the target of the author’s link, and give what opens no way back', async () => {
    const linkIn = async (link: string, target = '') => {
      const feed = await fixture<NewsFeed>(
        html`<news-feed target=${target}>${templateOf(`<p>${link}</p>`)}</news-feed>`,
      );
      Object.assign(feed, {items: [{id: '1', title: 'One', url: 'https://x.example/1'}]});
      await feed.updateComplete;
      const {rel, target: opened} = cards(feed)[0]?.querySelector('a') ?? {};
      return [rel, opened];
    };
    expect(await linkIn('<a data-field="link" rel="nofollow" target="news"></a>')).to.deep.equal([
      'nofollow noopener',
      'news',
    ]);
    expect(await linkIn('<a data-field="link" rel="nofollow"></a>', '_new')).to.deep.equal([
      'nofollow noopener',
      '_new',
    ]);
    expect(await linkIn('<a data-field="link" rel="noopener author"></a>', '_self')).to.deep.equal([
      'noopener author',
      '_self',
    ]);
    expect(await linkIn('<a data-field="link"></a>', '_self')).to.deep.equal(['', '_self']);
    expect(await linkIn('<a data-field="link"></a>')).to.deep.equal(['noopener', '']);
  });

  it('leave out the element of what an item does not have', async () => {
    const feed = await fixture<NewsFeed>(html`<news-feed>${templateOf(TEASER)}</news-feed>`);
    Object.assign(feed, {items: [{id: '1', title: 'Bare'}]});
    await feed.updateComplete;
    const [card] = cards(feed);
    expect([...(card?.querySelectorAll('[data-field]') ?? [])].map((element) => element.localName)).to.deep.equal([
      'a',
    ]);
    expect(card?.querySelector('a')?.hasAttribute('href')).to.equal(false);
  });

  it('let nothing that a source sends be more than text, an http address, or a picture', async () => {
    const feed = await fixture<NewsFeed>(
      html`<news-feed
        >${templateOf(
          '<div><a data-field="link"></a><script data-field="title"></' +
            'script><style data-field="title"></style><p data-field="excerpt" onclick=""></p><iframe data-field="title"></iframe><a data-field="image">x</a></div>',
        )}</news-feed
      >`,
    );
    Object.assign(feed, {
      items: [
        {
          id: '1',
          title: 'window.hacked = 1',
          excerpt: '<img src=x onerror="window.hacked = 1">',
          url: 'javascript:alert(1)',
          image: {url: 'javascript:alert(1)'},
        },
      ],
    });
    await feed.updateComplete;
    await nextFrame();
    const [card] = cards(feed);
    expect('hacked' in window).to.equal(false);
    expect(card?.querySelector('p')?.textContent).to.equal('<img src=x onerror="window.hacked = 1">');
    expect(card?.querySelectorAll('script, style, iframe, img, [href], [src]').length).to.equal(0);
  });

  it('stay the same elements while the news do, and go and come with them', async () => {
    const feed = await feedOf(TEASER);
    const before = cards(feed);
    await feed.reload();
    expect(cards(feed)).to.deep.equal(before);
    await feed.loadMore();
    expect(cards(feed)).to.have.lengthOf(6);
    expect(cards(feed).slice(0, 3)).to.deep.equal(before);
    const load = nextLoad(feed);
    feed.src = new RecordedSite('empty').url();
    await load;
    expect(cards(feed)).to.have.lengthOf(0);
  });

  it('are ours again without the template, and follow another one', async () => {
    const feed = await feedOf(TEASER);
    feed.querySelector('template')?.replaceWith(templateOf('<p><a data-field="link"></a></p>'));
    await nextFrame();
    await feed.updateComplete;
    expect(cards(feed).map(({localName}) => localName)).to.deep.equal(['p', 'p', 'p']);
    feed.querySelector('template')?.remove();
    await nextFrame();
    await feed.updateComplete;
    expect(cards(feed)).to.have.lengthOf(0);
    expect(shown(feed, 'article')).to.have.lengthOf(3);
  });

  it('are put back where a framework of the page has taken them away', async () => {
    const feed = await feedOf(TEASER);
    cards(feed)[1]?.remove();
    feed.requestUpdate();
    await feed.updateComplete;
    expect(cards(feed)).to.have.lengthOf(3);
  });

  it('follow the language and the format of dates', async () => {
    const feed = await feedOf(TEASER);
    feed.lang = 'de';
    await nextFrame();
    await feed.updateComplete;
    expect(text(cards(feed)[0], 'date')).to.equal('30. Juni 2026');
  });

  it('tell the host page of a selection, which it can stop', async () => {
    const feed = await feedOf(TEASER);
    const selected: string[] = [];
    feed.addEventListener('news-card-select', (event) => {
      selected.push(event.item.title);
      event.preventDefault();
    });
    let prevented: boolean | undefined;
    addEventListener('click', (event) => (prevented = event.defaultPrevented), {once: true});
    cards(feed)[0]?.querySelector('a')?.click();
    expect(selected).to.deep.equal(['Luxembourg to open healthtech incubator']);
    expect(prevented).to.equal(true);
    cards(feed)[0]?.querySelector('p')?.click();
    expect(selected).to.have.lengthOf(1);
    for (const button of [2, 1]) {
      const middle = new MouseEvent('auxclick', {bubbles: true, composed: true, cancelable: true, button});
      cards(feed)[0]?.querySelector('a')?.dispatchEvent(middle);
      expect(middle.defaultPrevented).to.equal(button === 1);
    }
    expect(selected).to.have.lengthOf(2);
  });

  it('get the focus after More', async () => {
    const feed = await feedOf(TEASER);
    const load = nextLoad(feed);
    shown(feed, '[part="more"]')[0]?.click();
    await load;
    await nextFrame();
    expect(document.activeElement).to.equal(cards(feed)[3]?.querySelector('a'));
  });

  it('leave the focus in the feed where the one that has it is taken away', async () => {
    const feed = await feedOf(TEASER);
    cards(feed)[0]?.querySelector('a')?.focus();
    expect(document.activeElement).to.equal(cards(feed)[0]?.querySelector('a'));
    feed.items = [{id: 'new', title: 'New', excerpt: '', truncated: false, authors: [], themes: []}];
    await feed.updateComplete;
    expect(document.activeElement).to.equal(feed);
  });

  it('get it where the card itself is the link', async () => {
    const feed = await feedOf('<a data-field="link"><b data-field="title"></b></a>');
    const load = nextLoad(feed);
    shown(feed, '[part="more"]')[0]?.click();
    await load;
    await nextFrame();
    expect(document.activeElement?.textContent).to.equal(feed.items[3]?.title);
  });

  it('say once what is wrong with the template', async () => {
    await feedOf('<p data-field="title"></p><p></p>');
    expect(warn.callCount).to.equal(1);
    expect(warn.lastCall.args[0]).to.contain('one element');
    await feedOf('<p><span data-field="headline"></span></p>');
    expect(warn.callCount).to.equal(2);
    expect(warn.lastCall.args[0]).to.contain('"headline"').and.to.contain('title, excerpt');
    await feedOf('');
    expect(warn.callCount).to.equal(3);
  });

  it('are there once where a copy of the page is put in its place, as Turbo and htmx do', async () => {
    const feed = await feedOf(TEASER, new RecordedSite('slow-20'));
    const copy = feed.cloneNode(true) as NewsFeed;
    expect(cards(copy)).to.have.lengthOf(3);
    feed.replaceWith(copy);
    await nextLoad(copy);
    expect(cards(copy)).to.have.lengthOf(3);
    expect(shown(copy, 'slot[name^="newsstand-card-"]')).to.have.lengthOf(3);
    expect(cards(copy).map((card) => text(card, 'link'))).to.deep.equal(copy.items.map(({title}) => title));
  });

  it('are not taken for the rest of the page in a copy that is the last of what it is in', async () => {
    const feed = await feedOf('<article><a data-field="link"></a></article>', new RecordedSite('slow-20'));
    const place = document.createElement('div');
    place.innerHTML = feed.outerHTML;
    feed.replaceWith(place);
    const copy = place.firstElementChild as NewsFeed;
    await nextLoad(copy);
    expect(cards(copy)).to.have.lengthOf(3);
    expect(warn.args).to.deep.equal([]);
  });

  it('are back where a morph of the page, or a framework, has taken them out, and are not there twice where it puts some in', async () => {
    const feed = await feedOf(TEASER);
    const before = cards(feed);
    for (const card of before) {
      card.remove();
    }
    await nextFrame();
    await feed.updateComplete;
    expect(cards(feed)).to.deep.equal(before);
    feed.append(...before.map((card) => card.cloneNode(true)));
    await nextFrame();
    await feed.updateComplete;
    expect(cards(feed)).to.deep.equal(before);
  });

  it('are drawn from what a framework has appended to the template as a child, without a warning', async () => {
    const template = templateOf('');
    const card = document.createElement('p');
    card.dataset.field = 'title';
    template.append(card);
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed src=${new RecordedSite().url()} limit="2" retries="0">${template}</news-feed>`,
      ),
    );
    expect(cards(feed).map(({textContent}) => textContent)).to.deep.equal(feed.items.map(({title}) => title));
    expect(warn.called).to.equal(false);
  });

  it('follow a template whose content comes or changes later', async () => {
    const feed = await feedOf('<p data-field="title"></p>');
    const template = feed.querySelector('template');
    template?.content.querySelector('p')?.replaceWith(templateOf('<h4><b data-field="title"></b></h4>').content);
    // WebKit hands out the records of a template's content in the event loop of that content's own document, after a frame or more.
    await waitUntil(() => cards(feed).every(({localName}) => localName === 'h4'));
    expect(cards(feed)).to.have.lengthOf(3);
    template?.content.querySelector('b')?.before('News: ');
    await waitUntil(() => cards(feed)[0]?.textContent === `News: ${feed.items[0]?.title}`);
  });

  it('wait for a template that the parser is still in', async () => {
    const parsed = document.implementation.createHTMLDocument();
    parsed.open();
    const ready = sinon.stub(Document.prototype, 'readyState').get(() => 'loading');
    parsed.write('<body><news-feed limit="1"><template slot="card"><article><b data-field="title"></b>');
    const feed = parsed.querySelector('news-feed') as NewsFeed;
    document.body.append(document.adoptNode(feed));
    feed.items = [{id: '1', title: 'One', excerpt: 'Two', truncated: false, authors: [], themes: []}];
    await feed.updateComplete;
    expect(cards(feed)).to.have.lengthOf(0);
    feed
      .querySelector('template')
      ?.content.querySelector('article')
      ?.append(templateOf('<i data-field="excerpt"></i>').content);
    ready.restore();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await feed.updateComplete;
    expect(cards(feed).map(({textContent}) => textContent)).to.deep.equal(['OneTwo']);
    feed.remove();
  });
});
