import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NewsSourceOptions} from '../data/pages/news-stream.js';
import {safeUrl} from '../data/model/safe-url.js';
import {isParsed} from '../element/is-parsed.js';
import {formatName} from '../element/property-readers.js';
import {sourceKey} from '../query/query-key.js';

/** What a `<news-source>` names, or undefined where it names nothing. Its address is resolved as soon as it is read. */
function optionsOf(source: Element): NewsSourceOptions | undefined {
  const [src = '', map = '', label = '', href = ''] = ['src', 'map', 'label', 'href'].map(
    (name) => source.getAttribute(name)?.trim() ?? '',
  );
  return src === ''
    ? undefined
    : {
        src: safeUrl(src, source.baseURI) ?? src,
        format: formatName(source.getAttribute('format')),
        map,
        ...(label && {label}),
        ...(href && {href}),
      };
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
      attributeFilter: ['src', 'format', 'map', 'label', 'href'],
    });
    document.addEventListener('DOMContentLoaded', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#read);
  }

  /** Takes into account what has just been changed, before anything is asked for. */
  catchUp(): void {
    if (this.#observer?.takeRecords().length) {
      this.#read();
    }
  }

  readonly #read = (): void => {
    // A feed whose tags are still being parsed would ask the first of them alone, and then again with the next.
    const sources = isParsed(this.#host) ? this.#found() : [];
    const base = this.#host.baseURI;
    if (sourceKey(sources, base) !== sourceKey(this.sources, base)) {
      this.sources = sources;
      this.#host.requestUpdate();
    }
  };

  #found(): readonly NewsSourceOptions[] {
    const own = this.#host.localName.replace(/news-feed$/, 'news-source');
    return [...this.#host.querySelectorAll(`news-source, ${CSS.escape(own)}`)].flatMap((source) =>
      // Another feed may be inside, where this one lacks its end tag.
      source.closest(CSS.escape(this.#host.localName)) === this.#host ? (optionsOf(source) ?? []) : [],
    );
  }
}
