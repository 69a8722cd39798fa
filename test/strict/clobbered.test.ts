import {expect} from '@open-wc/testing';
import {RecordedSite} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';
import {openWritten, type FramedPage} from './framed-page.js';

/** The names of all members of a class of the browser's. */
function membersOf(start: object): string[] {
  const names = new Set<string>();
  for (let object: unknown = start; object; object = Object.getPrototypeOf(object)) {
    Object.getOwnPropertyNames(object).forEach((name) => names.add(name));
  }
  return [...names];
}

const DOCUMENT = membersOf(Document.prototype);
const FORM = membersOf(HTMLFormElement.prototype);

/** What Lit and we ask the window for, and not every browser has, nor every version. */
const GLOBALS = [
  'ShadyCSS',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litIssuedWarnings',
  'litNonce',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'requestIdleCallback',
  'navigation',
  'process',
  'scheduler',
  'trustedTypes',
];

const tags = (names: readonly string[], tag: (name: string) => string) => names.map(tag).join('');

/** Each way of showing news, and what a page may have around it. */
function everything(): string {
  const site = new RecordedSite().url('').replace(/\/$/, '');
  const posts = `src="${site}/wp-json/wp/v2/posts" limit="2"`;
  return `<theme-list for="one" src="${site}/wp-json/wp/v2/categories"></theme-list>
    <news-feed id="one" paging="button" ${posts}><a href="/all">All</a></news-feed>
    <news-feed cache="session" limit="2" exclude-url="page"><news-source ${posts}></news-source></news-feed>
    <div data-newsstand="news-card" data-headline="A"></div>`;
}

/** What the page has of a selector, past whatever is named like what looks for it. */
const found = ({document}: Window, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(document, selector),
];

const OURS = 'news-feed, news-card, theme-list';

function isShown(element: Element): boolean {
  return Boolean(element.shadowRoot?.querySelector('article, [part~="filter"]'));
}

/** Waits until so many elements of ours show what they have to. */
async function untilShown(page: FramedPage, count: number): Promise<void> {
  await waitUntil(() => {
    const ours = found(page, OURS);
    return ours.length === count && ours.every(isShown);
  }, `${count} elements show what they have`);
}

/** Asks the first feed for more, as a reader does. */
async function readOn(page: FramedPage): Promise<void> {
  const root = found(page, '#one')[0]?.shadowRoot;
  const before = root?.querySelectorAll('article').length ?? 0;
  root?.querySelector<HTMLElement>('[part~="more"]')?.click();
  await waitUntil(() => (root?.querySelectorAll('article').length ?? 0) > before, 'there is more news');
}

describe('a page whose elements are named like members of the page, with the built script', () => {
  for (const [what, tag] of [
    ['an image', (name: string) => `<img name="${name}" alt="">`],
    ['a form', (name: string) => `<form name="${name}"></form>`],
    ['an embed', (name: string) => `<embed name="${name}">`],
    ['an object', (name: string) => `<object id="${name}"></object>`],
    ['a frame', (name: string) => `<iframe name="${name}" title="A"></iframe>`],
  ] as const) {
    it(`shows all of it where each member of the document is the name of ${what}`, async () => {
      // So many frames would be so many pages.
      const names =
        what === 'a frame' ? DOCUMENT.filter((name) => /^(?:body|c|get|im|query|im|r|vis)/.test(name)) : DOCUMENT;
      const page = await openWritten(tags(names, tag) + everything());
      await untilShown(page, 4);
      await readOn(page);
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('shows all of it where each member of a form is the name of one of its fields', async () => {
    const fields = tags(FORM, (name) => `<input name="${name}">`);
    const page = await openWritten(
      `<form id="around">${fields}${everything()}</form><form data-newsstand="news-card" data-headline="A">${fields}</form>`,
    );
    await untilShown(page, 5);
    await readOn(page);
    expect(page.problems).to.deep.equal([]);
  });

  for (const [what, tag] of [
    ['the id of an element', (name: string) => `<p id="${name}"></p>`],
    ['the id of two elements', (name: string) => `<p id="${name}"></p><p id="${name}"></p>`],
    ['the name of a frame', (name: string) => `<iframe name="${name}" title="A"></iframe>`],
    ['the name of a form', (name: string) => `<form name="${name}"></form>`],
  ] as const) {
    it(`shows all of it, and many cards, where what not every window has is ${what}`, async () => {
      const page = await openWritten(tags(GLOBALS, tag) + everything());
      await untilShown(page, 4);
      const feed = page.document.createElement('news-feed');
      feed.items = Array.from({length: 80}, (_, index) => ({
        id: `${index}`,
        title: `News ${index}`,
        excerpt: '',
        truncated: false,
        authors: [],
        themes: [],
      }));
      page.document.body.append(feed);
      await waitUntil(
        () => feed.shadowRoot?.querySelectorAll('li:not(.deferred) article').length === 80,
        'all cards are laid out',
      );
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('goes on where elements get such names later, in the page, in a shadow tree and in a form', async () => {
    const page = await openWritten(everything());
    await untilShown(page, 4);
    const {document} = page;
    const later = document.createElement('div');
    later.append(
      ...DOCUMENT.flatMap((name) => ['img', 'form'].map((tag) => Object.assign(document.createElement(tag), {name}))),
      ...GLOBALS.map((id) => Object.assign(document.createElement('p'), {id})),
    );
    const form = document.createElement('form');
    form.append(...FORM.map((name) => Object.assign(document.createElement('input'), {name})));
    const [body] = found(page, 'body');
    const place = Object.assign(document.createElement('section'), {id: 'place'});
    place.attachShadow({mode: 'open'});
    body?.append(form, place, later);
    // With markup, as scripts of pages write it.
    Element.prototype.insertAdjacentHTML.call(form, 'beforeend', `<div>${everything().replaceAll('one', 'two')}</div>`);
    if (place.shadowRoot) {
      place.shadowRoot.innerHTML = `<form>${tags(FORM, (name) => `<input name="${name}">`)}${everything()}</form>`;
    }
    await untilShown(page, 8);
    await readOn(page);
    const inner = () => [...(place.shadowRoot?.querySelectorAll('news-feed, theme-list') ?? [])];
    await waitUntil(() => inner().length === 3 && inner().every(isShown), 'what is in the shadow tree is shown');
    expect(page.problems).to.deep.equal([]);
  });
});
