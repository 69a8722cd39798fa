import type {NewsItem} from '../data/model/news-item.js';
import {PlatformEvent} from '../host/platform-event.js';

/** A reader has had a card before their eyes, in a `<news-card>` or a `<news-feed>` with `report-seen`; once for each item. */
export class NewsCardSeenEvent extends PlatformEvent {
  readonly item: NewsItem;

  constructor(item: NewsItem) {
    super('news-card-seen', {bubbles: true, composed: true});
    this.item = item;
  }
}

declare global {
  interface HTMLElementEventMap {
    'news-card-seen': NewsCardSeenEvent;
  }
}
