import {expect} from '@open-wc/testing';
import {ADDRESSES, CANARY, MARKUP} from '../hostile/payloads.js';
import {ITEM_SHAPES} from '../hostile/shapes.js';
import {waitUntil} from '../wait-until.js';
import {openWritten, type FramedPage} from './framed-page.js';

const OURS = ['a', 'bdi', 'button', 'div', 'h2', 'h3', 'article', 'img', 'li', 'p', 'slot', 'span', 'time', 'ul'];

// Not 'self': in a frame without an address Firefox (153) takes it for nobody.
const {origin} = location;
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html">`;

/** As a page writes it into an attribute. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page with a feed for each answer, none of which is drawn by its element, since that never comes. */
async function openAlone(answers: readonly unknown[], attributes = '', before = ''): Promise<FramedPage> {
  const feeds = answers.map(
    (answer, index) =>
      `<news-feed ${attributes} src="/strict/news.json?${index}&amp;answer=${escaped(encodeURIComponent(JSON.stringify(answer)))}"></news-feed>`,
  );
  const page = await openWritten(before + feeds.join(''), POLICY, '/strict/alone/newsstand.js');
  await waitUntil(
    () => articles(page).every((cards) => cards.length > 0) && articles(page).length > 0,
    'all are drawn',
  );
  return page;
}

/** The cards of each feed. */
const articles = (page: FramedPage) =>
  [...Document.prototype.querySelectorAll.call(page.document, 'news-feed')].map((feed) => [
    ...(feed.shadowRoot?.querySelectorAll('article') ?? []),
  ]);

type Shape = (text: string, address: string) => unknown;

/** An answer with all items of several, numbered. */
function together(...answers: readonly unknown[]): unknown {
  const itemsOf = (answer: unknown): unknown[] => (answer as {items?: unknown[]}).items ?? (answer as unknown[]);
  const items = answers.flatMap(itemsOf).map((item, id) => ({...(item as object), id: String(id)}));
  return Array.isArray(answers[0]) ? items : {...(answers[0] as object), items};
}

/** What stands in a feed's shadow root that a source has no right to. */
function wrongIn(page: FramedPage): string[] {
  return [...page.document.querySelectorAll('news-feed')].flatMap((feed) =>
    [...(feed.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [
      ...(OURS.includes(element.localName) ? [] : [element.localName]),
      ...[...element.attributes]
        .filter(
          ({name, value}) =>
            /^on|^style$|^srcdoc$/.test(name) ||
            (/^(?:href|src)$/.test(name) && !/^https?:\/\//.test(value)) ||
            (name === 'srcset' && !/^https?:\/\//.test(value)) ||
            (name === 'lang' && !/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(value)),
        )
        .map(({name, value}) => `${element.localName} ${name}=${value}`),
    ]),
  );
}

describe('the first cards of a hostile source, under the strictest policy, with a built script whose core never comes', () => {
  for (const format of ['wordpress', 'json-feed']) {
    const shape = ITEM_SHAPES[format] as Shape;

    it(`build, run and load nothing of ${format}, whether the payload is in the card that the others are copied from or in a later one`, async () => {
      const texts = [...MARKUP, '<a-link', '</h0>', ' .textContent=', '\u00000', '$1', '$&', '__proto__'];
      const count = Math.max(texts.length, ADDRESSES.length);
      const page = await openAlone(
        Array.from({length: count}, (_, index) => {
          const hostile = shape(texts[index % texts.length] ?? '', ADDRESSES[index % ADDRESSES.length] ?? '');
          const good = shape('Good', '/nowhere.png');
          return index % 2 ? together(hostile, good) : together(good, hostile);
        }),
        `heading="${escaped(MARKUP[3] ?? '')}" image-fallback="javascript:${CANARY}()" target="news" hide="none"`,
      );
      expect(wrongIn(page)).to.deep.equal([]);
      expect(articles(page).map((cards) => cards.length)).to.deep.equal(Array.from({length: count}, () => 2));
      for (const link of articles(page).flatMap((cards) => cards.flatMap((card) => [...card.querySelectorAll('a')]))) {
        expect([link.target, link.rel]).to.deep.equal(['news', 'noopener']);
      }
      expect(CANARY in page).to.equal(false);
      expect(page.problems).to.deep.equal([]);
      const hosts = page.performance.getEntriesByType('resource').map(({name}) => new URL(name).hostname);
      expect(hosts.filter((host) => host !== location.hostname)).to.deep.equal([]);
    });

    it(`have nothing of the card that they are copies of, with ${format}`, async () => {
      const poor =
        format === 'wordpress'
          ? [{title: {rendered: 'Poor'}}]
          : {version: 'https://jsonfeed.org/version/1.1', language: 'en', items: [{title: 'Poor'}]};
      const rich = shape('en', 'https://news.example.org/rich.png');
      const page = await openAlone([together(rich, poor, rich), together(poor)], 'hide="none" target="_blank"');
      const [[, second] = [], [alone] = []] = articles(page);
      expect(second?.outerHTML).to.include('Poor').and.not.include('rich.png');
      expect(second?.outerHTML).to.equal(alone?.outerHTML);
    });
  }

  it('are drawn where members of the document are the names of images and forms', async () => {
    const named = Object.getOwnPropertyNames(Document.prototype)
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join('');
    const page = await openAlone([ITEM_SHAPES['wordpress']?.('A', '/a')], '', named);
    expect(articles(page).map((cards) => cards.length)).to.deep.equal([1]);
    expect(page.problems).to.deep.equal([]);
  });
});
