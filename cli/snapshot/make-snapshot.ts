import {access} from 'node:fs/promises';
import {NewsError, type ItemIssue, type NewsItem, type SourceFailure} from 'newsstand-elements/data';
import {fileProblem} from '../files/file-problem.js';
import {writeIfChanged} from '../files/write-if-changed.js';
import {withFetch} from '../http/with-fetch.js';
import {collectNews, type Collected} from './collect-news.js';
import {feedFile} from './feed-file.js';
import {ResponseCache} from './response-cache.js';
import type {AskOptions, FeedOptions} from './snapshot-options.js';
import {SourceAsker} from './source-asker.js';

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
}

const kept = (problems: readonly string[]): Outcome => ({state: 'kept', count: 0, dropped: [], problems});

const describe = ({source, error}: SourceFailure) => `${source.label ?? source.src}: ${error.message} ${error.hint}`;

/** Whether an address is one that a source is asked at: its own, with other parameters perhaps. */
function belongsTo(failed: readonly SourceFailure[]): (url: URL) => boolean {
  const addresses = failed.map(({source}) => new URL(source.src)).map(({origin, pathname}) => origin + pathname);
  return ({origin, pathname}) => addresses.includes(origin + pathname);
}

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

async function keepCopies(
  {fresh}: SourceAsker,
  cache: ResponseCache,
  isFailed: (url: URL) => boolean,
): Promise<string[]> {
  const problems: string[] = [];
  for (const copy of fresh.values()) {
    const problem = isFailed(new URL(copy.url)) ? undefined : await cache.write(copy);
    if (problem !== undefined) {
      problems.push(`No copy could be kept for the next run: ${fileProblem(problem, 'cache')} See --cache.`);
    }
  }
  return [...new Set(problems)];
}

/**
 * Makes one file of its sources. Where some of them fail, their last good news stand in; where all do, the file stays as
 * it is.
 *
 * @throws the signal's reason if it aborts
 */
export async function makeSnapshot(feed: FeedOptions, options: AskOptions, signal: AbortSignal): Promise<Outcome> {
  const cache = new ResponseCache(options.cache);
  const asker = new SourceAsker(cache, options.userAgent);

  let found: Collected;
  try {
    found = await withFetch(asker.ask, () =>
      collectNews(feed, options, signal, (failed) => asker.giveUp(belongsTo(failed))),
    );
  } catch (error) {
    if (error instanceof NewsError) {
      return kept([`${error.url}: ${error.message} ${error.hint}`]);
    }
    throw error;
  }
  const {failed} = found;
  const isFailed = belongsTo(failed);
  const problems = [...failed.map(describe), ...(await keepCopies(asker, cache, isFailed))];
  if (failed.length > 0) {
    // Once more, without the network: with the last good news of those that failed.
    found = await withFetch(asker.replay(isFailed), () => collectNews(feed, {timeout: 60, retries: 0}, signal));
    if (found.failed.length > 0 && (await exists(feed.output))) {
      const names = found.failed.map(({source}) => source.label ?? source.src).join(', ');
      return kept([...problems, `There is no copy of the last good news of ${names}, so the file stays as it is.`]);
    }
  }
  signal.throwIfAborted();
  const summary = {count: found.items.length, dropped: found.issues.filter(({dropped}) => dropped)};
  try {
    const written = await writeIfChanged(feed.output, feedFile(withStableIds(found.items, feed), feed));
    await cache.tidy(Date.now());
    const state = failed.length > 0 ? 'partly' : written ? 'written' : 'unchanged';
    return {state, problems, ...summary};
  } catch (error) {
    return kept([...problems, fileProblem(error, feed.output)]);
  }
}
