import {
  NewsError,
  openNews,
  type ItemIssue,
  type NewsItem,
  type NewsSourceOptions,
  type SourceFailure,
} from 'newsstand-elements/data';
import type {AskOptions, FeedOptions} from './snapshot-options.js';
import {NO_TIME_LIMIT} from './source-asker.js';

/** The most that the stream gives at once. */
const PAGE = 100;
/** A source that always has one more page is left in the end. */
const MAX_PAGES = 20;

/** What came of the sources, merged. */
export interface Collected {
  items: readonly NewsItem[];
  issues: readonly ItemIssue[];
  /** Each with what it failed with first. */
  failed: readonly SourceFailure[];
  /** What ended it before its time: nothing came of any source that was asked, and none is named. */
  error: NewsError | undefined;
}

/** Called with the sources that failed, so that the pages to come do without them. */
export type SkipSources = (failed: readonly SourceFailure[]) => Promise<void>;

/**
 * The news of all sources together, as many as are wanted, page by page.
 *
 * @throws the signal's reason if it aborts
 */
export async function collectNews(
  {sources, language, limit, order, choice, home}: FeedOptions,
  {retries, fetch}: Pick<AskOptions, 'retries'> & {fetch: typeof globalThis.fetch},
  signal: AbortSignal,
  skipSources: SkipSources = async () => {},
): Promise<Collected> {
  const stream = openNews({
    sources,
    order,
    retries,
    timeout: NO_TIME_LIMIT,
    fetch,
    // A file is made of all sources, however slow.
    patience: Infinity,
    limit: Math.min(limit, PAGE),
    ...(language !== undefined && {language}),
    // What `exclude-url="page"` stands for, and what addresses there are relative to.
    ...(home !== undefined && {base: home}),
    ...choice,
  });
  const items: NewsItem[] = [];
  const issues: ItemIssue[] = [];
  const failed = new Map<NewsSourceOptions, SourceFailure>();
  let error: NewsError | undefined;
  for (let page = 0, done = false; page < MAX_PAGES && !done && items.length < limit; page++) {
    try {
      const next = await stream.next({signal});
      items.push(...next.items);
      issues.push(...next.issues);
      const news = next.failed.filter(({source}) => !failed.has(source));
      news.forEach((failure) => failed.set(failure.source, failure));
      await skipSources(news);
      done = next.done;
    } catch (reason) {
      if (!(reason instanceof NewsError)) {
        throw reason;
      }
      error = reason;
      done = true;
    }
  }
  return {items: items.slice(0, limit), issues, failed: [...failed.values()], error};
}
