import {isRecord} from '../model/json.js';
import {EntryFields, hasValue, type KeyCache} from './entry-fields.js';
import type {FieldMap, MapField} from './field-map.js';
import {isHeadline} from './known-keys.js';
import {dateIn} from './json-values/date-in.js';
import {imageIn} from './json-values/image-in.js';
import {linkIn} from './json-values/link-in.js';
import {textIn} from './json-values/text-in.js';

/** From which score on an entry is news, so that a list within it is a part of it. */
export const WHOLE_NEWS = 5;

/** The score of what has a title by a key that only news and the like have. */
export const TITLED_NEWS = 2;

const hasTitle = (language: string) => (fields: EntryFields) =>
  fields.first('title', (value) => textIn(value, language)) !== undefined;

const hasText = (language: string) => (fields: EntryFields) =>
  fields.first('excerpt', (value) => textIn(value, language)) !== undefined;

/** Opens the entries of one list: what is learned of their keys is kept from one to the next. */
export function entryReader(language: string): (entry: unknown) => EntryFields | undefined {
  const cache: KeyCache = new Map();
  const isEntry = [hasTitle(language), hasText(language)];
  return (entry) => (isRecord(entry) ? new EntryFields(entry, language, cache, isEntry) : undefined);
}

/**
 * How much an entry looks like a piece of news: whether it has a title, a link, a date, a text and a picture, and what a map
 * names.
 */
export function newsScore(fields: EntryFields | undefined, language: string, map: FieldMap): number {
  if (fields === undefined) {
    return 0;
  }
  const text = (value: unknown) => textIn(value, language);
  const named = Object.values(map.fields).filter((path) => hasValue(fields.at(path))).length;
  const title = fields.ranked('title', text);
  const excerpt = fields.first('excerpt', (value) => {
    const words = text(value);
    return words === title?.value ? undefined : words;
  });
  if (title === undefined && excerpt === undefined) {
    return named;
  }
  const has = (field: MapField, read: (value: unknown) => unknown) => Number(fields.first(field, read) !== undefined);
  const others =
    2 * has('url', (value) => linkIn(value)) +
    2 * has('date', (value) => dateIn(value, language)) +
    has('image', (value) => imageIn(value, language));
  const isNamed = title !== undefined && isHeadline(title.rank);
  return 2 * named + (isNamed ? 2 : title ? 0.5 : 0) + Number(excerpt !== undefined) + others;
}

/** How much an entry looks like a theme: whether it has a name, and a slug. */
export function themeScore(fields: EntryFields | undefined, language: string, map: FieldMap): number {
  if (fields === undefined) {
    return 0;
  }
  const name = map.fields.name
    ? textIn(fields.at(map.fields.name), language)
    : fields.first('name', (value) => textIn(value, language));
  return name === undefined ? 0 : 1 + Number(fields.first('slug', hasValue) === true);
}
