import {expect, fixture, html} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../../src/define/index.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';

const fail = (): never => {
  throw new Error('A host page asked for it.');
};

function revoked(): unknown {
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** What a script can set and nobody can read. */
const VALUES: Readonly<Record<string, unknown>> = {
  'a symbol': Symbol('x'),
  'an object without a prototype': Object.create(null),
  'an object that throws': {valueOf: fail, toString: fail, [Symbol.toPrimitive]: fail},
  'a proxy that is revoked': revoked(),
  'a function': fail,
  'a list': [[5]],
  true: true,
  'a big integer': 5n,
  'no number': Number.NaN,
};

/** They show what they are given, which is no setting. */
const CONTENT = ['items', 'item', 'themes'];

const FIELDS = ['id', 'url', 'excerpt', 'published', 'updated', 'image', 'authors', 'themes', 'language', 'source'];

function settingsOf(element: Element): string[] {
  const names = [...(element.constructor as typeof LitElement).elementProperties.keys()].map(String);
  return names.filter((name) => !CONTENT.includes(name));
}

const read = (element: Element) => settingsOf(element).map((name) => [name, Reflect.get(element, name)]);

describe('a value that nobody can read', () => {
  for (const [what, value] of Object.entries(VALUES)) {
    for (const tag of ['news-feed', 'news-card', 'theme-list', 'news-source']) {
      it(`reads as the default in every setting of <${tag}>: ${what}`, async () => {
        const page = await fixture(html`<div></div>`);
        const element = document.createElement(tag) as LitElement;
        const defaults = read(element);
        expect(defaults).not.to.have.lengthOf(0);
        page.append(element);
        // What is on or off reads `true`.
        const isReadable = (name: string) => value === true && typeof Reflect.get(element, name) === 'boolean';
        for (const name of settingsOf(element).filter((one) => !isReadable(one))) {
          Reflect.set(element, name, value);
        }
        await element.updateComplete;
        expect(read(element)).to.deep.equal(defaults);
      });
    }

    it(`is no news, no item and no theme: ${what}`, async () => {
      const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
      const card = await fixture<NewsCard>(html`<news-card></news-card>`);
      const list = await fixture<ThemeList>(html`<theme-list></theme-list>`);
      for (const given of [value, [value], [{title: value, name: value, excerpt: value}]]) {
        for (const [element, name] of [
          [feed, 'items'],
          [card, 'item'],
          [list, 'themes'],
        ] as const) {
          Reflect.set(element, name, given);
          await element.updateComplete;
          expect(Reflect.get(element, name) ?? [], name).to.have.lengthOf(0);
        }
      }
    });
  }

  it('costs no more than the field of an item that it is in', async () => {
    const {'a proxy that is revoked': _, ...values} = VALUES;
    for (const [what, value] of Object.entries(values)) {
      const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
      const items = FIELDS.map((field) => ({id: field, title: field, [field]: value}));
      Reflect.set(feed, 'items', items);
      await feed.updateComplete;
      expect(
        feed.items.map(({title}) => title),
        what,
      ).to.deep.equal(FIELDS);
    }
  });
});
