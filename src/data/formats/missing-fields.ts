import {asText, isRecord, keysIn, type JsonRecord} from '../model/json.js';
import type {ItemIssue} from '../model/item-issue.js';
import type {NewsItem} from '../model/news-item.js';
import {shorten, tidyText} from '../model/plain-text.js';
import type {EntryFields} from './entry-fields.js';
import type {FieldMap} from './field-map.js';
import {isOfNoSite} from './addresses-of-systems.js';
import {isFileName} from './entry-picture.js';
import {dateIn} from './json-values/date-in.js';
import {imageIn} from './json-values/image-in.js';
import {linkIn} from './json-values/link-in.js';

const MAX_KEYS = 20;

// What has an address, or a date, that is not the entry's own.
const OTHERS =
  /image|img|photo|picture|thumb|logo|icon|avatar|cover|banner|author|user|provider|publisher|organi|origin|feed|site$/i;

/** The path of a value in an entry or in one of its objects that a test accepts. */
function pathIn(record: JsonRecord, accepts: (value: unknown) => boolean): string | undefined {
  const keys = keysIn(record)
    .slice(0, 100)
    .filter((key) => !OTHERS.test(key));
  const here = keys.find((key) => accepts(record[key]));
  if (here !== undefined) {
    return here;
  }
  for (const key of keys) {
    const inner = record[key];
    const below = isRecord(inner)
      ? keysIn(inner)
          .slice(0, 100)
          .find((name) => !OTHERS.test(name) && accepts(inner[name]))
      : undefined;
    if (below !== undefined) {
      return `${key}.${below}`;
    }
  }
  return undefined;
}

/**
 * What a webmaster should know where no item of a list has a link, or none has a date: one issue each, which names the keys of
 * an entry and the map to write.
 */
export function missingFields(
  items: readonly NewsItem[],
  entries: readonly (EntryFields | undefined)[],
  map: FieldMap,
  language: string,
  url: string,
): ItemIssue[] {
  const entry = entries.find((fields) => fields !== undefined)?.frames[0];
  if (entry === undefined) {
    return [];
  }
  const keys = shorten(tidyText(keysIn(entry).slice(0, MAX_KEYS).join(', ')), 300).text;
  const issue = (field: 'url' | 'date', what: string, accepts: (value: unknown) => boolean): ItemIssue => {
    // A key with a dot in it, or a long one, could not be written into a map.
    const path = pathIn(entry, accepts);
    const written = path !== undefined && /^[\w@$:-]+(?:\.[\w@$:-]+)?$/.test(path) && path.length < 60 ? path : 'KEY';
    return {
      index: 0,
      field: field === 'date' ? 'published' : field,
      reason: `no item has a ${what} that was found${field === 'url' && isOfNoSite(url) ? ` (paths do not count, since ${new URL(url).host} is not the site that they belong to)` : ''}: an entry has the keys ${keys}; name the right one with map="${field}: ${written}"`,
      dropped: false,
      ofList: true,
    };
  };
  const issues: ItemIssue[] = [];
  if (!map.fields.url && items.every(({url}) => url === undefined)) {
    issues.push(
      issue(
        'url',
        'link',
        (value) =>
          typeof value === 'string' && linkIn(value) !== undefined && !(isOfNoSite(url) && value.startsWith('/')),
      ),
    );
  }
  if (!map.fields.date && items.every(({published}) => published === undefined)) {
    issues.push(issue('date', 'date', (value) => typeof value === 'string' && dateIn(value, language) !== undefined));
  }
  // The names of files alone.
  const name = (fields: EntryFields | undefined) =>
    fields?.first('image', (value) => {
      const image = imageIn(value, language);
      return isFileName(image) ? asText(image?.url) : undefined;
    });
  const bare = map.fields.image || items.some(({image}) => image) ? undefined : entries.map(name).find(Boolean);
  if (bare !== undefined) {
    issues.push({
      index: 0,
      field: 'image',
      reason: `the pictures are names of files ("${shorten(bare, 60).text}"), which do not say where they are: write their addresses, or map="image: KEY" if they are beside the source`,
      dropped: false,
      ofList: true,
    });
  }
  return issues;
}
