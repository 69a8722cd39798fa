import {buildItems, buildThemes} from '../model/build-list.js';
import type {ItemDraft} from '../model/build-item.js';
import {decodeCharacterReferences} from '../model/character-references.js';
import {htmlToText} from '../model/html-to-text.js';
import {asList, asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';
import {OWN_EXCERPT, shorten, tidyText} from '../model/plain-text.js';
import {isJsonFeed} from './json-feed.js';
import type {SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

// Names and tags are plain text, yet the WordPress plugin writes "O’Reilly &#38; Co" there (seen in version 1.4.5).
const plainName = (value: unknown) => decodeCharacterReferences(asText(value) ?? '');

/** The names of who wrote an item, or where nobody is named, the feed (JSON Feed 1.1, "authors"); 1.0 has one `author`. */
function authorsOf(item: JsonRecord, feed: JsonRecord): string[] {
  const {authors, author} = [item, feed].find((one) => one.authors ?? one.author) ?? {};
  return (authors === undefined ? [author] : asList(authors)).map((one) => plainName(valueAt(one, ['name'])));
}

function itemOf(item: unknown, feed: JsonRecord): unknown {
  if (!isRecord(item)) {
    return item;
  }
  const summary = tidyText(asText(item.summary) ?? '');
  // The WordPress plugin's plain text has character references in it and words without the space between; its HTML has not.
  const html = asText(item.content_html);
  const content = html ? htmlToText(html) : tidyText(asText(item.content_text) ?? '');
  const {text, cut} = summary ? {text: summary, cut: false} : shorten(content, OWN_EXCERPT);
  // What `newsstand snapshot` has to say beyond the format (docs/companion.md, "The file").
  const own = isRecord(item._newsstand) ? item._newsstand : {};
  return {
    id: item.id,
    title: item.title,
    url: item.url ?? item.external_url,
    excerpt: text,
    truncated: cut,
    published: own.published ?? item.date_published,
    updated: own.updated ?? item.date_modified,
    image: {...(isRecord(own.image) && own.image), url: item.image ?? item.banner_image},
    authors: own.authors ?? authorsOf(item, feed),
    themes: own.themes ?? [...new Set(asList(item.tags).map(plainName))],
    language: item.language ?? feed.language,
    source: own.source,
  } satisfies ItemDraft;
}

/** Reads a JSON Feed. */
export const jsonFeedReader: SourceReader = {
  // It has no list of themes: those of its newest items stand for one.
  pagination: ({json}, {what}) => ({next: what === 'themes' ? undefined : asText(valueAt(json, ['next_url']))}),

  // Past the end the WordPress plugin answers 404, with a valid feed that has no items.
  isPastEnd: ({answer}) => isJsonFeed(answer),

  parseItems(json, {url}) {
    if (!isRecord(json) || !Array.isArray(json.items)) {
      throw unknownShape(url, 'The answer is no JSON Feed: it has no items.');
    }
    return buildItems(
      json.items.map((item) => itemOf(item, json)),
      url,
    );
  },

  parseThemes(json, {url}) {
    if (!isRecord(json) || !Array.isArray(json.items)) {
      throw unknownShape(url, 'The answer is no JSON Feed: it has no items.');
    }
    const tags = json.items.flatMap((item) => asList(valueAt(item, ['tags'])).map(plainName));
    return buildThemes([...new Set(tags)], url);
  },
};
