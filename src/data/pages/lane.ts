import {dateValue} from '../model/iso-dates.js';
import type {ItemIssue} from '../model/item-issue.js';
import type {NewsItem, NewsSourceCredit} from '../model/news-item.js';
import {safeUrl} from '../model/safe-url.js';
import type {NewsOrder} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/fetch-with-retry.js';
import type {NewsSourceOptions, NewsStreamOptions} from './news-stream.js';
import {SourcePages, type Reading} from './source-pages.js';
import {isOfTheme} from './theme-filter.js';

const NEWS: Reading<NewsItem> = {
  what: 'items',
  parse: (reader, json, context) => reader.parseItems(json, context),
  isOfTheme,
};

/** An item, and what it is ranked by: what comes first has the lowest. */
interface Waiting {
  item: NewsItem;
  rank: number;
}

/**
 * In the source's order no item is before another; otherwise its date ranks it. An item without one comes last, since
 * nobody can say that it is new; or, among several sources, where it stands in its own.
 *
 * @param before rank of what stands before them in their source, among several; undefined for the only source
 */
function ranked(items: readonly NewsItem[], order: NewsOrder, before: number | undefined): Waiting[] {
  const sign = order === 'newest' ? -1 : 1;
  const ranks = items.map(({published}) => (order === 'source' ? 0 : sign * dateValue(published)));
  const among = before !== undefined;
  let beside = among && Number.isFinite(before) ? before : Infinity;
  if (among && beside === Infinity) {
    beside = ranks.find((rank) => !Number.isNaN(rank)) ?? Infinity;
  }
  return items.map((item, index) => {
    const own = ranks[index] ?? Number.NaN;
    const rank = Number.isNaN(own) ? beside : own;
    beside = among ? rank : beside;
    return {item, rank};
  });
}

/** One source's part in a stream: its items that wait to be handed out, the first to come in front. */
export class Lane {
  readonly source: NewsSourceOptions;
  readonly index: number;
  readonly #pages: SourcePages<NewsItem>;
  readonly #order: NewsOrder;
  readonly #among: boolean;
  readonly #credit: NewsSourceCredit | undefined;
  /** Whether the host page says who publishes the items; otherwise they may know better, as those of a snapshot do. */
  readonly #labelled: boolean;
  #waiting: Waiting[] = [];
  // Rank of the item that came last.
  #last = Infinity;
  // Rank of the item handed out last: those that are yet to come are not before it.
  #reached = -Infinity;

  /** @param index its place among the sources of the stream */
  constructor(source: NewsSourceOptions, index: number, options: NewsStreamOptions & {limit: number}) {
    const {sources, base, language = 'en', limit, theme = '', timeout = 10, retries = 3, fetch} = options;
    const {src, format = 'auto', map = '', label = '', href} = source;
    this.source = source;
    this.index = index;
    this.#among = sources.length > 1;
    this.#order = this.#among && options.order !== 'oldest' ? 'newest' : (options.order ?? 'source');
    const wanted = {
      src,
      base,
      format,
      map,
      language,
      limit,
      order: this.#order,
      theme: theme.trim(),
      timeout,
      retries,
      fetch,
    };
    this.#pages = new SourcePages(wanted, NEWS);
    const address = this.#among ? safeUrl(src, base) : undefined;
    this.#labelled = label.trim() !== '';
    const name = label.trim() || (address && new URL(address).host.replace(/^www\./, ''));
    const url = safeUrl(href, base);
    this.#credit = name ? {name, ...(url !== undefined && {url})} : undefined;
  }

  /** Whether an item is here. */
  get ready(): boolean {
    return this.#waiting.length > 0;
  }

  /** Whether the source has to be asked before it can be said what comes next. */
  get hungry(): boolean {
    return !this.ready && !this.#pages.done;
  }

  /** Whether nothing is left, here and at the source. */
  get done(): boolean {
    return !this.ready && this.#pages.done;
  }

  /** Rank of what comes next; while the source has to be asked, the lowest that it can have. */
  get rank(): number {
    return this.#waiting[0]?.rank ?? this.#reached;
  }

  /** Asks the source for its next page. */
  async fill(signal: AbortSignal, onAttemptFailed: OnAttemptFailed): Promise<ItemIssue[]> {
    const {entries, issues} = await this.#pages.next(signal, onAttemptFailed);
    const came = ranked(entries, this.#order, this.#among ? this.#last : undefined);
    this.#last = came.at(-1)?.rank ?? this.#last;
    this.#waiting = [...this.#waiting, ...came].toSorted((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
    return issues;
  }

  /** Hands out what comes next, with who publishes it, and among several sources with an id that no other source has. */
  take(): NewsItem | undefined {
    const next = this.#waiting.shift();
    if (next === undefined) {
      return undefined;
    }
    this.#reached = next.rank;
    const {item} = next;
    const source = this.#labelled ? this.#credit : (item.source ?? this.#credit);
    return {
      ...item,
      ...(this.#among && {id: `${this.index + 1}/${item.id}`}),
      ...(source && {source}),
    };
  }
}
