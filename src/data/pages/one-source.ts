import {choiceOf} from '../model/choice.js';
import {ownOnly} from '../model/json.js';
import type {NewsItem} from '../model/news-item.js';
import {safeUrl} from '../model/safe-url.js';
import {sourceName} from '../model/source-name.js';
import {registeredSource} from '../formats/choose-source.js';
import {isOfPage, type Credits} from './credits.js';
import type {NewsSourceOptions, NewsStreamOptions} from './news-stream.js';
import type {Reading, SourcePagesOptions} from './source-pages.js';

export const NEWS: Reading<NewsItem> = {
  what: 'items',
  single: false,
  parse: (reader, json, context) => reader.parseItems(json, context),
  accepts: (item, chooser, rest) => chooser.accepts(item, rest),
};

/** What the options of a stream mean for one of its sources. */
export interface OneSource extends Credits {
  readonly pages: SourcePagesOptions;
}

/** Several sources are merged by date, whatever the order that is asked for. */
export function oneSource(of: NewsSourceOptions, all: NewsStreamOptions & {limit: number}): OneSource {
  // The page may have added to Object.prototype since they were made.
  const [source, options] = [ownOnly(of), ownOnly(all)];
  const {sources, base, language = 'en', limit, fetch} = options;
  const {src, format = 'auto', map = '', label = '', href} = source;
  const {timeout = options.timeout ?? 10, retries = options.retries ?? 3} = source;
  const isMerged = sources.length > 1;
  const order = isMerged && options.order !== 'oldest' ? 'newest' : (options.order ?? 'source');
  // By which source an item is of is no question to one of them.
  const choices = [choiceOf({...options, fromSource: ''}), choiceOf(source)].filter((choice) => choice !== undefined);
  const name = isMerged ? sourceName(source, base) : label.trim();
  const url = safeUrl(href, base);
  return {
    pages: {src, base, format, map, language, limit, order, choices, timeout, retries, fetch},
    credit: name ? ownOnly({name, ...(url !== undefined && {url})}) : undefined,
    hasOwnCredits: label.trim() === '' && (registeredSource(format) !== undefined || isOfPage(src, base)),
  };
}
