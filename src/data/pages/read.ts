import type {Built} from '../model/build-list.js';
import type {ItemIssue} from '../model/item-issue.js';
import type {NewsItem} from '../model/news-item.js';
import type {Theme} from '../model/theme.js';
import {chooseSource, type NewsFormat} from '../formats/choose-source.js';
import {sourceAddress} from './source-address.js';

/** How to read an answer that is there already. */
export interface ReadOptions {
  /** Address that the answer came from, absolute: relative addresses in it are relative to this. */
  url: string;
  /** @default 'auto' */
  format?: NewsFormat;
  /** Where the fields are, for `mapped`. */
  map?: string;
  /** Language preferred where the source has several. @default 'en' */
  language?: string;
}

/**
 * The news in a parsed JSON answer, without a request.
 *
 * @throws NewsError of kind `format` or `config`
 */
export function readNews(json: unknown, options: ReadOptions): {items: NewsItem[]; issues: ItemIssue[]} {
  const {url, format = 'auto', map = '', language = 'en'} = options;
  const {entries, issues}: Built<NewsItem> = chooseSource(format, map, sourceAddress(url)).parseItems(json, {
    url,
    language,
  });
  return {items: entries, issues};
}

/**
 * The themes in a parsed JSON answer, without a request.
 *
 * @throws NewsError of kind `format` or `config`
 */
export function readThemes(json: unknown, options: ReadOptions): {themes: Theme[]; issues: ItemIssue[]} {
  const {url, format = 'auto', map = '', language = 'en'} = options;
  const {entries, issues}: Built<Theme> = chooseSource(format, map, sourceAddress(url)).parseThemes(json, {
    url,
    language,
  });
  return {themes: entries, issues};
}

/**
 * The name of the format that an answer is read as: the one that was asked for, or what `auto` finds.
 *
 * @throws NewsError of kind `config`
 */
export function formatOf(json: unknown, {url, format = 'auto', map = ''}: ReadOptions): string {
  const source = chooseSource(format, map, sourceAddress(url));
  return source.formatOf?.(json) ?? source.format;
}
