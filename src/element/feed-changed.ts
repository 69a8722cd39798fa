import {PlatformEvent} from '../host/platform-event.js';

/** The event by which a theme list hears of a feed, and of another theme that the page gives it. */
export const FEED_CHANGED = 'newsstand:feed';

/**
 * Announces a feed before it loads, so that a theme list which waits for it can choose what it loads. By an event, since
 * the two may come from two copies of the script. It stays within the feed's tree, as ids do.
 */
export function announceFeed(feed: Element): void {
  feed.dispatchEvent(new PlatformEvent(FEED_CHANGED, {bubbles: true}));
}
