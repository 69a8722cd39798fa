/**
 * An item of JSON Feed 1.1, as far as we write it, and in `_newsstand` what the format has no room for. All of it is what
 * the elements read back (src/data/formats/json-feed.ts).
 */
export interface JsonFeedItem {
  id: string;
  url?: string;
  title?: string;
  content_text?: string;
  content_html?: string;
  summary?: string;
  image?: string;
  date_published?: string;
  date_modified?: string;
  authors?: {name: string}[];
  tags?: string[];
  language?: string;
  _newsstand?: JsonFeedExtras;
}

/** What JSON Feed has no room for. */
export interface JsonFeedExtras {
  /** Of the picture at `image`. */
  image?: {alt?: string; width?: number; height?: number; srcset?: string};
  /** The themes with their ids, slugs and addresses, where they are more than the names in `tags`. */
  themes?: readonly unknown[];
  /** The names, where the reader would take a part of them for a character reference. */
  authors?: readonly string[];
  /** Who publishes it. */
  source?: {name: string; url?: string};
  /** A date, month or year without a time, which RFC 3339 cannot say. */
  published?: string;
  updated?: string;
}

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url?: string;
  feed_url?: string;
  language?: string;
  items: JsonFeedItem[];
}
