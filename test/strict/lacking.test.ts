import {expect} from '@open-wc/testing';
import {RecordedSite} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';
import {openWritten, type FramedPage} from './framed-page.js';

/**
 * What browsers bring along and pages take away, or put something else in the place of: by mistake, with a polyfill that is half
 * there, or for a test. Each is tried gone, and throwing.
 */
const TABLE: Readonly<Record<string, string>> = {
  'to end a request':
    'AbortController AbortController.prototype.signal AbortController.prototype.abort AbortSignal AbortSignal.prototype.aborted ' +
    'AbortSignal.prototype.reason AbortSignal.prototype.throwIfAborted',
  'of Intl':
    'Intl Intl.DateTimeFormat Intl.DateTimeFormat.prototype.format Intl.DateTimeFormat.prototype.formatToParts Intl.PluralRules ' +
    'Intl.RelativeTimeFormat Intl.getCanonicalLocales',
  'for lists':
    'Array.from Array.prototype.at Array.prototype.find Array.prototype.findLastIndex Array.prototype.flat Array.prototype.flatMap ' +
    'Array.prototype.forEach Array.prototype.includes Array.prototype.map Array.prototype.toReversed Array.prototype.toSorted',
  'for texts':
    'String.prototype.at String.prototype.matchAll String.prototype.normalize String.prototype.padStart String.prototype.replaceAll ' +
    'String.prototype.trim RegExp.prototype.exec TextDecoder',
  'of elements':
    'Element.prototype.append Element.prototype.attachShadow Element.prototype.closest Element.prototype.getAttribute ' +
    'Element.prototype.matches Element.prototype.querySelectorAll Element.prototype.remove Element.prototype.replaceChildren ' +
    'Element.prototype.setAttribute HTMLElement.prototype.attachInternals Document.prototype.createElement Document.prototype.importNode',
  'of the window':
    'structuredClone queueMicrotask requestIdleCallback requestAnimationFrame IntersectionObserver ResizeObserver MutationObserver ' +
    'CustomEvent Event customElements matchMedia localStorage sessionStorage performance',
  'for addresses and requests':
    'URL URL.canParse URLSearchParams fetch Response Response.prototype.clone Headers.prototype.get',
  'of objects and promises':
    'Object.hasOwn Object.entries Object.fromEntries Promise.all Promise.allSettled Promise.race Promise.withResolvers ' +
    'Promise.prototype.finally Map Set WeakMap WeakRef WeakSet Reflect Reflect.get Symbol.for Proxy Date.now Date.parse Math.random ' +
    'JSON.parse',
};

const FROZEN =
  'Array Object String Function Promise Error Map RegExp Element HTMLElement Node Event Document ShadowRoot'.split(' ');

/** Notes what is said and thrown, with nothing that may be missing afterwards. */
const NOTE = `{
  const {apply} = Reflect, {setAttribute} = Element.prototype, root = document.documentElement;
  const note = (name, value) => apply(setAttribute, root, [name, value]);
  addEventListener('error', ({message}) => note('data-thrown', message));
  addEventListener('unhandledrejection', ({reason}) => note('data-thrown', 'unhandled: ' + reason));
  console.warn = console.error = (what, ...more) => note('data-said', what + more);
}`;

const GONE = (path: string) => `{
  const names = '${path}'.split('.'), name = names.pop(), owner = names.reduce((object, key) => object[key], window);
  if (!delete owner[name] || name in owner) Object.defineProperty(owner, name, {value: undefined, configurable: true, writable: true});
}`;

const THROWING = (path: string) => `{
  const names = '${path}'.split('.'), name = names.pop(), owner = names.reduce((object, key) => object[key], window);
  const fail = function () { throw new TypeError('Changed by the page'); };
  const {get} = Object.getOwnPropertyDescriptor(owner, name) ?? {};
  Object.defineProperty(owner, name, {configurable: true, ...(get ? {get: fail} : {writable: true, value: fail})});
}`;

const OWN = '<a href="/all">All news</a>';

/** Ways in which a page shows news, with content of its own in each. Without retries, for which a test would have to wait. */
function everything(): string {
  const site = new RecordedSite().url('').replace(/\/$/, '');
  const list = encodeURIComponent(JSON.stringify([{title: 'A', url: '/a', date: '2026-06-30'}]));
  return `<theme-list retries="0" src="${site}/wp-json/wp/v2/categories">${OWN}</theme-list>
    <news-feed retries="0" paging="button" cache="session" limit="2" src="${site}/wp-json/wp/v2/posts">${OWN}</news-feed>
    <news-feed retries="0" limit="2">${OWN}<news-source src="${site}/wp-json/wp/v2/posts"></news-source>
      <news-source src="/strict/news.json?answer=${list}"></news-source></news-feed>
    <news-feed retries="0" date-format="relative" src="/strict/news.json?answer=${list}">${OWN}</news-feed>
    <news-card headline="A" href="/a" date="2026-06-30">${OWN}</news-card>`;
}

// Of this page, whose own is as it was: that of the other one may be gone.
const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get as (this: Element) => ShadowRoot;
const all = (within: Document | Element | ShadowRoot, selector: string): Element[] => {
  const {querySelectorAll} =
    within.nodeType === 11
      ? DocumentFragment.prototype
      : within.nodeType === 9
        ? Document.prototype
        : Element.prototype;
  const found = querySelectorAll.call(within, selector);
  return Array.from({length: found.length}, (_, index) => found[index] as Element);
};

/** What a reader sees of an element: its news, the page's own content, or that it waits, or nothing. */
function seen(element: Element): string {
  const root = rootOf.call(element);
  if (root && all(root, '[aria-busy="true"]').length > 0) {
    return 'loading';
  }
  if (root && all(root, 'article, [part~="item"]').length > 0) {
    return /undefined|NaN|\[object/.test(root.textContent) ? 'nonsense' : 'news';
  }
  return all(element, 'a').some((own) => Element.prototype.getClientRects.call(own).length > 0) ? 'own' : 'nothing';
}

/** Some at a time: all pages at once would wait for each other longer than a page may take. */
async function inTurns(works: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  const problems: string[] = [];
  const rest = works.values();
  const lane = async () => {
    for (const work of rest) {
      problems.push(...(await work()));
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  return problems;
}

const noted = ({document}: Window, what: 'said' | 'thrown') =>
  Element.prototype.getAttribute.call(document.documentElement, `data-${what}`);

/** What is wrong in a page that was changed, once nothing more is to come; empty where all is as it should be. */
async function problemsOf(what: string, change: string, script: string): Promise<string[]> {
  const page = await openWritten(everything(), `<script>${NOTE}${change}</script>`, script);
  const look = () => all(page.document, 'theme-list, news-feed, news-card').map(seen);
  let shown: string[] = [];
  const isOver = () => {
    shown = look();
    const isSettled = shown.every((one) => one === 'news' || one === 'own');
    return shown.length === 5 && isSettled && (!shown.includes('own') || noted(page as FramedPage, 'said') !== null);
  };
  const problems: string[] = [];
  await waitUntil(isOver, what).catch(() => problems.push(`${what}: ${shown.join(' ')}; said ${noted(page, 'said')}`));
  const thrown = noted(page, 'thrown');
  return thrown === null ? problems : [...problems, `${what}: threw ${thrown}`];
}

// Each page takes a third of a second, and what is tried is our script, which has one guard for all that is gone: the other engines
// are asked whether that agrees with them for the first of each kind.
const isChromium = navigator.userAgent.includes('Chrome/');
const few = <Value>(values: readonly Value[]): readonly Value[] => (isChromium ? values : values.slice(0, 1));
const SCRIPTS = ['/strict/newsstand.js', ...(isChromium ? ['/strict/newsstand.bundle.js'] : [])];

describe('a page that has taken away what browsers bring along', () => {
  for (const script of SCRIPTS) {
    for (const [what, names] of Object.entries(TABLE)) {
      it(`shows the news, or its own content with a word in the console, and gets no error: what is ${what}, with ${script}`, async () => {
        const pages = few(names.split(' ')).flatMap((name) => [
          () => problemsOf(`${name} is gone`, GONE(name), script),
          ...(script === SCRIPTS[0] && isChromium ? [() => problemsOf(`${name} throws`, THROWING(name), script)] : []),
        ]);
        expect(await inTurns(pages)).to.deep.equal([]);
      }).timeout(120_000);
    }

    it(`is shown all of the news where prototypes are frozen, with ${script}`, async () => {
      const pages = few(FROZEN).map((name) => () => problemsOf(name, `Object.freeze(${name}.prototype)`, script));
      expect(await inTurns(pages)).to.deep.equal([]);
    }).timeout(60_000);
  }
});
