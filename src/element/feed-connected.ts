/** The event by which a list hears of a feed, and of another theme that it shows. */
export const FEED_CONNECTED = 'newsstand:feed';

/**
 * Says that a feed is there, before it loads, so that a theme list which waits for it can choose what it loads. By an
 * event, since the two may come from two copies of the script. It stays within the feed's tree, as ids do.
 */
export function tellOfFeed(feed: Element): void {
  feed.dispatchEvent(new Event(FEED_CONNECTED, {bubbles: true}));
}
