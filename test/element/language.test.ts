import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {loadLanguage} from '../../src/i18n/language.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import {failed, loaded, RecordedSite, shown, textOf} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

/** Until what a change of `lang` brings is shown. */
async function settled(element: ThemeList | NewsCard | NewsFeed): Promise<void> {
  // The observer is told in a microtask.
  await Promise.resolve();
  await element.updateComplete;
}

const EMPTY = {
  en: 'No themes yet.',
  fr: 'Aucun thème pour le moment.',
  de: 'Noch keine Themen.',
  lb: 'Nach keng Theemen.',
};

const emptyList = html`<theme-list .themes=${[]}></theme-list>`;

const item = (more: Partial<NewsItem> = {}): NewsItem => ({
  id: '1',
  title: 'A title',
  url: 'https://news.example.org/1',
  excerpt: '',
  truncated: false,
  published: '2020-03-18',
  authors: ['Fiona Schmit'],
  themes: [],
  ...more,
});

describe('the language of an element', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  for (const [lang, text] of Object.entries(EMPTY)) {
    it(`is that of its own lang: ${lang}`, async () => {
      const list = await fixture<ThemeList>(html`<theme-list lang=${lang} .themes=${[]}></theme-list>`);
      expect(textOf(list, 'empty')).to.equal(text);
      await expect(list).to.be.accessible();
    });
  }

  it('is that of the nearest ancestor, and follows it when it changes', async () => {
    const outer = await fixture<HTMLElement>(
      html`<div lang="fr">
        <div><p>${emptyList}</p></div>
      </div>`,
    );
    const list = outer.querySelector('theme-list') ?? expect.fail();
    expect(textOf(list, 'empty')).to.equal(EMPTY.fr);
    outer.lang = 'de';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.de);
    // A nearer one comes, and goes.
    outer.children[0]?.setAttribute('lang', 'lb');
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.lb);
    outer.children[0]?.removeAttribute('lang');
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.de);
    list.lang = 'en';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.en);
  });

  it('follows the document’s', async () => {
    const list = await fixture<ThemeList>(emptyList);
    document.documentElement.lang = 'fr-LU';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.fr);
  });

  it('reads en_US as en-US', async () => {
    const card = await fixture<NewsCard>(html`<news-card lang="en_US" headline="A" date="2020-11-18"></news-card>`);
    expect(textOf(card, 'date')).to.equal('November 18, 2020');
  });

  for (const lang of ['', '-', '*', 'x', 'de-', '"><b>', 'constructor', 'de-much-too-long-to-be-anything', '\u0000']) {
    it(`does not throw at ${JSON.stringify(lang)}`, async () => {
      const card = await fixture<NewsCard>(html`<news-card lang=${lang} headline="A" date="2020-11-18"></news-card>`);
      expect(textOf(card, 'date')).to.match(/^18\.? November 2020$/);
    });
  }

  it('is English, marked as English, until the texts of another one are there, and then that', async () => {
    const list = await fixture<ThemeList>(html`<theme-list lang="fi-FI" .themes=${[]}></theme-list>`);
    const seen = [list.shadowRoot?.querySelector<HTMLElement>('[part="empty"] [lang]')?.lang];
    await waitUntil(() => textOf(list, 'empty') === 'Ei vielä teemoja.', 'the text is Finnish');
    seen.push(list.shadowRoot?.querySelector<HTMLElement>('[part="empty"] [lang]')?.lang);
    expect(seen).to.deep.equal(['en', undefined]);
    await expect(list).to.be.accessible();
    // By now it is there for all.
    const next = await fixture<ThemeList>(html`<theme-list lang="fi" .themes=${[]}></theme-list>`);
    expect(textOf(next, 'empty')).to.equal('Ei vielä teemoja.');
  });

  it('is the one that is asked for last, though the texts of one before come later', async () => {
    const list = await fixture<ThemeList>(html`<theme-list lang="sv" .themes=${[]}></theme-list>`);
    list.lang = 'de';
    await loadLanguage('sv');
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.de);
  });

  it('crosses shadow roots, is that of the host’s ancestors, and follows them', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="fr"><div></div></div>`);
    const host = outer.children[0] as HTMLElement;
    const root = host.attachShadow({mode: 'closed'});
    const inner = document.createElement('div');
    root.append(inner);
    const list = document.createElement('theme-list');
    list.themes = [];
    inner.attachShadow({mode: 'open'}).append(list);
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.fr);
    outer.lang = 'de';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.de);
    host.lang = 'lb';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.lb);
    inner.lang = 'en';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.en);
  });

  it('is another one after a move to another parent', async () => {
    const both = await fixture<HTMLElement>(
      html`<div>
        <div lang="fr">${emptyList}</div>
        <div lang="de"></div>
      </div>`,
    );
    const list = both.querySelector('theme-list') ?? expect.fail();
    const [french, german] = both.children as unknown as [HTMLElement, HTMLElement];
    german.append(list);
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.de);
    french.lang = 'lb';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.de);
    german.lang = 'lb';
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.lb);
  });

  it('costs one observer for a document with many elements, one for a shadow root, and none once they are gone', async () => {
    // Other tests leave no element behind.
    const observe = sinon.spy(MutationObserver.prototype, 'observe');
    const disconnect = sinon.spy(MutationObserver.prototype, 'disconnect');
    const ours = () =>
      observe.args.filter(([, options]) => options?.attributeFilter?.includes('lang')).map(([target]) => target);
    const outer = await fixture<HTMLElement>(
      html`<div>
        ${emptyList}${emptyList}
        <p></p>
      </div>`,
    );
    expect(ours()).to.deep.equal([document]);
    const root = outer.querySelector('p')?.attachShadow({mode: 'open'}) ?? expect.fail();
    for (let index = 0; index < 3; index++) {
      root.append(document.createElement('news-feed'));
    }
    expect(ours()).to.deep.equal([document, root]);
    const own = new Set(
      observe.thisValues.filter((_, call) => observe.args[call]?.[1]?.attributeFilter?.includes('lang')),
    );
    const ended = disconnect.callCount;
    outer.remove();
    // The elements have others, of their own children.
    expect(disconnect.thisValues.slice(ended).filter((observer) => own.has(observer))).to.have.lengthOf(2);
    const list = outer.querySelector('theme-list') ?? expect.fail();
    const render = sinon.spy(list, 'requestUpdate');
    outer.lang = 'fr';
    await nextFrame();
    expect(render.callCount).to.equal(0);
    document.body.append(outer);
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.fr);
    expect(ours().slice(2)).to.have.members([document, root]);
    outer.remove();
  });

  it('renders nothing anew for a lang that changes elsewhere', async () => {
    const both = await fixture<HTMLElement>(
      html`<div>
        <div lang="fr">${emptyList}</div>
        <p></p>
      </div>`,
    );
    const list = both.querySelector('theme-list') ?? expect.fail();
    const render = sinon.spy(list, 'requestUpdate');
    both.lang = 'de';
    both.querySelector('p')?.setAttribute('lang', 'lb');
    await nextFrame();
    expect(render.callCount).to.equal(0);
  });

  it('is its own lang’s while it is in no page', async () => {
    const list = document.createElement('theme-list');
    list.themes = [];
    list.lang = 'fr';
    document.body.append(list);
    await settled(list);
    expect(textOf(list, 'empty')).to.equal(EMPTY.fr);
    list.remove();
  });

  it('is that of every word of the interface: announcement, error, button, name', async () => {
    const feed = await failed(
      await fixture<NewsFeed>(html`<news-feed lang="lb" src=${new RecordedSite('status-404').url()}></news-feed>`),
    );
    expect(textOf(feed, 'error')).to.equal('D’Neiegkeete konnten net geluede ginn. Nach eng Kéier probéieren');
    expect(textOf(feed, 'status')).to.equal('D’Neiegkeete konnten net geluede ginn.');
    expect(shown(feed, '.region')[0]?.getAttribute('aria-label')).to.equal('Neiegkeeten');
    await expect(feed).to.be.accessible();
  });

  it('does not repeat an announcement in the next language', async () => {
    const feed = await loaded(
      await fixture<NewsFeed>(
        html`<news-feed lang="de" src=${new RecordedSite().url('wp-json/wp/v2/posts')}></news-feed>`,
      ),
    );
    await feed.reload();
    expect(textOf(feed, 'status')).to.equal('6 Nachrichten geladen.');
    feed.lang = 'fr';
    await settled(feed);
    expect(textOf(feed, 'status')).to.equal('');
  });
});

describe('the language of parts', () => {
  /** What is inside a part and marked with a language. */
  const marked = (element: HTMLElement, part: string) =>
    shown(element, `[part~="${part}"][lang], [part~="${part}"] [lang]`).map(({lang, dir, innerText}) => [
      lang,
      dir,
      innerText.trim(),
    ]);

  it('is not marked where the page is in the language of the interface, in a variant of it too', async () => {
    for (const lang of ['en', 'en-US', 'EN_au', 'fr-LU', 'lb-LU']) {
      const list = await fixture<ThemeList>(html`<theme-list lang=${lang} .themes=${[]}></theme-list>`);
      expect(shown(list, '.region [lang], [dir]'), lang).to.have.lengthOf(0);
      expect(shown(list, '.region')[0]?.lang, lang).to.equal(lang.replace('_', '-'));
    }
  });

  it('is English, left to right, where English stands in for a language that we do not have', async () => {
    const list = await fixture<ThemeList>(html`<theme-list lang="ar" dir="rtl" .themes=${[]}></theme-list>`);
    expect(marked(list, 'empty')).to.deep.equal([['en', 'ltr', EMPTY.en]]);
    const feed = await failed(
      await fixture<NewsFeed>(
        html`<news-feed lang="ar" dir="rtl" src=${new RecordedSite('status-404').url()}></news-feed>`,
      ),
    );
    expect(marked(feed, 'error')).to.deep.equal([
      ['en', 'ltr', 'We couldn’t load the news.'],
      ['en', 'ltr', 'Try again'],
    ]);
    expect(shown(feed, '[part="status"][lang="en"]')).to.have.lengthOf(1);
    await expect(feed).to.be.accessible();
  });

  it('is the item’s for the item, and ours for our words in it', async () => {
    const card = await fixture<NewsCard>(
      html`<news-card target="_blank" .item=${item({language: 'fr', title: 'Un titre'})}></news-card>`,
    );
    expect(shown(card, 'article')[0]?.lang).to.equal('fr');
    expect(marked(card, 'title')).to.deep.equal([['en', 'ltr', '(opens in a new tab)']]);
    expect(marked(card, 'date')).to.deep.equal([['en', 'ltr', '18 March 2020']]);
    expect(marked(card, 'authors').map(([lang]) => lang)).to.deep.equal(['en']);
    expect(textOf(card, 'authors')).to.equal('By Fiona Schmit');
    await expect(card).to.be.accessible();
  });

  it('is said again within each element, since not every browser inherits it there', async () => {
    const both = await fixture<HTMLElement>(
      html`<div lang="de-AT"><news-card headline="A"></news-card><news-feed></news-feed>${emptyList}</div>`,
    );
    expect(
      [...both.children].map((element) => element.shadowRoot?.querySelector<HTMLElement>('.region')?.lang),
    ).to.deep.equal(['de-AT', 'de-AT', 'de-AT']);
  });

  it('needs no mark within an item of our language, whatever its region', async () => {
    const card = await fixture<NewsCard>(html`<news-card .item=${item({language: 'en-GB'})}></news-card>`);
    expect(shown(card, 'article [lang]')).to.have.lengthOf(0);
  });

  /** Each text of an element with the language and direction that a browser computes for it. */
  function computed(element: HTMLElement): string[] {
    const root = element.shadowRoot ?? expect.fail();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    while (texts.nextNode()) {
      const {parentElement: around, nodeValue} = texts.currentNode as Text;
      const text = nodeValue?.trim();
      if (around && text && around.localName !== 'style') {
        const lang = ['en', 'fr', 'ar', 'el'].find((known) => around.matches(`:lang(${known})`));
        seen.push(`${lang} ${getComputedStyle(around).direction} ${text}`);
      }
    }
    return seen;
  }

  it('is what a browser computes, for each text of an Arabic item on a French page', async () => {
    const card = await fixture<NewsCard>(
      html`<news-card
        lang="fr"
        target="_blank"
        .item=${item({
          language: 'ar',
          title: 'حاضنة للتكنولوجيا الصحية (HTIH) في لوكسمبورغ',
          excerpt: 'ستُفتتح الحاضنة في ربيع 2021.',
          authors: ['فاطمة', 'Fiona Schmit'],
          source: {name: 'Research Luxembourg'},
        })}
      ></news-card>`,
    );
    expect(computed(card)).to.deep.equal([
      'ar rtl حاضنة للتكنولوجيا الصحية (HTIH) في لوكسمبورغ',
      'fr ltr (s’ouvre dans un nouvel onglet)',
      'fr ltr 18 mars 2020',
      'ar rtl ستُفتتح الحاضنة في ربيع 2021.',
      'fr ltr Par',
      'ar rtl فاطمة, Fiona Schmit',
      'ar ltr Research Luxembourg',
    ]);
  });

  it('is what a browser computes, for each text of items on a page from right to left', async () => {
    const feed = await fixture<NewsFeed>(
      html`<news-feed
        lang="ar"
        dir="rtl"
        heading="آخر الأخبار"
        .items=${[
          item({title: 'HTIH: حاضنة جديدة', authors: []}),
          item({id: '2', language: 'en', title: 'A new incubator: حاضنة', authors: []}),
        ]}
      ></news-feed>`,
    );
    expect(computed(feed)).to.deep.equal([
      'ar rtl آخر الأخبار',
      // By its first strong letter, as dir="auto" has it.
      'ar ltr HTIH: حاضنة جديدة',
      'en ltr 18 March 2020',
      'en ltr A new incubator: حاضنة',
      'en ltr 18 March 2020',
    ]);
    await expect(feed).to.be.accessible();
  });
});
