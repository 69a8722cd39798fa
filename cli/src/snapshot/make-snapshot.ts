import {access} from 'node:fs/promises';
import type {ItemIssue, NewsError, NewsItem, NewsSourceOptions} from 'newsstand-elements/data';
import {fileProblem} from '../files/file-problem.js';
import {textOfFile} from '../files/text-of-file.js';
import {removeLeftoversOf, writeIfChanged} from '../files/write-if-changed.js';
import {fetchFrom} from '../http/ask.js';
import {collectNews, type SkipSources} from './collect-news.js';
import {counted} from '../terminal/amounts.js';
import {feedFile} from './feed-file.js';
import type {CopiedPictures} from '../pictures/copy-pictures.js';
import {readAgain} from './read-again.js';
import {ResponseCache} from './response-cache.js';
import type {AskOptions, FeedOptions} from './snapshot-options.js';
import {SourceAsker} from './source-asker.js';
import {cacheFallback} from './cache-fallback.js';

/** What became of a file. */
export interface Outcome {
  /**
   * - `written`, `unchanged`: all sources are in it
   * - `partly`: some of it are the last good news of a source that failed, or are missing
   * - `kept`: nothing was written, what was there before stays
   */
  state: 'written' | 'unchanged' | 'partly' | 'kept';
  count: number;
  dropped: readonly ItemIssue[];
  /** What went wrong, a sentence each. */
  problems: readonly string[];
  /** What is worth a look, a sentence each. */
  notes: readonly string[];
}

const redirectNotes = ({redirects}: SourceAsker): string[] =>
  [...redirects].map(([from, to]) => `${from} is redirected to ${to} . Name that address if it is meant to stay.`);

const kept = (problems: readonly string[]): Outcome => ({
  state: 'kept',
  count: 0,
  dropped: [],
  problems,
  notes: [],
});

const nameOf = ({label, src}: NewsSourceOptions) => label ?? src;

const describe = (name: string, {message, hint}: NewsError) => `${name}: ${message} ${hint}`;

/**
 * Of several sources, ids that stay the same whatever the order of the sources: the addresses, which JSON Feed recommends
 * as ids, where an item has one that no other has.
 */
function withStableIds(items: readonly NewsItem[], {sources}: FeedOptions): readonly NewsItem[] {
  const taken = new Set<string>();
  return sources.length < 2
    ? items
    : items.map((item) => {
        const id = item.url !== undefined && !taken.has(item.url) ? item.url : item.id;
        taken.add(id);
        return {...item, id};
      });
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** How many items a file has that was written before; 0 where there is none, or another. */
async function countBefore(path: string): Promise<number> {
  try {
    const {items}: {items?: unknown} = JSON.parse((await textOfFile(path)) ?? '') as object;
    return Array.isArray(items) ? items.length : 0;
  } catch {
    return 0;
  }
}

/** The items, with pictures of our own where that is wanted. */
async function withOwnPictures(
  items: readonly NewsItem[],
  feed: FeedOptions,
  asker: SourceAsker,
  {signal, ...options}: AskOptions & {signal: AbortSignal},
): Promise<CopiedPictures> {
  const {pictures: folder, output, url, sources} = feed;
  if (folder === undefined) {
    return {items, problems: [], notes: [], tidy: async () => []};
  }
  const {copyPictures} = await import('../pictures/copy-pictures.js');
  // Of several sources an id begins with the number of its own.
  const sourceOf = ({id}: NewsItem) => sources[sources.length > 1 ? Number.parseInt(id, 10) - 1 : 0];
  const scopeOf = (item: NewsItem) => {
    const source = sourceOf(item);
    return source === undefined ? 'public' : asker.scopeAt(source.src);
  };
  return copyPictures(items, {...options, folder, output, url, scopeOf}, signal);
}

async function keepCopies(
  {fresh}: SourceAsker,
  cache: ResponseCache,
  isKept: (address: string) => boolean,
): Promise<string[]> {
  const problems: string[] = [];
  for (const copy of fresh.values()) {
    const problem = isKept(copy.url) ? await cache.write(copy) : undefined;
    if (problem !== undefined) {
      problems.push(`No copy could be kept for the next run: ${fileProblem(problem, 'cache')} See --cache.`);
    }
  }
  return [...new Set(problems)];
}

/**
 * Makes one file of its sources. Where some of them fail, their last good news stand in; where all do, or where there are
 * none, a file that is there stays as it is.
 *
 * @throws the signal's reason if it aborts
 */
export async function makeSnapshot(feed: FeedOptions, options: AskOptions, signal: AbortSignal): Promise<Outcome> {
  await removeLeftoversOf(feed.output);
  const cache = new ResponseCache(options.cache);
  const asker = new SourceAsker(cache, options);
  const skipSources: SkipSources = async (failures) => {
    const sources = failures.map(({source}) => source);
    const readings = await readAgain(sources, feed, asker, signal);
    readings.forEach(({addresses}) => asker.skip(addresses));
  };

  let found = await collectNews(feed, {...options, fetch: fetchFrom(asker.ask)}, signal, skipSources);
  const {error, failed} = found;
  if (error !== undefined && found.items.length === 0) {
    return kept([describe(error.url, error)]);
  }
  const isWhole = error === undefined && failed.length === 0;
  const problems: string[] = [];
  if (isWhole) {
    problems.push(...(await keepCopies(asker, cache, () => true)));
  } else {
    const fallback = await cacheFallback(found, feed, asker, signal);
    problems.push(...fallback.failed.map(({source, error: reason}) => describe(nameOf(source), reason)));
    problems.push(...(await keepCopies(asker, cache, fallback.isGood)));
    if (fallback.lost.length > 0 && (await exists(feed.output))) {
      const names = fallback.lost.map(nameOf).join(', ');
      return kept([...problems, `There is no copy of the last good news of ${names}, so the file stays as it is.`]);
    }
    found = fallback.found;
  }
  const before = found.items.length === 0 ? await countBefore(feed.output) : 0;
  if (before > 0) {
    // It may be meant: an institute takes back what it must not publish. Whoever looks after the page has to know.
    problems.push(
      `The sources answer without any news, and the file had ${counted(before, 'news item')}: it is empty now.`,
    );
  }
  signal.throwIfAborted();
  const pictures = await withOwnPictures(found.items, feed, asker, {...options, signal});
  problems.push(...pictures.problems);
  const summary = {count: found.items.length, dropped: found.issues.filter(({dropped}) => dropped)};
  try {
    const written = await writeIfChanged(
      feed.output,
      feedFile(withStableIds(pictures.items, feed), feed, (src) => asker.titleAt(src)),
    );
    await cache.tidy(Date.now());
    problems.push(...(await pictures.tidy()));
    const state = !isWhole || pictures.problems.length > 0 ? 'partly' : written ? 'written' : 'unchanged';
    return {state, problems, notes: [...redirectNotes(asker), ...pictures.notes], ...summary};
  } catch (cause) {
    return kept([...problems, fileProblem(cause, feed.output)]);
  }
}
