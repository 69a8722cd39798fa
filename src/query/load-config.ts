import type {ItemIssue} from '../data/model/item-issue.js';
import type {OnAttemptFailed} from '../data/http/fetch-with-retry.js';
import type {NewsError} from '../data/model/news-error.js';

/** What a load brings. */
export interface Loaded<Content> {
  content: Content;
  issues: readonly ItemIssue[];
  /** Called when this becomes what is shown; that of a load which was overtaken never is. */
  accept?(): void;
}

/** What makes a load another load. */
export type LoadKey = readonly [source: string, subject: string, ...details: unknown[]];

export function isSameKey(one: LoadKey | undefined, other: LoadKey | undefined): boolean {
  return one?.length === other?.length && (one ?? []).every((part, index) => part === other?.[index]);
}

/** What a `LoadController` has to know of its element. */
export interface LoadConfig<Content> {
  /**
   * What is loaded, undefined where there is nothing to load. What came from one source is not shown for another. What
   * came for one subject, such as a theme, stays until the answer for another one is known, and no longer. The others are
   * details, during whose change the last content stays whatever the answer.
   */
  key(): LoadKey | undefined;
  load(signal: AbortSignal, onAttemptFailed: OnAttemptFailed): Promise<Loaded<Content>>;
  /** What an earlier visit left, shown until the source has answered. */
  recall(): {content: Content; loadedAt: number} | undefined;
  /** Seconds between background refreshes; 0 for none. */
  refresh(): number;
  /** Whether a part of what was asked for has not come. */
  incomplete(): boolean;
  /** Whether what was prerendered is what the key asks for. */
  isAsDrawn(): boolean;
  /** It takes longer than a reader expects. */
  onSlow(): void;
  /**
   * The content is there.
   *
   * @param quiet whether it was a background refresh, which nobody waits for
   */
  onLoaded(quiet: boolean): void;
  /** An attempt failed, and another follows. */
  onRetry(error: NewsError): void;
  /** The last attempt failed. */
  onFailed(error: NewsError, quiet: boolean): void;
}
