import {dateValue} from '../model/iso-dates.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import type {NewsItem} from '../model/news-item.js';
import {isSourceWanted} from '../model/source-name.js';
import type {NewsOrder} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/request-json.js';
import {platform} from '../http/platform.js';
import type {FirstPage} from './first-page.js';
import type {NewsSourceOptions, NewsStreamOptions} from './news-stream.js';
import {published} from './credits.js';
import {NEWS, oneSource, type OneSource} from './one-source.js';
import {SourcePages} from './source-pages.js';
import {storyOf, type Story} from './story-index.js';

/** An item that came, and where it stands among those of all sources. */
export interface Entry {
  readonly item: NewsItem;
  /** What comes first has the lowest. */
  readonly sortKey: number;
  /** Number of its source, which decides between entries with the same sort key. */
  readonly source: number;
  /** What it is compared by with the items of other sources. */
  readonly story: Story | undefined;
}

/**
 * In the source's order no item comes before another; otherwise its date is its sort key. An item without one comes last,
 * since nobody can say that it is new; or, among several sources, where it stands in its own.
 *
 * @param before sort key of what stands before the items in their source, if there are several; undefined for the only source
 */
function sortKeys(items: readonly NewsItem[], order: NewsOrder, before: number | undefined): number[] {
  const sign = order === 'newest' ? -1 : 1;
  const keys = items.map(({published}) => (order === 'source' ? 0 : sign * dateValue(published)));
  const isMerged = before !== undefined;
  let neighbour = isMerged && Number.isFinite(before) ? before : Infinity;
  if (isMerged && neighbour === Infinity) {
    neighbour = keys.find((key) => !Number.isNaN(key)) ?? Infinity;
  }
  return keys.map((own) => {
    const key = Number.isNaN(own) ? neighbour : own;
    neighbour = isMerged ? key : neighbour;
    return key;
  });
}

/** Where an entry stands before another: by their sort keys, and then by the order in which their sources are named. */
export const compareEntries = (a: Omit<Entry, 'item' | 'story'>, b: Omit<Entry, 'item' | 'story'>): number =>
  a.sortKey === b.sortKey ? a.source - b.source : a.sortKey < b.sortKey ? -1 : 1;

/** A page on its way. */
interface PageFetch {
  readonly done: Promise<void>;
  readonly controller: AbortController;
  /** Those who wait for it. */
  readonly listeners: Set<OnAttemptFailed>;
}

/** The items of one source that came and are in no page yet, and the way to more of them. */
export class SourceBuffer {
  readonly source: NewsSourceOptions;
  readonly index: number;
  /** In the order in which they come. */
  entries: readonly Entry[] = [];
  readonly #pages: SourcePages<NewsItem>;
  readonly #one: OneSource;
  readonly #isMerged: boolean;
  readonly #fromSource: string | undefined;
  #issues: ItemIssue[] = [];
  #fetch: PageFetch | undefined;
  /** Sort key of the item that came last. */
  #lastCame = Infinity;
  /** The highest sort key that came: what is still to come is not before it. */
  #highest = -Infinity;

  /**
   * @param index its place among the sources of the stream
   * @param first what it has answered already
   */
  constructor(
    source: NewsSourceOptions,
    index: number,
    options: NewsStreamOptions & {limit: number},
    first: FirstPage<NewsItem> | undefined,
  ) {
    this.source = source;
    this.index = index;
    this.#isMerged = options.sources.length > 1;
    this.#one = oneSource(source, options);
    this.#pages = new SourcePages(this.#one.pages, NEWS, first);
    this.#fromSource = options.fromSource;
  }

  /** Whether it may have items of the sources that are wanted. */
  get isWanted(): boolean {
    return this.#one.hasOwnCredits || isSourceWanted(this.#one.credit?.name, this.#fromSource);
  }

  /** Whether the source may have more than came. */
  get hasMore(): boolean {
    return !this.#pages.done;
  }

  /** The lowest sort key that what is still to come can have. */
  get lowestSortKey(): number {
    return this.#highest;
  }

  /**
   * Asks the source for its next page, or joins those who wait for it. Once it has come, its items are in `entries`.
   * When the last of those who wait has aborted, the request is aborted. One who only leaves lets it go on.
   */
  fetchNextPage(signal: AbortSignal, onAttemptFailed: OnAttemptFailed): {done: Promise<void>; leave(): void} {
    const fetch = (this.#fetch ??= this.#startFetch());
    const listener: OnAttemptFailed = (...failure) => onAttemptFailed(...failure);
    fetch.listeners.add(listener);
    let abort: (() => void) | undefined;
    const leave = () => {
      fetch.listeners.delete(listener);
      if (abort !== undefined) {
        signal.removeEventListener('abort', abort);
      }
    };
    const done = new Promise<void>((resolve, reject) => {
      abort = () => {
        leave();
        reject(signal.reason as Error);
        // A task later, so that one who aborts only to ask for something else does not lose what is on its way.
        platform.after(0, () => this.#abortIfUnwanted(fetch, signal.reason));
      };
      signal.addEventListener('abort', abort);
      fetch.done.then(resolve, reject).finally(leave);
    });
    return {done, leave};
  }

  /** Ends what is on its way, if nobody waits for it. */
  close(): void {
    if (this.#fetch !== undefined) {
      this.#abortIfUnwanted(this.#fetch, undefined);
    }
  }

  /** What of the answers could not be used; each is reported once. */
  shiftIssues(): readonly ItemIssue[] {
    const issues = this.#issues;
    this.#issues = [];
    return issues;
  }

  #startFetch(): PageFetch {
    const controller = new AbortController();
    const listeners = new Set<OnAttemptFailed>();
    const done = this.#pages
      .next(controller.signal, (...failure) => listeners.forEach((listener) => listener(...failure)))
      .then(({entries, issues}) => this.#add(entries, issues))
      .finally(() => this.#removeFetch(fetch));
    const fetch: PageFetch = {done, controller, listeners};
    // Perhaps nobody waits for it any more when it fails.
    done.catch(() => {});
    return fetch;
  }

  #abortIfUnwanted(fetch: PageFetch, reason: unknown): void {
    if (fetch.listeners.size === 0) {
      this.#removeFetch(fetch);
      fetch.controller.abort(reason);
    }
  }

  #removeFetch(fetch: PageFetch): void {
    if (this.#fetch === fetch) {
      this.#fetch = undefined;
    }
  }

  #add(items: readonly NewsItem[], issues: readonly ItemIssue[]): void {
    const keys = sortKeys(items, this.#one.pages.order, this.#isMerged ? this.#lastCame : undefined);
    this.#lastCame = keys.at(-1) ?? this.#lastCame;
    this.#highest = Math.max(this.#highest, ...keys);
    const came = items.flatMap((draft, place): Entry | readonly Entry[] => {
      const sortKey = keys[place] ?? Infinity;
      const item = this.#published(draft);
      const story = this.#isMerged ? storyOf(draft, this.index) : undefined;
      // Its own name is enough: by that it is offered, whoever its items name.
      const isWanted = [item.source, this.#one.credit].some((credit) => isSourceWanted(credit?.name, this.#fromSource));
      return isWanted ? {item, sortKey, source: this.index, story} : [];
    });
    this.entries = [...this.entries, ...came].toSorted(compareEntries);
    this.#issues.push(...issues);
  }

  /** An item with who publishes it, and among several sources with an id that no other source has. */
  #published(draft: NewsItem): NewsItem {
    const item = published(draft, this.#one);
    return this.#isMerged ? ownOnly({...item, id: `${this.index + 1}/${item.id}`}) : item;
  }
}
