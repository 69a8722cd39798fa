import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {excerptOfHtml, type Excerpt} from '../model/excerpt.js';
import {looksLikeHtml} from '../model/html-to-text.js';
import {asList, asNumber, asText, isRecord, keysIn, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {MAX_NAMES, OWN_EXCERPT, shorten} from '../model/plain-text.js';
import {eitherText} from './either-text.js';
import {dateIn} from './json-values/date-in.js';
import {doiAddress, linkIn} from './json-values/link-in.js';
import {namesIn, themesIn} from './json-values/names-in.js';
import {textIn} from './json-values/text-in.js';
import {catalogueOf, type Catalogue} from './publications.js';
import {primaryLanguage, type SourceContext, type SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

// More words than an excerpt has.
const MAX_WORDS = 80;

/** The text of which OpenAlex has an index: of each word the places where it stands. */
function textOfIndex(index: unknown): string {
  const words: string[] = [];
  if (isRecord(index)) {
    for (const word of keysIn(index)) {
      for (const place of asList(index[word]).slice(0, MAX_WORDS)) {
        if (typeof place === 'number' && place >= 0 && place < MAX_WORDS) {
          words[place] = word;
        }
      }
    }
  }
  return words.join(' ');
}

/** An abstract, without the heading that says that it is one. */
function excerptOf(text: string): Excerpt {
  const words = text.slice(0, 20_000).replace(/<(?:jats:)?title>[^<]*<\/(?:jats:)?title>/g, '');
  if (looksLikeHtml(words)) {
    return excerptOfHtml(words, undefined, OWN_EXCERPT);
  }
  const short = shorten(eitherText(words), OWN_EXCERPT);
  return {text: short.text, cut: short.cut};
}

/** The day of a date that has an hour only because its field is one of times. */
const dayOf = (value: unknown) => asText(value)?.replace(/T00:00:00(?:\.0+)?Z$/, '');

/** The fields of a work in each catalogue. */
function fieldsOf(work: JsonRecord, catalogue: Catalogue, language: string) {
  const text = (value: unknown) => textIn(value, language);
  const date = (...keys: readonly string[]) => {
    for (const key of keys) {
      const found = dateIn(work[key], language);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  if (catalogue === 'hal') {
    return {
      id: work.docid,
      title: text(work.title_s ?? work.label_s),
      url: linkIn(work.uri_s) ?? doiAddress(work.doiId_s),
      body: text(work.abstract_s),
      published: dayOf(work.producedDate_s ?? work.producedDate_tdate ?? work.publicationDate_tdate),
      authors: namesIn(work.authFullName_s, language),
      themes: themesIn(work.keyword_s, language),
      language: text(work.language_s),
    };
  }
  if (catalogue === 'openalex') {
    return {
      id: work.id,
      title: text(work.display_name ?? work.title),
      url: doiAddress(work.doi) ?? linkIn(valueAt(work.primary_location, ['landing_page_url'])) ?? work.id,
      body: textOfIndex(work.abstract_inverted_index),
      published: work.publication_date,
      authors: asList(work.authorships)
        .slice(0, MAX_NAMES + 1)
        .map((authorship) => eitherText(valueAt(authorship, ['author', 'display_name']))),
      themes: themesIn(work.topics ?? work.keywords ?? work.concepts, language),
      language: work.language,
    };
  }
  return {
    id: work.DOI ?? work.id,
    title: text(work.title),
    url: doiAddress(work.DOI) ?? linkIn(work.URL),
    body: text(work.abstract),
    published: date('published', 'issued', 'published-online', 'published-print', 'posted', 'created'),
    authors: namesIn(work.author ?? work.editor, language),
    themes: themesIn(work.subject ?? work.categories ?? work.keyword, language),
    language: work.language,
  };
}

function itemOf(value: unknown, catalogue: Catalogue, language: string): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const {title, body, ...fields} = fieldsOf(ownFields(value), catalogue, language);
  const {text, cut} = excerptOf(body ?? '');
  return {...fields, title: eitherText(title), excerpt: text, truncated: cut} satisfies ItemDraft;
}

/** The works of an answer, and whose they are; a list without any is whose address it is. */
function worksOf(json: unknown, {url}: SourceContext): {works: readonly unknown[]; catalogue: Catalogue} {
  const catalogue = catalogueOf(json);
  const lists = [
    valueAt(json, ['message', 'items']),
    valueAt(json, ['response', 'docs']),
    valueAt(json, ['results']),
    valueAt(json, ['items']),
    json,
  ];
  const works = lists.find((list) => Array.isArray(list)) as readonly unknown[] | undefined;
  const single = catalogue === 'crossref' ? valueAt(json, ['message']) : json;
  if (works === undefined && !isRecord(single)) {
    throw unknownShape(url, 'The answer has no publications in it.');
  }
  return {
    works: works ?? [single],
    catalogue: catalogue ?? (isRecord(json) && 'authorships' in json ? 'openalex' : 'csl'),
  };
}

/** Reads lists of publications. */
export const publicationsReader: SourceReader = {
  pagination({address, json}, context) {
    const {works, catalogue} = worksOf(json, context);
    const next = new URL(address);
    const nextByParameter = (name: string, total: number) => {
      const start = (asNumber(address.searchParams.get(name) ?? undefined) || 0) + works.length;
      next.searchParams.set(name, String(start));
      return {total, next: works.length > 0 && start < total ? next : undefined};
    };
    if (catalogue === 'crossref') {
      return nextByParameter('offset', asNumber(valueAt(json, ['message', 'total-results'])));
    }
    if (catalogue === 'hal') {
      return nextByParameter('start', asNumber(valueAt(json, ['response', 'numFound'])));
    }
    const [page, size, total] = ['page', 'per_page', 'count'].map((key) => asNumber(valueAt(json, ['meta', key])));
    next.searchParams.set('page', String(Number(page) + 1));
    return {total, next: catalogue === 'openalex' && Number(page) * Number(size) < Number(total) ? next : undefined};
  },

  parseItems(json, context) {
    const {works, catalogue} = worksOf(json, context);
    return buildItems(works, context.url, (work) => itemOf(work, catalogue, primaryLanguage(context.language)));
  },

  // None of them has a list of themes: those of its works stand for one.
  parseThemes(json, context) {
    const {entries} = publicationsReader.parseItems(json, context);
    const themes = new Map(entries.flatMap((item) => item.themes).map((theme) => [theme.id, theme]));
    return buildThemes([...themes.values()], context.url);
  },
};
