import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/define/index.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {waitUntil} from '../wait-until.js';
import {shown} from '../recorded-site.js';

// The attributes of the elements, what their properties are called, and what their states and answers have.
const NAMES =
  'src format map limit theme excludeTheme search maxAge itemLang excludeUrl lead imageFallback order paging layout heading ' +
  'headingLevel hide dateFormat timeZone target loading retries timeout refresh cache lang items themes item value allLabel sync ' +
  'prefix label href headline excerpt date image imageAlt author url title published truncated source sources status error issues stale ' +
  'data request key entries pages held hasMore isIncomplete isPending moreError updatedAt origin method body mode redirect';

const VALUES: readonly unknown[] = ['https://evil.example/', {url: 'https://evil.example/'}];

async function polluted(names: readonly string[], value: unknown, run: () => Promise<void>): Promise<void> {
  const {prototype} = Object;
  for (const name of names) {
    Object.defineProperty(prototype, name, {value, configurable: true, writable: true, enumerable: false});
  }
  try {
    await run();
  } finally {
    names.forEach((name) => Reflect.deleteProperty(prototype, name));
  }
}

/**
 * Halves of the names, so many that for any two of them there is one with the first and without the second: what one name does is not
 * hidden by what another does. Each name alone would be ten times as many pages.
 */
function halves(names: readonly string[]): string[][] {
  const bits = Array.from({length: Math.ceil(Math.log2(names.length))}, (_, bit) => bit);
  return bits.flatMap((bit) => [0, 1].map((side) => names.filter((_, index) => ((index >> bit) & 1) === side)));
}

// That is a matter of our code, and asked of one engine.
const APART = navigator.userAgent.includes('Chrome/') ? halves(NAMES.split(' ')) : [];

const textOf = (element: Element) =>
  shown(element, '*')
    .map((one) =>
      [one.localName, one.getAttribute('href'), one.getAttribute('src'), one.getAttribute('target')].join(' '),
    )
    .join('\n') + (element.shadowRoot?.textContent ?? '');

let id = 0;

const TAGS = {
  'a feed': () => html`<news-feed src="/recorded/ok/polluted${id++}/wp-json/wp/v2/posts" limit="2"></news-feed>`,
  'a card': () => html`<news-card src="/recorded/ok/polluted${id++}/wp-json/wp/v2/posts/4"></news-card>`,
  'a theme list': () =>
    html`<theme-list src="/recorded/ok/polluted${id++}/wp-json/wp/v2/categories?per_page=3"></theme-list>`,
};

/** What an element shows once it has settled. */
async function shownOf(tag: () => TemplateResult): Promise<string> {
  const element = await fixture<NewsFeed | NewsCard | ThemeList>(tag());
  await waitUntil(() => /ready|error|empty/.test(element.status), 'it settles');
  await element.updateComplete;
  const text = textOf(element).replaceAll(/polluted\d+/g, '');
  element.remove();
  return text;
}

describe('a page whose Object.prototype was polluted', () => {
  it('shows the same: a feed, a card and a theme list', async () => {
    const expected = await Promise.all(Object.values(TAGS).map(shownOf));
    const bent: string[] = [];
    for (const names of [NAMES.split(' '), ...APART]) {
      for (const value of VALUES) {
        await polluted(names, value, async () => {
          const texts = await Promise.all(Object.values(TAGS).map((tag) => shownOf(tag).catch(String)));
          for (const [index, what] of Object.keys(TAGS).entries()) {
            if (texts[index] !== expected[index]) {
              bent.push(`${what}: ${names.join(' ')} ${JSON.stringify(value)} ${texts[index]?.slice(0, 60)}`);
            }
          }
        });
      }
    }
    expect(bent.join('\n')).to.equal('');
  }).timeout(60_000);
});
