import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsError} from '../data/model/news-error.js';
import type {NewsItem} from '../data/model/news-item.js';
import {PlatformEvent} from '../host/platform-event.js';

const BUBBLING = {bubbles: true, composed: true};

/** A `<news-feed>` has loaded its news, and shows them. */
export class NewsFeedLoadEvent extends PlatformEvent {
  readonly items: readonly NewsItem[];
  /** Whether the items are those of an earlier answer. */
  readonly stale: boolean;
  /** What of the answer could not be used, and why. */
  readonly issues: readonly ItemIssue[];

  constructor(items: readonly NewsItem[], stale: boolean, issues: readonly ItemIssue[]) {
    super('news-feed-load', BUBBLING);
    this.items = items;
    this.stale = stale;
    this.issues = issues;
  }
}

/** An attempt of a `<news-feed>` to load its news failed. */
export class NewsFeedErrorEvent extends PlatformEvent {
  readonly error: NewsError;
  /** Number of the try, 1 for the first. */
  readonly attempt: number;
  /** Whether another try follows by itself. */
  readonly willRetry: boolean;

  constructor(error: NewsError, attempt: number, willRetry: boolean) {
    super('news-feed-error', BUBBLING);
    this.error = error;
    this.attempt = attempt;
    this.willRetry = willRetry;
  }
}

declare global {
  interface HTMLElementEventMap {
    'news-feed-load': NewsFeedLoadEvent;
    'news-feed-error': NewsFeedErrorEvent;
  }
}
