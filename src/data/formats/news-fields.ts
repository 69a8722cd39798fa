import {asText, valueAt, type JsonRecord} from '../model/json.js';
import {EntryFields, hasValue, type KeyCache} from './entry-fields.js';
import type {FieldMap, MapField} from './field-map.js';
import {recordOf} from './key-values.js';
import {isHeadline} from './known-keys.js';
import {dateIn} from './json-values/date-in.js';
import {imageIn} from './json-values/image-in.js';
import {linkIn} from './json-values/link-in.js';
import {textIn} from './json-values/text-in.js';

/** From which score on an entry is news, so that a list within it is a part of it. */
export const WHOLE_NEWS = 5;

/** The score of what has a title by a key that only news and the like have. */
export const TITLED_NEWS = 2;

// A file, a person and a piece of a text: what they have looks like a title and a link too.
const FILE = /^(?:image|video|audio|application|font)\/[\w.+-]+$/;
const PIECE =
  /^(?:paragraph|heading|header|section|list|list-item|table|figure|image|quote|blockquote|code|divider|embed|text|html|markdown|box|button)$/i;
const PERSON = /^(?:person|author|user|organi[sz]ation)$/i;

/** Whether a record is a part of an entry: none that has a headline and a date. */
function isPart(record: JsonRecord): boolean {
  const text = (key: string) => asText(valueAt(record, [key])) ?? '';
  return (
    ['type', 'mimeType', 'mime_type', 'mimetype', 'contentType', 'content_type', 'mediaType'].some((key) =>
      FILE.test(text(key)),
    ) ||
    ['type', '@type', '_type'].some((key) => PIECE.test(text(key)) || PERSON.test(text(key))) ||
    ['givenName', 'given_name', 'familyName', 'family_name', 'orcid', 'ror'].some((key) => text(key) !== '')
  );
}

const hasTitle = (language: string) => (fields: EntryFields) =>
  fields.first('title', (value) => textIn(value, language)) !== undefined;

const hasText = (language: string) => (fields: EntryFields) =>
  fields.first('excerpt', (value) => textIn(value, language)) !== undefined;

/** Opens the entries of one list: what is learned of their keys is kept from one to the next. */
export function entryReader(language: string): (entry: unknown) => EntryFields | undefined {
  const cache: KeyCache = new Map();
  const isEntry = [hasTitle(language), hasText(language)];
  return (entry) => {
    const record = recordOf(entry);
    return record && new EntryFields(record, language, cache, isEntry);
  };
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
  const dated = has('date', (value) => dateIn(value, language));
  const [record] = fields.frames;
  if (record !== undefined && dated === 0 && isPart(record)) {
    return 0;
  }
  const others =
    2 * has('url', (value) => linkIn(value)) + 2 * dated + has('image', (value) => imageIn(value, language));
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
