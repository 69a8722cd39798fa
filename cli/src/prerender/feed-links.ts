import {escapeText} from './escape.js';
import {MARK, type PageHead} from './page-tags.js';

/** A source that readers can subscribe to. */
export interface FeedLink {
  url: string;
  /** Media type, such as `application/rss+xml`. */
  type: string;
  title: string | undefined;
}

/** What lets programs find the feeds that a page shows; those that the page itself names are left to it. */
export function feedLinks(feeds: readonly FeedLink[], head: PageHead, base: string): string {
  const named = new Set(head.feeds.map((href) => (URL.canParse(href, base) ? new URL(href, base).href : href)));
  const unique = new Map(feeds.map((feed) => [feed.url, feed]));
  return [...unique.values()]
    .filter(({url}) => !named.has(url))
    .map(({url, type, title}) => {
      const name = title ? ` title="${escapeText(title)}"` : '';
      return `<link rel="alternate" type="${type}" href="${escapeText(url)}"${name} ${MARK}>`;
    })
    .join('');
}
