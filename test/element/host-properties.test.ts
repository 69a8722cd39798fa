import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {isSeen, loaded, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

describe('a property that a framework sets to', () => {
  for (const nothing of [undefined, null]) {
    it(`${nothing} is not set: the feed, the card and the list ask their source`, async () => {
      const site = new RecordedSite();
      const [feed, card, list] = [
        await fixture<NewsFeed>(html`<news-feed src=${site.url()} .items=${nothing}></news-feed>`),
        await fixture<NewsCard>(html`<news-card src=${site.url()} .item=${nothing}></news-card>`),
        await fixture<ThemeList>(
          html`<theme-list src=${site.url('wp-json/wp/v2/categories')} .themes=${nothing}></theme-list>`,
        ),
      ];
      for (const element of [feed, card, list]) {
        await loaded(element);
        expect(element.status, element.localName).to.equal('ready');
      }
      Object.assign(feed, {items: nothing});
      await feed.updateComplete;
      expect(feed.items).to.have.lengthOf(6);
      expect((await site.count()).requests).to.equal(3);
    });

    it(`${nothing} after something is taken back: the source is asked`, async () => {
      const site = new RecordedSite();
      const feed = await fixture<NewsFeed>(
        html`<news-feed src=${site.url()} .items=${[{id: '1', title: 'Own'}]}></news-feed>`,
      );
      expect([feed.status, textOf(feed, 'title')]).to.deep.equal(['ready', 'Own']);
      const load = nextLoad(feed);
      Object.assign(feed, {items: nothing});
      await load;
      expect(feed.items).to.have.lengthOf(6);
    });
  }
});

describe('a property that is written as an attribute', () => {
  for (const [tag, name] of [
    ['news-feed', 'items'],
    ['news-card', 'item'],
    ['theme-list', 'themes'],
  ] as const) {
    it(`harms nothing, and the webmaster is told once: ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.innerHTML = `<${tag} ${name}="[object Object]"><a href="/all">All</a></${tag}>`;
      const element = box.firstElementChild as NewsFeed;
      await element.updateComplete;
      box.prepend(element);
      await element.updateComplete;
      expect(isSeen(box.querySelector('a'))).to.equal(true);
      expect(warn.args.map(([text]) => String(text))).to.deep.equal([
        `<${tag} ${name}="…">: ${name} is a property and no attribute. Set it on the element in a script.`,
      ]);
    });
  }

  it('is no matter where the property is set, too', async () => {
    const feed = await fixture<NewsFeed>(
      html`<news-feed items="[object Object]" .items=${[{id: '1', title: 'Own'}]}></news-feed>`,
    );
    expect([feed.status, textOf(feed, 'title')]).to.deep.equal(['ready', 'Own']);
    expect(warn.args).to.deep.equal([]);
  });
});

describe('a tag without an end tag', () => {
  /** What a parser makes of markup. */
  async function parsed(markup: string): Promise<HTMLElement> {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = markup;
    for (const element of box.querySelectorAll<NewsFeed>('news-feed, theme-list, news-card')) {
      await element.updateComplete;
    }
    return box;
  }

  for (const [what, markup] of [
    ['a feed', '\n<news-feed src="javascript:0" />\n<p id="after">After</p>\n'],
    ['a feed, indented', '\n    <news-feed />\n    <p id="after">After</p>\n    <p>More</p>\n  '],
    ['a feed in one line', '<news-feed src="javascript:0" /><section><p id="after">After</p></section>'],
    [
      'a feed that is the last of its box but for a form',
      '<div>\n  <news-feed src="javascript:0" />\n  <form id="after"><input /></form>\n</div>',
    ],
    ['a feed before its sources', '<news-feed /><news-source src="javascript:0" /><p id="after">After</p>'],
    ['a card', '\n<news-card headline="One" />\n<p id="after">After</p>\n'],
    ['a theme list before its feed', '<theme-list for="f" /><news-feed id="f"></news-feed><p id="after">After</p>'],
    [
      'a theme list with themes',
      '<theme-list for="f" />\n<nav><ul><li><a href="/a" id="after">A</a></li></ul></nav>\n',
    ],
  ] as const) {
    it(`shows the rest of the page that is inside it, and says so once: ${what}`, async () => {
      const box = await parsed(markup);
      const after = box.querySelector('#after');
      expect(after?.closest('news-feed, theme-list, news-card')).to.not.equal(null);
      expect(isSeen(after)).to.equal(true);
      const told = warn.args.map(([text]) => String(text)).filter((text) => text.includes('has no end tag'));
      expect(told).to.have.lengthOf(1);
      expect(told[0]).to.match(/Write <([a-z-]+)><\/\1>\.$/);
    });
  }

  it('shows what is in the last of several that are in one another, without a line break between them', async () => {
    const box = await parsed('<news-feed /><theme-list /><news-card headline="One" /><p id="after">After</p>');
    expect(isSeen(box.querySelector('#after'))).to.equal(true);
  });

  it('shows the rest of the page beside the news, too, and asks for its own sources alone', async () => {
    const site = new RecordedSite();
    const box = await parsed(
      `\n<news-feed src="${site.url()}" limit="2" />\n<p id="after">After</p>\n<news-feed limit="1"><news-source src="${site.url()}"></news-source></news-feed>\n`,
    );
    const [feed] = box.querySelectorAll('news-feed');
    await loaded(feed as NewsFeed);
    expect(shown(feed as NewsFeed, 'article')).to.have.lengthOf(2);
    expect(isSeen(box.querySelector('#after'))).to.equal(true);
  });

  for (const [what, markup] of [
    ['with a link', '<news-feed><a href="/all">All news</a></news-feed>'],
    ['with a link on a line of its own', '\n<news-feed>\n<a href="/all">All news</a>\n</news-feed>\n'],
    ['with a list', '<div>\n  <news-feed>\n    <ul><li><a href="/1">One</a></li></ul>\n  </news-feed></div>'],
    ['with a paragraph', '<news-feed><p>Our news is at <a href="/all">this page</a>.</p></news-feed>'],
    ['with sources', '<news-feed>\n<news-source src="javascript:0"></news-source>\n</news-feed>\n'],
    [
      'with sources and a link, the sources without end tags',
      '<news-feed><news-source /><a href="/all">All</a></news-feed>',
    ],
    ['that is the last of its box', '<div><news-feed></news-feed></div>'],
    [
      'with a form, that is the last of its box',
      '<div>\n  <news-feed>\n    <form action="/search"><input name="q" /></form>\n  </news-feed></div>',
    ],
    [
      'with a heading and a script, that is the last of its box',
      '<div>\n\t<news-feed>\n\t\t<h2>News</h2>\n\t\t<script type="x"></script>\n\t</news-feed></div>',
    ],
  ] as const) {
    it(`is not suspected of a feed ${what}`, async () => {
      await parsed(markup);
      expect(warn.args.filter(([text]) => String(text).includes('end tag'))).to.deep.equal([]);
    });
  }
});
