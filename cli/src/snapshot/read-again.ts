import type {NewsError, NewsSourceOptions} from 'newsstand-elements/data';
import {fetchFrom, type Ask} from '../http/ask.js';
import {collectNews} from './collect-news.js';
import type {FeedOptions} from './snapshot-options.js';
import type {SourceAsker} from './source-asker.js';

/** What one source was asked in a run, and what it failed with. */
export interface Reading {
  source: NewsSourceOptions;
  addresses: ReadonlySet<string>;
  error: NewsError | undefined;
}

async function readOne(
  source: NewsSourceOptions,
  feed: FeedOptions,
  asker: SourceAsker,
  signal: AbortSignal,
): Promise<Reading> {
  const addresses = new Set<string>();
  // Alone it may be wanted more of than was asked among others; that is no failure.
  let enough = false;
  const replay = asker.replay(() => true);
  const ask: Ask = (url, init) => {
    addresses.add(url.href);
    enough ||= !asker.hasAsked(url);
    return replay(url, init);
  };
  // Several are asked for what they are merged by.
  const order = feed.sources.length > 1 && feed.order !== 'oldest' ? 'newest' : feed.order;
  const options = {retries: 0, fetch: fetchFrom(ask)};
  const {failed, error} = await collectNews({...feed, sources: [source], order}, options, signal);
  return {source, addresses, error: enough ? undefined : (error ?? failed[0]?.error)};
}

/**
 * Reads sources again, each alone, with the answers of this run. What a source is asked depends on its own answers only, so
 * this finds out which of all addresses are its own, wherever they are: the next page, the list of themes.
 *
 * @throws the signal's reason if it aborts
 */
export async function readAgain(
  sources: readonly NewsSourceOptions[],
  feed: FeedOptions,
  asker: SourceAsker,
  signal: AbortSignal,
): Promise<Reading[]> {
  return Promise.all(sources.map((source) => readOne(source, feed, asker, signal)));
}
