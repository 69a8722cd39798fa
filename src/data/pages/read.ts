import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import type {NewsItem} from '../model/news-item.js';
import type {Theme} from '../model/theme.js';
import {chooseSource, registeredSource, type NewsFormat} from '../formats/choose-source.js';
import {drupalReader} from '../formats/drupal-reader.js';
import {eventsCalendarReader} from '../formats/events-calendar-reader.js';
import {ghostReader} from '../formats/ghost-reader.js';
import {jsonFeedReader} from '../formats/json-feed-reader.js';
import {jsonLdReader} from '../formats/json-ld-reader.js';
import {localistReader} from '../formats/localist-reader.js';
import {mappedReader, parseFieldMap} from '../formats/mapped-reader.js';
import {onDemandFormat} from '../formats/on-demand-formats.js';
import {ploneReader} from '../formats/plone-reader.js';
import {publicationsReader} from '../formats/publications-reader.js';
import type {SourceContext, SourceReader} from '../formats/source.js';
import {wordpressReader} from '../formats/wordpress-reader.js';
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

// Here nobody waits for an answer that an import could come beside, so that all of them are there.
const READERS: Readonly<Record<string, SourceReader>> = {
  wordpress: wordpressReader,
  'json-feed': jsonFeedReader,
  drupal: drupalReader,
  ghost: ghostReader,
  plone: ploneReader,
  localist: localistReader,
  'events-calendar': eventsCalendarReader,
  'json-ld': jsonLdReader,
  publications: publicationsReader,
};

function open(json: unknown, options: ReadOptions): {reader: SourceReader; context: SourceContext} {
  const {url, map = '', language = 'en'} = ownOnly(options);
  const format = formatOf(json, options);
  const reader = registeredSource(format) ?? READERS[format] ?? mappedReader(parseFieldMap(map, url));
  return {reader, context: ownOnly({url, language})};
}

/**
 * The news in a parsed JSON answer, without a request.
 *
 * @throws NewsError of kind `format` or `config`
 */
export function readNews(json: unknown, options: ReadOptions): {items: NewsItem[]; issues: ItemIssue[]} {
  const {reader, context} = open(json, options);
  const {entries, issues} = reader.parseItems(json, context);
  return {items: entries, issues};
}

/**
 * The themes in a parsed JSON answer, without a request.
 *
 * @throws NewsError of kind `format` or `config`
 */
export function readThemes(json: unknown, options: ReadOptions): {themes: Theme[]; issues: ItemIssue[]} {
  const {reader, context} = open(json, options);
  const {entries, issues} = reader.parseThemes(json, context);
  return {themes: entries, issues};
}

/**
 * The name of the format that an answer is read as: the one that was asked for, or what `auto` finds.
 *
 * @throws NewsError of kind `config`
 */
export function formatOf(json: unknown, options: ReadOptions): string {
  const {url, format = 'auto', map = ''} = ownOnly(options);
  const found = chooseSource(format, map, sourceAddress(url)).formatOf(json);
  return found ?? onDemandFormat(undefined, json)?.source.format ?? 'mapped';
}
