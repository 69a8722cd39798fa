import {buildItems, buildThemes} from '../model/build-list.js';
import type {ItemDraft} from '../model/build-item.js';
import type {ThemeDraft} from '../model/build-theme.js';
import {asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {OWN_EXCERPT, shorten, stripEllipsis, tidyText} from '../model/plain-text.js';
import {eitherText} from './either-text.js';
import type {FieldMap, MapField} from './field-map.js';
import {findList, type FoundList} from './find-list.js';
import {knownValue, LIST_KEYS, newsScore, themeScore} from './known-keys.js';
import {primaryLanguage, type SourceContext, type SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

export {parseFieldMap} from './field-map.js';

/** The names in a value that is one name, a list of them, or objects that have them. */
function namesIn(value: unknown, fields: readonly string[]): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((entry) => eitherText(isRecord(entry) ? fields.map((field) => entry[field]).find(Boolean) : entry));
}

function themesIn(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).map((entry) => {
    if (!isRecord(entry)) {
      // A number is an id, which says nothing to a reader.
      return typeof entry === 'string' ? eitherText(entry) : undefined;
    }
    const {id, uid, slug, name, title, url, link} = entry;
    // TYPO3's slugs are paths.
    return {id: id ?? uid, slug: asText(slug)?.replace(/^\//, ''), name: eitherText(name ?? title), url: url ?? link};
  });
}

/** A picture from an address, or from an object that has one. */
function imageIn(value: unknown, alt: unknown): ItemDraft['image'] {
  const image = Array.isArray(value) ? value[0] : value;
  if (!isRecord(image)) {
    return {url: image, alt: asText(alt)};
  }
  const size = isRecord(image.dimensions) ? image.dimensions : image;
  return {
    url: image.url ?? image.src ?? image.publicUrl ?? image.href,
    alt: asText(alt) ?? image.alt,
    width: size.width,
    height: size.height,
  };
}

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
}

// How lists name the address of their next page, and how many there are of what they hold: udata, TYPO3's headless_news,
// Laravel, Django REST framework and JSON:API.
const NEXT_KEYS = 'next_page next_url next nextPage links.next links.next.href pagination.next pagination.next_url';
const TOTAL_KEYS = 'total count meta.total pagination.total';

/** The first fitting value below any of the keys, beside the list or at the top. */
function firstOf<Value>(
  places: readonly unknown[],
  keys: string,
  read: (value: unknown) => Value | undefined,
): Value | undefined {
  return places
    .flatMap((place) => keys.split(' ').map((key) => read(valueAt(place, key.split('.')))))
    .find((value) => value !== undefined);
}

/** The entry itself: out of the frame that gives its place in a list of schema.org. */
const unframed = (entry: unknown) =>
  isRecord(entry) && entry['@type'] === 'ListItem' && isRecord(entry.item) ? entry.item : entry;

/** The list that the map names, or else the one whose entries score highest. */
function listIn(json: unknown, map: FieldMap, {url, language, single, what = 'items'}: SourceContext): FoundList {
  if (map.items === undefined) {
    const score = (entry: unknown) =>
      (what === 'items' ? newsScore : themeScore)(unframed(entry), primaryLanguage(language), map);
    if (single === true && score(json) > 0) {
      return {list: [json]};
    }
    // Names alone are themes only where a list of them would be kept; there are lists of words in any JSON.
    const named = [json, ...LIST_KEYS.map((key) => valueAt(json, [key]))].find(isListOfNames);
    const found = what === 'themes' && named !== undefined ? {list: named} : findList(json, score, LIST_KEYS);
    if (found === undefined) {
      throw unknownShape(url, `The answer has no list of ${what === 'items' ? 'news' : what} in it.`);
    }
    return found;
  }
  const list = valueAt(json, map.items);
  if (!Array.isArray(list)) {
    // Keys can be as long as the answer, and hold anything.
    const names = shorten(tidyText(isRecord(json) ? Object.keys(json).slice(0, 8).join(', ') : ''), 200).text;
    const keys = isRecord(json) ? `The answer has the keys ${names}.` : '';
    throw new NewsError('format', `The map found no list at ${map.items.join('.') || 'the top'}.`, {
      hint:
        keys || (Array.isArray(json) ? 'The answer is itself a list: leave items out.' : 'The answer is no object.'),
      url,
    });
  }
  return {list, holder: valueAt(json, map.items.slice(0, -1))};
}

/**
 * Any JSON that holds a list of news: with a map that names the fields, or, without one, by the keys that such lists are
 * seen to use. A field that the map leaves out is looked for by its known keys too.
 */
export function mappedReader(map: FieldMap): SourceReader {
  const reader = (entry: JsonRecord, language: string) => (field: MapField, taken?: unknown) => {
    const path = map.fields[field];
    return path ? valueAt(entry, path) : knownValue(entry, field, language, taken);
  };

  return {
    pagination({json}, context) {
      const {list, holder} = listIn(json, map, context);
      const places = [holder, json];
      return {
        // A number, or a word, says which page is next and not where it is.
        next: firstOf(places, NEXT_KEYS, (value) =>
          /^(https?:|[/?])/.test(asText(value) ?? '') ? asText(value) : undefined,
        ),
        // One that is the length of the page counts the page, or the list has no other.
        total: firstOf(places, TOTAL_KEYS, (value) =>
          typeof value === 'number' && value !== list.length ? value : undefined,
        ),
      };
    },

    parseItems(json, context) {
      const language = primaryLanguage(context.language);
      const drafts = listIn(json, map, {...context, what: 'items'}).list.map((framed) => {
        const entry = unframed(framed);
        if (!isRecord(entry)) {
          return entry;
        }
        const read = reader(entry, language);
        const title = read('title');
        const stripped = stripEllipsis(eitherText(read('excerpt', title)));
        const {text, cut} = shorten(stripped.text, OWN_EXCERPT);
        return {
          id: read('id'),
          title: eitherText(title),
          url: read('url'),
          excerpt: text,
          truncated: cut || stripped.cut,
          published: read('date'),
          updated: read('updated'),
          image: imageIn(read('image'), read('image-alt')),
          authors: namesIn(read('authors'), ['name', 'author', 'title']),
          themes: themesIn(read('themes')),
          language: read('language'),
        } satisfies ItemDraft;
      });
      return buildItems(drafts, context.url);
    },

    parseThemes(json, context) {
      const language = primaryLanguage(context.language);
      const drafts = listIn(json, map, {...context, what: 'themes'}).list.map((entry) => {
        if (!isRecord(entry)) {
          return eitherText(entry);
        }
        const read = reader(entry, language);
        return {
          id: read('id'),
          slug: read('slug'),
          name: eitherText(read('name')),
          description: eitherText(read('description')),
          url: read('url'),
          count: read('count'),
          parent: read('parent'),
        } satisfies ThemeDraft;
      });
      return buildThemes(drafts, context.url);
    },
  };
}
