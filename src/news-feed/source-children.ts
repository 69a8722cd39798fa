import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NewsSourceOptions} from '../data/pages/news-stream.js';
import {guarded} from '../host/bent-page.js';
import {safeUrl} from '../data/model/safe-url.js';
import {announceFeed} from '../element/feed-changed.js';
import {isParsed} from '../host/is-parsed.js';
import {formatName} from '../element/property-readers.js';
import {maxAge, ownRetries, ownTimeout} from '../element/setting-readers.js';
import {sourceKey} from '../query/query-key.js';

// Each an attribute, and the option that it is.
const TEXTS = [
  ['map', 'map'],
  ['label', 'label'],
  ['href', 'href'],
  ['theme', 'theme'],
  ['exclude-theme', 'excludeTheme'],
  ['search', 'search'],
  ['item-lang', 'itemLang'],
  ['exclude-url', 'excludeUrl'],
] as const;

const NUMBERS = [
  ['max-age', 'maxAge', maxAge],
  ['timeout', 'timeout', ownTimeout],
  ['retries', 'retries', ownRetries],
] as const;

const ATTRIBUTES = ['src', 'format', ...[...TEXTS, ...NUMBERS].map(([name]) => name)];

/** What a `<news-source>` names, or undefined where it names nothing. Its address is resolved as soon as it is read. */
function optionsOf(source: Element): NewsSourceOptions | undefined {
  const src = source.getAttribute('src')?.trim() ?? '';
  if (src === '') {
    return undefined;
  }
  const options: NewsSourceOptions = {
    src: safeUrl(src, source.baseURI) ?? src,
    format: formatName(source.getAttribute('format')),
  };
  for (const [name, option] of TEXTS) {
    const value = source.getAttribute(name)?.trim();
    if (value) {
      options[option] = value;
    }
  }
  for (const [name, option, read] of NUMBERS) {
    const value = read(source.getAttribute(name));
    if (value !== undefined) {
      options[option] = value;
    }
  }
  return options;
}

/**
 * The `<news-source>` tags inside a feed, in order, as they come, go and change. Their attributes are read whether they
 * are defined or not; under a prefix the plain name is understood too. Those that are not closed lie in each other, which
 * is no matter.
 */
export class SourceChildren implements ReactiveController {
  /** What they name. */
  sources: readonly NewsSourceOptions[] = [];
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(this.#read);
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      attributeFilter: ATTRIBUTES,
    });
    addEventListener('DOMContentLoaded', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('DOMContentLoaded', this.#read);
  }

  /** Takes into account what has just been changed, before anything is asked for. */
  catchUp(): void {
    if (this.#observer?.takeRecords().length) {
      this.#read();
    }
  }

  readonly #read = guarded((): void => {
    // A feed whose tags are still being parsed would ask the first of them alone, and then again with the next.
    const sources = isParsed(this.#host) ? this.#found() : [];
    const base = this.#host.baseURI;
    const isOther =
      sources.length !== this.sources.length ||
      (sources.length > 0 && sourceKey(sources, base) !== sourceKey(this.sources, base));
    this.sources = sources;
    if (isOther) {
      this.#host.requestUpdate();
      // A theme list may offer the choice of one of them.
      announceFeed(this.#host);
    }
  });

  #found(): readonly NewsSourceOptions[] {
    const own = this.#host.localName.replace(/news-feed$/, 'news-source');
    return [...this.#host.querySelectorAll(`news-source, ${CSS.escape(own)}`)].flatMap((source) =>
      // Another feed may be inside, where this one lacks its end tag.
      source.closest(CSS.escape(this.#host.localName)) === this.#host ? (optionsOf(source) ?? []) : [],
    );
  }
}
