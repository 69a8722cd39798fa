import type {Built} from '../model/build-list.js';
import type {ItemIssue} from '../model/item-issue.js';
import {NewsError} from '../model/news-error.js';
import type {NewsItem} from '../model/news-item.js';
import type {Theme} from '../model/theme.js';
import {chooseSource, type NewsFormat} from '../sources/choose-source.js';
import type {NewsOrder, Source, SourceContext} from '../sources/source.js';
import type {Answer} from '../transport/fetch-json.js';
import type {TryListener} from '../transport/fetch-with-retry.js';
import {requestJson} from '../transport/request-json.js';
import {openNews} from './news-stream.js';
import {onSite} from './next-address.js';
import {sourceAddress} from './source-address.js';
import {readThemePages, type AskedAnswer} from './theme-pages.js';

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
  /** Seconds a try may take. @default 10 */
  timeout?: number;
  /** Automatic retries after the first try. @default 3 */
  retries?: number;
  /** Language preferred where the source has several. @default 'en' */
  language?: string;
  /** Ends the loading; the promise is then rejected with its reason. */
  signal?: AbortSignal;
  /** Told of each failed try. */
  onFailedTry?: TryListener;
}

/** Options that only a list of news has. */
export interface LoadNewsOptions extends LoadOptions {
  /** Most items wanted, 1 to 100. @default 6 */
  limit?: number;
  /** @default 'source' */
  order?: NewsOrder;
  /** One theme only: a slug, without case, or an id. An unknown one has no news, which is no error. */
  theme?: string;
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

async function load<Entry>(
  options: LoadOptions,
  what: 'items' | 'themes',
  read: (
    source: Source,
    answer: AskedAnswer,
    context: SourceContext,
    ask: (address: URL) => Promise<Answer>,
  ) => Built<Entry> | Promise<Built<Entry>>,
): Promise<Built<Entry>> {
  const {src, base, format = 'auto', map = '', timeout = 10, retries = 3, language = 'en'} = options;
  const {signal = new AbortController().signal, onFailedTry = () => {}} = options;
  let tries = 0;
  let told: unknown;
  const tell: TryListener = (...failure) => {
    [told, tries] = failure;
    onFailedTry(...failure);
  };
  try {
    const url = sourceAddress(src, base);
    const source = chooseSource(format, map, url);
    const ask = async (address: URL): Promise<AskedAnswer> => {
      try {
        return {...(await requestJson(address.href, {timeout, retries}, signal, tell)), address};
      } catch (error) {
        const instead = error instanceof NewsError ? source.insteadOf?.(error, address, url)?.request : undefined;
        if (instead === undefined || instead.href === address.href) {
          throw error;
        }
        return ask(instead);
      }
    };
    const answer = await ask(onSite(source.request({url, what, limit: 1, order: 'source'}), url));
    return await read(source, answer, {url: url.href, language}, (address) =>
      // What becomes of further pages is in the issues.
      requestJson(address.href, {timeout, retries}, signal, () => {}),
    );
  } catch (error) {
    // The transport has told of its own failures; what the tag or the answer itself is at fault for is told here.
    if (error instanceof NewsError && error !== told) {
      onFailedTry(error, tries + 1, false);
    }
    throw error;
  }
}

/**
 * Loads a list of news: one page of it. {@link openNews} goes on with the next.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadNews(options: LoadNewsOptions): Promise<LoadedNews> {
  const {src, format, map, signal = new AbortController().signal, onFailedTry, ...wanted} = options;
  const source = {src, ...(format && {format}), ...(map && {map})};
  const {items, issues} = await openNews({...wanted, sources: [source]}).next({
    signal,
    ...(onFailedTry && {onFailedTry}),
  });
  return {items: [...items], issues: [...issues]};
}

/**
 * Loads one item: from an address that answers one, or the first of a list.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadNewsItem(options: LoadOptions): Promise<LoadedNews> {
  const {entries, issues} = await load(options, 'items', (source, {json}, context) =>
    source.parseItems(json, {...context, single: true}),
  );
  return {items: entries.slice(0, 1), issues};
}

/**
 * Loads a list of themes: all its pages, ten at most, unless the address itself names how many there are to be on one.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadThemes(options: LoadOptions): Promise<LoadedThemes> {
  const {entries, issues} = await load(options, 'themes', readThemePages);
  return {themes: entries, issues};
}
