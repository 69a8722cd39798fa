import {guarded} from '../host/bent-page.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {slugOf} from '../data/model/is-theme.js';
import {buildThemes} from '../data/model/build-list.js';
import type {Theme} from '../data/model/theme.js';
import {findAll, readAttribute, readMember} from '../host/members.js';

/** What an address says of the theme that it leads to: its anchor, its last parameter, or the end of its path. */
function slugIn(link: HTMLAnchorElement): string {
  const {hash, search, pathname} = link;
  const parameter = [...new URLSearchParams(search).values()].at(-1);
  const segment = pathname.split('/').findLast(Boolean) ?? '';
  const text = hash.slice(1) || parameter || segment.replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link, or an item of a list, as a theme. `data-theme`, on it or around it, says which one; an empty one is "all". */
function themeOf(entry: Element, host: Element): {slug: string; name: string; url: string | undefined} {
  const name = entry.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  // A link of HTML, of whatever window.
  const link = 'pathname' in entry ? (entry as HTMLAnchorElement) : undefined;
  const marked = entry.closest('[data-theme]');
  const written = marked !== null && host.contains(marked) ? readAttribute(marked, 'data-theme') : null;
  return {slug: written?.trim() ?? (link ? slugIn(link) : slugOf(name)), name, url: link?.href};
}

/**
 * The themes that the page itself lists inside a tag: each link, or where there is none, each item. What goes to a slot
 * of its own, such as the footer, is none of them. Read again when the list changes.
 */
export class SlottedThemes implements ReactiveController {
  /** Those to choose from. */
  themes: readonly Theme[] = [];
  /** All that is in a list, which need not be one of themes to be shown as the page has it. */
  items: readonly Theme[] = [];
  /** The link that the page has for all themes. */
  all: {name: string; url?: string} | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(guarded(this.#read));
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', 'data-theme', 'slot'],
    });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #read = (): void => {
    const lists = [...this.#host.children].filter((list) => readMember(list, 'slot') === '');
    const found = (selector: string) => lists.flatMap((list) => findAll(list, selector));
    const links = found('a[href]');
    const items = found('li');
    const drafts = (links.length > 0 ? links : items).map((entry) => themeOf(entry, this.#host));
    const all = drafts.find(({slug}) => slug === '');
    this.all = all && {name: all.name, ...(all.url && {url: all.url})};
    this.themes = buildable(
      drafts.filter(({slug}) => slug !== ''),
      this.#host.baseURI,
    );
    this.items = items.length > 0 ? buildable(drafts, this.#host.baseURI) : [];
    this.#host.requestUpdate();
  };
}

function buildable(drafts: readonly unknown[], base: string): readonly Theme[] {
  try {
    return buildThemes(drafts, base).entries;
  } catch {
    // Links without a text are no themes.
    return [];
  }
}
