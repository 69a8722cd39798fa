import type {ItemIssue} from '../data/model/item-issue.js';
import type {MissingSource, NewsStream, SourceFailure} from '../data/pages/news-stream.js';

/** Where the last good answer is kept between visits; the values of the `cache` attribute. */
export const CACHES = ['none', 'session', 'local'] as const;

export type CacheKind = (typeof CACHES)[number];

/** The pages of a feed that came, and the way to the next one. */
export interface Pages {
  readonly stream: NewsStream;
  readonly count: number;
  /** The sources whose news is missing from what came. */
  readonly failed: readonly SourceFailure[];
  /** The sources that are late, whose answers are on their way. */
  readonly pending: readonly MissingSource[];
}

/** What an element shows, and what is known of it. */
export interface Content<Entry> {
  readonly entries: readonly Entry[];
  /** All there is, in order, where some of it came late and is held back: it would move what is being read. */
  readonly held?: readonly Entry[];
  /** What of the answer could not be used, and why. */
  readonly issues: readonly ItemIssue[];
  /** Of a feed whose news came from a source. */
  readonly pages?: Pages;
  /** Whether a further page can be asked for. */
  readonly hasMore?: boolean;
  /** Whether a source has failed that may be asked again alone. */
  readonly isIncomplete?: boolean;
  /** Whether a source is late, and what it brings is still to come. */
  readonly isPending?: boolean;
}
