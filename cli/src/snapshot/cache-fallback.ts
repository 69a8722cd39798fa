import type {NewsSourceOptions, SourceFailure} from 'newsstand-elements/data';
import {fetchFrom} from '../http/ask.js';
import {collectNews, type Collected} from './collect-news.js';
import {readAgain, type Reading} from './read-again.js';
import type {FeedOptions} from './snapshot-options.js';
import type {SourceAsker} from './source-asker.js';

/** The news of a run in which not all came. */
export interface CacheFallback {
  /** What is there of all sources: of those that failed their last good news, or without these what came now. */
  found: Collected;
  /** Who failed, and why. */
  failed: readonly SourceFailure[];
  /** Of those that failed, who has no last good news. */
  lost: readonly NewsSourceOptions[];
  /** Whether an address is one of a source that did not fail. */
  isGood(address: string): boolean;
}

const addressOf = (readings: readonly Reading[]) => (address: string) =>
  readings.some(({addresses}) => addresses.has(address));

/**
 * Collects the news once more, without the network: a source that failed is read as it last was good.
 *
 * @param first what came of the network
 * @throws the signal's reason if it aborts
 */
export async function cacheFallback(
  first: Collected,
  feed: FeedOptions,
  asker: SourceAsker,
  signal: AbortSignal,
): Promise<CacheFallback> {
  const replay = (ofThisRun: readonly Reading[]) =>
    collectNews(feed, {retries: 0, fetch: fetchFrom(asker.replay(addressOf(ofThisRun)))}, signal);
  const reasons = new Map(first.failed.map(({source, error}) => [source, error]));
  const [good, bad]: [Reading[], Reading[]] = [[], []];
  const failed: SourceFailure[] = [];
  for (const [index, reading] of (await readAgain(feed.sources, feed, asker, signal)).entries()) {
    const {source} = reading;
    const error = reasons.get(source) ?? reading.error;
    (error === undefined ? good : bad).push(reading);
    failed.push(...(error === undefined ? [] : [{source, index, error}]));
  }
  const last = await replay(good);
  const lost = (last.error === undefined ? last.failed : failed).map(({source}) => source);
  const found = lost.length === 0 ? last : await replay([...good, ...bad.filter(({source}) => lost.includes(source))]);
  return {found, failed, lost, isGood: addressOf(good)};
}
