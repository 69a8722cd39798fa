import type {ItemDraft, ThemeDraft} from '../model/build-item.js';
import {buildItems, buildThemes, type Built} from '../model/build-list.js';
import {excerptOfHtml, type Excerpt} from '../model/excerpt.js';
import {firstImage} from '../model/first-image.js';
import {looksLikeHtml, plainText} from '../model/html-to-text.js';
import type {ItemIssue} from '../model/item-issue.js';
import {asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';
import type {NewsItem} from '../model/news-item.js';
import {OWN_EXCERPT, shorten, stripEllipsis} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import {isOfNoSite, pagesById, pictureById} from './addresses-of-systems.js';
import {eitherText, withoutMarks} from './either-text.js';
import type {EntryFields} from './entry-fields.js';
import {asPicture, hasAddress, pictureFile, unnamedPicture, withFolder} from './entry-picture.js';
import type {FieldMap, MapField} from './field-map.js';
import {startOf} from './event-start.js';
import type {FoundList} from './find-list.js';
import {withIncluded} from './included-records.js';
import {dateIn} from './json-values/date-in.js';
import {dayOrderOf, inDayOrder, type DayOrder} from './json-values/day-order.js';
import {imageIn} from './json-values/image-in.js';
import {linkIn} from './json-values/link-in.js';
import {namesIn, themesIn} from './json-values/names-in.js';
import {textIn} from './json-values/text-in.js';
import {isHeadline} from './known-keys.js';
import {listIn} from './list-in.js';
import {missingFields} from './missing-fields.js';
import {entryReader} from './news-fields.js';
import {primaryLanguage, type SourceContext, type SourceReader} from './source.js';

export {parseFieldMap} from './field-map.js';

// Longer than a headline: a text that has none.
const MAX_HEADLINE = 200;
// The first sentence of a text without a headline, where an abbreviation ("Dr.", "J.") ends none.
const SENTENCE = /^.{8,119}?[.!?。！？](?<!\b\p{Lu}\p{Ll}?\.)(?=\s|$)/u;
// Shorter than any: a greeting.
const MIN_HEADLINE = 8;

// What systems write where no date was set.
const NO_DATE = /^(?:0|1970-01-01[T ]00:00:00.*|000[01]-[01][01]-[01][01].*)$/;

/** A date that could not be read, so that an issue reports it. */
const dateAsItIs = (value: unknown) => (NO_DATE.test(asText(value)?.slice(0, 40) ?? '') ? undefined : value);

// An address or an id, which are no headline.
const NO_TITLE =
  /^\s*(?:https?:\/\/\S{1,2000}|t\d_[a-z\d]{3,20}|(?:[a-z]{2,30}_)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})\s*$/i;

// What is no address of a page, and is reported as none.
const NO_PAGE = /^\s*(?:javascript|data|vbscript|file|ftp|mailto|blob):/i;

// How lists name the address of their next page, and how many there are of what they hold: udata, TYPO3's headless_news,
// Laravel, Django REST framework, JSON:API, HAL, OData, Hydra, Elasticsearch, Solr.
const NEXT_KEYS =
  'next_page next_url next nextPage nextLink @odata.nextLink next_page_url links.next links.next.href _links.next _links.next.href ' +
  'pagination.next pagination.next_url pagination.links.next paging.next meta.next meta.pagination.links.next hydra:view.hydra:next view.next';
const TOTAL_KEYS =
  'total count total_count totalCount totalItems total_items totalResults total_results meta.total meta.total_count meta.count ' +
  'meta.pagination.total pagination.total hydra:totalItems @odata.count hits.total total.value numFound nbHits found';

/** The first fitting value below any of the keys, beside the list or at the top. */
function firstOf<Value>(
  places: readonly unknown[],
  keys: string,
  read: (value: unknown) => Value | undefined,
): Value | undefined {
  return places
    .flatMap((place) => keys.split(' ').map((key) => read(valueAt(place, [key]) ?? valueAt(place, key.split('.')))))
    .find((value) => value !== undefined);
}

/** The excerpt that a text is or begins with, and the HTML that it may be. */
function excerptOf(marked: string, url: string | undefined): Excerpt {
  const text = withoutMarks(marked);
  // Some write HTML as it would stand in an attribute (Greenhouse).
  if (/^\s*&lt;[a-z]/i.test(text) && /&lt;\//.test(text)) {
    return excerptOf(plainText(text), url);
  }
  if (looksLikeHtml(text)) {
    return excerptOfHtml(text, url, OWN_EXCERPT);
  }
  const stripped = stripEllipsis(eitherText(text));
  const short = shorten(stripped.text, OWN_EXCERPT);
  return {text: short.text, cut: short.cut || stripped.cut};
}

// Entries of a list whose dates are read once more.
const MAX_REREAD = 1000;

const isUnread = ({field}: ItemIssue) => field === 'published' || field === 'updated';

/** The date of an entry as it is written. */
function dateText(fields: EntryFields, map: FieldMap): string | undefined {
  const path = map.fields.date;
  return path ? asText(fields.at(path)) : fields.first('date', asText);
}

/** Where an answer is, and the address that it says its paths are to be put behind, as Confluence does. */
interface Place {
  base: string;
  site: string | undefined;
  /** Whether paths belong to a site that nobody has named. */
  hasNoSite: boolean;
  /** How the dates of its list are written. */
  dayOrder?: DayOrder | undefined;
  /** The page of an entry that has no address. */
  pageById(frames: readonly JsonRecord[]): string | undefined;
}

/** An address that a reader can be sent to; a path is none where it belongs to a site that nobody has named. */
function whole(address: unknown, {site, hasNoSite}: Place): unknown {
  const isPath = typeof address === 'string' && !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
  if (isPath && site !== undefined && address.startsWith('/')) {
    return site + address;
  }
  return isPath && hasNoSite ? undefined : address;
}

/** A news item from an entry: of each field what the map names, or what stands below one of its known keys. */
function draftOf(fields: EntryFields, map: FieldMap, language: string, place: Place): ItemDraft {
  const {base, pageById} = place;
  const named = (field: MapField) => map.fields[field];
  /** A field by a reader that is strict with values that nobody named. */
  const read = <Value>(field: MapField, reader: (value: unknown) => Value | undefined): Value | undefined => {
    const path = named(field);
    return path ? reader(fields.at(path)) : fields.first(field, reader);
  };
  const text = (value: unknown) => textIn(value, language);
  const raw = (field: MapField) => {
    const path = named(field);
    return path ? fields.at(path) : fields.first(field, (value) => asText(value));
  };

  // The name of an entry may be its id (Reddit's "t1_opmavr4"), and what stands where a title does an address.
  let title =
    (named('title')
      ? undefined
      : fields.first('title', (value) => {
          const words = text(value);
          return words === undefined || NO_TITLE.test(words) ? undefined : words;
        })) ?? read('title', text);
  let body = read('excerpt', (value) => {
    // What has a writer of its own is another text: the last reply to a topic (NodeBB's `teaser`).
    const isOther = !named('excerpt') && isRecord(value) && (isRecord(value.user) || isRecord(value.author));
    const words = isOther ? undefined : text(value);
    return words === title && !named('excerpt') ? undefined : words;
  });
  if (title !== undefined && body !== undefined && !named('title') && NO_TITLE.test(title)) {
    title = undefined;
  }
  if (title !== undefined && title.length > MAX_HEADLINE && body === undefined) {
    [title, body] = [undefined, title];
  }
  // A headline may be in several lines of XML, and is one.
  const isText = () => !isHeadline(fields.ranked('title', text)?.rank ?? 0);
  // What is all of a message is no headline; where the headline is its first line too, the rest is what it says.
  if (title !== undefined && body === undefined && title.includes('\n') && !named('title') && isText()) {
    [title, body] = [undefined, title];
  } else if (title !== undefined && body?.startsWith(`${eitherText(title)}\n`)) {
    body = body.slice(eitherText(title).length);
  }
  // The first line of a message is its headline, as that of a commit.
  const line = title === undefined ? (body?.trimStart().indexOf('\n') ?? 0) : 0;
  if (body !== undefined && line >= MIN_HEADLINE && line <= MAX_HEADLINE && !looksLikeHtml(body)) {
    [title, body] = [body.trimStart().slice(0, line), body.trimStart().slice(line)];
  }
  const path = named('url');
  const link = path ? fields.at(path) : undefined;
  const address = path
    ? (asText(link) ?? linkIn(link))
    : (fields.first('url', linkIn) ??
      pageById(fields.frames) ??
      fields.first('url', (value) => (NO_PAGE.test(asText(value) ?? '') ? value : undefined)));
  const url = whole(address, place);
  const {text: words, cut} = body === undefined ? {text: '', cut: false} : excerptOf(body, safeUrl(url, base));
  const sentence = title === undefined ? SENTENCE.exec(words)?.[0] : undefined;
  title ??= sentence;
  const excerpt = sentence === undefined ? words : words.slice(sentence.length);
  const alt = read('image-alt', text);
  const picture = (value: unknown) =>
    pictureById(value, base) ??
    (named('image') ? (asText(value) ? {url: value} : undefined) : undefined) ??
    imageIn(value, language);
  // What has an address comes first.
  const image =
    (named('image')
      ? undefined
      : fields.first('image', (value) => {
          const found = picture(value);
          return hasAddress(found) ? found : undefined;
        })) ??
    (named('image')
      ? read('image', picture)
      : (withFolder(fields.first('image', (value) => withFolder(picture(value)))) ?? unnamedPicture(fields, language)));
  // A film's picture, or one that only the text has, or that is among the files of a page (Kirby), or what the entry is of (NASA).
  const seen =
    image ??
    (named('image')
      ? undefined
      : ((body === undefined ? undefined : firstImage(body)) ?? pictureFile(fields) ?? fields.first('url', asPicture)));
  const found = seen && whole(seen.url, {...place, site: undefined}) === undefined ? undefined : seen;
  const date = (value: unknown) => dateIn(inDayOrder(value, place.dayOrder), language);
  const updated = read('updated', date);
  return {
    id: raw('id'),
    title: eitherText(title),
    url,
    excerpt,
    truncated: cut,
    published:
      (named('date') ? undefined : startOf(fields, language)) ??
      read('date', date) ??
      dateAsItIs(raw('date')) ??
      updated,
    updated: updated ?? raw('updated'),
    image: found && (alt === undefined ? found : {...found, alt: eitherText(alt)}),
    authors: read('authors', (value) => {
      const names = namesIn(value, language);
      return names.length > 0 ? names : undefined;
    }),
    themes: read('themes', (value) => {
      // The subject of a message is its title.
      const themes = value === title ? [] : themesIn(value, language);
      return themes.length > 0 ? themes : undefined;
    }),
    language: read('language', text),
  } satisfies ItemDraft;
}

/**
 * Reads any JSON that holds a list of news: with a map that names the fields, or, without one, by the keys that such lists are
 * seen to use. A field that the map leaves out is looked for by its known keys too.
 */
export function mappedReader(map: FieldMap): SourceReader {
  // To find it takes as long as to read it, and it is looked for twice: to read it, and to go on.
  let last: {json: unknown; key: string; found: FoundList} | undefined;
  const find = (json: unknown, context: SourceContext): FoundList => {
    const key = `${context.what} ${context.single}`;
    if (last === undefined || last.json !== json || last.key !== key) {
      last = {json, key, found: listIn(json, map, context)};
    }
    return last.found;
  };
  return {
    pagination({json}, context) {
      const {list, holder} = find(json, {what: 'items', ...context});
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

    parseItems(json, context): Built<NewsItem> {
      const language = primaryLanguage(context.language);
      const {list} = find(json, {...context, what: 'items'});
      const read = entryReader(language);
      const include = withIncluded(json);
      const place = {
        base: context.url,
        site: asText(valueAt(json, ['_links', 'base'])),
        hasNoSite: isOfNoSite(context.url),
        pageById: pagesById(context.url),
      };
      const entries: (EntryFields | undefined)[] = [];
      const build = (dayOrder?: DayOrder) =>
        buildItems(list, context.url, (entry, index) => {
          const fields = (entries[index] ??= read(include(entry)));
          return fields ? draftOf(fields, map, language, {...place, dayOrder}) : entry;
        });
      let built = build();
      // The other dates of the list may decide what reads in two ways.
      if (list.length <= MAX_REREAD && built.issues.some(isUnread)) {
        const dayOrder = dayOrderOf(entries.map((fields) => fields && dateText(fields, map)));
        built = dayOrder === undefined ? built : build(dayOrder);
      }
      return {
        ...built,
        issues: [...built.issues, ...missingFields(built.entries, entries, map, language, context.url)],
      };
    },

    parseThemes(json, context) {
      const language = primaryLanguage(context.language);
      const read = entryReader(language);
      const {list} = find(json, {...context, what: 'themes'});
      return buildThemes(list, context.url, (entry) => {
        const fields = read(entry);
        if (fields === undefined) {
          return eitherText(entry);
        }
        const value = (field: MapField) => {
          const path = map.fields[field];
          return path ? fields.at(path) : fields.first(field, (found) => found);
        };
        const text = (field: MapField) => eitherText(textIn(value(field), language));
        return {
          id: asText(value('id')),
          slug: asText(value('slug')),
          name: text('name'),
          description: text('description'),
          url: map.fields.url ? (asText(value('url')) ?? linkIn(value('url'))) : fields.first('url', linkIn),
          count: value('count'),
          parent: asText(value('parent')),
        } satisfies ThemeDraft;
      });
    },
  };
}
