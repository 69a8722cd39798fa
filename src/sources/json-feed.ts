import {buildItems, buildThemes} from '../model/build-list.js';
import type {ItemDraft} from '../model/build-item.js';
import {decodeCharacterReferences} from '../model/character-references.js';
import {htmlToText} from '../model/html-to-text.js';
import {asList, asText, isRecord, valueAt} from '../model/json.js';
import {OWN_EXCERPT, shorten, tidyText} from '../model/plain-text.js';
import type {Source} from './source.js';
import {unknownShape} from './unknown-shape.js';

// Names and tags are plain text, yet the WordPress plugin writes "O’Reilly &#38; Co" there (seen in version 1.4.5).
const plainName = (value: unknown) => decodeCharacterReferences(asText(value) ?? '');

function itemOf(item: unknown, feedLanguage: unknown): unknown {
  if (!isRecord(item)) {
    return item;
  }
  const summary = tidyText(asText(item.summary) ?? '');
  const content = asText(item.content_text)
    ? tidyText(asText(item.content_text) ?? '')
    : htmlToText(asText(item.content_html) ?? '');
  const {text, cut} = summary ? {text: summary, cut: false} : shorten(content, OWN_EXCERPT);
  // Version 1.0 has one `author`; 1.1 has `authors`, and the plugin both.
  const authors = item.authors === undefined ? [item.author] : asList(item.authors);
  return {
    id: item.id,
    title: item.title,
    url: item.url ?? item.external_url,
    excerpt: text,
    truncated: cut,
    published: item.date_published,
    updated: item.date_modified,
    image: {url: item.image ?? item.banner_image},
    authors: authors.map((author) => plainName(valueAt(author, ['name']))),
    themes: [...new Set(asList(item.tags).map(plainName))],
    language: item.language ?? feedLanguage,
  } satisfies ItemDraft;
}

/**
 * JSON Feed 1.1 and 1.0.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed: Source = {
  format: 'json-feed',

  handles: (url) => /\/feed\/json\/?$|\bfeed=json\b|\/feed\.json$/.test(url.pathname + url.search),

  recognises: (json) =>
    isRecord(json) && /^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(asText(json.version) ?? ''),

  request: ({url}) => new URL(url),

  parseItems(json, {url}) {
    if (!isRecord(json) || !Array.isArray(json.items)) {
      throw unknownShape(url, 'The answer is no JSON Feed: it has no items.');
    }
    return buildItems(
      json.items.map((item) => itemOf(item, json.language)),
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
