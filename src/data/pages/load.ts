import type {NewsChoice} from '../model/choice.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import type {NewsItem} from '../model/news-item.js';
import type {Theme} from '../model/theme.js';
import type {NewsFormat} from '../formats/choose-source.js';
import type {NewsOrder} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/request-json.js';
import type {Built} from '../model/build-list.js';
import {importPart} from '../model/part.js';
import {fetchFirstPage} from './first-page.js';
import {openNews} from './news-stream.js';
import {sourceAddress} from './source-address.js';
import type {Reading, SourcePages, SourcePagesOptions} from './source-pages.js';

/** Where to load from, and how. */
export interface LoadOptions {
  /** Address of the source; absolute, or relative to `base`. */
  src: string;
  /** What `src` is relative to. */
  base?: string;
  /** @default 'auto' */
  format?: NewsFormat;
  /** Where the fields are, for `mapped`. */
  map?: string;
  /** Seconds an attempt may take. @default 10 */
  timeout?: number;
  /** Automatic retries after the first attempt. @default 3 */
  retries?: number;
  /** Used instead of the global `fetch`, which is otherwise looked up for each request. */
  fetch?: typeof fetch;
  /** Language preferred where the source has several. @default 'en' */
  language?: string;
  /** Ends the loading; the promise is then rejected with its reason. */
  signal?: AbortSignal;
  /** Called after each failed attempt. */
  onAttemptFailed?: OnAttemptFailed;
}

/** Options that only a list of news has. */
export interface LoadNewsOptions extends LoadOptions, NewsChoice {
  /** Most items wanted, 1 to 100. @default 6 */
  limit?: number;
  /** @default 'source' */
  order?: NewsOrder;
}

/** What came: news, and what could not be used of the answer. */
export interface LoadedNews {
  items: NewsItem[];
  issues: ItemIssue[];
}

/** What came: themes, and what could not be used of the answer. */
export interface LoadedThemes {
  themes: Theme[];
  issues: ItemIssue[];
}

const ITEM: Reading<NewsItem> = {
  what: 'items',
  single: true,
  parse: (reader, json, context) => reader.parseItems(json, context),
};

const THEMES: Reading<Theme> = {
  what: 'themes',
  single: false,
  parse: (reader, json, context) => reader.parseThemes(json, context),
};

// Most answers that are read for one list of themes.
const MAX_PAGES = 10;

// A host page whose address names a number wants that many themes, and no more.
const NUMBER = /per_?page|page_?size|limit/i;

/** The first page, and the way to those after it; undefined where it is the last. */
interface Begun<Entry extends NewsItem | Theme> {
  first: Built<Entry>;
  open: (() => Promise<SourcePages<Entry>>) | undefined;
}

/** Asks for the first page. */
async function begin<Entry extends NewsItem | Theme>(
  options: LoadOptions,
  reading: Reading<Entry>,
  signal: AbortSignal,
): Promise<Begun<Entry>> {
  const {src, base, format = 'auto', map = '', timeout = 10, retries = 3, language = 'en', fetch} = ownOnly(options);
  const {onAttemptFailed = () => {}} = ownOnly(options);
  const wanted: SourcePagesOptions = {
    src,
    base,
    format,
    map,
    timeout,
    retries,
    fetch,
    language,
    limit: 1,
    order: 'source',
    choices: [],
  };
  const came = await fetchFirstPage(wanted, reading, signal, onAttemptFailed);
  const begun = async () => {
    const pages = new (await importPart(() => import('./source-pages.js'))).SourcePages(wanted, reading, came);
    return {pages, first: await pages.next(signal, onAttemptFailed)};
  };
  if (came.error !== undefined) {
    // Something else may be asked instead.
    const {pages, first} = await begun();
    return {first, open: pages.done ? undefined : () => Promise.resolve(pages)};
  }
  return {first: came.built, open: came.isLast ? undefined : async () => (await begun()).pages};
}

/**
 * Loads a list of news: one page of it. {@link openNews} goes on with the next.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadNews(options: LoadNewsOptions): Promise<LoadedNews> {
  const {src, format, map, signal = new AbortController().signal, onAttemptFailed, ...wanted} = ownOnly(options);
  const source = {src, ...(format && {format}), ...(map && {map})};
  const {items, issues} = await openNews({...wanted, sources: [source]}).next({
    signal,
    ...(onAttemptFailed && {onAttemptFailed}),
  });
  return {items: [...items], issues: [...issues]};
}

/**
 * Loads one item: from an address that answers one, or the first of a list.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadNewsItem(options: LoadOptions): Promise<LoadedNews> {
  const {signal = new AbortController().signal} = ownOnly(options);
  const {first} = await begin(options, ITEM, signal);
  return {items: first.entries.slice(0, 1), issues: first.issues};
}

/**
 * Loads a list of themes: all its pages, ten at most, unless the address itself names how many there are to be on one.
 * Where a further page does not come, what came is the list, and an issue says what it lacks.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadThemes(options: LoadOptions): Promise<LoadedThemes> {
  const {src, base, signal = new AbortController().signal} = ownOnly(options);
  const {first, open} = await begin(options, THEMES, signal);
  const [themes, issues] = [[...first.entries], [...first.issues]];
  const {search} = sourceAddress(src, base);
  const cut = (reason: string) => issues.push({index: themes.length, field: 'next', reason, dropped: false});
  try {
    const pages = NUMBER.test(search) || open === undefined ? {done: true as const} : await open();
    for (let asked = 1; !pages.done; asked++) {
      if (asked === MAX_PAGES) {
        cut(`only the first ${MAX_PAGES} pages are read`);
        break;
      }
      // Nobody waits for an announcement of its retries: there is something to show.
      const more = await pages.next(signal, () => {});
      themes.push(...more.entries);
      issues.push(...more.issues);
    }
  } catch (error) {
    if (!(error instanceof NewsError)) {
      throw error;
    }
    cut(`the next page could not be read: ${error.message}`);
  }
  return {themes, issues};
}
