import {expect} from '@open-wc/testing';
import {BENT_HINT} from '../../src/data/http/hints.js';
import type {NewsFeed} from '../../src/index.js';
import {RecordedSite} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';
import {openWritten, type FramedPage} from './framed-page.js';

/** Ways in which a page shows news, with what is loaded on demand for them. */
function everything(): string {
  const site = new RecordedSite().url('').replace(/\/$/, '');
  const list = encodeURIComponent(JSON.stringify([{title: 'A', url: '/a', date: '2026-06-30'}]));
  return `<theme-list src="${site}/wp-json/wp/v2/categories"></theme-list>
    <news-feed id="one" paging="button" cache="session" limit="2" src="${site}/wp-json/wp/v2/posts"></news-feed>
    <news-feed limit="2"><news-source src="${site}/wp-json/wp/v2/posts"></news-source>
      <news-source src="/strict/news.json?answer=${list}"></news-source></news-feed>
    <news-feed src="/strict/news.json?answer=${list}"></news-feed>
    <news-card headline="A" href="/a" date="2026-06-30"></news-card>`;
}

const ours = ({document}: Window) => [...document.querySelectorAll('theme-list, news-feed, news-card')];

async function untilShown(page: FramedPage, count: number): Promise<void> {
  const isShown = ({shadowRoot}: Element) => shadowRoot?.querySelector('article, [part~="item"]');
  await waitUntil(
    () => ours(page).length === count && ours(page).every(isShown),
    `${count} elements show what they have`,
  );
}

/** What is said by the elements of a page. */
const said = (page: FramedPage) => ours(page).map(({shadowRoot}) => shadowRoot?.textContent ?? '');

// What items, themes, answers and options have.
const NAMES =
  'title url image excerpt items source authors themes published updated language label error stale href srcset name hasMore total next ' +
  'theme fromSource excludeTheme search maxAge itemLang excludeUrl limit order format map single sources patience';

/** What pages do to what all scripts share, in JavaScript. */
const BENT: Readonly<Record<string, string>> = {
  // Joomla 1.5 brings MooTools 1.2, whose JSON has two other methods.
  'has another JSON': 'JSON = {encode() {}, decode() {}}',
  'has texts in Object.prototype': "for (const name of NAMES) Object.prototype[name] = 'EVIL'",
  'has records in Object.prototype':
    "for (const name of NAMES) Object.prototype[name] = {id: 'EVIL', name: 'EVIL', title: 'EVIL', url: '/EVIL.png'}",
  'has functions in Object.prototype': "for (const name of ['extend', ...NAMES]) Object.prototype[name] = () => 'EVIL'",
  'has functions in Array.prototype': "for (const name of ['contains', 'toJSON']) Array.prototype[name] = () => 'EVIL'",
};

describe('a page that bends what all scripts share, with the built script', () => {
  for (const [what, code] of Object.entries(BENT)) {
    const script = `{const NAMES = '${NAMES}'.split(' '); ${code}}`;

    it(`is shown all of its news, and nothing else, where it ${what}`, async () => {
      const page = await openWritten(everything(), `<script>${script}</script>`);
      await untilShown(page, 5);
      expect(said(page).filter((text) => text.includes('EVIL'))).to.deep.equal([]);
      expect(page.problems).to.deep.equal([]);
    });

    it(`is shown all of its news, and nothing else, where it ${what} between a request and its answer`, async () => {
      const between = `<script>{
        const {fetch} = window;
        window.fetch = async (...values) => {
          const response = await fetch(...values);
          ${script}
          return response;
        };
      }</script>`;
      const page = await openWritten(everything(), between);
      await untilShown(page, 5);
      expect(said(page).filter((text) => text.includes('EVIL'))).to.deep.equal([]);
      expect(page.problems).to.deep.equal([]);
    });

    it(`is shown what comes later, where it later ${what}`, async () => {
      const page = await openWritten(everything());
      await untilShown(page, 5);
      const {document} = page;
      document.head.append(Object.assign(document.createElement('script'), {textContent: script}));
      const root = document.querySelector('#one')?.shadowRoot;
      root?.querySelector<HTMLElement>('[part~="more"]')?.click();
      await waitUntil(() => root?.querySelectorAll('article').length === 4, 'there is more news');
      document.body.insertAdjacentHTML('beforeend', `<main>${everything().replace('one', 'two')}</main>`);
      await untilShown(page, 10);
      expect(said(page).filter((text) => text.includes('EVIL'))).to.deep.equal([]);
      expect(page.problems).to.deep.equal([]);
    });
  }

  for (const [what, code] of [
    ['throws', "() => { throw new TypeError('Changed by the page'); }"],
    ['cannot read what it does not know', '(text) => parse(text, (key, value) => value.length > 0 && value)'],
  ]) {
    it(`is said to be at fault, and not the source, where its JSON.parse ${what}`, async () => {
      const answer = encodeURIComponent('{"items": [{"title": "A", "url": "/a", "image": null}]}');
      const feed = `<news-feed retries="0" src="/strict/news.json?answer=${answer}"></news-feed>`;
      const page = await openWritten(feed, `<script>{const {parse} = JSON; JSON.parse = ${code};}</script>`);
      const error = () => (ours(page)[0] as NewsFeed | undefined)?.error;
      await waitUntil(() => error() !== undefined, 'the feed has failed');
      expect(error()).to.include({kind: 'network', hint: BENT_HINT});
      expect(page.problems).to.deep.equal([]);
    });
  }
});
