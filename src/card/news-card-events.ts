import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsError} from '../data/model/news-error.js';
import type {NewsItem} from '../data/model/news-item.js';
import {PlatformEvent} from '../host/platform-event.js';

const BUBBLING = {bubbles: true, composed: true};

/** A reader follows the link of a card, in a `<news-card>` or a `<news-feed>`. Canceling it stops the navigation. */
export class NewsCardSelectEvent extends PlatformEvent {
  readonly item: NewsItem;
  /** The click underneath. */
  readonly originalEvent: MouseEvent;

  constructor(item: NewsItem, originalEvent: MouseEvent) {
    super('news-card-select', {...BUBBLING, cancelable: true});
    this.item = item;
    this.originalEvent = originalEvent;
  }
}

/** A `<news-card>` with a `src` has loaded its item, and shows it. */
export class NewsCardLoadEvent extends PlatformEvent {
  readonly items: readonly NewsItem[];
  readonly stale: boolean;
  readonly issues: readonly ItemIssue[];

  constructor(items: readonly NewsItem[], stale: boolean, issues: readonly ItemIssue[]) {
    super('news-card-load', BUBBLING);
    this.items = items;
    this.stale = stale;
    this.issues = issues;
  }
}

/** An attempt of a `<news-card>` to load its item failed. */
export class NewsCardErrorEvent extends PlatformEvent {
  readonly error: NewsError;
  /** Number of the try, 1 for the first. */
  readonly attempt: number;
  /** Whether another try follows by itself. */
  readonly willRetry: boolean;

  constructor(error: NewsError, attempt: number, willRetry: boolean) {
    super('news-card-error', BUBBLING);
    this.error = error;
    this.attempt = attempt;
    this.willRetry = willRetry;
  }
}

declare global {
  interface HTMLElementEventMap {
    'news-card-select': NewsCardSelectEvent;
    'news-card-load': NewsCardLoadEvent;
    'news-card-error': NewsCardErrorEvent;
  }
}
