import type {NewsChoice} from '../model/choice.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import type {NewsError} from '../model/news-error.js';
import type {NewsItem} from '../model/news-item.js';
import {Part} from '../model/part.js';
import type {NewsFormat} from '../formats/choose-source.js';
import type {NewsOrder} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/request-json.js';
import {fetchFirstPage, type FirstPage} from './first-page.js';
import type {MergedStream} from './merged-stream.js';
import {published} from './credits.js';
import {NEWS, oneSource} from './one-source.js';
import {inOrder} from './in-order.js';

/** One source of news. What it chooses holds beside what is chosen of all sources. */
export interface NewsSourceOptions extends NewsChoice {
  /** Address of the source; absolute, or relative to `base`. */
  src: string;
  /** @default 'auto' */
  format?: NewsFormat;
  /** Where the fields are, for `mapped`. */
  map?: string;
  /** Who publishes it, named on each card. Default: whom an item names, or with several sources the host of `src`. */
  label?: string;
  /** Where that name leads to. */
  href?: string;
  /** Seconds an attempt may take. Default: that of all sources. */
  timeout?: number;
  /** Automatic retries after the first attempt. Default: that of all sources. */
  retries?: number;
}

/** What is wanted, and from where. */
export interface NewsStreamOptions extends NewsChoice {
  sources: readonly NewsSourceOptions[];
  /** What addresses are relative to. */
  base?: string;
  /** Language preferred where a source has several. @default 'en' */
  language?: string;
  /** Items a page, of all sources together, 1 to 100. @default 6 */
  limit?: number;
  /** Several sources are merged newest first unless it is `oldest`. @default 'source' */
  order?: NewsOrder;
  /** Seconds an attempt may take. @default 10 */
  timeout?: number;
  /** Automatic retries after the first attempt. @default 3 */
  retries?: number;
  /**
   * Seconds a page waits for the slowest of several sources, once another has something. A source that is late goes on: what it
   * brings comes with {@link NewsStream.fetchMissing}, or with the next page. `Infinity` waits for all. @default 1
   */
  patience?: number;
  /** Used instead of the global `fetch`, which is otherwise looked up for each request. */
  fetch?: typeof fetch;
}

/** A source that a page does without. */
export interface MissingSource {
  source: NewsSourceOptions;
  /** Its place among the sources, from 0. Where there are several, the ids of its items begin with the number after it and a slash. */
  index: number;
}

/** A source of which nothing came, and why. */
export interface SourceFailure extends MissingSource {
  error: NewsError;
}

/** A page of news. */
export interface NewsPage {
  /** The new items, none of which was on an earlier page. Fewer than `limit`, even none, if that is all that came. */
  items: readonly NewsItem[];
  /** What of the answers could not be used, and why. */
  issues: readonly ItemIssue[];
  /** The sources that this page does without because they failed; they are asked again for the next one. */
  failed: readonly SourceFailure[];
  /** The sources that this page does without because they are late; their answers are still on their way. */
  pending: readonly MissingSource[];
  /** Whether there are no more. */
  done: boolean;
}

/** How to wait for a page. */
export interface NextOptions {
  /** Ends the waiting; the promise is then rejected with its reason. */
  signal?: AbortSignal;
  /** Called after each failed attempt, until the promise settles. */
  onAttemptFailed?: OnAttemptFailed;
}

/** Which of the missing sources to ask, and where to put what they bring. */
export interface FetchMissingOptions extends NextOptions {
  /** Their places among the sources. Default: all that failed or are late. */
  sources?: readonly number[];
  /**
   * Asked once something has come: whether items may leave the pages again, to come with a later one, so that the pages are as
   * long as before and as if all sources had answered in time. Otherwise what was handed out stays, and what belongs between is
   * added. Default: it stays.
   */
  mayRearrange?: () => boolean;
}

/** News, page by page. */
export interface NewsStream extends AsyncIterable<NewsPage> {
  /**
   * The next page. Calls wait for each other. A call that is aborted or fails takes nothing away: the next one hands out what
   * has come by then.
   *
   * @throws NewsError if nothing came because every source that was asked failed, or the signal's reason if it aborts
   */
  next(options?: NextOptions): Promise<NewsPage>;
  /**
   * Asks the sources again that failed, waits for those that are late, and settles with the first of them: `items` is all that
   * was handed out so far, in order, with what it brought in its place. A source that fails again is in `failed`.
   *
   * @throws the signal's reason if it aborts
   */
  fetchMissing(options?: FetchMissingOptions): Promise<NewsPage>;
}

/** Pages of several sources, of what is chosen, and all pages after the first. */
export const streamPart = new Part(() => import('./merged-stream.js'));

/**
 * Shows the first page of one source by itself, as most pages need no more; everything else is done by a {@link MergedStream},
 * which is imported then, and begins with the answer that is here.
 */
class OnDemandStream implements NewsStream {
  readonly #options: NewsStreamOptions & {limit: number};
  /** What the only source has answered, until a stream goes on from it. */
  #first: FirstPage<NewsItem> | undefined;
  #stream: MergedStream | undefined;
  #opening: Promise<MergedStream> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(input: NewsStreamOptions) {
    const options = ownOnly(input);
    const limit = Math.min(Math.max(Math.trunc(options.limit ?? 6) || 6, 1), 100);
    // Without a prototype: the page may add to it before the next page is asked for.
    const sources = options.sources.map((source) => ({__proto__: null, ...source}));
    this.#options = {__proto__: null, ...options, limit, sources} as NewsStreamOptions & {limit: number};
  }

  next(options: NextOptions = {}): Promise<NewsPage> {
    const {signal = new AbortController().signal, onAttemptFailed = () => {}} = ownOnly(options);
    const page = this.#turn.then(() => this.#next({signal, onAttemptFailed}));
    this.#turn = page.catch(() => {});
    return page;
  }

  async fetchMissing(options?: FetchMissingOptions): Promise<NewsPage> {
    // At once where it can be, so that who aborts it next ends what is on its way.
    return (this.#stream ?? (await this.#open())).fetchMissing(options);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<NewsPage, void, void> {
    const controller = new AbortController();
    try {
      for (let isDone = false; !isDone;) {
        const page = await this.next({signal: controller.signal});
        isDone = page.done;
        yield page;
      }
    } finally {
      controller.abort();
      this.#stream?.close();
    }
  }

  async #next(options: Required<NextOptions>): Promise<NewsPage> {
    const {sources, fromSource, limit} = this.#options;
    const {signal, onAttemptFailed} = options;
    signal.throwIfAborted();
    const [only] = sources;
    const source = only && sources.length === 1 && !fromSource ? oneSource(only, this.#options) : undefined;
    const isBegun = this.#first !== undefined || this.#opening !== undefined;
    if (isBegun || source === undefined || source.pages.choices.length > 0) {
      return (this.#stream ?? (await this.#open())).next(options);
    }
    const first = await fetchFirstPage(source.pages, NEWS, signal, onAttemptFailed);
    const {built, isLast, error} = first;
    if (built.entries.length < limit && !isLast) {
      // Something else may be asked than what failed, and what is missing.
      const stream = await this.#open(first).catch(() => undefined);
      if (stream !== undefined) {
        return stream.next(options);
      }
      if (error !== undefined) {
        throw error;
      }
    }
    this.#first = first;
    return {
      items: inOrder(built.entries, source.pages.order)
        .slice(0, limit)
        .map((item) => published(item, source)),
      issues: built.issues,
      failed: [],
      pending: [],
      done: isLast && built.entries.length <= limit,
    };
  }

  /**
   * The stream that goes on. Where it does not come, the next call tries again.
   *
   * @param first what came, and was not handed out
   */
  async #open(first?: FirstPage<NewsItem>): Promise<MergedStream> {
    this.#opening ??= this.#begin(first);
    try {
      this.#stream = await this.#opening;
      return this.#stream;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }

  async #begin(first: FirstPage<NewsItem> | undefined): Promise<MergedStream> {
    const {MergedStream} = await streamPart.load();
    const stream = new MergedStream(this.#options, first ?? this.#first);
    if (this.#first !== undefined) {
      // What was handed out already, without a request: fewer than a page has where this did not come before.
      await stream.next({}, Math.min(this.#first.built.entries.length, this.#options.limit) || undefined);
    }
    return stream;
  }
}

/** Opens a stream of news. Nothing is asked before the first page is. */
export function openNews(options: NewsStreamOptions): NewsStream {
  return new OnDemandStream(options);
}
