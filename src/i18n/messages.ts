/** Everything the elements say. A language that lacks a key does not compile. */
export interface Messages {
  /** BCP 47 tag of the language, for `Intl`. */
  locale: string;
  /** Name of the feed for assistive technology where it has no heading. */
  news: string;
  themes: string;
  /** A polite announcement once the news are there. */
  newsLoaded(count: number): string;
  themesLoaded(count: number): string;
  loading: string;
  slow: string;
  noNews: string;
  noThemes: string;
  newsFailed: string;
  itemFailed: string;
  themesFailed: string;
  /** @param when the time of the last good answer, as text */
  stale(when: string): string;
  retry: string;
  /** Follows a link's text where it opens a new tab. */
  newTab: string;
  /** Before the names of authors, for assistive technology. */
  by: string;
}
