import type {ItemIssue} from '../model/item-issue.js';
import {NewsError} from '../model/news-error.js';
import type {NewsItem} from '../model/news-item.js';
import type {NewsFormat} from '../formats/choose-source.js';
import type {NewsOrder} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/fetch-with-retry.js';
import {Lane} from './lane.js';
import {allInTime} from './patience.js';
import {isSameStory, storyKey} from './story-key.js';

/** One source of news. */
export interface NewsSourceOptions {
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
}

/** What is wanted, and from where. */
export interface NewsStreamOptions {
  sources: readonly NewsSourceOptions[];
  /** What addresses are relative to. */
  base?: string;
  /** Language preferred where a source has several. @default 'en' */
  language?: string;
  /** Items a page, of all sources together, 1 to 100. @default 6 */
  limit?: number;
  /** Several sources are merged newest first unless it is `oldest`. @default 'source' */
  order?: NewsOrder;
  /** One theme only: a slug, without case, or an id. An unknown one has no news, which is no error. */
  theme?: string;
  /** Automatic retries after the first attempt. @default 3 */
  retries?: number;
  /** Used instead of the global `fetch`, which is otherwise looked up for each request. */
  fetch?: typeof fetch;
  /**
   * Seconds an attempt may take. Also how long a page waits for one of several sources: when another has come by then, the
   * page does without the late one. @default 10
   */
  timeout?: number;
}

/** A source of which nothing came, and why. */
export interface SourceFailure {
  source: NewsSourceOptions;
  /** Its place among the sources, from 0. Where there are several, the ids of its items begin with the number after it and a slash. */
  index: number;
  error: NewsError;
}

/** A page of news. */
export interface NewsPage {
  /** The new items, none of which was on an earlier page. Fewer than `limit`, even none, where that is all that came. */
  items: readonly NewsItem[];
  /** What of the answers could not be used, and why. */
  issues: readonly ItemIssue[];
  /** The sources that this page does without; they are asked again for the next one. */
  failed: readonly SourceFailure[];
  /** Whether there are no more. */
  done: boolean;
}

/** News, page by page. */
export interface NewsStream {
  /**
   * The next page. Calls wait for each other.
   *
   * @throws NewsError where nothing came because every source that was asked failed, or the signal's reason if it aborts;
   *   the next call then asks again for the same page, with all that had come of it
   */
  next(options: {signal: AbortSignal; onAttemptFailed?: OnAttemptFailed}): Promise<NewsPage>;
}

// Most answers of one source that are read for one page, where few of its items are of the theme, or its pages are small.
const MOST_ASKED = 10;

/** Of two lanes the one whose next item comes first; of equals the one named first. */
function earlier(a: Lane | undefined, b: Lane): Lane {
  return a === undefined || b.rank < a.rank || (b.rank === a.rank && b.index < a.index) ? b : a;
}

function failureOf(errors: readonly NewsError[]): NewsError {
  const [first = new NewsError('config', 'No source is named.', {hint: 'Name one.', url: ''})] = errors;
  if (errors.length < 2) {
    return first;
  }
  const each = errors.map(({url, message}) => `${url}: ${message}`).join(' ');
  const {kind, hint, url} = first;
  return new NewsError(kind, `None of ${errors.length} sources could be read. ${each}`, {hint, url, cause: first});
}

/** What there is of a page that is being put together. */
interface PageBegun {
  readonly items: NewsItem[];
  readonly issues: ItemIssue[];
  readonly failed: Map<Lane, NewsError>;
  /** How often each source was asked. */
  readonly asked: Map<Lane, number>;
}

class MergedStream implements NewsStream {
  readonly #options: NewsStreamOptions;
  readonly #limit: number;
  readonly #lanes: readonly Lane[];
  /** By address, the titles of the stories that were handed out, and from which lane. */
  readonly #stories = new Map<string, [title: string, lane: Lane][]>();
  /** The page that was left before it was whole: its items are in no lane any more. */
  #begun: PageBegun | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: NewsStreamOptions) {
    const limit = Math.min(Math.max(Math.trunc(options.limit ?? 6) || 6, 1), 100);
    this.#options = options;
    this.#limit = limit;
    this.#lanes = options.sources.map((source, index) => new Lane(source, index, {...options, limit}));
  }

  next({
    signal,
    onAttemptFailed = () => {},
  }: {
    signal: AbortSignal;
    onAttemptFailed?: OnAttemptFailed;
  }): Promise<NewsPage> {
    const page = this.#turn.then(() => this.#page(signal, onAttemptFailed));
    this.#turn = page.catch(() => {});
    return page;
  }

  async #page(signal: AbortSignal, onAttemptFailed: OnAttemptFailed): Promise<NewsPage> {
    signal.throwIfAborted();
    const begun: PageBegun = (this.#begun ??= {items: [], issues: [], failed: new Map(), asked: new Map()});
    const {items, issues, failed, asked} = begun;
    const enough = () => items.length > 0 || this.#lanes.some(({ready}) => ready);
    while (items.length < this.#limit) {
      const best = this.#lanes.filter(({ready}) => ready).reduce<Lane | undefined>(earlier, undefined);
      // Only those are asked whose next item could come before the best that is here.
      const needed = this.#lanes.filter((lane) => {
        const mayBeAsked = lane.hungry && !failed.has(lane) && (asked.get(lane) ?? 0) < MOST_ASKED;
        return mayBeAsked && earlier(best, lane) === lane;
      });
      if (needed.length > 0) {
        const reasons = await this.#fill(needed, issues, {signal, enough, onAttemptFailed});
        for (const [index, lane] of needed.entries()) {
          asked.set(lane, (asked.get(lane) ?? 0) + 1);
          const reason = reasons[index];
          if (reason instanceof NewsError) {
            failed.set(lane, reason);
          } else if (reason !== undefined) {
            throw reason;
          }
        }
      } else if (best === undefined) {
        break;
      } else {
        items.push(...this.#take(best));
      }
    }
    this.#begun = undefined;
    if (items.length === 0 && failed.size > 0 && failed.size === asked.size) {
      throw failureOf([...failed.values()]);
    }
    return {
      items,
      issues,
      failed: [...failed].map(([{source, index}, error]) => ({source, index, error})),
      done: this.#lanes.every(({done}) => done),
    };
  }

  /** Asks sources side by side, and says why those failed that did. */
  async #fill(
    lanes: readonly Lane[],
    issues: ItemIssue[],
    {signal, enough, onAttemptFailed}: {signal: AbortSignal; enough(): boolean; onAttemptFailed: OnAttemptFailed},
  ): Promise<unknown[]> {
    const seconds = this.#options.timeout ?? 10;
    const tasks = lanes.map((lane) => async (own: AbortSignal) => {
      issues.push(...(await lane.fill(own, onAttemptFailed)));
    });
    const tooLate = (task: number) =>
      new NewsError('timeout', `Nothing came within ${seconds} seconds, and the page went on without it.`, {
        hint: 'The source is slow, or failed again and again. Allow more time with the timeout attribute, or let a cache answer.',
        url: lanes[task]?.source.src ?? '',
      });
    const reasons = await allInTime(tasks, {signal, seconds, enough, tooLate});
    signal.throwIfAborted();
    return reasons;
  }

  /** Hands out what comes next of a lane, unless another source had the same story. */
  #take(lane: Lane): NewsItem[] {
    const item = lane.take();
    if (item?.url !== undefined && this.#lanes.length > 1) {
      const key = storyKey(item.url);
      const known = this.#stories.get(key) ?? [];
      // A list may well have two items with one address; that is no other source's.
      if (known.some(([title, other]) => other !== lane && isSameStory(key, title, item.title))) {
        return [];
      }
      known.push([item.title, lane]);
      this.#stories.set(key, known);
    }
    return item ? [item] : [];
  }
}

/** Opens a stream of news. Nothing is asked before the first page is. */
export function openNews(options: NewsStreamOptions): NewsStream {
  return new MergedStream(options);
}
