import {NewsCard} from '../news-card/news-card.js';
import {NewsFeed} from '../news-feed/news-feed.js';
import {NewsSource} from '../news-source/news-source.js';
import {ThemeList} from '../theme-list/theme-list.js';
import {defineElement, nameStart} from './define-element.js';
import {installParts} from '../data/model/install-parts.js';

/** How the elements are to be named. */
export interface DefineOptions {
  /** What the names begin with, without the hyphen: `rl` defines `<rl-news-feed>`. Default none. */
  prefix?: string;
}

/**
 * Registers all elements. May be called again, beside other copies and with other prefixes; never throws. A prefix that
 * cannot begin a tag's name (HTML, "valid custom element name") is left out, with a warning.
 *
 * @returns what the names begin with, e.g. `rl-`; empty without a prefix
 */
export function define({prefix = ''}: DefineOptions = {}): string {
  installParts();
  const start = nameStart(prefix);
  // Before the feed that reads it.
  defineElement(`${start}news-source`, NewsSource);
  defineElement(`${start}news-feed`, NewsFeed);
  defineElement(`${start}news-card`, NewsCard);
  defineElement(`${start}theme-list`, ThemeList);
  return start;
}
